"""The annotated sets: where their gold and their texts are."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from benchmarks.articles import ARCHIVE, MaterialMissingError
from benchmarks.measure import ROOT

SETS = Path(__file__).parent / "sets.yaml"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """One annotated set; ``texts`` is None where the texts are articles of the archive."""

    name: str
    gold: Path
    texts: Path | None
    use: Literal["tuning", "reporting", "own"]
    weight: float = 1.0


def gold_sets(shared: Path) -> list[GoldSet]:
    """All sets, those of the development data below ``shared``.

    Raises:
        MaterialMissingError: the development data is not there.
    """
    for needed in (shared / "gold" / "score.py", shared / ARCHIVE):
        if not needed.is_file():
            raise MaterialMissingError(f"{needed} is not there")
    rows = yaml.safe_load(SETS.read_text("utf-8"))["sets"]
    return [
        GoldSet(
            name,
            _below(row["gold"], shared),
            None if row["texts"] == "archive" else _below(row["texts"], shared),
            row["use"],
            float(row.get("weight", 1.0)),
        )
        for name, row in rows.items()
    ]


def _below(path: str, shared: Path) -> Path:
    base, _, rest = path.partition("/")
    return {"shared": shared, "project": ROOT}[base].resolve() / rest


def documents(gold: Path) -> dict[str, str]:
    """The key by which a document's text is found, by the document's name in the gold."""
    with (gold / "documents.tsv").open(encoding="utf-8", newline="") as file:
        return {row["doc"]: row["key"] for row in csv.DictReader(file, delimiter="\t")}


def _articles(articles: list[dict[str, str]], keys: dict[str, str]) -> list[dict[str, str]]:
    """The articles of a set; where ``doc`` is an article's index in the archive, that very one.

    The archive holds some addresses twice, with other words or as a headline alone.
    """
    chosen: dict[str, dict[str, str]] = {}
    for doc, key in keys.items():
        exact = articles[int(doc)] if doc.isdigit() and int(doc) < len(articles) else None
        same = exact is not None and exact["link"] == key
        found = [exact] if same else [one for one in articles if one["link"] == key]
        chosen.update((key, one) for one in found if one is not None)
    return list(chosen.values())


def texts_of(chosen: GoldSet, shared: Path, folder: Path) -> Path:
    """What to read for a set: its folder, or its articles written into ``folder`` as an archive."""
    if chosen.texts is not None:
        return chosen.texts
    keys = documents(chosen.gold)
    articles = json.loads((shared / ARCHIVE).read_text("utf-8"))
    path = folder / f"{chosen.name}.json"
    path.write_text(json.dumps(_articles(articles, keys)), encoding="utf-8")
    return path
