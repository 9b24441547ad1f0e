"""Unnamed but definite sites and companies: "clothing factory in Jilin Province"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Head, Lexicon, lexicon

_GROUPS = frozenset(
    {"factory", "mine", "complex", "plant", "farm", "mill", "camp", "company", "shipyard"}
)
_EMBASSY = "embassy"
_NEXT = re.compile(r",? (?:and|or) |, ")
_SUPERLATIVES = frozenset({"leading", "largest", "biggest", "oldest", "main", "first", "only"})
_SITE_FOR = re.compile(
    r"\b(?:construction |building )?sites? for (?:building|the construction of|constructing)"
    r"\s[^.,;:]{3,70}?\sin (?:the )?$"
)
_SITE_FOR_WIDTH = 110
_POSSESSIVE = "'s "


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Heads by their written form, with what may stand around them."""

    heads: Mapping[str, Head]
    placed: re.Pattern[str]
    superlative: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    heads: dict[str, Head] = {}
    for form, head in lexicon().head_forms.items():
        if head.group in _GROUPS or head.group == _EMBASSY:
            heads[form] = head
            if head.group == _EMBASSY:
                heads[form.title()] = head
    words = "|".join(sorted(heads, key=lambda form: (-len(form), form)))
    return _Patterns(
        heads,
        re.compile(
            rf"((?:[A-Za-z-]+ ){{1,6}})({words})"
            r"(?: (?:in|at|near) (?:the (?:city of )?)?| affiliated with (?:the |a )?)"
        ),
        re.compile(rf"'s (?:largest|biggest|oldest|main|only) (?:[a-z-]+ ){{0,3}}({words})\b"),
    )


def _modifiers(text: str, lex: Lexicon) -> str:
    """The modifiers that end the text, nationality and superlative included."""
    words = text.split()
    first = len(words)
    while first > 0:
        pair = " ".join(words[first - 2 : first]) if first > 1 else ""
        word = words[first - 1]
        if pair in lex.demonyms:
            first -= 2
        elif word in lex.modifiers or word in lex.demonyms or word in _SUPERLATIVES:
            first -= 1
        else:
            break
    return " ".join(words[first:])


def _targets(
    text: str, at: int, starts: Mapping[int, Candidate], *, plural: bool
) -> Iterator[Candidate]:
    """The places or bodies at an offset: one, or of a plural all of a list."""
    while (target := starts.get(at)) is not None:
        inner = starts.get(target.stop + len(_POSSESSIVE))
        if inner is not None and text.startswith(_POSSESSIVE, target.stop):
            target = inner
        yield target
        more = _NEXT.match(text, target.stop)
        if not plural or more is None:
            return
        at = more.end()


def _too_wide(target: Candidate) -> bool:
    """Whether a place is a whole country, in which a factory is not definite."""
    return target.entry is not None and target.entry.attributes.get("level") == "country"


def _placed(
    text: str, match: re.Match[str], starts: Mapping[int, Candidate], lex: Lexicon
) -> Iterator[Candidate]:
    """The sites that a head, its modifiers and a place or body make definite."""
    head = _patterns().heads[match.group(2)]
    modifiers = _modifiers(match.group(1), lex)
    affiliated = "affiliated" in match.group()
    if not modifiers and not affiliated and head.group != _EMBASSY:
        return
    start = match.start(2) - (len(modifiers) + 1 if modifiers else 0)
    link = "affiliated with the" if affiliated else "in"
    wanted = "Organization" if affiliated else "Place"
    for target in _targets(text, match.end(), starts, plural=head.plural):
        if target.kind != wanted or _too_wide(target):
            return
        name = " ".join(filter(None, (modifiers, head.text, link, target.name)))
        yield Candidate(
            start, target.stop, match.end(2), head.kind, name, "definite",
            head=head, local=True, proper=not head.plural,
        )  # fmt: skip


def _building_sites(text: str, places: Sequence[Candidate]) -> Iterator[Candidate]:
    """Sites named by what is built there: "site for building flats in the Hwasong area"."""
    for place in places:
        before = max(0, place.start - _SITE_FOR_WIDTH)
        match = _SITE_FOR.search(text[before : place.start])
        if match is not None:
            start = before + match.start()
            name = " ".join(text[start : place.stop].split())
            yield Candidate(
                start, place.stop, place.start - 1, "Site", name, "definite", local=True
            )


def _superlatives(text: str, places: Sequence[Candidate]) -> Iterator[Candidate]:
    """Sites that are a place's first of their sort: "North Korea's largest textile factory"."""
    patterns = _patterns()
    for place in places:
        match = patterns.superlative.match(text, place.stop)
        if match is not None:
            name = " ".join(text[place.start : match.end()].split())
            head = patterns.heads[match.group(1)]
            yield Candidate(
                place.start, match.end(), match.end(), head.kind, name, "definite",
                rank=0, head=head, local=True,
            )  # fmt: skip


def _moved(candidate: Candidate, by: int) -> Candidate:
    return replace(
        candidate, start=candidate.start + by, stop=candidate.stop + by, core=candidate.core + by
    )


def definite_sites(
    text: str, base: int, named: Sequence[Candidate], lex: Lexicon
) -> list[Candidate]:
    """Sites and companies of a passage that a modifier and a place make definite.

    Args:
        text: the passage.
        base: where the passage starts in the parse.
        named: candidates of the passage that stand.
        lex: word lists.
    """
    starts = {c.start - base: _moved(c, -base) for c in named if not c.reference}
    found: list[Candidate] = []
    for match in sorted(_patterns().placed.finditer(text), key=lambda m: -m.start()):
        for candidate in _placed(text, match, starts, lex):
            starts.setdefault(candidate.start, candidate)
            found.append(candidate)
    places = [c for c in starts.values() if c.kind == "Place"]
    found.extend(_building_sites(text, places))
    found.extend(_superlatives(text, places))
    return [_moved(c, base) for c in found]
