"""Terms that a text explains in Korean: "speed battles (soktojŏn 속도전)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.gazetteer import gazetteer, rows
from loaders.extract.entities.lexicon import word_list

_EXPLAINED = re.compile(r"[,.]?[”\"]?,? ?\((?=[^()]{0,80}[가-힣])")
_PHRASE = re.compile(
    r"(?:[“\"](?P<quoted>[^“”\"]{3,60})"
    r"|(?P<plain>(?:(?:[A-Z][\w'’-]*|\d[\d.]*|[a-z]+-[a-z-]+|[a-z]+)\s){0,6}[A-Za-z][\w'’-]*))$"
)


@lru_cache(maxsize=1)
def _heads() -> Mapping[str, str]:
    return {row["head"]: row["kind"] for row in rows("terms")}


def terms(text: str) -> Iterator[Candidate]:
    """Phrases before a bracket with hangul whose last word tells their kind."""
    for found in _EXPLAINED.finditer(text):
        phrase = _PHRASE.search(text[max(0, found.start() - 80) : found.start()])
        if phrase is None:
            continue
        group = "quoted" if phrase["quoted"] else "plain"
        start = max(0, found.start() - 80) + phrase.start(group)
        name = phrase[group]
        if group == "plain":
            start, name = _without_lead(start, name)
        kind = _heads().get(name.rsplit(" ", 1)[-1].casefold()) if name else None
        if kind is not None and (" " in name or "-" in name):
            yield _candidate(start, name, kind)


def _candidate(start: int, name: str, kind: str) -> Candidate:
    stop, entry = start + len(name), gazetteer().find(kind, name)
    known = entry.name if entry else name
    return Candidate(start, stop, stop, kind, known, "term", rank=1, entry=entry)


@lru_cache(maxsize=1)
def _stops() -> frozenset[str]:
    return word_list("term_stops")


def _without_lead(start: int, phrase: str) -> tuple[int, str]:
    """A phrase from its first capital, or from behind the last word that cannot be in a term."""
    position = 0
    for word in re.finditer(r"\S+", phrase):
        if word.group() in _stops():
            position = word.end() + 1
    named = re.search(r"(?:^|\s)([A-Z\d]\S*(?:\s|$))", phrase[position:])
    if named:
        position += named.start(1)
    return start + position, phrase[position:]
