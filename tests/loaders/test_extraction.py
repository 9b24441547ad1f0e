"""Loads that a language model reads: what is kept, what a rebuild does, what a cap leaves."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.llm_settings import load_llm_settings
from graph.settings import Settings
from graph.store import open_store
from graph.store.digest import digest
from loaders import pipeline
from loaders.executors import Pool, local_pool
from loaders.extract.llm.budget import Budget
from loaders.extract.llm.client import Client
from loaders.extract.llm.extractor import ModelExtractor
from loaders.extract.llm.reading import current_reading
from loaders.extraction import ByModel, noted_in
from loaders.library import Library
from loaders.summary import Summary
from tests.llm_endpoint import Endpoint, answer_article, failure, room_for
from tests.writing import write_articles

METHODS = "MATCH (c:Claim) RETURN c.method AS method, count(c) AS claims ORDER BY method"


class Workspace:
    """A store with its library, loaded by rules or by the endpoint."""

    def __init__(self, folder: Path, endpoint: Endpoint) -> None:
        llm = load_llm_settings(endpoint.environment)
        llm = llm.model_copy(update={"retries": 0, "timeout": 10.0})
        self.settings = Settings(store=str(folder), batch_documents=3, llm=llm)
        self.library = Library(self.settings.library_path)

    def load(self, *sources: Path) -> Summary:
        return self._load(sources, None)

    def load_by_model(self, *sources: Path, max_tokens: int | None = None) -> Summary:
        llm = self.settings.llm
        client = Client(llm, Budget(max_tokens=max_tokens))
        reading = current_reading(llm)
        extract = ModelExtractor(self.library.answers, self.library, reading, client)
        with Pool(lambda: ThreadPoolExecutor(2), window=2) as pool:
            takes = noted_in(self.library)
            summary = self._load(sources, ByModel(extract, pool, takes, reading.model_dump_json()))
        client.close()
        return summary

    def _load(self, sources: tuple[Path, ...], model: ByModel | None) -> Summary:
        with open_store(self.settings, write=True) as store, local_pool(1) as pool:
            return pipeline.load(
                [str(source) for source in sources],
                store,
                self.library,
                pool,
                self.settings,
                model=model,
            )

    def rebuild(self) -> Summary:
        with open_store(self.settings, write=True) as store, local_pool(1) as pool:
            return pipeline.rebuild(store, self.library, pool, self.settings)

    def forget(self, *ids: str) -> None:
        with open_store(self.settings, write=True) as store:
            pipeline.forget(ids, store, self.library, self.settings)

    def digest(self) -> str:
        with open_store(self.settings) as store:
            return digest(store.reader)

    def methods(self) -> set[str]:
        with open_store(self.settings) as store:
            return {str(row["method"]).split(":")[0] for row in store.reader.run(METHODS).dicts()}


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as server:
        server.answering = answer_article
        yield server


@pytest.fixture
def workspace(tmp_path: Path, endpoint: Endpoint) -> Workspace:
    return Workspace(tmp_path / "workspace", endpoint)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return write_articles(tmp_path / "in", 4)


def test_a_rebuild_makes_the_same_graph_and_asks_nothing(
    workspace: Workspace, endpoint: Endpoint, articles: Path
) -> None:
    summary = workspace.load_by_model(articles)
    assert (summary.loaded, summary.failed) == (4, [])
    assert summary.claims["PARTICIPATES_IN"] == 4
    assert workspace.methods() == {"llm", "metadata"}
    before = workspace.digest()
    assert len(endpoint.requests) == 4
    assert workspace.rebuild().loaded == 4
    assert workspace.digest() == before
    workspace.settings.records_path.unlink()
    summary = workspace.rebuild()
    assert (summary.loaded, summary.extracted) == (4, 4)
    assert workspace.digest() == before
    assert len(endpoint.requests) == 4


def test_a_second_load_asks_nothing_and_changes_nothing(
    workspace: Workspace, endpoint: Endpoint, articles: Path
) -> None:
    workspace.load_by_model(articles)
    before = workspace.digest()
    assert workspace.load_by_model(articles).repeated == 4
    assert workspace.load(articles).repeated == 4
    assert workspace.digest() == before
    assert len(endpoint.requests) == 4


def test_each_document_keeps_the_extractor_that_read_it(
    workspace: Workspace, endpoint: Endpoint, tmp_path: Path
) -> None:
    by_rules = write_articles(tmp_path / "rules", 1)
    workspace.load(by_rules)
    workspace.load_by_model(write_articles(tmp_path / "model", 3))
    assert len(endpoint.requests) == 2, "the first article was there already"
    before = workspace.digest()
    assert workspace.methods() >= {"llm", "pattern"}
    workspace.settings.records_path.unlink()
    workspace.rebuild()
    assert workspace.digest() == before


def test_tables_are_read_as_they_stand(
    workspace: Workspace, endpoint: Endpoint, tmp_path: Path
) -> None:
    table = tmp_path / "facts.csv"
    table.write_text(
        "relation,subject,subject_kind,object,object_kind\n"
        "LOCATED_IN,Elm Wig Mill,Site,Haeju City,Place\n"
    )
    (tmp_path / "facts.mapping.yaml").write_text(
        "title: Facts\nsource: facts.csv\ncolumns:\n  relation: relation\n  subject: subject\n"
        "  subject_kind: subject_kind\n  object: object\n  object_kind: object_kind\n"
    )
    summary = workspace.load_by_model(table)
    assert endpoint.requests == []
    assert summary.claims["LOCATED_IN"] == 1, summary.failed


def test_a_cap_leaves_the_rest_undone_and_a_later_load_goes_on(
    workspace: Workspace, endpoint: Endpoint, articles: Path
) -> None:
    summary = workspace.load_by_model(articles, max_tokens=room_for(2))
    sent = len(endpoint.requests)
    assert sent == 2
    assert summary.loaded == sent
    assert summary.failed == []
    assert len(summary.not_done) == 4 - sent
    assert all("--max-tokens" in line and ".md: " in line for line in summary.not_done)
    assert len(list(workspace.library.ids())) == sent
    assert workspace.load_by_model(articles).loaded == 4 - sent
    assert len(endpoint.requests) == 4


def test_a_document_that_fails_leaves_nothing_behind(
    workspace: Workspace, endpoint: Endpoint, articles: Path
) -> None:
    endpoint.replies = [failure(500, "out of order")]
    summary = workspace.load_by_model(articles)
    assert (summary.loaded, len(summary.failed)) == (3, 1)
    assert "article-00" in summary.failed[0]
    assert "out of order" in summary.failed[0]
    assert len(endpoint.requests) == 4, "an error raised on purpose is not tried again"
    assert len(list(workspace.library.ids())) == 3
    assert workspace.load_by_model(articles).loaded == 1


def test_forgetting_takes_the_answers_too(
    workspace: Workspace, endpoint: Endpoint, articles: Path
) -> None:
    workspace.load_by_model(articles)
    first, *others = workspace.library.ids()
    workspace.forget(first)
    assert workspace.library.note(first) is None
    kept = {path.parent.name for path in workspace.library.answers.folder.rglob("*.json")}
    assert kept == {other.rsplit("/", 1)[-1] for other in others}
    workspace.load_by_model(articles)
    assert len(endpoint.requests) == 5


def test_answers_that_were_taken_away_are_missed_and_asked_for_again(
    workspace: Workspace, endpoint: Endpoint, articles: Path
) -> None:
    workspace.load_by_model(articles)
    before = workspace.digest()
    first = next(workspace.library.ids())
    workspace.library.answers.forget(first)
    assert workspace.rebuild().loaded == 4, "what was extracted is kept too"
    workspace.settings.records_path.unlink()
    summary = workspace.rebuild()
    assert (summary.loaded, len(summary.failed)) == (3, 1)
    assert "load with --extractor llm" in summary.failed[0]
    assert first in set(workspace.library.ids()), "the document itself is not lost"
    assert workspace.load_by_model().loaded == 1
    assert len(endpoint.requests) == 5
    assert workspace.digest() == before
