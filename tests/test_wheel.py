"""What pip installs is whole: the packs, the lexicons and the model travel with the code."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("setuptools", minversion="77")
DATA = {".toml", ".csv", ".js", ".css", ".typed"}


@pytest.mark.slow
def test_wheel_holds_all_data(root: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"  # a build leaves files behind
    shutil.copytree(root / "pipeline" / "tallywire", source / "pipeline" / "tallywire")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(root / name, source / name)
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", ".", "./source"]
    built = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr[-2000:]
    (wheel,) = tmp_path.glob("*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("tallywire/")}
    package = root / "pipeline" / "tallywire"
    files = [p for p in package.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    wanted = [p for p in files if p.suffix in DATA | {".py"} or package / "model" in p.parents]
    assert not {p.relative_to(root / "pipeline").as_posix() for p in wanted} - held
