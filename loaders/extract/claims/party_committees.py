"""PART_OF of "the X County Party Committee": a body of the party that the text names."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context

_PARTY = "Workers' Party of Korea"
_ENDING = " Party Committee"


def party_committees(context: Context) -> Iterator[Candidate]:
    """Committees called after the party in short, once each."""
    entities = context.annotated.entities.values()
    party = next((e for e in entities if e.kind == "Organization" and e.name == _PARTY), None)
    seen: set[str] = set()
    for view in context.views if party is not None else ():
        for item in view.outer:
            ref = context.ref(item)
            called = context.named(ref).endswith(_ENDING) and ref.kind == "Organization"
            if party is None or not called or ref.entity in seen:
                continue
            seen.add(ref.entity)
            first, last = view.span(item)
            whole = Ref(party.id, party.kind, party.name)
            yield Candidate("PART_OF", ref, whole, "party-committee", view, first, last)
