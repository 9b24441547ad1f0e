"""Numbers as Korean texts write them: 1 200명, 3천여명, 수백세대."""

from __future__ import annotations

import re

# Digits in groups, a word for the power of ten, and 여 for "and some".
NUMBER = r"(?:약\s?|총\s?|근\s)?(?:\d{1,3}(?:[ ,]\d{3})+|\d+(?:\.\d+)?|수)(?:\s?[십백천만])*(?:여)?"
_POWERS = {"십": 10, "백": 100, "천": 1000, "만": 10_000}
_VAGUE = {"십": "tens", "백": "hundreds", "천": "thousands", "만": "thousands"}
_DIGITS = re.compile(r"\d[\d ,]*(?:\.\d+)?")


def count(text: str) -> str | None:
    """A count in the form the ontology asks for: ``1200``, ``500-odd``, ``hundreds``; or None."""
    powers = [c for c in text if c in _POWERS]
    found = _DIGITS.search(text)
    if found is None:
        return _VAGUE[powers[-1]] if "수" in text and powers else None
    value = float(re.sub(r"[ ,]", "", found.group()))
    for power in powers:
        value *= _POWERS[power]
    whole = f"{value:.0f}"
    return f"{whole}-odd" if text.rstrip().endswith("여") else whole


def plain(text: str) -> str:
    """Digits of an amount, without separators: ``3천`` -> ``3000``."""
    return (count(text) or text).removesuffix("-odd")
