"""Words that stand for what the article has named: "General Secretary", "the mill", "the Party"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.gazetteer import Gazetteer
from loaders.extract.entities.lexicon import Lexicon

_STYLE = re.compile(
    r"\b(?:(?:[Ff]atherly|[Rr]espected|[Gg]reat)\s)?(General Secretary|Supreme Leader|President"
    r"|Chairman|Marshal|Dear Leader|Great Leader|General)\b(?!\s(?:[A-Z(]|of\b|for\b))(?!,? [A-Z])"
)
_PARTY = re.compile(
    r"(?:(?<=[Tt]he )|(?<=[Oo]ur )|(?<=whole )|(?<=entire )|(?<=motherly )|(?<=great )"
    r"|(?<=and )|(?<=of ))Party\b(?!\sof\b)"
)
_DEFINITE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts)\s(factory|mill|mine|complex|farm|plant|power station"
    r"|hospital|university|institute|shipyard|colliery|school|resort|brigade|company|camp|museum|enterprise|association"
    r"|ministry|county|city|province|district)\b(?!\sof\b)"
)
_LOOSE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts)\s(factory|mill|mine|complex|farm|plant|power station|works"
    r"|hospital|university|institute|shipyard|yard|colliery|school|resort|brigade|company|camp"
    r"|museum|enterprise|association|studio|brewery|workshop|hotel|restaurant|prison|park|zone"
    r"|facility|airport|port|firm|foundation|ministry|county|city|province|district)\b(?!\sof\b)"
    r"(?! [a-z]*(?:workers?|managers?|officials?|site)\b)"
)
_SORTS = (
    frozenset(
        {"factory", "mill", "plant", "complex", "works", "workshop", "brewery", "facility"}
        | {"smelter", "foundry", "distillery", "refinery"}
    ),
    frozenset({"camp", "prison", "kyo", "facility", "kwan"}),
    frozenset({"yard", "shipyard"}),
    frozenset({"resort", "park"}),
    frozenset({"park", "complex", "zone"}),
    frozenset({"mine", "colliery", "pit"}),
    frozenset({"hotel", "facility"}),
)
_PARTY_NAME = "Workers' Party of Korea"


def styles(
    text: str, persons: frozenset[str], lex: Lexicon, known: Gazetteer
) -> Iterator[Candidate]:
    """A leader's style standing alone, as the leader the article names."""
    leaders = set(lex.leaders.values())
    named = sorted(persons & leaders)
    for found in _STYLE.finditer(text):
        name = lex.leaders.get(found.group(1).lower(), "")
        if name not in named:
            name = named[0] if len(named) == 1 else ""
        if name:
            start, stop = found.span(1)
            entry = known.find("Person", name)
            yield Candidate(
                start, stop, stop, "Person", name, "style", rank=2, entry=entry, reference=True
            )


def party(text: str, known: Gazetteer) -> Iterator[Candidate]:
    """The style "the Party" with a capital, which is the Workers' Party of Korea."""
    entry = known.find("Organization", _PARTY_NAME)
    for found in _PARTY.finditer(text):
        start, stop = found.span()
        yield Candidate(
            start,
            stop,
            stop,
            "Organization",
            _PARTY_NAME,
            "style",
            rank=2,
            entry=entry,
            proper=False,
        )


_SIDES = re.compile(r"\b[Tt]he (North|South)\b(?![\w-])(?!\s(?:[A-Z]|of\b|side\b|and\b|west|east))")
_HOMES = {"North": "Democratic People's Republic of Korea", "South": "South Korea"}


def sides(text: str, known: Gazetteer) -> Iterator[Candidate]:
    """The style "the North" and "the South", which the foreign press calls the two Koreas."""
    for found in _SIDES.finditer(text):
        start, stop = found.span(1)
        name = _HOMES[found.group(1)]
        entry = known.find("Place", name)
        yield Candidate(
            start, stop, stop, "Place", name, "style", rank=2, entry=entry, proper=False
        )


def definite(
    text: str, named: Sequence[Candidate], *, foreign: bool = False
) -> Iterator[Candidate]:
    """The style "the factory": a reference to the last thing named whose name ends so.

    Args:
        text: repaired text of a passage.
        named: what it names.
        foreign: whether the text is of the press abroad, which calls a mill "the plant" as well.
    """
    for found in (_LOOSE if foreign else _DEFINITE).finditer(text):
        word = found.group(1)
        before = [c for c in named if c.stop <= found.start()]
        same = [c for c in before if c.name.lower().endswith(word)]
        if foreign and not same:
            same = [c for c in before if c.kind == "Site" and _is_such(c.name, word)]
        if same:
            start, stop = found.span(1)
            last = same[-1]
            yield Candidate(
                start,
                stop,
                stop,
                last.kind,
                last.name,
                "reference",
                rank=4,
                entry=last.entry,
                local=last.local,
                reference=True,
            )


def _is_such(name: str, word: str) -> bool:
    """Whether a site may be called so: a mill, a works and a brewery are all "the factory"."""
    words = set(re.split(r"[\s,-]+", name.lower().partition(" in ")[0]))
    return any(word in sort and words & sort for sort in _SORTS)
