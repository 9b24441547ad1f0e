"""Counts, percentages and sums of money as texts write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from loaders.extract.claims.lexicon import Lexicon, lexicon
from loaders.extract.claims.view import View

_DIGITS = re.compile(r"\d{1,3}(?:[ ,]\d{3})+|\d+(?:\.\d+)?")
_ODD = re.compile(r"(\d+)-odd\b")
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:percent|per cent|%)", re.IGNORECASE)
_TIMES = re.compile(r"(\d+(?:\.\d+)?)\s+times", re.IGNORECASE)


@dataclass(frozen=True)
class Count:
    """A number as digits, or the words of one too vague for digits ("hundreds")."""

    value: str
    approximate: bool = False


def read_count(text: str, words: Lexicon | None = None) -> Count | None:
    """The count that a short phrase states: "about 70", "a dozen", "10-odd", "hundreds of"."""
    known = (words or lexicon()).numbers
    low = " ".join(text.lower().split())
    around = any(re.search(rf"\b{re.escape(w)}\b", low) for w in known["approximate"])
    odd = _ODD.search(low)
    if odd:
        return Count(odd[1], approximate=True)
    for vague in sorted(known["vague"], key=len, reverse=True):
        if re.search(rf"\b{vague}\b", low):
            return Count(vague, around)
    digits = _DIGITS.search(low)
    if digits:
        return _scaled(digits[0], low[digits.end() :], known["scales"], around=around)
    return _spelt(low, known, around=around)


def _scaled(digits: str, rest: str, scales: Mapping[str, int], *, around: bool) -> Count:
    plain = digits.replace(" ", "").replace(",", "")
    scale = next((n for w, n in scales.items() if re.match(rf"\s*{w}\b", rest)), 1)
    if scale == 1:
        return Count(plain, around)
    number = float(plain) * scale
    return Count(str(int(number)) if number == int(number) else str(number), around)


def _spelt(low: str, known: Mapping[str, Any], *, around: bool) -> Count | None:
    total, current, seen = 0, 0, False
    for word in re.findall(r"[a-z]+", low):
        if word in known["scales"]:
            current = max(1, current) * known["scales"][word]
            around = around or word == "dozen"
            seen = True
        elif word in known["words"] and word not in ("a", "an"):
            current += known["words"][word]
            seen = True
    total += current
    return Count(str(total), around) if seen and total else None


def read_percent(text: str) -> str | None:
    """The figure of "101.3 percent", or of "1.3 times" as 130."""
    match = _PERCENT.search(text)
    if match:
        return match[1].replace(",", ".")
    times = _TIMES.search(text)
    if times:
        value = float(times[1]) * 100
        return str(int(value)) if value == int(value) else f"{value:g}"
    return None


def count_qualifiers(view: View, first: int, last: int) -> dict[str, str]:
    """``count`` and ``approximate`` of a phrase that starts with a number."""
    start = max(0, first - 4)
    phrase = view.text(start, last)
    numbers = any(
        (view.tags[i] == "CD" and view.low[i + 1 : i + 2] != ["-"])
        or view.low[i + 1 : i + 3] == ["-", "odd"]
        or view.low[i] in ("hundreds", "thousands", "several", "dozens")
        for i in range(start, last)
        if view.at[i] < 0
    )
    count = read_count(phrase, view.lexicon) if numbers else None
    if count is None:
        return {}
    qualifiers = {"count": count.value}
    if count.approximate:
        qualifiers["approximate"] = "yes"
    return qualifiers
