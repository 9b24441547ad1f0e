from __future__ import annotations

import pytest

from loaders.extract.entities.annotate import annotate


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("the president of the Republic of Serbia came", "Serbia", "Republic of Serbia"),
        (
            "the president of the People's Democratic Republic of Algeria came",
            "Algeria",
            "People's Democratic Republic of Algeria",
        ),
        ("a republic of Serbia is spoken of", "Serbia", "Serbia"),
    ],
)
def test_a_country_takes_its_form_of_state_along(make, text: str, name: str, form: str) -> None:
    found = annotate(make(text))
    forms = {found.entities[m.entity].name: m.text for m in found.mentions if m.kind == "Place"}
    assert forms == {name: form}
