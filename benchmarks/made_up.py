"""Made-up names with the frequencies of real ones: many Kims, many homonyms, a county in each name.

Nothing here names anybody: family names and syllables are drawn by their weights, see made_up.yaml.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from graph.names.romanise import System, romanise_name, romanise_word

_WEIGHTS = Path(__file__).with_suffix(".yaml")
_PLACES = Path(__file__).resolve().parents[1] / "data" / "gazetteers" / "places.csv"
SHARES = {"Person": 40, "Site": 30, "Organization": 12, "Place": 12, "Campaign": 3, "Outlet": 3}


class MadeUp:
    """Names by kind; the same seed gives the same names."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._data: dict[str, Any] = yaml.safe_load(_WEIGHTS.read_text("utf-8"))
        self._makers: dict[str, Callable[[], str]] = {
            "Person": self._person,
            "Site": self._site,
            "Organization": self._body,
            "Place": lambda: self._place() + self._of("levels"),
            "Campaign": self._campaign,
            "Outlet": lambda: f"{self._place()} {self._of('outlets')}",
        }

    def names(self, count: int) -> Iterator[tuple[str, str]]:
        """So many different names with their kinds, which come by fixed shares."""
        shares, seen = list(SHARES.values()), set()
        while len(seen) < count:
            kind = self._chance.choices(list(SHARES), shares)[0]
            made = (kind, self._makers[kind]())
            if made not in seen:
                seen.add(made)
                yield made

    def pairs(self, kind: str, count: int) -> Iterator[tuple[str, str]]:
        """Pairs of names, each name in one pair: half differ in the beginning, half in the end."""
        seen: set[str] = set()
        made = 0
        while made < count:
            left, other = self._makers[kind](), self._makers[kind]()
            head, tail = (left, other) if made % 2 else (other, left)
            right = other
            if (left + other).isascii():
                right = " ".join(head.split(" ")[:1] + tail.split(" ")[1:])
            if left != right and seen.isdisjoint((left, right)):
                seen.update((left, right))
                made += 1
                yield left, right

    @cached_property
    def _counties(self) -> Sequence[str]:
        with _PLACES.open(encoding="utf-8", newline="") as file:
            names = [row["name"].split(" ") for row in csv.DictReader(file)]
        return [" ".join(words[:-1]) for words in names if len(words) == 2]

    def _of(self, part: str) -> str:
        return str(self._chance.choice(self._data[part]))

    def _weighted(self, part: str) -> str:
        row = self._data[part]
        return str(self._chance.choices(list(row), list(row.values()))[0])

    def _person(self) -> str:
        given = self._weighted("first")
        if self._chance.random() < 0.95:
            given += self._weighted("second")
        name, writing = self._weighted("surnames") + given, self._weighted("writing")
        return name if writing == "hangul" else romanise_name(name, _system(writing))

    def _place(self) -> str:
        word = "".join(self._of("place") for _ in range(self._chance.choice((2, 2, 2, 3))))
        writing = self._weighted("writing")
        # Half a name in hangul is no name: the words behind are English.
        system = _system("press" if writing == "hangul" else writing)
        return romanise_word(word, system).capitalize()

    def _where(self) -> str:
        county = self._chance.random() < 0.5
        return self._chance.choice(self._counties) if county else self._place()

    def _site(self) -> str:
        where, chance = self._where(), self._chance.random()
        if chance < 0.1:
            where = f"{where} No. {self._chance.randint(1, 30)}"
        elif chance < 0.15:
            where = f"{where} {self._chance.choice(('May', 'June'))} {self._chance.randint(1, 30)}"
        if self._chance.random() < 0.4:
            return f"{where} {self._of('others')}"
        return f"{where} {self._of('products')} {self._of('heads')}"

    def _body(self) -> str:
        where = self._where()
        if self._chance.random() < 0.4:
            where = f"{where} {self._of('products')}"
        return f"{where} {self._of('bodies')}"

    def _campaign(self) -> str:
        number = self._chance.randint(10, 9999)
        if self._chance.random() < 0.5:
            return f"{number}{self._of('campaigns')}"
        return f"{self._where()} {self._of('movements')}"


def _system(writing: str) -> System:
    systems: dict[str, System] = {"press": "press", "mr": "mr", "rr": "rr", "nk2012": "nk2012"}
    return systems[writing]
