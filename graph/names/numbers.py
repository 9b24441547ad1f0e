"""Numbers and dates in names: "February 8", "2.8", "No. 9", "eighty-day", "제8차"."""

from __future__ import annotations

import re
from functools import cache

from graph.names.hangul import has_syllables
from graph.names.tables import table

Numbers = tuple[str, ...]
_MONTH_DAY_KOREAN = re.compile(r"(\d{1,2})월\s*(\d{1,2})일")
_DATE = re.compile(r"(?<![\d.])(\d{1,2})[.·](\d{1,2})(?![\d.])")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")
_TIMES = re.compile(r"(\d+)\s*[x×]\s*(\d+)")
_FIGURE = re.compile(r"(?<![a-zŏŭ\d])(?:no\.?\s*)?(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)?(?![\d])")
_KOREAN_AROUND = re.compile(r"제?(\d+)(?:호(?!실)|차|대|개(?=년)|번|급|일|중)?")
_NUMBER_SIGN = re.compile(r"\b(?:no|nr|number)\b\.?(?=\s*\d)")


@cache
def _words() -> dict[str, int]:
    rules = table("numbers")
    found: dict[str, int] = {**rules["cardinal"], **rules["ordinal"]}
    return found


def take_numbers(text: str) -> tuple[str, Numbers]:
    """A text in lower case without its numbers, and the numbers in a fixed order.

    Dates read "month.day", others are figures without leading zeros.
    """
    if _DIGIT.search(text) is None and not _has_number_word(text):
        return text, ()
    found: list[str] = []

    def keep(value: str) -> str:
        found.append(value)
        return " "

    text = _months_to_figures(_NUMBER_SIGN.sub(" ", text))
    text = _MONTH_DAY_KOREAN.sub(lambda m: keep(f"{int(m[1])}.{int(m[2])}"), text)
    text = _TIMES.sub(lambda m: keep(f"{int(m[1])}x{int(m[2])}"), text)
    text = _DATE.sub(lambda m: keep(f"{int(m[1])}.{int(m[2])}"), text)
    text = _words_to_figures(text)
    text = _KOREAN_AROUND.sub(lambda m: f" {m[1]} ", text) if has_syllables(text) else text
    text = _FIGURE.sub(lambda m: keep(str(int(m[1].replace(",", "")))), text)
    return text, tuple(sorted(found))


def _has_number_word(text: str) -> bool:
    return not _words().keys().isdisjoint(_WORD.findall(text)) or "hundred" in text


def _months_to_figures(text: str) -> str:
    return _month_pattern().sub(
        lambda m: (
            f" {table('numbers')['month'][m[1]]}.{m[2]} "
            if m[1]
            else f" {table('numbers')['month'][m[4]]}.{m[3]} "
        ),
        text,
    )


@cache
def _month_pattern() -> re.Pattern[str]:
    months = "|".join(table("numbers")["month"])
    return re.compile(
        rf"\b({months})\.?[\s-]+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\.)"
        rf"|\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+({months})\b"
    )


def _words_to_figures(text: str) -> str:
    parts = re.split(r"([\s\-]+)", text)
    result: list[str] = []
    value: int | None = None
    for part in parts:
        number = _words().get(part)
        if part == "hundred":
            value = (value or 1) * 100
        elif number is not None:
            value = (value or 0) + number
        elif part.strip(" -") or value is None:
            if value is not None:
                result.append(f"{value} ")
                value = None
            result.append(part)
    if value is not None:
        result.append(str(value))
    return "".join(result)


def conflict(left: Numbers, right: Numbers) -> bool:
    """Whether both names have numbers and they are not the same."""
    return bool(left) and bool(right) and not _equal(left, right)


def _equal(left: Numbers, right: Numbers) -> bool:
    if left == right:
        return True
    return len(left) == len(right) and all(
        one == other or (("." in one) != ("." in other) and _bare(one) == _bare(other))
        for one, other in zip(left, right, strict=True)
    )


def _bare(number: str) -> str:
    return number.replace(".", "")
