"""A load beside the pages: stopped, broken off, cleaned up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.errors import ReadError, StoppedError, StoreInUseError
from graph.model import Document
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import all_documents
from loaders import curated
from loaders.library import Library
from loaders.loads import last_loads, noted
from tests.writing import article
from views.loading.job import Item, Loader, LoadJob
from views.loading.result import items_html
from views.loading.uploads import Offer, make_folder, uploads_path

WAIT = 120


@pytest.fixture
def settings(embedded_settings: Settings) -> Settings:
    curated.note_unwanted(embedded_settings.library_path)
    return embedded_settings


def _job(settings: Settings, *numbers: int) -> LoadJob:
    folder = make_folder(settings)
    offers = []
    for number in numbers:
        path = folder / f"file-{number}.md"
        path.write_text(article(number), encoding="utf-8")
        offers.append(Offer(f"{number}.md", path))
    return LoadJob(open_store(settings, write=True), settings, folder, offers)


def test_a_load_on_every_store(store_settings: Settings) -> None:
    curated.note_unwanted(store_settings.library_path)
    with open_store(store_settings, write=True):
        pass
    with open_store(store_settings) as beside:
        job = _job(store_settings, 1, 2)
        job.run()
        assert job.error is None
        assert job.share == 1
        assert len(list(all_documents(beside.reader))) == 2
    [note] = last_loads(store_settings.loads_path)
    assert (note.read, note.loaded, note.failures) == (2, 2, 0)
    assert job.summary is not None
    assert noted(job.summary, note.when) == note
    assert "Storing: 2 documents done" in job.phase


def test_a_stopped_load_leaves_nothing(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    job = _job(settings, 1, 2, 3)
    read = job._read

    def read_then_stop(item: Item) -> Iterator[Document | ReadError]:
        yield from read(item)
        if item.offer.name == "2.md":
            job.stop()

    monkeypatch.setattr(job, "_read", read_then_stop)
    job.run()
    assert isinstance(job.error, StoppedError)
    assert job.summary is None
    assert job.done.is_set()
    assert [item.state for item in job.items] == ["done", "done", "waiting"]
    assert list(Library(settings.library_path).ids()) == []
    assert list(uploads_path(settings).iterdir()) == []
    assert last_loads(settings.loads_path) == []
    with open_store(settings) as store:
        assert list(all_documents(store.reader)) == []

    again = _job(settings, 1, 2)
    again.run()
    assert again.error is None
    with open_store(settings) as store:
        assert len(list(all_documents(store.reader))) == 2


def test_a_fault_of_the_program_is_one_line(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    job = _job(settings, 1)

    def broken(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("views.loading.job.pipeline.load", broken)
    job.run()
    assert "fault of the program: RuntimeError" in str(job.error)
    assert "secret" not in str(job.error)
    assert "secret detail" in caplog.text
    with open_store(settings, write=True):
        pass


def test_one_load_at_a_time(settings: Settings) -> None:
    loader = Loader()
    with open_store(settings, write=True), pytest.raises(StoreInUseError):
        loader.start(settings, [], [])
    assert loader.job is None
    held = _job(settings, 1)
    loader.job = held
    with pytest.raises(StoreInUseError, match="a load is under way"):
        loader.start(settings, [], [])
    held.run()
    job = loader.start(settings, [], ["http://127.0.0.1:9/x"])
    assert job.done.wait(WAIT)
    assert job.error is None
    assert "inside its network" in job.items[0].troubles[0]


def test_what_a_killed_load_left_is_removed(settings: Settings) -> None:
    (make_folder(settings) / "file-1.md").write_text("left")
    job = _job(settings, 1)
    job.run()
    assert job.error is None
    assert list(uploads_path(settings).iterdir()) == []


def test_names_and_troubles_of_inputs_are_escaped() -> None:
    html = items_html([Item(Offer("<script>"), state="done", troubles=["<b>no</b>"])])
    assert "&lt;script&gt;" in html
    assert "&lt;b&gt;no&lt;/b&gt;" in html
    assert "<script>" not in html
