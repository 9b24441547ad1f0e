from __future__ import annotations

import pytest

from graph.names.scripts import detect_script, scripts_in


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("라선", "hangul"),
        ("Rasŏn", "latin"),
        ("羅先", "hanja"),
        ("Путин", "cyrillic"),
        ("2.8", "other"),
    ],
)
def test_one_script(text: str, script: str) -> None:
    assert detect_script(text) == script


def test_several_scripts() -> None:
    assert detect_script("라선 Rason") == "mixed"
    assert scripts_in("라선 Rason") == ("hangul", "latin")
