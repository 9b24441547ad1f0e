"""Claims of a parsed document: every family of rules in turn, then one claim a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loaders.extract.annotated import Annotated, Found
from loaders.extract.claims import (
    building,
    campaigns,
    credits,
    hierarchy,
    honours,
    labour,
    places,
    plans,
    posts,
    production,
    rule,
    slogans,
    sources,
    trade,
    visits,
    works,
)
from loaders.extract.claims.assemble import assemble
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context, build_context

Family = Callable[[Context], Iterator[Candidate]]

# Visits come before production: goods spoken of on a visit are those of the site visited.
FAMILIES: tuple[Family, ...] = (
    places.find,
    hierarchy.find,
    posts.find,
    honours.find,
    visits.find,
    production.find,
    building.find,
    plans.find,
    campaigns.find,
    trade.find,
    labour.find,
    slogans.find,
    rule.find,
    works.find,
    credits.find,
    sources.find,
)


def find_claims(annotated: Annotated) -> Found:
    """All claims of a document, with the entities that only a claim makes one.

    Pure and deterministic: the same document gives the same claims in the same order.
    """
    context = build_context(annotated)
    candidates = [c for family in FAMILIES for c in family(context)]
    return assemble(context, candidates)
