"""Terms of other vocabularies are real, and kinds can be told apart by eye."""

from __future__ import annotations

import itertools
import math
from pathlib import Path

import pytest
import yaml
from rdflib import PROV, SDO, URIRef

from graph.ontology import load_ontology

ONTOLOGY = load_ontology()
OUTSIDE = yaml.safe_load(Path(__file__).with_name("ontology_terms.yaml").read_text("utf-8"))

Colour = tuple[float, float, float]


def _terms() -> list[str]:
    relations = (*ONTOLOGY.relations.values(), *ONTOLOGY.links.values())
    mappings = [one.mappings for one in relations]
    mappings += [kind.mappings for kind in ONTOLOGY.kinds.values()]
    return sorted({t for m in mappings for t in (*m.exact, *m.broad, *m.close)})


@pytest.mark.parametrize("term", _terms())
def test_each_term_is_one_of_its_vocabulary(term: str) -> None:
    prefix, local = term.split(":")
    known = {
        "prov": lambda: URIRef(f"{PROV}{local}") in PROV,
        "schema": lambda: URIRef(f"{SDO}{local}") in SDO,
        "ftm": lambda: local in OUTSIDE["followthemoney"],
    }
    assert known[prefix]()


def test_prefixes_are_the_vocabularies_own_addresses() -> None:
    assert ONTOLOGY.prefixes["prov"] == str(PROV)
    assert ONTOLOGY.prefixes["schema"] == str(SDO)
    assert ONTOLOGY.prefixes["ftm"] == "https://schema.followthemoney.tech/#"


def _linear(colour: str) -> Colour:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _channel(red), _channel(green), _channel(blue)


def _channel(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _seen(colour: Colour, matrix: list[list[float]]) -> Colour:
    red, green, blue = (
        min(1.0, max(0.0, sum(m * c for m, c in zip(row, colour, strict=True)))) for row in matrix
    )
    return red, green, blue


def _lab(colour: Colour) -> Colour:
    red, green, blue = colour
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _distance(one: str, other: str, matrix: list[list[float]]) -> float:
    """CIE 1976 difference of two colours as they are seen."""
    return math.dist(_lab(_seen(_linear(one), matrix)), _lab(_seen(_linear(other), matrix)))


@pytest.mark.parametrize("vision", sorted(OUTSIDE["colour_vision"]))
def test_kinds_of_one_symbol_differ_in_colour_for_every_eye(vision: str) -> None:
    matrix = OUTSIDE["colour_vision"][vision]
    pairs = itertools.combinations(ONTOLOGY.kinds.values(), 2)
    close = [
        (one.name, other.name)
        for one, other in pairs
        if one.symbol == other.symbol and _distance(one.colour, other.colour, matrix) < 15
    ]
    assert close == []


def test_kinds_of_entities_differ_in_colour_whatever_their_symbol() -> None:
    matrix = OUTSIDE["colour_vision"]["normal"]
    kinds = [kind for kind in ONTOLOGY.kinds.values() if kind.is_entity]
    pairs = itertools.combinations(kinds, 2)
    close = [(a.name, b.name) for a, b in pairs if _distance(a.colour, b.colour, matrix) < 15]
    assert close == []


def test_each_colour_stands_out_from_white() -> None:
    def contrast(colour: str) -> float:
        red, green, blue = _linear(colour)
        return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)

    # The contrast that WCAG 2.2 asks of graphics.
    assert [k.name for k in ONTOLOGY.kinds.values() if contrast(k.colour) < 3] == []


def test_symbols_and_colours_together_are_unique() -> None:
    looks = [(kind.symbol, kind.colour) for kind in ONTOLOGY.kinds.values()]
    assert len(set(looks)) == len(looks)
