from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.ontology import load_ontology

NAMES = {
    "Alpha Mine": "Site",
    "Haju County": "Place",
    "Pak Il": "Person",
    "Cabinet": "Organization",
}
VERBS = ["produced", "visited", "built", "fulfilled", "has", "sent", "said", "moving", "orders"]
LINKS = [*",.-(“)", "the", "of", "in", "and", "at", "by", "who", "its", "to", "more than planned"]
THINGS = ["coal", "houses", "plan", "70", "workers", "105 percent", "premier", "in 2015"]
WORDS = st.sampled_from([*NAMES, *VERBS, *LINKS, *THINGS])


def test_a_claim_said_twice_is_one_with_the_qualifiers_of_both(found) -> None:
    result = found("Pak Il visited the Alpha Mine.\nPak Il visited the Alpha Mine in 2015.", NAMES)
    (claim,) = [c for c in result.claims if c.relation == "VISITED"]
    assert claim.qualifiers == {"date": "2015"}
    assert "said before in this document" in {r.reason for r in result.rejections}


def test_products_come_with_their_mentions(found) -> None:
    result = found("The Alpha Mine produced various kinds of coal.", NAMES)
    (product,) = result.entities
    assert (product.kind, product.name, product.id) == ("Product", "coal", "product/coal")
    assert {m.text for m in result.mentions} == {"coal"}


def test_a_short_plural_is_the_product_named_in_full(found) -> None:
    result = found(
        "The Alpha Mine produced mobile drills. The Alpha Mine increases the production of drills.",
        NAMES,
    )
    assert {e.name for e in result.entities} == {"mobile drills"}


def test_the_same_text_gives_the_same_claims(found) -> None:
    text = "Pak Il, premier of the Cabinet, visited the Alpha Mine in Haju County."
    assert found(text, NAMES) == found(text, NAMES)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(words=st.lists(WORDS, min_size=1, max_size=30))
def test_no_text_breaks_it_and_every_claim_is_sound(annotate, words: list[str]) -> None:
    from loaders.extract.claims import find_claims

    annotated = annotate(" ".join(words), NAMES)
    result = find_claims(annotated)
    ontology = load_ontology()
    passages = {p.id: p for p in annotated.document.passages}
    kinds = {e.id: e.kind for e in (*annotated.entities.values(), *result.entities)}
    kinds[annotated.document.id] = "Document"
    for claim in result.claims:
        passage = passages[claim.passage]
        assert passage.start <= claim.start < claim.stop <= passage.stop
        target = kinds[claim.object] if claim.object else None
        problems = ontology.problems(claim.relation, kinds[claim.subject], target, claim.qualifiers)
        assert not problems
        assert 0.0 <= claim.confidence <= 1.0
        assert claim.method.startswith("pattern:")
    assert len({c.id for c in result.claims}) == len(result.claims)
    for mention in result.mentions:
        assert annotated.document.text[mention.start : mention.stop] == mention.text
