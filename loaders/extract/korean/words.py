"""Words of a Korean sentence, divided by spaces, and the particles at their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from loaders.extract.korean.lexicon import lexicon

_WORD = re.compile(r"\S+")
_OPENING = "《〈「『\"'“‘([<"
_CLOSING = "》〉」』\"'”’)]>.!?…·,;:"
_DOT = re.compile(r"(?<=[가-힣]{2})[·ㆍ](?=[가-힣]{2})")
_UNQUOTED = re.compile(r"(?<=.)[”\"’']")
_SENTENCE = re.compile(r"(?<=[다요까라오자음함임됨])[.!?]+[\"”'’》]?(?=\s|$)|\n+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word without the marks around it: ``text[start:stop]``; ``after`` holds marks behind."""

    text: str
    start: int
    stop: int
    after: str

    @property
    def listed(self) -> bool:
        """Whether a comma or a middle dot follows."""
        return self.after[:1] in (",", "·", "ㆍ")


def words(text: str) -> tuple[Word, ...]:
    """The words of a text, with offsets in it."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        yield from _parts(match.group(), match.start())


def _parts(text: str, start: int) -> Iterator[Word]:
    """A word, or the members of a list that middle dots join."""
    place = start
    for raw in _DOT.split(text):
        head = len(raw) - len(raw.lstrip(_OPENING))
        body = _UNQUOTED.split(raw[head:], maxsplit=1)[0].rstrip(_CLOSING)
        if body:
            first = place + head
            after = raw[head + len(body) :] or text[place - start + len(raw) :][:1]
            yield Word(body, first, first + len(body), after)
        place += len(raw) + 1


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a passage start and stop."""
    start = 0
    for match in _SENTENCE.finditer(text):
        if text[start : match.end()].strip():
            yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def part_of(ending: str) -> str | None:
    """The part that what is left of a word behind a noun gives it; None if it is no particle.

    An empty ending is ``bare``. A plural mark before the particle does not count.
    """
    if ending.startswith("들"):
        ending = ending[1:]
    if not ending:
        return "bare"
    return lexicon().particles.get(ending)


@lru_cache(maxsize=20_000)
def stems(word: str) -> tuple[tuple[str, str], ...]:
    """Ways to part a word into a noun and its particle, the longest particle first."""
    return tuple(_stems(word))


def _stems(word: str) -> Iterator[tuple[str, str]]:
    for particle in lexicon().particles:
        if word.endswith(particle) and len(word) > len(particle):
            yield word[: -len(particle)], particle
    yield word, ""
