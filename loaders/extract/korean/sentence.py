"""A Korean sentence with its names and the part that each has in it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.dates import FoundDate
from graph.model import Mention, Passage
from loaders.extract.korean.dates import find_dates
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.people import post_of
from loaders.extract.korean.words import Word, part_of, stems, words

_REST = re.compile(r"[》”\"’']?([가-힣]*)")
_DIGITS = re.compile(r"[\d,]+")
_HEADCOUNT = re.compile(r"[\d,]+[천만백십]?여?명([가-힣]*)")
_FURTHER = "이어"
_LIKEWISE = "역시"
_NEAR = 30
_POST_REACH = 4
_BODIES = frozenset({"Site", "Organization", "Place"})
_CONNECTIVE = re.compile(
    r"(?:고|며|면서|여|해|지만|는데|으나|으니|아|어|라고|다고)$|(?:였|었|았|했|하|되)(?:고|으며)$"
)


@dataclass(frozen=True, slots=True)
class Arg:
    """A name in a sentence and its part; ``group`` marks "X's workers", ``stop`` its own end.

    ``end`` is where the noun phrase ends that it stands in, the group behind it included;
    ``listed`` is true where the next name of its kind stands in one list with it.
    """

    mention: Mention
    start: int
    stop: int
    end: int
    role: str
    group: bool
    listed: bool = False

    @property
    def kind(self) -> str:
        """Kind of the entity."""
        return self.mention.kind

    @property
    def entity(self) -> str:
        """Id of the entity."""
        return self.mention.entity


@dataclass(frozen=True, slots=True)
class Clause:
    """The words from one verb to the next: ``text[start:stop]`` of the sentence."""

    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its text, where it stands, its words, names, dates and clauses."""

    index: int
    passage: Passage
    start: int
    text: str
    words: tuple[Word, ...]
    args: tuple[Arg, ...]
    nested: tuple[Mention, ...]
    dates: tuple[FoundDate, ...]
    clauses: tuple[Clause, ...]

    def clause_at(self, place: int) -> Clause:
        """The clause that a character lies in."""
        return next((c for c in self.clauses if c.start <= place < c.stop), self.clauses[-1])

    def word_at(self, place: int) -> Word:
        """The word that a character lies in, or the last before it."""
        return max((w for w in self.words if w.start <= place), key=lambda w: w.start)

    def after(self, stop: int) -> Word | None:
        """The first word that starts at or after a place."""
        return next((w for w in self.words if w.start >= stop), None)

    def before(self, place: int) -> list[Arg]:
        """Names that start before a place, the nearest first."""
        return [arg for arg in reversed(self.args) if arg.start < place]

    def members(self, arg: Arg) -> list[Arg]:
        """The list that a name ends, with the name itself last."""
        found = [arg]
        for other in self.before(arg.start):
            place = other.kind == "Place" and arg.kind != "Place"
            inside = any(a.start < other.start < a.end for a in self.args)
            if (place or inside) and not other.listed:
                continue
            if not other.listed or other.role != arg.role:
                break
            found.append(other)
        return found[::-1]

    def members_from(self, arg: Arg) -> list[Arg]:
        """The list that a name begins, with the name itself first."""
        found = [arg]
        for other in self.args[self.args.index(arg) + 1 :]:
            if not found[-1].listed:
                break
            if other.kind == arg.kind:
                found.append(other)
        return found

    def date_in(self, start: int, stop: int) -> FoundDate | None:
        """The date nearest to the end of a stretch."""
        return next((d for d in reversed(self.dates) if start <= d.start and d.stop <= stop), None)


def build(
    index: int, passage: Passage, start: int, text: str, found: Sequence[Mention],
    anchor: str | None,
) -> Sentence:  # fmt: skip
    """Lay out a sentence; ``found`` are its mentions, ``start`` its offset in the document."""
    parts = words(text)
    outer, nested = _split(found)
    named = {m.start - start for m in outer}
    args = _shared([_arg(mention, start, text, parts, named) for mention in outer], text)
    spans = [(a.start, a.stop) for a in args]
    dates = [
        d for d in find_dates(text, anchor) if all(d.stop <= a or b <= d.start for a, b in spans)
    ]
    return Sentence(
        index, passage, start, text, parts, tuple(args), tuple(nested), tuple(dates),
        tuple(_clauses(text, parts, spans)),
    )  # fmt: skip


