from __future__ import annotations

import pytest

NAMES = {
    "Loom Movement": "Campaign",
    "Great Weaving": "Campaign",
    "Kim Un Ha Movement": "Campaign",
    "Kim Un Ha": "Person",
    "loom system": "Policy",
    "song system": "Policy",
    "Loom Board": "Organization",
    "Song Board": "Organization",
}
_ORIGINS = {"SUCCEEDS", "NAMED_AFTER", "INSPIRED_BY"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The loom system was replaced with the song system in 2013.",
            ("SUCCEEDS", "song system", "loom system"),
        ),
        (
            "He led the Loom Board, the body of old: it was disbanded in 2016 and replaced with "
            "the Song Board.",
            ("SUCCEEDS", "Song Board", "Loom Board"),
        ),
        (
            "The Loom Movement came first. In the 80s, they were followed by the Great Weaving.",
            ("SUCCEEDS", "Great Weaving", "Loom Movement"),
        ),
        (
            "The loom system had been old. This was mended by moving to the song system.",
            ("SUCCEEDS", "song system", "loom system"),
        ),
        (
            "Almost a copy of all that the Great Weaving meant, the Loom Movement was loud.",
            ("INSPIRED_BY", "Loom Movement", "Great Weaving"),
        ),
        (
            "Then came the Loom Movement, named after the weaver Kim Un Ha.",
            ("NAMED_AFTER", "Loom Movement", "Kim Un Ha"),
        ),
        (
            "The Loom Movement was modeled after the Great Weaving.",
            ("INSPIRED_BY", "Loom Movement", "Great Weaving"),
        ),
        (
            "Building on the idea of the Great Weaving came the Loom Movement.",
            ("INSPIRED_BY", "Loom Movement", "Great Weaving"),
        ),
        (
            "The Loom Movement referred strongly back to the Great Weaving of the south.",
            ("INSPIRED_BY", "Loom Movement", "Great Weaving"),
        ),
    ],
)
def test_where_it_comes_from(text: str, expected: tuple[str, str, str], told) -> None:
    assert {c for c in told(text, NAMES) if c[0] in _ORIGINS} == {expected}


def test_a_movement_named_after_him_is_the_one_that_bears_his_name(told) -> None:
    text = "The Kim Un Ha Movement began. Kim Un Ha led it. The movement named after him lives."
    assert ("NAMED_AFTER", "Kim Un Ha Movement", "Kim Un Ha") in told(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "The Loom Movement and the Great Weaving were many.",
        "The Loom Board was replaced with a loom system.",
        "They were weavers. They were followed by the Great Weaving.",
    ],
)
def test_neighbours_are_no_kin(text: str, told) -> None:
    assert not {c for c in told(text, NAMES) if c[0] in _ORIGINS}
