"""Greetings, letters and flowers."""

from __future__ import annotations

import pytest

NAMES = {
    "An Bok": "Person",
    "Ri Chol": "Person",
    "Norse embassy": "Organization",
    "Norland": "Place",
    "Hill Party": "Organization",
}


@pytest.mark.parametrize(
    ("text", "sender", "receiver"),
    [
        (
            "An Bok sent a message of greeting to Ri Chol, president of Norland.",
            "An Bok",
            "Ri Chol",
        ),
        (
            "An Bok received a message of greeting from Ri Chol, head of the Hill Party.",
            "Ri Chol",
            "An Bok",
        ),
        ("An Bok sent a wreath to the Norse embassy.", "An Bok", "Norse embassy"),
        ("The envoy conveyed the greetings from Ri Chol to An Bok.", "Ri Chol", "An Bok"),
        ("The envoy conveyed the greetings sent by Ri Chol to An Bok.", "Ri Chol", "An Bok"),
        ("An Bok conveyed his warm greetings to Ri Chol.", "An Bok", "Ri Chol"),
    ],
)
def test_who_sends_and_who_receives(told, text: str, sender: str, receiver: str) -> None:
    sent = {(s, o) for r, s, o in told(text, NAMES) if r == "SENT_TO"}
    assert sent == {(sender, receiver)}


def test_what_a_place_owns_is_not_the_place(told) -> None:
    text = "An Bok sent a basket to the Norland office."
    assert not [c for c in told(text, NAMES) if c[0] == "SENT_TO" and c[2] == "Norland"]


def test_a_message_about_a_place_is_not_sent_by_it(told) -> None:
    text = "An Bok received a letter from Norland."
    assert not [c for c in told(text, NAMES) if c[0] == "SENT_TO" and c[1] == "Norland"]
