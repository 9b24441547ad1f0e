"""What the headline of a cited article tells: "Premier Inspects Taebaek Mine"."""

from __future__ import annotations

import re

from graph.model import Mention, Passage
from loaders.extract.citations.citation import Citation
from loaders.extract.citations.gathered import Gathered
from loaders.extract.citations.makers import full_date

RULE = "cited-headline"
_VISITS = re.compile(r"\s(?P<verb>Inspects|Visits|Tours|Guides)\s")
_GUIDING = frozenset({"Inspects", "Guides"})
_VISITED = frozenset({"Site", "Place"})


def visits(gathered: Gathered, passage: Passage, citation: Citation) -> None:
    """VISITED by the person before the verb of each site after it, on the article's date or before.

    Only names that are known in the document count.
    """
    title = citation.title
    found = _VISITS.search(title.text) if title is not None else None
    if title is None or found is None:
        return
    verb = passage.start + title.start + found.start()
    stop = passage.start + title.stop
    inside = [
        m for m in gathered.annotated.mentions if passage.start + title.start <= m.start < stop
    ]
    people = [m for m in inside if m.kind == "Person" and m.stop <= verb + 1]
    goals = [m for m in inside if m.kind in _VISITED and m.start > verb]
    qualifiers = {"purpose": "inspection"} if found["verb"] in _GUIDING else {}
    date = full_date(citation)
    if date:
        qualifiers["reported"] = date
    for person in people[:1]:
        for goal in _outer(goals):
            entities = gathered.annotated.entities
            gathered.claim(
                passage, citation, "VISITED", entities[person.entity], entities[goal.entity],
                qualifiers, RULE,
            )  # fmt: skip


def _outer(goals: list[Mention]) -> list[Mention]:
    """Goals that lie in no other: not the city in the name of a mine."""
    return [
        g
        for g in goals
        if not any(o is not g and o.start <= g.start and g.stop <= o.stop for o in goals)
    ]
