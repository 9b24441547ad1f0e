"""Sums of money as texts write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.extract.claims.lexicon import lexicon

_AMOUNT = r"(?P<n>\d[\d,]*(?:\.\d+)?)(?:\s*(?P<scale>thousand|million|billion|m|bn)\b)?"
_SIGN = re.compile(rf"(?:US)?(?P<sign>[$€])\s*{_AMOUNT}")
_WORD = re.compile(
    rf"{_AMOUNT}\s+(?:US\s+|North Korean\s+|Chinese\s+)?"
    r"(?P<sign>dollars?|won|yuan|euros?|roubles?|rubles?|RMB|USD)\b",
    re.IGNORECASE,
)
_PER = re.compile(
    r"^\s*(?:per|a|an|every|each)\s+(?P<per>month|year|day|week|hour)\b", re.IGNORECASE
)
_SCALES = {"thousand": 1000, "million": 1_000_000, "m": 1_000_000, "billion": 1_000_000_000}


@dataclass(frozen=True)
class Money:
    """A sum at ``text[start:stop]``: digits, ISO 4217 code and the period it is paid for."""

    amount: str
    currency: str
    per: str | None
    start: int
    stop: int


def read_money(text: str) -> Money | None:
    """The first sum of a text, or None."""
    match = _SIGN.search(text) or _WORD.search(text)
    if match is None:
        return None
    scale = (match["scale"] or "").lower()
    value = float(match["n"].replace(",", "")) * _SCALES.get(scale, 1_000_000_000 if scale else 1)
    amount = str(int(value)) if value == int(value) else f"{value:g}"
    per = _PER.match(text[match.end() :])
    known = lexicon().numbers["currencies"]
    return Money(
        amount,
        known[match["sign"].lower()],
        per["per"].lower() if per else None,
        match.start(),
        match.end(),
    )