def _split(found: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    outer: list[Mention] = []
    nested: list[Mention] = []
    reach = -1
    for mention in sorted(found, key=lambda m: (m.start, -m.stop)):
        (outer if mention.start >= reach else nested).append(mention)
        reach = max(reach, mention.stop)
    return outer, nested


def _strip(rest: str) -> str:
    """What follows a name in its word, without words of respect and tails."""
    lex = lexicon()
    for tail in (*lex.honorifics, *lex.tails):
        if rest.startswith(tail):
            return rest[len(tail) :]
    return rest


def _group(word: str) -> str | None:
    """The part of a word that names a group; None if it names none."""
    groups = lexicon().groups
    for stem, particle in stems(word):
        plain = stem.removesuffix("들")
        if any(plain.endswith(group) for group in groups):
            return part_of(particle)
    return None


def _arg(
    mention: Mention, base: int, text: str, parts: Sequence[Word], named: Container[int]
) -> Arg:
    start, stop = mention.start - base, mention.stop - base
    match = _REST.match(text, stop)
    end, rest = (match.end(), _strip(match[1])) if match else (stop, "")
    role = part_of(rest)
    glued = _group(rest) if role is None else None
    group = glued is not None
    role = role or glued or "none"
    if role == "at" and re.match(r"\s이어\s", text[end:]):
        role = "with"
    if mention.kind == "Person":
        role, end = _titled(role, end, parts)
    else:
        following = [w for w in parts if w.start >= end]
        role, end, grouped = _followed(role, end, text, following, named)
        group = group or grouped
    if text[end : end + 1] in (",", "·") and role in ("bare", "with"):
        role = "listed"
    return Arg(mention, start, stop, end, role, group)


def _titled(role: str, end: int, parts: Sequence[Word]) -> tuple[str, int]:
    """The part of a person whose post follows: "조용원 노동당 비서가" is a subject."""
    following = [w for w in parts if w.start >= end][:_POST_REACH] if role == "bare" else []
    for word in following:
        for stem, particle in stems(word.text):
            if post_of(stem) is not None and part_of(particle) is not None:
                return part_of(particle) or role, word.start + len(stem) + len(particle)
        if word.after:
            break
    return role, end


def _followed(
    role: str, end: int, text: str, following: Sequence[Word], named: Container[int]
) -> tuple[str, int, bool]:
    """The part that a group behind a name gives it: "X의 일군들과 로동자들이" is a subject."""
    grouped = False
    for word in following:
        open_ = role in ("bare", "genitive") or (grouped and role == "with")
        comma = "," in text[end : word.start]
        if not open_ or word.start in named or (comma and not grouped):
            break
        part = _counted(word.text) if grouped else _group(word.text)
        part = part or _group(word.text)
        if word.text == _LIKEWISE:
            part = "also"
        if grouped and _DIGITS.fullmatch(word.text):
            continue
        if part is None and word.text in lexicon().determiners and not grouped:
            continue
        if part is None:
            break
        role, end, grouped = part, word.stop, True
    return role, end, grouped


def _counted(word: str) -> str | None:
    """The part of a headcount behind a group: "종업원 1 200명이"."""
    match = _HEADCOUNT.fullmatch(word)
    return part_of(match[1]) if match else None


def _shared(args: list[Arg], text: str) -> list[Arg]:
    """Members of a list take the part of its last."""
    done: list[Arg] = []
    for arg in reversed(args):
        after = _head([d for d in done if d.start >= arg.end], text)
        if after is not None and arg.role in ("listed", "with") and _same_list(arg, after, text):
            arg = replace(arg, role=after.role, group=after.group, listed=True)
        done.append(arg)
    return done[::-1]


def _head(done: Sequence[Arg], text: str) -> Arg | None:
    """The name that the next noun phrase is about: the factory, not the city before it."""
    ordered = list(reversed(done))
    for here, after in pairwise(ordered):
        if here.role != "bare" or here.kind != "Place" or text[here.stop : after.start] != " ":
            return here
    return ordered[-1] if ordered else None


def _same_list(arg: Arg, after: Arg, text: str) -> bool:
    alike = arg.kind == after.kind or {arg.kind, after.kind} <= _BODIES
    gap = text[arg.end : after.start].replace(_FURTHER, "")
    return alike and len(gap) <= _NEAR and not _CONNECTIVE.search(gap.strip(" ,"))


def _clauses(
    text: str, parts: Sequence[Word], spans: Sequence[tuple[int, int]]
) -> Iterator[Clause]:
    start = 0
    for word in parts[:-1]:
        inside = any(a <= word.start < b for a, b in spans)
        if not inside and len(word.text) > 1 and _CONNECTIVE.search(word.text):
            yield Clause(start, word.stop)
            start = word.stop
    yield Clause(start, len(text))
