"""Claims of a parsed document: every family of rules in turn, then one claim a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loaders.extract.annotated import Annotated, Found
from loaders.extract.citations.find import RULE, find_citations
from loaders.extract.claims import (
    building,
    campaigns,
    chronology,
    citing,
    containment,
    credit_lines,
    depictions,
    equipped,
    featured,
    forced_work,
    general_goods,
    headcounts,
    heroes,
    hierarchy,
    homeland,
    honours,
    journeys,
    labour,
    leading_posts,
    lineage,
    measures,
    messages,
    mistagged,
    namesakes,
    page_credits,
    pieces,
    places,
    plans,
    posts,
    press_posts,
    press_review,
    production,
    rule,
    running,
    situated,
    slogans,
    sources,
    told_places,
    trade,
    visits,
    whereabouts,
    workforce,
    works,
)
from loaders.extract.claims.assemble import assemble
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context, build_context

Family = Callable[[Context], Iterator[Candidate]]

# Visits come before production: goods spoken of on a visit are those of the site visited.
FAMILIES: tuple[Family, ...] = (
    containment.find,
    places.find,
    situated.find,
    hierarchy.find,
    posts.find,
    press_posts.find,
    leading_posts.find,
    honours.find,
    visits.find,
    production.find,
    building.find,
    equipped.find,
    plans.find,
    campaigns.find,
    trade.find,
    messages.find,
    mistagged.find,
    journeys.find,
    labour.find,
    slogans.find,
    rule.find,
    works.find,
    credit_lines.find,
    sources.find,
    press_review.find,
    citing.find,
    homeland.find,
    whereabouts.find,
    headcounts.find,
    workforce.find,
    forced_work.find,
    running.find,
    measures.find,
    namesakes.find,
    chronology.find,
    lineage.find,
    heroes.find,
    depictions.find,
    pieces.find,
    featured.find,
    page_credits.find,
    told_places.find,
    general_goods.find,
)


def find_claims(annotated: Annotated) -> Found:
    """All claims of a document, with the entities that only a claim makes one.

    Pure and deterministic: the same document gives the same claims in the same order.
    """
    context = build_context(annotated)
    candidates = [c for family in FAMILIES for c in family(context)]
    confidence = context.lexicon.sure(RULE)
    return _joined(assemble(context, candidates), find_citations(annotated, confidence))


def _joined(told: Found, cited: Found) -> Found:
    """Both, each claim and entity once."""
    known = {(c.relation, c.subject, c.object) for c in told.claims}
    fresh = tuple(c for c in cited.claims if (c.relation, c.subject, c.object) not in known)
    entities = {e.id: e for e in (*told.entities, *cited.entities)}
    return Found(
        claims=(*told.claims, *fresh),
        entities=tuple(entities.values()),
        mentions=(*told.mentions, *cited.mentions),
        rejections=(*told.rejections, *cited.rejections),
    )
