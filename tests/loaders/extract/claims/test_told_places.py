from __future__ import annotations

import pytest

from loaders.extract.claims import find_claims
from loaders.extract.entities.gazetteer import gazetteer

NAMES = {
    "Norland=Russia": "Place",
    "Irkutsk": "Place",
    "North Korea=Democratic People's Republic of Korea": "Place",
    "Hyesan=Hyesan City": "Place",
    "Haju County": "Place",
    "Wanju Province": "Place",
    "Anak County": "Place",
    "Pyongyang": "Place",
}


@pytest.fixture
def parts(annotate):
    """The PART_OF claims of a text whose places have what the gazetteer knows of them."""

    def tell(text: str) -> set[tuple[str, str]]:
        annotated = annotate(text, NAMES)
        for identity, entity in annotated.entities.items():
            known = gazetteer().find("Place", entity.name)
            if known is not None:
                entity = entity.model_copy(update={"attributes": dict(known.attributes)})
                annotated.entities[identity] = entity
        names = {e.id: e.name for e in annotated.entities.values()}
        claims = find_claims(annotated).claims
        return {(names[c.subject], names[c.object]) for c in claims if c.relation == "PART_OF"}

    return tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A source in Norland said mills in Irkutsk hire from North Korea.",
            ("Irkutsk", "Russia"),
        ),
        (
            "North Korea is cold; according to a source in Wanju Province, Haju County sews.",
            ("Haju County", "Wanju Province"),
        ),
        (
            "North Korea has sights in the country like Pyongyang.",
            ("Pyongyang", "Democratic People's Republic of Korea"),
        ),
        (
            "North Korea has a station in the capital city Pyongyang.",
            ("Pyongyang", "Democratic People's Republic of Korea"),
        ),
    ],
)
def test_a_place_lies_where_the_text_tells_of_it(parts, text: str, expected) -> None:
    assert parts(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "A source in Norland said mills in Hyesan, North of all, hire.",
        "A source in Wanju Province said that Anak County of North Korea sews.",
        "A mill in Norland and one in Irkutsk hire from North Korea.",
        "North Korea sent them to the capital city Irkutsk.",
    ],
)
def test_a_place_known_to_lie_elsewhere_does_not(parts, text: str) -> None:
    assert parts(text) - {("Anak County", "Democratic People's Republic of Korea")} == set()
