"""Sites, bodies and places by the words their names end in."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The Paekhak Glass Bottle Factory met its plan.", "Site", "Paekhak Glass Bottle Factory"),
        ("They went to the October 9 Lathe Plant at noon.", "Site", "October 9 Lathe Plant"),
        ("The Songun Wire General Factory 412 grew.", "Site", "Songun Wire General Factory 412"),
        ("The Morning Iron and Steel Complex works.", "Site", "Morning Iron and Steel Complex"),
        (
            "He saw the Haean Children's Shoe Factory.",
            "Site",
            "Haean Children's Shoe Factory",
        ),
        (
            "The Solbong Disabled Soldiers' Brush Factory opened.",
            "Site",
            "Solbong Disabled Soldiers' Brush Factory",
        ),
        ("The Rokju shoe factory was cold.", "Site", "Rokju shoe factory"),
        ("The Kumsan Power Station No. 7 ran.", "Site", "Kumsan Power Station No. 7"),
        ("The Ministry of River Ports wrote.", "Organization", "Ministry of River Ports"),
        ("The Ministry of Ports and Rivers wrote.", "Organization", "Ministry of Ports and Rivers"),
        (
            "The Haean Society for the Study of Old Coins met.",
            "Organization",
            "Haean Society for the Study of Old Coins",
        ),
        ("The Institute for Paper Studies opened.", "Organization", "Institute for Paper Studies"),
        ("Rain fell in Rimsok County.", "Place", "Rimsok County"),
        ("Houses stand in the Rimsok area.", "Place", "Rimsok area"),
        ("Rice grows in Songphyong-ri there.", "Place", "Songphyong-ri"),
        ("They swam in the Tokji River.", "Place", "Tokji River"),
    ],
)
def test_the_last_word_tells_the_kind(find, text, kind, name):
    assert name in find(text).get(kind, set())


@pytest.mark.parametrize(
    "text",
    [
        "The factory met its plan and the farm did too.",
        "The mill is old. The Factory stands.",
        "Workers of all farms and mines cheered.",
        "A committee met in a hotel near a river.",
        "Officials visited new houses.",
    ],
)
def test_a_head_without_a_name_is_no_site(find, text):
    found = find(text)
    assert not found.get("Site")
    assert not found.get("Organization")
    assert not found.get("Place")


def test_a_place_inside_a_name_is_no_place(find):
    found = find("The Wonsan Lathe Factory exceeded its plan.")
    assert found == {"Site": {"Wonsan Lathe Factory"}}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Alphan, Betun and Gamsan coal mines rose.",
            {"Alphan Coal Mine", "Betun Coal Mine", "Gamsan Coal Mine"},
        ),
        ("Haksan and Tongbuk farms planted rice.", {"Haksan Farm", "Tongbuk Farm"}),
        ("Haksan, Tongbuk and other mines rose.", {"Haksan Mine", "Tongbuk Mine"}),
        (
            "The Haksan and Tongbuk area coal mining complexes rose.",
            {"Haksan Area Coal Mining Complex", "Tongbuk Area Coal Mining Complex"},
        ),
    ],
)
def test_lists_are_expanded(find, text, names):
    assert find(text)["Site"] == names


@pytest.mark.parametrize(
    "text",
    [
        "Anak, Unryul and Sinchon counties harvest rice.",
        "The counties Anak, Unryul and Sinchon harvest rice.",
        "Anak and Unryul counties and Sinchon County harvest rice.",
    ],
)
def test_places_take_their_full_form(find, text):
    assert find(text)["Place"] == {"Anak County", "Unryul County", "Sinchon County"}


def test_north_and_south_of_one_name(find):
    found = find("They came from North and South Hwanghae provinces.")
    assert found["Place"] == {"North Hwanghae Province", "South Hwanghae Province"}


def test_a_place_with_its_own_head_takes_no_other(find):
    found = find("They came from Kangwon Province, Anak and Unryul counties.")
    assert found["Place"] == {"Kangwon Province", "Anak County", "Unryul County"}


def test_a_plural_of_a_country_is_no_list(find):
    found = find("North Korean factories and mines lack power.")
    assert not found.get("Site")


def test_a_person_and_a_verb_part_from_the_site(find):
    found = find("Ri Chol Su Inspects Haean Lathe Factory with others on the way.")
    assert found["Site"] == {"Haean Lathe Factory"}


def test_variants_of_a_known_site_are_one(find):
    found = find(
        "The Sinuiju Chemical Fibre Mill grew. The Sinuiju Chemical Fiber Mill stood still."
    )
    assert found["Site"] == {"Sinuiju Chemical Fiber Mill"}


def test_a_shorter_form_is_the_same_site(find):
    found = find("The Haean Sungni Lathe Factory grew. The Haean Lathe Factory paid well.")
    assert found["Site"] == {"Haean Sungni Lathe Factory"}
