from __future__ import annotations

import pytest

from loaders.extract.llm.accept import Asked, accept_entities
from loaders.extract.llm.claims import Origin, accept_claims
from loaders.extract.llm.schema import read_answer
from loaders.extract.llm.windows import cut
from tests.llm_endpoint import answer, said_claim, said_entity

TEXT = (
    "The Elm Wig Mill in Haeju City employs about 70 women, a source in the city told us. "
    "It fulfilled its yearly plan by 105 percent."
)
ENTITIES = [
    said_entity("e1", "Site", "Elm Wig Mill", (1, "Elm Wig Mill")),
    said_entity("e2", "Place", "Haeju City", (1, "Haeju City")),
    said_entity("e9", "Site", "Aspen Mill", (1, "Aspen Mill")),
]
EVIDENCE = (1, "employs about 70 women")


@pytest.fixture
def claims(make, ontology):
    def run(*said):
        document = make(TEXT, date="2024-05-01")
        (window,) = cut(document, 500, 0)
        found = read_answer(answer(ENTITIES, list(said)))
        asked = Asked(document, window, ontology)
        accepted = accept_entities(found, asked)
        return accept_claims(found, asked, accepted, Origin("outlet/x", "m+1", 0.4))

    return run


def test_a_claim_carries_its_words_and_the_model(claims) -> None:
    (claim,), refused = claims(
        said_claim(
            "EMPLOYS", "e1", None, EVIDENCE, count="70", modality="alleged", speaker="a  source"
        )
    )
    assert refused == []
    assert claim.subject == "site/elm-wig-mill"
    assert claim.object is None
    assert TEXT[claim.start : claim.stop] == "employs about 70 women"
    assert claim.qualifiers == {"count": "70"}
    assert (claim.modality, claim.speaker) == ("alleged", "a source")
    assert (claim.method, claim.version, claim.confidence) == ("llm", "m+1", 0.4)
    assert (claim.outlet, claim.date) == ("outlet/x", "2024-05-01")


def test_the_document_itself_can_be_an_end(claims) -> None:
    (claim,), _ = claims(said_claim("CITES", "DOC", "e1", (1, "told us")))
    assert claim.subject == claim.document
    assert claim.subject_text == ""


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (said_claim("SINKS", "e1", None, EVIDENCE), "unknown relation"),
        (said_claim("EMPLOYS", "e1", None, (1, "employs 90 men")), "evidence not in the text"),
        (said_claim("EMPLOYS", "e1", None, (1, "")), "evidence not in the text"),
        (said_claim("EMPLOYS", "e7", None, EVIDENCE), "subject is no accepted entity"),
        (said_claim("EMPLOYS", "e9", None, EVIDENCE), "subject is no accepted entity"),
        (said_claim("LOCATED_IN", "e1", "e9", EVIDENCE), "object is no accepted entity"),
        (said_claim("LOCATED_IN", "e1", "e1", EVIDENCE), "subject and object are one"),
        (said_claim("EMPLOYS", "e1", None, EVIDENCE, modality="sure"), "unknown modality"),
        (said_claim("EMPLOYS", "e1", None, EVIDENCE, colour="red"), "unknown qualifier"),
        (said_claim("EMPLOYS", "e1", None, EVIDENCE, group="x" * 201), "qualifier too long"),
        (said_claim("EMPLOYS", "e1", None, EVIDENCE, count="90"), "figure not in the text"),
        (said_claim("EMPLOYS", "e1", None, EVIDENCE, speaker="a spy"), "speaker not in the text"),
    ],
)
def test_what_the_text_does_not_bear_out_is_refused(claims, said, reason: str) -> None:
    taken, refused = claims(said)
    assert taken == []
    assert [(r.what, r.reason) for r in refused] == [("claim", reason)]


def test_two_figures_of_one_passage_are_two_claims(claims) -> None:
    taken, _ = claims(
        said_claim("EMPLOYS", "e1", None, EVIDENCE, count="70"),
        said_claim("EMPLOYS", "e1", None, EVIDENCE, group="women"),
    )
    assert len({claim.id for claim in taken}) == 2
