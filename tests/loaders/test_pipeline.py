from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.model import Document, Records
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Store
from graph.store.digest import digest
from loaders import extraction, pipeline
from loaders.executors import local_pool
from loaders.library import Library
from loaders.summary import Summary
from tests.writing import article, write_articles


class Workspace:
    """A store with its library, and loads into it."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(store=str(folder), batch_documents=3)
        self.library = Library(self.settings.library_path)

    def open(self) -> Store:
        return open_store(self.settings, write=True)

    def load(self, *sources: Path) -> Summary:
        with self.open() as store, local_pool(1) as pool:
            return pipeline.load(
                [str(source) for source in sources], store, self.library, pool, self.settings
            )

    def rebuild(self) -> Summary:
        with self.open() as store, local_pool(1) as pool:
            return pipeline.rebuild(store, self.library, pool, self.settings)

    def forget(self, *ids: str) -> None:
        with self.open() as store:
            pipeline.forget(ids, store, self.library, self.settings)

    def digest(self) -> str:
        with self.open() as store:
            return digest(store.reader)

    def rows(self, cypher: str) -> list[dict[str, object]]:
        with self.open() as store:
            return store.reader.run(cypher).dicts()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "workspace")


def test_documents_in_a_graph_out(workspace: Workspace, tmp_path: Path) -> None:
    summary = workspace.load(write_articles(tmp_path / "in", 7))
    assert (summary.read, summary.loaded, summary.repeated) == (7, 7, 0)
    assert summary.entities["Site"] == 7
    assert summary.claims["PARTICIPATES_IN"] == 7
    found = workspace.rows(
        "MATCH (s:Site)-[r:PARTICIPATES_IN]->(c:Campaign) RETURN s.name AS site, c.name AS campaign"
    )
    assert len(found) == 7
    assert {row["campaign"] for row in found} == {"80-day battle"}


def test_loading_again_and_in_another_order_changes_nothing(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "in", 8)
    one, two = Workspace(tmp_path / "one"), Workspace(tmp_path / "two")
    one.load(folder)
    before = one.digest()
    assert one.load(folder).loaded == 0
    assert one.digest() == before
    for path in sorted(folder.iterdir(), reverse=True):
        two.load(path)
    assert two.digest() == before


def test_a_repeated_text_adds_its_address_to_the_document(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = article(3)
    one, two = tmp_path / "one.md", tmp_path / "two.md"
    one.write_text(text, encoding="utf-8")
    two.write_text(text.replace("news.example/3", "mirror.example/3"), encoding="utf-8")
    summary = workspace.load(one, two)
    assert (summary.loaded, summary.repeated) == (1, 1)
    rows = workspace.rows("MATCH (d:Document) RETURN d.urls AS urls")
    assert rows == [{"urls": ["https://mirror.example/3", "https://news.example/3"]}]
    other = Workspace(tmp_path / "other")
    other.load(two, one)
    assert other.digest() == workspace.digest()


def test_a_copy_that_knows_more_restates_the_claims(workspace: Workspace, tmp_path: Path) -> None:
    bare, dated = tmp_path / "bare.md", tmp_path / "dated.md"
    dated.write_text(article(5), encoding="utf-8")
    lines = article(5).splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("date:", "outlet:"))]
    bare.write_text("".join(kept), encoding="utf-8")
    workspace.load(bare)
    workspace.load(dated)
    other = Workspace(tmp_path / "other")
    other.load(dated, bare)
    assert workspace.digest() == other.digest()
    dates = workspace.rows("MATCH (c:Claim) RETURN DISTINCT c.date AS date")
    assert dates == [{"date": "2024-06-06"}]


def test_what_was_kept_and_not_stored_is_stored_by_the_next_load(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = write_articles(tmp_path / "in", 4)
    workspace.load(folder)
    before = workspace.digest()
    ids = [str(row["id"]) for row in workspace.rows("MATCH (d:Document) RETURN d.id AS id")]
    with workspace.open() as store:
        store.writer.forget(ids[:2])
    assert workspace.load().resumed == 2
    assert workspace.digest() == before


def test_forgetting_is_the_inverse_of_loading(workspace: Workspace, tmp_path: Path) -> None:
    workspace.load(write_articles(tmp_path / "first", 3))
    before = workspace.digest()
    late = tmp_path / "late.md"
    late.write_text(article(9), encoding="utf-8")
    workspace.load(late)
    ids = workspace.rows(
        "MATCH (d:Document {title: 'Report 9 from the Aspen Shoe Factory'}) RETURN d.id AS id"
    )
    assert len(ids) == 1
    workspace.forget(str(ids[0]["id"]))
    assert workspace.digest() == before
    assert len(list(workspace.library.ids())) == 3


def test_forgetting_that_was_cut_short_is_finished_by_the_next_load(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.load(write_articles(tmp_path / "in", 3))
    document = next(workspace.library.ids())
    workspace.library.start_forgetting(document)
    workspace.load()
    assert workspace.library.forgetting() == []
    left = workspace.rows("MATCH (d:Document) RETURN d.id AS id")
    assert {"id": document} not in left
    assert len(left) == 2


def test_forgetting_what_is_not_there_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    workspace.load(write_articles(tmp_path / "in", 2))
    before = workspace.digest()
    with pytest.raises(StoreError, match="document/none"):
        workspace.forget(next(workspace.library.ids()), "document/none")
    assert workspace.digest() == before
    assert workspace.library.forgetting() == []


def test_rebuilding_needs_only_the_library(workspace: Workspace, tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "in", 5)
    workspace.load(folder)
    before = workspace.digest()
    for path in folder.iterdir():
        path.unlink()
    assert workspace.rebuild().loaded == 5
    assert workspace.digest() == before


def test_a_rebuild_that_would_lose_documents_is_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.load(write_articles(tmp_path / "in", 2))
    before = workspace.digest()
    workspace.library.drop(next(workspace.library.ids()))
    with pytest.raises(StoreError, match="1 documents"):
        workspace.rebuild()
    assert workspace.digest() == before


def test_a_document_whose_extraction_fails_leaves_nothing_behind(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(document: object) -> None:
        raise ValueError("no")

    folder = write_articles(tmp_path / "in", 1)
    with monkeypatch.context() as patch:
        patch.setattr(extraction, "extract_document", fails)
        summary = workspace.load(folder)
    assert len(summary.failed) == 1
    assert "article-000.md: extraction failed: ValueError: no" in summary.failed[0]
    assert list(workspace.library.ids()) == []
    assert workspace.load(folder).loaded == 1


def test_records_that_a_store_refuses_fail_alone(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract = extraction.extract_document

    def contradicts(document: Document) -> Records:
        records = extract(document)
        if "Report 1 " not in document.title:
            return records
        return records.model_copy(update={"entities": ()})

    folder = write_articles(tmp_path / "in", 4)
    with monkeypatch.context() as patch:
        patch.setattr(extraction, "extract_document", contradicts)
        summary = workspace.load(folder)
    assert summary.loaded == 3
    assert len(summary.failed) == 1
    assert "article-001.md: its records were refused: " in summary.failed[0]
    assert len(list(workspace.library.ids())) == 3


def test_rejections_are_counted_by_reason(workspace: Workspace, tmp_path: Path) -> None:
    summary = workspace.load(write_articles(tmp_path / "in", 2))
    assert all(what in {"mention", "claim", "fact"} for what, _ in summary.rejections)
    assert all(count > 0 for count in summary.rejections.values())


def test_an_archive_that_breaks_off_loads_what_came_before(
    workspace: Workspace, tmp_path: Path
) -> None:
    records = [
        {
            "topic": "Home",
            "headline": f"Report {number}",
            "link": f"https://news.example/{number}",
            "date": 1_704_153_600_000,
            "story_text": f"The Pine Textile Mill made {number + 2} kinds of cloth.",
            "date_str": "2024-01-02",
        }
        for number in range(9)
    ]
    path = tmp_path / "archive.json"
    text = json.dumps(records)
    path.write_text(text[: text.rindex('{"topic"') + 30], encoding="utf-8")
    summary = workspace.load(path)
    assert summary.loaded == 8
    assert len(summary.failed) == 1
    assert "archive.json" in summary.failed[0]
