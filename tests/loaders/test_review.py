from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from graph.errors import LedgerError, ReviewError, StoreError
from graph.model import Records
from graph.settings import Settings
from graph.store import open_store
from graph.store.digest import digest
from graph.store.embedded import EmbeddedWriter
from loaders import pipeline
from loaders.executors import local_pool
from loaders.library import Library
from loaders.review import Desk, Request, apply_decisions, open_desk, reviewer
from loaders.summary import Summary

ONE = "Kim Chol Bom, manager of the Alder Coal Mine in Kanggye City, spoke of the 80-day battle.\n"
TWO = "The Alder Coal Mine overfulfilled its plan. Kim Chol Pom worked there as manager.\n"
THREE = "Workers of the Birch Textile Mill met. Han Chol Birch, manager of the mill, was there.\n"
LEFT, RIGHT = "person/kim-chol-bom", "person/kim-chol-pom"


class Place:
    """A store with documents of our own in it."""

    def __init__(self, folder: Path, texts: Sequence[str]) -> None:
        self.settings = Settings(store=str(folder / "workspace"), batch_documents=1)
        self.library = Library(self.settings.library_path)
        self.sources = []
        for number, text in enumerate(texts):
            path = folder / f"{number}-{len(text)}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            self.sources.append(str(path))

    def load(self, *sources: str) -> Summary:
        with open_store(self.settings, write=True) as store, local_pool(1) as pool:
            return pipeline.load(sources, store, self.library, pool, self.settings)

    def digest(self) -> str:
        with open_store(self.settings) as store:
            return digest(store.reader)

    def persons(self) -> set[str]:
        with open_store(self.settings) as store:
            return {row[0] for row in store.reader.run("MATCH (p:Person) RETURN p.id").rows}

    def decide(self, *requests: Request) -> None:
        with open_desk(self.settings) as desk:
            for request in requests:
                desk.decide(request)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path, (ONE, TWO, THREE))
    made.load(*made.sources)
    return made


@pytest.fixture
def desk(place: Place) -> Iterator[Desk]:
    with open_desk(place.settings) as opened:
        yield opened


def test_a_load_joins_spellings_and_says_so(place: Place) -> None:
    assert LEFT in place.persons()
    assert RIGHT not in place.persons()
    summary = place.load()
    assert summary.resolution is not None
    assert summary.resolution.automatic == 1
    assert (summary.loaded, summary.renewed, summary.extracted) == (0, 0, 0)


def test_documents_in_any_order_and_in_any_loads_give_one_graph(
    place: Place, tmp_path: Path
) -> None:
    other = Place(tmp_path / "other", (ONE, TWO, THREE))
    for source in (2, 1, 0):
        other.load(other.sources[source])
    with open_desk(other.settings) as desk:
        assert desk.resolution().automatic == 1
    cypher = "MATCH (n) WHERE NOT n:Store AND NOT n:Document RETURN n.id AS id ORDER BY id"
    with open_store(place.settings) as one, open_store(other.settings) as two:
        assert one.reader.run(cypher).rows == two.reader.run(cypher).rows


def test_a_decision_is_applied_by_the_next_load_and_undone_exactly(place: Place) -> None:
    before = place.digest()
    place.decide(Request("different", LEFT, RIGHT, why="two faces"))
    assert place.digest() == before
    assert place.load().renewed == 2
    assert {LEFT, RIGHT} <= place.persons()
    with open_desk(place.settings) as desk:
        made = desk.standing_on(LEFT, RIGHT)
        assert made is not None
        assert len(made.documents) == 2
        desk.undo(made.id)
    place.load()
    assert place.digest() == before


