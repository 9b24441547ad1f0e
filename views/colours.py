"""Colours and symbols of the ontology's kinds, safe in a style and readable on light and dark."""

from __future__ import annotations

import re

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
NO_COLOUR = "#7a7a85"
SHAPES = {
    "dot": "●",
    "square": "■",
    "triangle": "▲",
    "triangleDown": "▼",
    "diamond": "◆",
    "hexagon": "⬢",
    "star": "★",
}
_MIX = 0.42
_DARK, _LIGHT = 0.25, 0.65


def colour(value: str | None) -> str:
    """The value where it is ``#rrggbb`` and so may stand in a style, else grey."""
    return value if value and _COLOUR.fullmatch(value) else NO_COLOUR


def readable(value: str | None, background: str) -> str:
    """The colour, lightened where it is dark on a dark background, darkened for the opposite."""
    tint = colour(value)
    if _luminance(background) < _DARK and _luminance(tint) < _LIGHT:
        return _mix(tint, 255)
    if _luminance(background) > _LIGHT < _luminance(tint):
        return _mix(tint, 0)
    return tint


def _channels(value: str) -> list[int]:
    text = colour(value)
    return [int(text[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(value: str) -> float:
    """Weighted mean of the channels from 0 to 1 (ITU-R BT.709, without gamma)."""
    weights = (0.2126, 0.7152, 0.0722)
    return sum(w * c for w, c in zip(weights, _channels(value), strict=True)) / 255


def _mix(value: str, other: int) -> str:
    return "#" + "".join(f"{round(c + (other - c) * _MIX):02x}" for c in _channels(value))
