"""Claims of a Korean document: every family of rules in turn, then one claim a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loaders.extract.annotated import Found
from loaders.extract.korean.annotate import Reading
from loaders.extract.korean.claims import (
    building,
    campaigns,
    containment,
    honours,
    labour,
    plans,
    posts,
    production,
    sources,
    trade,
    visits,
)
from loaders.extract.korean.claims.assemble import assemble
from loaders.extract.korean.claims.context import Context
from loaders.extract.korean.claims.said import Said

Family = Callable[[Context], Iterator[Said]]

# Visits come before production: goods spoken of on a visit are those of the site visited.
FAMILIES: tuple[Family, ...] = (
    containment.find,
    posts.find,
    visits.find,
    plans.find,
    production.find,
    building.find,
    campaigns.find,
    honours.find,
    trade.find,
    labour.find,
    sources.find,
)


def find_claims(reading: Reading) -> Found:
    """All claims of a document; the same document gives the same claims in the same order."""
    context = Context(reading)
    return assemble(context, [said for family in FAMILIES for said in family(context)])
