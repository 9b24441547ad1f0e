from __future__ import annotations

import pytest

from loaders.extract.entities.called import called


def found(text: str) -> list[tuple[str, str]]:
    return [(c.kind, c.name) for c in called(text)]


@pytest.mark.parametrize(
    ("text", "slogans"),
    [
        ("The hall bore the slogan “warm hands, cold steel” in red.", ["warm hands, cold steel"]),
        (
            'Slogans like “ripe looms” and "a loom for all" were made then.',
            ["ripe looms", "a loom for all"],
        ),
        ("An older slogan of the weavers, the “all-looms movement”", ["all-looms movement"]),
        ("They spoke of the slogan of ”loom-and-song unity” often.", ["loom-and-song unity"]),
        ("They denied the slogan of “anti-loomism” at once.", []),
        ("He called it “a fine slogan for mills” and left.", []),
        ("The slogan was old. He said “come in here” to all.", []),
    ],
)
def test_slogans_are_called_so(text: str, slogans: list[str]) -> None:
    assert found(text) == [("Slogan", slogan) for slogan in slogans]


@pytest.mark.parametrize(
    ("text", "policies"),
    [
        ("This is called the “two looms a week” rule in the mills.", ["two looms a week"]),
        ("The reforms, namely the “4.9 Measures,” came late.", ["4.9 Measures"]),
        ("He spoke of “a rule” and of order.", []),
        ("In “looms” policy of the state", []),
    ],
)
def test_rules_are_policies(text: str, policies: list[str]) -> None:
    assert found(text) == [("Policy", policy) for policy in policies]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Good weavers were praised as “loom warriors.”", ["loom warriors"]),
        ("Women got the label “hard-weaving heroines.”", ["hard-weaving heroines"]),
        ("It was praised as “a work that one has to read and read again” by all.", []),
        ("It was known as “loom warriors.”", []),
    ],
)
def test_honours_are_titles(text: str, titles: list[str]) -> None:
    assert found(text) == [("Title", title) for title in titles]
