from __future__ import annotations

import pytest

NAMES = {
    "Loom Hero": "Title",
    "model weavers": "Title",
    "model weaver": "Title",
    "Pak Un Ha": "Person",
    "Ri Ok Ju": "Person",
    "Sepo Mill": "Site",
}


@pytest.mark.parametrize(
    "text",
    [
        "The Loom Hero scientist Pak Un Ha notes it.",
        "Another Loom Hero, Pak Un Ha, has woven much.",
        "One example is Pak Un Ha, who received the Loom Hero title in 1996.",
        "Pak Un Ha wove cloth. He wove on, eventually being awarded the Loom Hero title in 2003.",
        "Few were called Loom Hero. Among them were some such as the dyer Pak Un Ha.",
    ],
)
def test_a_hero_has_the_title(text: str, told) -> None:
    assert ("AWARDED", "Pak Un Ha", "Loom Hero") in told(text, NAMES)


def test_those_introduced_together_share_title_and_site(told) -> None:
    text = (
        "Two model weavers are introduced from Sepo Mill in the paper. "
        "A dyer, Pak Un Ha, dyes well. Another weaver, Ri Ok Ju, never tires."
    )
    claims = told(text, NAMES)
    for person in ("Pak Un Ha", "Ri Ok Ju"):
        assert ("AWARDED", person, "model weavers") in claims
        assert ("WORKS_AT", person, "Sepo Mill") in claims


def test_who_serves_at_a_site_works_there(found) -> None:
    result = found("Pak Un Ha has served as a dyer at the Sepo Mill for years.", NAMES)
    (claim,) = [c for c in result.claims if c.relation == "WORKS_AT"]
    assert claim.qualifiers == {"role": "dyer"}


@pytest.mark.parametrize(
    "text",
    [
        "The Loom Hero award was praised by Pak Un Ha.",
        "A Loom Hero and Pak Un Ha met.",
        "Pak Un Ha wrote of the Loom Hero.",
    ],
)
def test_who_stands_near_a_title_has_it_not(text: str, told) -> None:
    assert not {c for c in told(text, NAMES) if c[0] == "AWARDED"}
