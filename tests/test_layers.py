"""The rules of the house that a program can check."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

PACKAGE = Path(__file__).resolve().parent.parent / "pipeline" / "tallywire"
MODULES = sorted(PACKAGE.rglob("*.py"))
NETWORK = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "socketserver", "urllib3"}
CHANCE = {"random", "secrets", "uuid"}
CLOCK = {"now", "today", "utcnow"}


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


every_module = pytest.mark.parametrize("module", MODULES, ids=name_of)


def imports(tree: ast.AST) -> set[str]:
    """The imported modules; `urllib.request` is one, `urllib.parse` another."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def raises_again(handler: ast.ExceptHandler) -> bool:
    """Cleaning up and raising what was caught swallows nothing."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def blanket_excepts(tree: ast.AST) -> int:
    handlers = (node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and not raises_again(node))
    return sum(
        node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})
        for node in handlers
    )


def test_layers_hold(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(root / "pyproject.toml"), no_cache=True)
    assert not broken, capsys.readouterr().out


@every_module
def test_no_network_no_chance(module: Path) -> None:
    imported = imports(ast.parse(module.read_text(encoding="utf-8")))
    assert not {name for name in imported if name.split(".")[0] in NETWORK | CHANCE or name == "urllib.request"}


@every_module
def test_no_clock(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    asked = [f for f in calls if isinstance(f, ast.Attribute) and f.attr in CLOCK]
    assert not [ast.unparse(f) for f in asked if ast.unparse(f.value).split(".")[-1] in {"date", "datetime"}]


@every_module
def test_says_what_it_is_for(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert not text.strip() or ast.get_docstring(ast.parse(text)), "a module begins with one good sentence"


@every_module
def test_has_a_name_of_its_own(module: Path) -> None:
    assert module.stem not in {"utils", "helpers", "common", "misc", "tools"}


@every_module
def test_knows_no_machine(module: Path) -> None:
    assert not re.search(r"[\"'](/work|/tmp|/home|/root)/", module.read_text(encoding="utf-8"))


def test_one_blanket_except_at_the_article_boundary() -> None:
    where = {name_of(m): n for m in MODULES if (n := blanket_excepts(ast.parse(m.read_text(encoding="utf-8"))))}
    assert sum(where.values()) <= 1, where
    assert all(name.startswith("batch/") for name in where), where
