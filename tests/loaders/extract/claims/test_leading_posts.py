"""Posts that stand apart from their body."""

from __future__ import annotations

NAMES = {
    "An Bok": "Person",
    "Ri Chol": "Person",
    "Pak Su": "Person",
    "Hill Committee": "Organization",
    "Ministry of Lakes": "Organization",
    "Hero Workteam": "Organization",
    "congratulatory group of Koreans in Norland": "Organization",
}


def test_a_plural_post_is_shared_by_the_names_behind_it(told) -> None:
    claims = told(
        "Present were secretaries An Bok, Ri Chol and Pak Su and other officials of the"
        " Hill Committee.",
        NAMES,
    )
    heads = {s for r, s, o in claims if r == "HEADS" and o == "Hill Committee"}
    assert heads == {"An Bok", "Ri Chol", "Pak Su"}


def test_a_minister_heads_the_ministry_that_the_text_names(told) -> None:
    text = "An Bok, vice-minister of Lakes, spoke. The Ministry of Lakes laid a wreath."
    assert ("HEADS", "An Bok", "Ministry of Lakes") in told(text, NAMES)
    alone = told("An Bok, minister of Lakes, spoke.", {"An Bok": "Person"})
    assert not [c for c in alone if c[0] == "HEADS"]


def test_who_leads_a_team_or_a_group_heads_it(told) -> None:
    assert ("HEADS", "An Bok", "Hero Workteam") in told("An Bok-led Hero Workteam won.", NAMES)
    led = "A congratulatory group of Koreans in Norland led by Ri Chol came."
    assert ("HEADS", "Ri Chol", "congratulatory group of Koreans in Norland") in told(led, NAMES)


def test_who_leads_a_delegation_of_a_body_does_not_head_the_body(told) -> None:
    text = "A delegation of the Hill Committee led by Ri Chol came."
    assert not [c for c in told(text, NAMES) if c[0] == "HEADS"]
