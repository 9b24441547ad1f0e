"""What only the embedded store does: one writer, readers beside it, damaged files."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.errors import LimitError, StoreError, StoreInUseError
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import all_documents
from graph.store.digest import digest
from tests.records import world

ROOT = Path(__file__).parents[3]
HOLD = """
import sys
from graph.settings import Settings
from graph.store import open_store
with open_store(Settings(store=sys.argv[1]), write=True):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_reading_makes_no_folder(embedded_settings: Settings) -> None:
    with pytest.raises(StoreError, match="nothing is loaded there yet"):
        open_store(embedded_settings)
    assert not Path(embedded_settings.store).exists()


def test_a_second_writer_is_told_who_writes(embedded_settings: Settings) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, embedded_settings.store],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    with pytest.raises(StoreInUseError, match=f"process {holder.pid} is writing to it") as caught:
        open_store(embedded_settings, write=True)
    assert str(caught.value).startswith(embedded_settings.store)
    assert "\n" not in str(caught.value)
    holder.communicate(timeout=60)
    with open_store(embedded_settings, write=True) as store:
        store.writer.put(world(1))


def test_readers_see_commits_that_are_in_the_log_only(embedded_settings: Settings) -> None:
    log = Path(embedded_settings.store) / "graph.kgl-wal"
    with open_store(embedded_settings, write=True) as store:
        before = log.stat().st_size
        store.writer.put(world(3))
        assert log.stat().st_size > before
        with open_store(embedded_settings) as reading:
            assert digest(reading.reader) == digest(store.reader)


def test_a_reader_leaves_the_folder_as_it_is(embedded_settings: Settings) -> None:
    with open_store(embedded_settings, write=True) as store:
        store.writer.put(world(2))
    folder = Path(embedded_settings.store)
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    try:
        with open_store(embedded_settings) as reading:
            assert len(list(all_documents(reading.reader))) == 2
    finally:
        folder.chmod(0o755)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == files


def test_a_reader_beside_a_writer_sees_whole_batches_only(embedded_settings: Settings) -> None:
    documents = world(60, seed=2)
    batches = [documents[start : start + 3] for start in range(0, 60, 3)]
    with (
        open_store(embedded_settings, write=True) as store,
        ThreadPoolExecutor(1) as pool,
        open_store(embedded_settings) as reading,
    ):
        done = pool.submit(lambda: [store.writer.put(batch) for batch in batches])
        seen = []
        while not done.done():
            seen.append(len(list(all_documents(reading.reader))))
        done.result()
        assert len(list(all_documents(reading.reader))) == 60
    assert seen == sorted(seen)
    assert all(count % 3 == 0 for count in seen)


def test_threads_read_side_by_side(embedded_settings: Settings) -> None:
    with open_store(embedded_settings, write=True) as store:
        store.writer.put(world(10))
    with open_store(embedded_settings) as reading, ThreadPoolExecutor(8) as pool:
        found = pool.map(
            lambda number: reading.reader.run(
                "MATCH (d:Document) RETURN count(d), $n", {"n": number}
            ),
            range(40),
        )
        assert [result.rows for result in found] == [((10, number),) for number in range(40)]


def test_a_slow_reader_does_not_hold_the_others_up(embedded_settings: Settings) -> None:
    slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n"
    with open_store(embedded_settings, write=True) as store:
        store.writer.put(world(1))
    with open_store(embedded_settings) as reading, ThreadPoolExecutor(1) as pool:
        running = pool.submit(reading.reader.run, slow, timeout=5)
        time.sleep(0.5)
        assert len(list(all_documents(reading.reader))) == 1
        assert not running.done()
        with pytest.raises(LimitError):
            running.result()


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("content", [b"", b"not a graph at all", "cut"])
def test_a_damaged_file_is_named_with_what_to_do(
    embedded_settings: Settings, content: bytes | str, *, write: bool
) -> None:
    with open_store(embedded_settings, write=True) as store:
        store.writer.put(world(2))
    file = Path(embedded_settings.store) / "graph.kgl"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if isinstance(content, str) else content)
    with pytest.raises(StoreError, match="labourgraph rebuild") as caught:
        open_store(embedded_settings, write=write)
    assert str(caught.value).startswith(embedded_settings.store)
    assert "\n" not in str(caught.value)


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "workspace").write_text("a file")
    settings = Settings(store=str(tmp_path / "workspace"))
    for write in (False, True):
        with pytest.raises(StoreError, match="workspace"):
            open_store(settings, write=write)


def test_a_failed_put_leaves_the_store_usable(embedded_settings: Settings) -> None:
    good, bad = world(2)
    broken = bad.model_copy(update={"entities": ()})
    with open_store(embedded_settings, write=True) as store:
        with pytest.raises(StoreError):
            store.writer.put([good, broken])
        store.writer.put([good])
        assert len(list(all_documents(store.reader))) == 1
