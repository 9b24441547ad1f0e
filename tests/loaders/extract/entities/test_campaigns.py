"""Campaigns, events, titles, slogans, works and clients."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They won the 80-day campaign.", "80-day battle"),
        ("They won the 80-day speed battle.", "80-day battle"),
        ("A 95-day battle began at once.", "95-day battle"),
        ("He drew up a five-year economic plan for all.", "five-year plan"),
        ("They launched a mass bridge repair movement there.", "mass bridge repair movement"),
        ("They joined the drive for a richer harvest.", "drive for a richer harvest"),
        ("A tree-planting campaign began in spring.", "tree-planting campaign"),
    ],
)
def test_campaigns_by_number_or_content(find, text, name):
    assert name in find(text)["Campaign"]


@pytest.mark.parametrize(
    "text",
    [
        "They launched a vigorous campaign to make this year a success.",
        "The movement grew fast and they drive on.",
        "It was a smear campaign, they said.",
        "He drove a project for building a new road.",
    ],
)
def test_purposes_and_agitation_are_no_campaigns(find, text):
    assert not find(text).get("Campaign")


def test_two_labels_of_one_campaign_are_one(find):
    found = find("A flood recovery campaign began. The recovery campaign went on.")
    assert len(found["Campaign"]) == 1


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("They marked the 12th anniversary of the Haean Mill.", "Event", "12th anniversary"),
        ("It was read at the Third Congress of Weavers.", "Event", "Third Congress of Weavers"),
        ("She has the title of Merited Potter now.", "Title", "Merited Potter"),
        ("He became a labour hero last year.", "Title", "Labour Hero"),
        ("He saw the film “Wind Over Tides” twice.", "Work", "Wind Over Tides"),
        (
            "A banner read “Let us save every drop of oil!” in red.",
            "Slogan",
            "Let us save every drop of oil!",
        ),
        ("They got orders from Russian clients in May.", "ForeignClient", "Russian clients"),
        ("It was told by Daily NK on Monday.", "Outlet", "Daily NK"),
    ],
)
def test_other_kinds(find, text, kind, name):
    assert any(found.startswith(name) for found in find(text)[kind])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will go home now,” he said to them.", "Slogan"),
        ("“Wind over the tides” is what he felt, he said.", "Work"),
        ("North Korean companies sold shoes.", "ForeignClient"),
        ("A plenary meeting was held and a ceremony too.", "Event"),
    ],
)
def test_what_is_none_of_them(find, text, kind):
    assert not find(text).get(kind)


def test_businesses_and_clients_of_one_country_are_one(find):
    found = find("Russian businesses ordered coats. Later Russian clients paid.")
    assert len(found["ForeignClient"]) == 1
