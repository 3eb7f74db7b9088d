# make check runs everything that CI runs, with the tools of .venv or those that BIN names
BIN ?= .venv/bin
export PYTHONPATH := pipeline

.PHONY: check lint types layers test shared clean

check: lint types layers test shared

lint:
	$(BIN)/ruff check

types:
	$(BIN)/mypy

layers:
	$(BIN)/lint-imports

test:
	$(BIN)/pytest

shared:            # passes with a note where the shared data are not there
	$(BIN)/pytest -m shared

clean:             # leaves .venv and outputs alone
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache pipeline/*.egg-info