def test_applying_that_was_cut_short_is_finished_by_the_next_load(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.decide(Request("different", LEFT, RIGHT))
    put = EmbeddedWriter.put
    calls: list[int] = []

    def breaks(writer: EmbeddedWriter, batch: Sequence[Records]) -> None:
        calls.append(len(batch))
        if len(calls) == 2:
            raise KeyboardInterrupt
        put(writer, batch)

    with monkeypatch.context() as patch:
        patch.setattr(EmbeddedWriter, "put", breaks)
        with pytest.raises(KeyboardInterrupt):
            place.load()
    assert place.load().renewed == 1
    finished = place.digest()
    with open_store(place.settings, write=True) as store, local_pool(1) as pool:
        pipeline.rebuild(store, place.library, pool, place.settings)
    assert place.digest() == finished


def test_forgetting_one_of_two_spellings_leaves_the_other(place: Place) -> None:
    ids = list(place.library.ids())
    speaking = [one for one in ids if "Kim Chol Bom" in place.library.get(one).text]
    with open_store(place.settings, write=True) as store:
        pipeline.forget(speaking, store, place.library, place.settings)
    assert RIGHT in place.persons()
    assert LEFT not in place.persons()


def test_kept_records_can_be_thrown_away(place: Place) -> None:
    before = place.digest()
    place.settings.records_path.unlink()
    assert place.load().extracted == 3
    assert place.digest() == before


def test_documents_can_mean_another_of_one_name(place: Place, desk: Desk) -> None:
    [document] = [one for one in place.library.ids() if "Bom" in place.library.get(one).text]
    made = desk.decide(Request("apart", LEFT, documents=[document]))
    assert made.right == f"{LEFT}~2"
    place.load()
    assert f"{LEFT}~2" in place.persons()
    again = Request("apart", LEFT, documents=[document])
    with pytest.raises(ReviewError, match="no document speaks of it"):
        desk.decide(again)


def test_what_cannot_be_decided_is_refused(desk: Desk) -> None:
    wrong = {
        "no document speaks": Request("same", LEFT, "person/none"),
        "two entities": Request("same", LEFT, LEFT),
        "two kinds": Request("same", LEFT, "place/kanggye-city"),
        "name the documents": Request("apart", LEFT),
        "does not speak": Request("apart", LEFT, documents=["document/none"]),
        "only claims": Request("reject", LEFT),
        "no such decision": Request("undo", "decision/none"),
    }
    for says, request in wrong.items():
        with pytest.raises(ReviewError, match=says):
            desk.decide(request)
    assert desk.ledger.read() == []


def test_there_is_nothing_to_review_where_nothing_is_loaded(tmp_path: Path) -> None:
    settings = Settings(store=str(tmp_path / "none"))
    with pytest.raises(StoreError, match="nothing is loaded there yet"), open_desk(settings):
        pass
    assert not (tmp_path / "none").exists()


def test_a_broken_ledger_stops_a_load_before_it_reads(place: Place) -> None:
    place.settings.ledger_path.write_text("no decision\n", encoding="utf-8")
    with pytest.raises(LedgerError, match=r"decisions\.jsonl:1"):
        place.load(*place.sources)


def test_progress_counts_what_is_open_and_what_was_decided(desk: Desk) -> None:
    assert desk.progress().decided.total() == 0
    desk.decide(Request("unsure", LEFT, RIGHT))
    progress = desk.progress()
    assert progress.decided == {"unsure": 1}
    made = desk.ledger.read()[0]
    desk.undo(made.id)
    with pytest.raises(ReviewError, match="taken back already"):
        desk.undo(made.id)
    assert desk.progress().decided.total() == 0


def test_a_link_to_another_data_set_stands_at_the_entity(place: Place) -> None:
    place.decide(Request("same", LEFT, "outside:NK-1"))
    place.load()
    with open_store(place.settings) as store:
        rows = store.reader.run("MATCH (p:Person {id: $id}) RETURN p.same_as", {"id": LEFT}).rows
    assert rows == (((["NK-1"]),),)


def test_decisions_wait_until_they_are_applied_and_undone_ones_do_not(place: Place) -> None:
    with open_desk(place.settings) as desk:
        assert desk.resolver.not_shown() == 0
        made = desk.decide(Request("different", LEFT, RIGHT))
        assert desk.resolver.not_shown() == 1
        desk.undo(made.id)
        assert desk.resolver.not_shown() == 0
        again = desk.decide(Request("different", LEFT, RIGHT))
        with open_store(place.settings, write=True) as store:
            assert apply_decisions(store, place.settings).renewed == 2
        assert desk.resolver.not_shown() == 0
        desk.undo(again.id)
        assert desk.resolver.not_shown() == 1


def test_the_settings_name_the_reviewer_before_the_system_does(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = place.settings.model_copy(update={"reviewer": "A. Reviewer"})
    with open_desk(own) as desk:
        assert desk.decide(Request("different", LEFT, RIGHT)).who == "A. Reviewer"
    monkeypatch.setattr("getpass.getuser", lambda: "system-user")
    assert reviewer(place.settings) == "system-user"

    def nobody() -> str:
        raise OSError("no username set in the environment")

    monkeypatch.setattr("getpass.getuser", nobody)
    with pytest.raises(ReviewError, match="LABOURGRAPH_REVIEWER"):
        reviewer(place.settings)
