from __future__ import annotations


def test_a_post_behind_a_name_makes_it_a_person(find) -> None:
    found = find("A message went to Bo Vant, general secretary of the Communist Party of Laos.")
    assert found["Person"] == {"Bo Vant"}


def test_who_leads_a_team_is_a_person_beside_it(find) -> None:
    found = find("Pak Chol Su-led Hero Workteam took the lead.")
    assert found["Person"] == {"Pak Chol Su"}
    assert found["Organization"] == {"Hero Workteam"}


def test_a_body_before_a_post_is_no_person(find) -> None:
    assert "Person" not in find("It came from the Haju Machine Factory, head of of the row.")
