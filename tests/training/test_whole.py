"""The whole way from treebanks to a pipeline, on a few sentences."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import spacy


@pytest.mark.shared
@pytest.mark.slow
def test_the_model_is_made_in_one_command(root: Path, shared: Path, tmp_path: Path) -> None:
    pytest.importorskip("spacy_lookups_data", reason="pip install -r pipeline/training/requirements.txt")
    command = [
        sys.executable,
        "-m",
        "training",
        "model",
        str(shared),
        str(tmp_path / "en_small"),
        "--trial",
        "--steps",
        "4",
    ]
    run = subprocess.run(
        command,
        cwd=root / "pipeline",
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    assert "| GUM news test |" in run.stdout
    nlp = spacy.load(tmp_path / "en_small")
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "parser", "lemmatizer", "ner"]
    assert (
        "training"
        not in (tmp_path / "en_small" / "config.cfg").read_text().partition("[training]")[2].partition("[")[0]
    )
    assert nlp("Rebels hold nine men.")[1].dep_
