from __future__ import annotations


def test_treaties_and_strategies_are_policies(find) -> None:
    found = find("They kept the Treaty on Lasting Harbour Peace and the Alpine-Adriatic strategy.")
    assert found["Policy"] == {"Treaty on Lasting Harbour Peace", "Alpine-Adriatic strategy"}


def test_the_anthem_of_a_state_is_a_work(find) -> None:
    assert find("The national anthem of Norland was played.")["Work"] == {
        "national anthem of Norland"
    }
