"""Posts, purchases, sanctions and places in the wordings of the press abroad."""

from __future__ import annotations

import pytest

NAMES = {
    "Kestrel Foods": "Organization",
    "Larch Institute": "Organization",
    "Sanctions Office": "Organization",
    "Morwen Shipyard": "Site",
    "Ann Doe": "Person",
    "Jim Roe": "Person",
    "Tarnow": "Place",
    "Poland": "Place",
    "North Korea": "Place",
}


@pytest.mark.parametrize(
    ("text", "relation", "body"),
    [
        ("Ann Doe, who heads Kestrel Foods, left North Korea.", "HEADS", "Kestrel Foods"),
        ("Ann Doe, who leads the Oslo office of Kestrel Foods, left.", "HEADS", "Kestrel Foods"),
        ("Ann Doe, who was chief executive of Kestrel Foods, left.", "HEADS", "Kestrel Foods"),
        ("The head of Kestrel Foods, Ann Doe, left North Korea.", "HEADS", "Kestrel Foods"),
        ("Larch Institute researcher Ann Doe left North Korea.", "WORKS_AT", "Larch Institute"),
        ("Larch Institute spokeswoman Ann Doe said so.", "WORKS_AT", "Larch Institute"),
    ],
)
def test_posts_of_the_press(told, text: str, relation: str, body: str):
    assert (relation, "Ann Doe", body) in told(text, NAMES)


def test_a_post_belongs_to_the_name_before_it(told):
    claims = told("They met Jim Roe, the head of Kestrel Foods, Ann Doe and others.", NAMES)
    assert ("HEADS", "Jim Roe", "Kestrel Foods") in claims
    assert ("HEADS", "Ann Doe", "Kestrel Foods") not in claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The Sanctions Office imposed sanctions on Kestrel Foods in North Korea.",
            ("SANCTIONED_BY", "Kestrel Foods", "Sanctions Office"),
        ),
        (
            "The Sanctions Office added Kestrel Foods to its sanctions list.",
            ("SANCTIONED_BY", "Kestrel Foods", "Sanctions Office"),
        ),
        (
            "Kestrel Foods imported cheap squid from Morwen Shipyard.",
            ("CLIENT_OF", "Kestrel Foods", "Morwen Shipyard"),
        ),
        (
            "North Korea has sent thousands of workers to Poland.",
            ("SENT_TO", "North Korea", "Poland"),
        ),
        (
            "The Morwen Shipyard, in the port city of Tarnow, grew.",
            ("LOCATED_IN", "Morwen Shipyard", "Tarnow"),
        ),
        (
            "They saw the Morwen Shipyard near the old town of Tarnow.",
            ("LOCATED_IN", "Morwen Shipyard", "Tarnow"),
        ),
        ("We flew to Tarnow, the former capital of Poland.", ("PART_OF", "Tarnow", "Poland")),
        (
            "We flew to the Polish port city of Tarnow. Poland was cold.",
            ("PART_OF", "Tarnow", "Poland"),
        ),
    ],
)
def test_wordings_of_the_press(told, text: str, claim: tuple[str, str, str]):
    assert claim in told(text, NAMES)


def test_sanctions_announced_by_nobody_named_are_nobodys(told):
    claims = told("New sanctions were imposed on Kestrel Foods. North Korea laughed.", NAMES)
    assert not {c for c in claims if c[0] == "SANCTIONED_BY"}


def test_a_body_outside_a_town_is_not_in_it(told):
    claims = told("Kestrel Foods outside Tarnow grew. North Korea knows.", NAMES)
    assert ("LOCATED_IN", "Kestrel Foods", "Tarnow") not in claims
