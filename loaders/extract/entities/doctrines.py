"""Doctrines and systems that outside texts speak of: "policy of Juche", "X system (XS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_JUCHE = re.compile(
    r"(?<![\w-])Juche(?![\w-]|['’]s? [A-Z]| \d| [Ii]dea| ideology| [A-Z][a-z]+| era\b| calendar)"
)
_SHORTENED = re.compile(
    r"(?P<name>(?:[a-z][\w-]+ ){1,5}(?:system|scheme|programme|program|policy|line))"
    r" \((?P<short>[A-Z]{2,6})s?\)"
)
_OF_DUAL = re.compile(
    r"\bpolic(?:y|ies) of (?P<name>(?:dual|parallel|simultaneous|joint) [\w -]{4,80}?)"
    r"(?= in \d{4}|[.,;:)]| (?:was|were|is|has|which|that|until|since)\b|$)"
)
_DROPPED = frozenset(
    {"the", "a", "an", "its", "their", "this", "that", "new", "old", "limping", "of"}
)


def doctrines(text: str) -> Iterator[Candidate]:
    """Juche as a thought, policies of several developments at once, systems with abbreviations.

    Juche years, and Juche before a noun ("Juche iron"), are no doctrine.
    """
    for found in _JUCHE.finditer(text):
        yield _candidate(*found.span(), "Juche")
    for found in _OF_DUAL.finditer(text):
        yield _candidate(*found.span("name"), found["name"])
    for found in _SHORTENED.finditer(text):
        start, name = found.start("name"), found["name"]
        words = name.split()
        while len(words) > len(found["short"]) or words[0] in _DROPPED:
            start += len(words[0]) + 1
            words = words[1:]
            if not words:
                break
        if "".join(word[0] for word in words).upper() == found["short"]:
            yield _candidate(start, found.end("name"), " ".join(words))


def _candidate(start: int, stop: int, name: str) -> Candidate:
    return Candidate(start, stop, stop, "Policy", name, "doctrine", rank=1)
