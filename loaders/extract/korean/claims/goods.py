"""Nouns that name what is made or built, with their amounts, before a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.extract.korean.claims.said import Thing
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.numbers import NUMBER, count, plain
from loaders.extract.korean.sentence import Sentence
from loaders.extract.korean.words import Word, part_of, stems

_NOUN = re.compile(r"[가-힣]{2,12}")
_BETWEEN = 4
_MOST_LISTED = 6


@dataclass(frozen=True, slots=True)
class Goods:
    """A product with the amount before or behind it."""

    thing: Thing
    amount: str = ""


@cache
def quantity() -> re.Pattern[str]:
    """A number with a unit: 1만t, 500여세대, 수백정보."""
    return re.compile(rf"{NUMBER}\s?{lexicon().products['units']}")


def is_vague(name: str) -> bool:
    """Whether a word says only that something is made, not what."""
    return name in lexicon().products["vague"]


def thing(name: str, start: int, stop: int) -> Thing:
    """A product; homes by any word are one product."""
    products = lexicon().products
    return Thing(products["homes_name"] if name in products["homes"] else name, start, stop)


def objects(sentence: Sentence, first: int, place: int) -> list[Goods]:
    """The object of a verb at ``place``, lists taken apart; none before ``first``."""
    found = [w for w in sentence.words if first <= w.start and w.stop <= place]
    for back, word in enumerate(reversed(found)):
        if back > _BETWEEN:
            break
        stem = next((s for s, p in stems(word.text) if part_of(p) == "object"), None)
        if stem is not None:
            at = len(found) - 1 - back
            return list(_listed(sentence, found, at, stem))
    return []


def _listed(sentence: Sentence, found: Sequence[Word], at: int, stem: str) -> Iterator[Goods]:
    amount = ""
    if quantity().fullmatch(stem) and at:
        amount, at = stem, at - 1
        stem = found[at].text
    goods = _goods(sentence, found, at, stem, amount)
    if goods is None:
        return
    yield goods
    for word in reversed(found[max(0, at - _MOST_LISTED) : at]):
        name = word.text if word.after[:1] == "," else word.text[:-1]
        if not (word.after[:1] == "," or word.text[-1] in "와과"):
            return
        other = _goods(sentence, [word], 0, name, "")
        if other is None:
            return
        yield other


def _goods(
    sentence: Sentence, found: Sequence[Word], at: int, stem: str, amount: str
) -> Goods | None:
    word = found[at]
    stem = stem.removesuffix("들")
    named = any(a.start < word.stop and word.start < a.stop for a in sentence.args)
    if named or not _NOUN.fullmatch(stem) or is_vague(stem) or stem in lexicon().groups:
        return None
    before = found[at - 1].text.removesuffix("의") if at else ""
    if not amount and quantity().fullmatch(before):
        amount = before
    return Goods(thing(stem, word.start, word.start + len(stem)), amount)


def amounts(goods: Goods) -> dict[str, str]:
    """The amount of goods as a qualifier: a count of things that are counted."""
    if not goods.amount:
        return {}
    if goods.amount.endswith(("세대", "동", "대", "개")):
        number = count(re.sub(r"(?:세대|동|대|개)$", "", goods.amount))
        return {"count": number} if number else {}
    unit = re.search(rf"{lexicon().products['units']}$", goods.amount)
    tail = unit.group() if unit else ""
    number = plain(goods.amount.removesuffix(tail))
    return {"amount": f"{number} {tail}".strip()}
