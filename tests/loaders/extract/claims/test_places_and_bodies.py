from __future__ import annotations

PLACES = {
    "Taegol County": "Place",
    "Sinan County": "Place",
    "Taegol=Taegol County": "Place",
    "East Province": "Place",
    "DPRK": "Place",
    "Haju Farm": "Site",
    "Moran Farm": "Site",
}


def test_a_chain_of_places_gives_each_step_once(told) -> None:
    claims = told(
        "Houses stand at the Haju Farm in Taegol County, East Province of the DPRK.", PLACES
    )
    assert ("LOCATED_IN", "Haju Farm", "Taegol County") in claims
    assert ("PART_OF", "Taegol County", "East Province") in claims
    assert ("PART_OF", "East Province", "DPRK") in claims
    assert ("PART_OF", "Taegol County", "DPRK") not in claims
    assert ("LOCATED_IN", "Haju Farm", "East Province") not in claims


def test_a_list_of_places_shares_what_holds_it(told) -> None:
    claims = told("Farmers in Taegol County and Sinan County of East Province work hard.", PLACES)
    assert ("PART_OF", "Taegol County", "East Province") in claims
    assert ("PART_OF", "Sinan County", "East Province") in claims


def test_a_list_of_countries_is_no_chain(told) -> None:
    names = {"Angola": "Place", "Spain": "Place", "Uganda": "Place"}
    assert told("Missions in Angola, Spain and Uganda closed.", names) == set()


def test_a_list_of_sites_in_a_country_is_there_as_a_whole(told) -> None:
    claims = told("Workers at the Haju Farm and the Moran Farm in the DPRK met.", PLACES)
    assert ("LOCATED_IN", "Haju Farm", "DPRK") in claims
    assert ("LOCATED_IN", "Moran Farm", "DPRK") in claims


def test_the_last_of_mixed_sites_alone_is_in_a_county(told) -> None:
    claims = told("They saw the Haju Farm and the Moran Farm in Taegol County.", PLACES)
    assert ("LOCATED_IN", "Moran Farm", "Taegol County") in claims
    assert ("LOCATED_IN", "Haju Farm", "Taegol County") not in claims


def test_two_sites_under_one_article_are_in_a_county_together(told) -> None:
    claims = told("They saw the Haju Farm and Moran Farm in Taegol County.", PLACES)
    assert ("LOCATED_IN", "Moran Farm", "Taegol County") in claims
    assert ("LOCATED_IN", "Haju Farm", "Taegol County") in claims


def test_located_in_words_attach_like_in(told) -> None:
    claims = told("The Haju Farm, located in Taegol County, is large.", PLACES)
    assert ("LOCATED_IN", "Haju Farm", "Taegol County") in claims


def test_the_farms_of_a_headline_lie_where_it_says(told) -> None:
    claims = told(
        "Houses were built at the Haju Farm.",
        PLACES,
        title="Houses Built at Farms in Taegol County",
    )
    assert ("LOCATED_IN", "Haju Farm", "Taegol County") in claims


def test_a_city_owns_what_lies_in_it(told) -> None:
    names = {"Sinan City": "Place", "Moran Mill": "Site"}
    claims = told("Sinan City's Moran Mill works well.", names)
    assert ("LOCATED_IN", "Moran Mill", "Sinan City") in claims


def test_a_country_and_a_site_beside_each_other_need_not_be_in_one(told) -> None:
    names = {"Norland": "Place", "Moran Mill": "Site", "Sinan City": "Place"}
    said = told("They saw Sinan City. The Moran Mill works well.", names)
    assert not [c for c in said if c[0] == "LOCATED_IN"]
    assert not [c for c in told("The DPRK's Haju Farm is large.", PLACES) if c[0] == "LOCATED_IN"]


def test_an_event_does_not_lie_in_a_country_of_a_list(told) -> None:
    names = {"Alpha War": "Event", "DPRK": "Place"}
    assert told("After the Alpha War, the DPRK was rebuilt.", names) == set()


def test_a_country_is_no_part_of_a_sea(told) -> None:
    names = {"DPRK": "Place", "Amber Sea": "Place"}
    assert told("They fought the DPRK in the Amber Sea.", names) == set()


def test_members_of_a_mass_organization_do_not_put_it_in_a_place(told) -> None:
    names = {"youth league": "Organization", "Taegol County": "Place"}
    assert told("Members of the youth league in Taegol County sang.", names) == set()


BODIES = {
    "Central Committee of the Reform Party": "Organization",
    "Reform Party": "Organization",
    "Moran Institute": "Organization",
    "Ministry of Works": "Organization",
    "Moran Shoe Factory": "Site",
    "Moran Leather Complex": "Site",
}


def test_a_body_named_after_its_parent_is_part_of_it(told) -> None:
    claims = told("The Central Committee of the Reform Party met.", BODIES)
    assert claims == {("PART_OF", "Central Committee of the Reform Party", "Reform Party")}


def test_under_makes_part_of(told) -> None:
    claims = told(
        "The Moran Shoe Factory under the Moran Leather Complex works. "
        "The Moran Institute under the Ministry of Works helps.",
        BODIES,
    )
    assert ("PART_OF", "Moran Shoe Factory", "Moran Leather Complex") in claims
    assert ("PART_OF", "Moran Institute", "Ministry of Works") in claims


def test_affiliated_is_weaker_than_part_of(told) -> None:
    claims = told("The Moran Shoe Factory affiliated with the Ministry of Works is new.", BODIES)
    assert claims == {("AFFILIATED_WITH", "Moran Shoe Factory", "Ministry of Works")}


def test_bodies_side_by_side_are_not_part_of_each_other(told) -> None:
    assert told("The Moran Institute and the Ministry of Works met.", BODIES) == set()
