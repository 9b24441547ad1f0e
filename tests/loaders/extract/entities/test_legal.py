"""Orders, resolutions and acts."""

from __future__ import annotations


def test_an_order_is_known_by_its_number(find):
    assert find("It cited Executive Order 14987 again.")["Policy"] == {"Executive Order 14987"}


def test_a_list_of_resolutions_is_each_of_them(find):
    found = find("Under UN Security Council Resolutions 1111, 2222 and 2333 the trade is banned.")
    assert found["Policy"] == {f"UN Security Council Resolution {n}" for n in (1111, 2222, 2333)}
    assert "UN Security Council" in found["Organization"]


def test_a_resolution_of_no_council_is_one_all_the_same(find):
    assert find("They quote Resolution 2397 a lot.")["Policy"] == {"Resolution 2397"}


def test_an_act_is_named_without_what_opens_the_sentence(find):
    found = find("Under the Overseas Labour Protection Act, such goods are held.")
    assert found["Policy"] == {"Overseas Labour Protection Act"}


def test_acting_is_no_act(find):
    assert not find("They caught him in the Act and let him go.").get("Policy")
