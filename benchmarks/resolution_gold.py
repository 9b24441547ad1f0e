"""Resolution against gold: entities of annotated articles, called alike in the gold, are one.

An entity that was extracted counts where its document's gold has one of its kind with one of its
names; what was not found, or found in error, is the extraction's matter and counts nowhere.
"""

from __future__ import annotations

import csv
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.articles import read_documents
from benchmarks.evaluation.sets import documents, gold_sets, texts_of
from graph.model import Entity, Records
from graph.names.fold import fold
from graph.resolve.mapping import Mapping as Resolved
from loaders.extract import extract_document

_ARTICLES = ("kcna-dev", "archive-dev")

Labels = dict[tuple[str, str], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision and recall, over pairs and as B-cubed (Bagga and Baldwin, 1998)."""

    items: int
    pairs: tuple[float, float]
    b_cubed: tuple[float, float]

    def __str__(self) -> str:
        return (
            f"{self.items} entities in documents; "
            f"pairs P {self.pairs[0]:.3f} R {self.pairs[1]:.3f}, "
            f"B-cubed P {self.b_cubed[0]:.3f} R {self.b_cubed[1]:.3f}"
        )


def annotated(shared: Path) -> Iterator[tuple[Records, Mapping[str, tuple[str, str]]]]:
    """Records of each annotated article, with the gold's kind and name by entity id.

    Raises:
        MaterialMissingError: the development data is not there.
    """
    for chosen in gold_sets(shared):
        if chosen.name not in _ARTICLES:
            continue
        names = {key: doc for doc, key in documents(chosen.gold).items()}
        gold = _gold(chosen.gold)
        with tempfile.TemporaryDirectory(prefix="labourgraph-bench-") as folder:
            archive = texts_of(chosen, shared, Path(folder))
            for document in list(read_documents(archive)):
                found = next((names[url] for url in document.urls if url in names), None)
                if found is not None:
                    records = extract_document(document)
                    yield records, _matched(records.entities, gold[found])


def figures(
    articles: Sequence[tuple[Records, Mapping[str, tuple[str, str]]]], mapping: Resolved
) -> Figures:
    """How well a mapping's entities fit the gold's, across documents."""
    told: list[tuple[str, tuple[str, str]]] = [
        (mapping.canonical(entity, records.document.id), label)
        for records, labels in articles
        for entity, label in labels.items()
    ]
    ours = Counter(entity for entity, _ in told)
    gold = Counter(label for _, label in told)
    both = Counter(told)
    right = sum(map(_pairs, both.values()))
    return Figures(
        items=len(told),
        pairs=(
            right / max(1, sum(map(_pairs, ours.values()))),
            right / max(1, sum(map(_pairs, gold.values()))),
        ),
        b_cubed=(
            sum(both[one] / ours[one[0]] for one in told) / len(told),
            sum(both[one] / gold[one[1]] for one in told) / len(told),
        ),
    )


def _pairs(count: int) -> int:
    return sum(1 for _ in combinations(range(count), 2))


def _gold(folder: Path) -> dict[str, dict[tuple[str, str], tuple[str, str]]]:
    """By document: kind and name of the gold, by kind and folded form."""
    found: dict[str, dict[tuple[str, str], tuple[str, str]]] = defaultdict(dict)
    with (folder / "entities.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t"):
            doc, kind, name, *others = row
            for form in (name, *(others[0].split("|") if others and others[0] else ())):
                found[doc].setdefault((kind, fold(form)), (kind, fold(name)))
    return found


def _matched(
    entities: Sequence[Entity], gold: Mapping[tuple[str, str], tuple[str, str]]
) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for entity in entities:
        forms = [entity.name, *(name.text for name in entity.names if name.count)]
        label = next(
            (gold[key] for text in forms if (key := (entity.kind, fold(text))) in gold), None
        )
        if label is not None:
            found[entity.id] = label
    return found
