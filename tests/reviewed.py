"""A store of our own with open questions in it, for tests of pages: records as if extracted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from graph.model import Records
from graph.settings import Settings
from graph.store import open_store
from loaders import pipeline
from loaders.executors import local_pool
from loaders.fingerprint import extraction_fingerprint
from loaders.library import Library
from loaders.records import RecordCache
from tests.records import article, entity

MILL, MILLS = "site/alder-textile-mill", "site/alder-textile-mills"
RI, LEE = "person/ri-chol-san", "person/lee-chol-san"
BATTLE = "campaign/80-day-battle"
HANGUL = "오리나무방직공장"
_THRESHOLDS = """
kinds: {default: {join: 1.01, ask: 0.5}, Person: {join: 1.01, ask: 0.5}}
doubtful: 0.3
"""
REVIEWER = "A. Reviewer"


def documents() -> list[Records]:
    """Two spellings of a mill, of which one has more claims; two of a man; one doubtful claim."""
    return [
        article(
            "The mill joins",
            [(MILL, "PARTICIPATES_IN", BATTLE), (RI, "WORKS_AT", MILL)],
            entities=[entity(MILL, "Alder Textile Mill", HANGUL)],
        ),
        article(
            "The mills join",
            [(MILLS, "PARTICIPATES_IN", BATTLE), (MILLS, "PRODUCES", "product/cloth")],
        ),
        article("A visitor", [(LEE, "VISITED", MILLS)]),
        article("Hardly heard", [(MILL, "PRODUCES", "product/silk")], confidence=0.2),
    ]


def fill(folder: Path, records: Iterable[Records]) -> Settings:
    """Settings of a new store in a folder that holds what the records say, resolved."""
    folder.mkdir(parents=True, exist_ok=True)
    thresholds = folder / "thresholds.yaml"
    thresholds.write_text(_THRESHOLDS, "utf-8")
    settings = Settings(store=str(folder / "workspace"), thresholds=thresholds, reviewer=REVIEWER)
    library = Library(settings.library_path)
    with RecordCache(settings.records_path, extraction_fingerprint()) as cache:
        for one in records:
            library.keep(one.document)
            cache.keep(one)
    bring(settings)
    return settings


def bring(settings: Settings) -> None:
    """Bring the graph to what library and ledger say."""
    with open_store(settings, write=True) as store, local_pool(1) as pool:
        pipeline.load((), store, Library(settings.library_path), pool, settings)
