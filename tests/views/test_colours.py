"""Colours that may stand in a style and can be read."""

from __future__ import annotations

import pytest

from graph.ontology import load_ontology
from views.colours import NO_COLOUR, SHAPES, colour, readable


@pytest.mark.parametrize("value", [None, "", "red", "#12", "#12345g", "#123456;x:url(//e)"])
def test_what_is_no_colour_is_grey(value: str | None) -> None:
    assert colour(value) == NO_COLOUR


def test_every_kind_has_a_symbol_that_can_be_written() -> None:
    kinds = load_ontology().kinds.values()
    assert [kind.name for kind in kinds if kind.symbol not in SHAPES] == []


@pytest.mark.parametrize("kind", [k for k in load_ontology().kinds.values() if k.is_entity])
def test_kinds_stand_out_from_both_backgrounds(kind: object) -> None:
    tint = str(kind.colour)  # type: ignore[attr-defined]
    for background in ("#fcfbf8", "#181715"):
        assert _contrast(readable(tint, background), background) >= 2.4


def _contrast(one: str, other: str) -> float:
    """Contrast ratio. Source: WCAG 2.2, 1.4.11."""
    light, dark = sorted((_relative(one), _relative(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _relative(value: str) -> float:
    channels = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
