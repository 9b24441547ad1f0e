"""Events by number, scope and date."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("They marked the 31st birthday of the DPRK with songs.", "31st birthday of the DPRK"),
        ("In celebration of the 31st DPRK birthday, they sang.", "31st DPRK birthday"),
        (
            "The 7th candlelight rally and demo was staged.",
            "7th candlelight rally and demonstration",
        ),
        ("The 4th Harbour Rowing Contest opened.", "4th Harbour Rowing Contest"),
        ("The 2019 Inland Women's Cup ended.", "2019 Inland Women's Cup"),
        ("The DPRK Championships opened.", "DPRK Championships"),
        (
            "A national exhibition of kite designs-2019 opened.",
            "national exhibition of kite designs-2019",
        ),
        (
            "There was a national presentation in the field of tides and dykes.",
            "national presentation in the field of tides and dykes",
        ),
        (
            "Talks went on at the Norland-Dorn Harbour summit held in May.",
            "Norland-Dorn Harbour summit",
        ),
        ('They fabricated the "Awa-maru" incident.', '"Awa-maru" incident'),
        ("All was destroyed in the three-year war.", "three-year war"),
        ("It rose in the days of the anti-Japanese war.", "anti-Japanese war"),
        ("People greeted the Lunar New Year's Day.", "Lunar New Year's Day"),
        ("She was born before liberation.", "liberation of Korea"),
    ],
)
def test_an_event_is_named_by_its_form(find, text: str, event: str) -> None:
    assert find(text)["Event"] == {event}


def test_a_numbered_meeting_keeps_its_body_as_a_name(find) -> None:
    found = find("The 5th Plenary Meeting of the 3rd Central Committee of the WPK was held.")
    assert found["Event"] == {"5th Plenary Meeting of the 3rd Central Committee of the WPK"}
    assert "Workers' Party of Korea" in found["Organization"]


@pytest.mark.parametrize(
    "text",
    [
        "He sent New Year's cards to the mill.",
        "Children gave New Year performances.",
        "She is near her 70th birthday.",
        "This incident was soon forgotten.",
        "A plenary meeting was held yesterday.",
    ],
)
def test_what_names_no_event_is_none(find, text: str) -> None:
    assert "Event" not in find(text)


def test_an_event_inside_the_name_of_another_is_none(find) -> None:
    found = find("They celebrated the 9th anniversary of Korea's liberation.")
    assert found["Event"] == {"9th anniversary of Korea's liberation"}
    assert "Place" not in found


def test_relations_between_two_states_name_both(find) -> None:
    text = "It was the 8th anniversary of the opening of ties between the DPRK and Mongolia."
    (event,) = find(text)["Event"]
    assert event.endswith("between the DPRK and Mongolia")


def test_bodies_keep_the_number_before_and_after_them(find):
    found = find("The No. 3 Haean Brigade came. The Haean People's Unit No. 17 sang.")
    assert found["Organization"] == {"No. 3 Haean Brigade", "Haean People's Unit No. 17"}


def test_a_number_that_is_no_name_stays_out(find):
    found = find("In match No. 3 they won. Haean Mill No one saw. The Haean Mill leads.")
    assert found["Site"] == {"Haean Mill"}
