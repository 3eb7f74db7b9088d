"""Put the trained parts together as the pipeline that ships."""

from __future__ import annotations

import json
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.lookups import Lookups, load_lookups
from spacy.strings import hash_string
from spacy.util import load_config

import training.noise  # noqa: F401  the trained parts name its augmenter in their configuration

VERSION = "0.2.0"
_NOT_SHIPPED = ("corpora", "training", "pretraining", "initialize", "paths", "system")
_AUXILIARIES = {
    "be": "is was were are am been being 's ’s 're ’re 'm ’m",
    "have": "had has having 've ’ve 'd ’d",
    "do": "did does doing done",
    "will": "'ll ’ll wo",
    "can": "ca",
    "get": "got gets getting",
}
"""auxiliaries have no entries in the tables of the lemmatizer"""


def assemble(syntax: Path, names: Path, out: Path) -> None:
    """Write the pipeline tok2vec, tagger, morphologizer, parser, lemmatizer, ner to a folder; nothing of training in it."""
    language = spacy.load(syntax, exclude=["lemmatizer", "ner"])
    _add_lemmatizer(language)
    recogniser = spacy.load(names)
    if "tok2vec" in recogniser.pipe_names:
        recogniser.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    language.add_pipe("ner", source=recogniser)
    language.meta.update(
        lang="en",
        name="news_small",
        version=VERSION,
        license="CC BY-SA 4.0",
        description="Small English pipeline for news: tags, trees with the labels of spaCy's English pipelines, lemmas, names.",
    )
    language.to_disk(out)
    _trim_config(out / "config.cfg")
    _trim_strings(out, language)


def _add_lemmatizer(language: Language) -> None:
    lookups = load_lookups("en", ["lemma_rules", "lemma_exc", "lemma_index"])
    _add_auxiliaries(lookups)
    lemmatizer = language.add_pipe("lemmatizer", config={"mode": "rule", "overwrite": True})
    lemmatizer.initialize(nlp=language, lookups=lookups)  # type: ignore[attr-defined]


def _add_auxiliaries(lookups: Lookups) -> None:
    lookups.get_table("lemma_exc")["aux"] = {
        form: [lemma] for lemma, forms in _AUXILIARIES.items() for form in forms.split()
    }


def _trim_config(path: Path) -> None:
    config = load_config(path, interpolate=False)
    for section in _NOT_SHIPPED:
        config.pop(section, None)
    config.update({"paths": {}, "training": {}, "initialize": {}, "corpora": {}})
    config.to_disk(path)


def _trim_strings(out: Path, language: Language) -> None:
    """Leave out the words that only key a vector: a hash is enough to look it up."""
    path = out / "vocab" / "strings.json"
    keyed = {int(key) for key in language.vocab.vectors.keys()}  # noqa: SIM118  not a mapping
    labels = {label for name in language.pipe_names for label in getattr(language.get_pipe(name), "labels", ())}
    strings = json.loads(path.read_text(encoding="utf-8"))
    kept = [
        text for text in strings if text in labels or hash_string(text) not in keyed or "=" in text or text.isupper()
    ]
    path.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
