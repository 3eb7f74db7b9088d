"""What the README shows works: its pack loads, its commands are single lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tallywire.claims.packs import load_packs

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("end", ["tallywire run corpus --out outputs", ".venv/bin/pytest"])
def test_each_command_is_one_line_that_makes_its_own_environment(end: str) -> None:
    (line,) = re.findall(rf"(?m)^    (.*{re.escape(end)})$", README)
    assert line.startswith("python3 -m venv .venv && .venv/bin/pip install ")


def test_example_pack_loads(tmp_path: Path) -> None:
    (pack,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "disease.toml").write_text(pack, encoding="utf-8")
    assert [loaded.name for loaded in load_packs([str(tmp_path / "disease.toml")])] == ["disease"]


def test_example_python_compiles() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    compile(code, "README.md", "exec")


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", README))
def test_links_lead_somewhere(link: str, root: Path) -> None:
    assert (root / link).exists()
