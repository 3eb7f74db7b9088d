"""`tallywire explain`: how a fact came about, or why a number gave none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tallywire.cli.facts import DEFAULT_STORE
from tallywire.cli.options import Packs
from tallywire.cli.screen import a_date, say, say_json
from tallywire.errors import UsageError

if TYPE_CHECKING:
    from tallywire.explain import Reason
    from tallywire.extractor import Extractor, Recipe
    from tallywire.store import Store


def explain(
    fact_id: Annotated[
        str | None, typer.Argument(metavar="FACT_ID", help="The fact's id, or enough of its beginning.")
    ] = None,
    store: Annotated[
        Path, typer.Argument(metavar="STORE", help="Output folder of a run, or its .db file.")
    ] = DEFAULT_STORE,
    *,
    place: Annotated[
        str | None,
        typer.Option("--why-not", metavar="FILE:OFFSET", help="Say why the number at this place gave no fact."),
    ] = None,
    corpus: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where the articles lie, if they were moved.")
    ] = None,
    pack: Packs = [],  # noqa: B006 - typer reads the default and never changes it
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="spaCy pipeline to parse with: a package or a path.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication date for --why-not, if the article has none.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
) -> int:
    """Show how a fact was read, or why a number was not.

    Of a fact: its sentence with the slots marked, its rule and line, how its date was reckoned, what was cleaned.
    """
    from tallywire.extractor import Recipe

    if (fact_id is None) == (place is None):
        raise UsageError("explain: give either a FACT_ID or --why-not FILE:OFFSET")
    if place is not None:
        extractor = _extractor(tuple(pack), model)
        sentence, reasons = _why_not(place, extractor, corpus, a_date(published, "--published"))
        _print_reasons(sentence, reasons, as_json=as_json)
        return 0
    explained = _explain(str(fact_id), store, corpus, Recipe(packs=tuple(pack), model=model), as_json=as_json)
    if as_json:
        say_json(explained)
    else:
        say(_lines(explained))
    return 0


def _extractor(packs: tuple[str, ...], model: str | None) -> Extractor:
    from tallywire.extractor import Recipe

    return Recipe(packs=packs, model=model).extractor()


def _explain(fact_id: str, store: Path, corpus: Path | None, recipe: Recipe, *, as_json: bool) -> Mapping[str, object]:
    from tallywire.explain import explain_fact, explain_fields, reread
    from tallywire.store import open_store

    with open_store(store) as opened:
        fact = opened.fact(fact_id)
        if fact is None:
            raise UsageError(f"{fact_id}: {_no_fact(opened)}")
        run, current = opened.run_of(fact), opened.is_current(fact.fact_id)
        root = corpus or opened.file.parent / run["corpus"]
    extractor = _extractor(recipe.packs or tuple(run["packs"]), recipe.model or run["model"])
    explained = (explain_fields if as_json else explain_fact)(
        fact, reread(fact, root / fact.path, extractor), extractor.packs
    )
    return explained if current else {**explained, "history": "closed: a later run no longer found it"}


def _no_fact(store: Store) -> str:
    first = next((fact.fact_id for fact in store.facts()), None)
    known = f"its ids look like {first}; 'tallywire facts' lists them" if first else "it is empty"
    return f"no such fact in {store.file} ({known})"


def _lines(explained: Mapping[str, object]) -> Iterator[str]:
    for name, value in explained.items():
        lines = value if isinstance(value, list) else [value]
        for number, line in enumerate(lines):
            yield f"{name if number == 0 else '':10} {line}"


def _why_not(place: str, extractor: Extractor, corpus: Path | None, published: date | None) -> tuple[str, list[Reason]]:
    from tallywire.explain import why_not
    from tallywire.read import find_source, read_article

    name, _, offset = place.rpartition(":")
    if not name or not offset.isdigit():
        raise UsageError(f"--why-not {place}: give a file and a character offset, such as corpus/raw/story.txt:1200")
    source = find_source(Path(name)) or (find_source(corpus / name) if corpus else None)
    if source is None:
        many = any(place.is_file() for place in (Path(name), (corpus or Path()) / name))
        hint = f"{name} holds many articles; name one, such as {name}#1:{offset}" if many else f"there is no file {name}"
        raise UsageError(f"--why-not {place}: {hint}")
    article = read_article(source, published=published)
    if int(offset) >= len(article.raw):
        raise UsageError(f"--why-not {place}: {name} has {len(article.raw)} characters; give an offset before that")
    return why_not(article, int(offset), extractor)


def _print_reasons(sentence: str, reasons: list[Reason], *, as_json: bool) -> None:
    if as_json:
        say_json({"sentence": sentence, "numbers": [asdict(reason) for reason in reasons]})
        return
    if sentence:
        say(f"{'sentence':10} {' '.join(sentence.split())}")
    for reason in reasons:
        fact = f" (fact {reason.fact_id})" if reason.fact_id else ""
        number = f"'{reason.text}' at {reason.span.start}: " if reason.text else ""
        say(f"{'number' if number else 'place':10} {number}{reason.why}{fact}")
