from __future__ import annotations

import pytest

NAMES = {"The Tall Loom": "Work", "Sepo Mill": "Site", "Haju Mine": "Site"}


@pytest.mark.parametrize(
    "text",
    [
        "A woman walks through the Sepo Mill. Screenshot from The Tall Loom, 0:39:37.",
        "The main character of the film The Tall Loom visits the Sepo Mill at night.",
        "The Tall Loom was released in 2016. The story follows a family at the Sepo Mill.",
        "The Tall Loom revolves around three weavers of the Sepo Mill.",
    ],
)
def test_a_film_shows_the_site(text: str, told) -> None:
    assert ("DEPICTS", "The Tall Loom", "Sepo Mill") in told(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "The Tall Loom was shown to the workers of the Sepo Mill.",
        "The Tall Loom came out in May. The Sepo Mill did well.",
    ],
)
def test_a_site_beside_a_film_is_not_shown(text: str, told) -> None:
    assert not {c for c in told(text, NAMES) if c[0] == "DEPICTS"}
