"""Headlines, where capitals say nothing: they hold what the body names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from loaders.extract.entities.candidate import Candidate, choose
from loaders.extract.entities.looked import Looked, lies_in, titles
from loaders.extract.entities.words import Words
from loaders.extract.nlp import Part

_SHORTEST = 4
_GUESSED = 3
_LONGEST_HEADING = 11
_NUMBERED = re.compile(r"^\d{1,3}[.)] [“\"]?[A-ZÀ-Þ]")
_HEADLINED = frozenset(
    {"Site", "Organization", "Person", "Campaign", "Event", "Place", "Work", "Policy"}
)


def is_numbered(part: Part) -> bool:
    """Whether a passage is a picture's or section's numbered headline ("6. Freedom to Weave")."""
    text = part.shadow.text.strip()
    short = len(text.split()) <= _LONGEST_HEADING
    return short and _NUMBERED.match(text) is not None and text[-1] not in ".,;:"


def is_headline(part: Part, words: Words, *, alone: bool) -> bool:
    """Whether capitals say nothing in a passage: a title, or a line written like one.

    Args:
        part: the passage.
        words: its words.
        alone: whether the document is nothing but a name for its title.
    """
    if part.passage.kind in ("title", "heading"):
        return not alone
    if is_numbered(part):
        return True
    long = [n for n, word in enumerate(words.texts) if len(word) >= _SHORTEST]
    capitals = sum(words.capital[n] for n in long)
    ends_openly = part.shadow.text.rstrip()[-1:].isalnum()
    return len(long) > _SHORTEST and ends_openly and capitals * 10 >= len(long) * 9


def body_names(looked: Iterable[Looked]) -> dict[str, Candidate]:
    """Names that the body uses, folded to lower case, with the first candidate of each."""
    names: dict[str, Candidate] = {}
    for item in looked:
        in_title = lies_in(titles(item.parse))
        for found in item.candidates:
            if found.reference or found.kind not in _HEADLINED or in_title(found.start):
                continue
            for form in (found.name, item.parse.shadow.text[found.start : found.stop]):
                if len(form) > _SHORTEST:
                    names.setdefault(form.casefold(), found)
    return names


def _named(part: Part, names: Mapping[str, Candidate]) -> Iterator[Candidate]:
    order = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in order), re.IGNORECASE)
    for found in pattern.finditer(part.shadow.text):
        model = names.get(found.group().casefold())
        if model is not None:
            start, stop = found.start() + part.base, found.end() + part.base
            yield replace(model, start=start, stop=stop, core=stop, method="title", group=None)


def with_titles(looked: Looked, names: Mapping[str, Candidate]) -> Looked:
    """The parse with its headlines holding what the body names, and nothing guessed."""
    parts = titles(looked.parse)
    if not parts:
        return looked
    in_title = lies_in(parts)
    found = [c for c in looked.candidates if c.rank < _GUESSED or not in_title(c.start)]
    for part in parts if names else ():
        found.extend(_named(part, names))
    return replace(looked, candidates=tuple(choose(found)))
