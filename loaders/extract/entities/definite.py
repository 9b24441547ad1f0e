"""Unnamed but definite sites and companies: "clothing factory in Jilin Province"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Head, Lexicon, lexicon

_GROUPS = frozenset(
    {
        "factory",
        "mine",
        "complex",
        "plant",
        "farm",
        "mill",
        "camp",
        "company",
        "shipyard",
        "embassy",
    }
)
_TARGETS = frozenset({"Place", "Organization"})
_NEXT = re.compile(r",? (?:and|or) |, ")
_SUPERLATIVES = frozenset({"leading", "largest", "biggest", "oldest", "main", "first", "only"})
_BUILDING_SITE = re.compile(
    r"\b(?:construction |building )?sites? for (?:building|the construction of|constructing)\s[^.,;:]{3,70}?\sin (?:the )?$"
)


@lru_cache(maxsize=1)
def _heads() -> dict[str, Head]:
    found: dict[str, Head] = {}

    def walk(node: object) -> None:
        if isinstance(node, Head):
            if node.group in _GROUPS:
                found[_form(node)] = node
            if node.group == "embassy" and not node.plural:
                found[node.text.title()] = node
        elif isinstance(node, dict):
            for child in node.values():
                walk(child)

    walk(lexicon().heads)
    return found


def _form(head: Head) -> str:
    if not head.plural:
        return head.text
    return (
        head.text[:-1] + "ies"
        if head.text.endswith("y")
        else head.text + ("es" if head.text.endswith("x") else "s")
    )


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    heads = "|".join(sorted(_heads(), key=lambda form: (-len(form), form)))
    return re.compile(
        rf"((?:[A-Za-z-]+ ){{1,6}})({heads})(?: (?:in|at|near) (?:the (?:city of )?)?| affiliated with (?:the |a )?)"
    )


def _modifiers(text: str, lex: Lexicon) -> str:
    """The modifiers that end the text, nationality and superlative included."""
    words = text.split()
    first = len(words)
    while first > 0:
        pair = " ".join(words[first - 2 : first]) if first > 1 else ""
        if pair in lex.demonyms:
            first -= 2
        elif words[first - 1] in lex.modifiers or words[first - 1] in lex.demonyms:
            first -= 1
        elif words[first - 1] in _SUPERLATIVES:
            first -= 1
        else:
            break
    return " ".join(words[first:])


def _targets(
    text: str, at: int, starts: dict[int, Candidate], *, plural: bool
) -> Iterator[Candidate]:
    while True:
        target = starts.get(at)
        if target is None or target.kind not in _TARGETS:
            return
        inner = starts.get(target.stop + 3)
        if text[target.stop : target.stop + 3] == "'s " and inner is not None:
            target = inner
        yield target
        more = _NEXT.match(text, target.stop)
        if not plural or more is None:
            return
        at = more.end()


def definite_sites(
    text: str, base: int, named: Sequence[Candidate], lex: Lexicon
) -> list[Candidate]:
    """Sites and companies of a text that a modifier and a place make definite.

    Args:
        text: a passage.
        base: where the passage starts in the parse.
        named: candidates of the parse that stand.
        lex: word lists.
    """
    starts = {c.start - base: _moved(c, -base) for c in named if not c.reference}
    found: list[Candidate] = []
    for match in sorted(_pattern().finditer(text), key=lambda m: -m.start()):
        for candidate in _of_match(text, match, starts, lex):
            starts.setdefault(candidate.start, candidate)
            found.append(candidate)
    places = [c for c in starts.values() if c.kind == "Place"]
    found.extend(_building_sites(text, places))
    found.extend(_superlatives(text, places))
    return [_moved(c, base) for c in found]


def _moved(candidate: Candidate, by: int) -> Candidate:
    from dataclasses import replace

    return replace(
        candidate, start=candidate.start + by, stop=candidate.stop + by, core=candidate.core + by
    )


def _of_match(
    text: str, match: re.Match[str], starts: dict[int, Candidate], lex: Lexicon
) -> Iterator[Candidate]:
    head = _heads()[match.group(2)]
    modifiers = _modifiers(match.group(1), lex)
    affiliated = "affiliated" in match.group()
    if not modifiers and not affiliated and head.group != "embassy":
        return
    start = match.start(2) - (len(modifiers) + 1 if modifiers else 0)
    link = "affiliated with the" if affiliated else "in"
    for number, target in enumerate(_targets(text, match.end(), starts, plural=head.plural)):
        if affiliated != (target.kind == "Organization") or _too_wide(target):
            return
        name = " ".join(filter(None, (modifiers, head.text, link, target.name)))
        stop = match.end(2) if number else target.stop
        yield Candidate(
            start,
            max(stop, target.stop),
            match.end(2),
            head.kind,
            name,
            "definite",
            rank=1,
            head=head,
            local=True,
            proper=not head.plural,
        )


def _too_wide(target: Candidate) -> bool:
    """Whether a place is a whole country, in which a factory is not definite."""
    return target.entry is not None and target.entry.attributes.get("level") == "country"


@lru_cache(maxsize=1)
def _superlative() -> re.Pattern[str]:
    heads = "|".join(sorted(_heads(), key=lambda form: (-len(form), form)))
    return re.compile(rf"'s (?:largest|biggest|oldest|main|only) (?:[a-z-]+ ){{0,3}}({heads})\b")


def _superlatives(text: str, places: Sequence[Candidate]) -> Iterator[Candidate]:
    """Sites that are a place's first of their sort: "North Korea's largest textile factory"."""
    for place in places:
        match = _superlative().match(text, place.stop)
        if match is not None:
            name = " ".join(text[place.start : match.end()].split())
            head = _heads()[match.group(1)]
            yield Candidate(
                place.start,
                match.end(),
                match.end(),
                head.kind,
                name,
                "definite",
                rank=0,
                head=head,
                local=True,
            )


def _building_sites(text: str, places: Sequence[Candidate]) -> Iterator[Candidate]:
    for place in places:
        if " site" in text[max(0, place.start - 110) : place.start]:
            match = _BUILDING_SITE.search(text, max(0, place.start - 110), place.start)
            if match is not None:
                words = " ".join(text[match.start() : place.stop].split())
                yield Candidate(
                    match.start(),
                    place.stop,
                    match.end() - 1,
                    "Site",
                    words,
                    "definite",
                    rank=1,
                    local=True,
                )
