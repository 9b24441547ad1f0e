"""An embedded store whose writer is killed (kill -9) at random moments, with real processes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from graph.settings import Settings
from graph.store import open_store
from graph.store.base import all_documents
from graph.store.digest import digest
from tests.graph.store.endless import BATCHES, SIZE
from tests.records import world

ROOT = Path(__file__).parents[3]
KILLS = 10


def test_what_was_acknowledged_is_there_whole_and_nothing_else(tmp_path: Path) -> None:
    chance = random.Random(20231201)
    settings = Settings(store=str(tmp_path / "workspace"))
    acknowledged: set[int] = set()
    for kill in range(KILLS):
        acknowledged |= _load_and_kill(settings, kill, chance.uniform(0.0, 0.8))
        if not (tmp_path / "workspace" / "graph.kgl").exists():
            continue
        found = _whole_batches(settings)
        assert acknowledged <= found
        acknowledged = found
    assert acknowledged
    with open_store(settings, write=True) as store:
        for number in range(BATCHES):
            store.writer.put(world(SIZE, seed=number))
        after = digest(store.reader)
    assert after == _fresh_digest(tmp_path / "fresh", range(BATCHES))
    left = sorted(path.name for path in (tmp_path / "workspace").iterdir())
    assert all(name.startswith("graph.kgl") and "tmp" not in name for name in left), left


def _load_and_kill(settings: Settings, start: int, seconds: float) -> set[int]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.graph.store.endless", settings.store, str(start)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(seconds)
    process.kill()
    rest, _ = process.communicate(timeout=60)
    assert process.returncode == -9
    return {int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")}


def _whole_batches(settings: Settings) -> set[int]:
    """Numbers of the batches in the graph, which must be what these batches alone make."""
    with open_store(settings) as store:
        documents = set(all_documents(store.reader))
        found_digest = digest(store.reader)
    found = set()
    for number in range(BATCHES):
        ids = {records.document.id for records in world(SIZE, seed=number)}
        assert not ids & documents or ids <= documents, "half a batch"
        if ids <= documents:
            found.add(number)
    assert found_digest == _fresh_digest(Path(settings.store) / ".." / "expected", found)
    return found


def _fresh_digest(folder: Path, numbers: object) -> str:
    with open_store(Settings(store=str(folder)), write=True) as store:
        store.writer.clear()
        for number in sorted(numbers):  # type: ignore[call-overload]
            store.writer.put(world(SIZE, seed=number))
        return digest(store.reader)


SAVING = """
import sys
from graph.settings import Settings
from graph.store import open_store
from tests.records import world
with open_store(Settings(store=sys.argv[1]), write=True) as store:
    for start in range(0, 400, 100):
        store.writer.put(world(400, seed=77, claims=12)[start:start + 100])
    print("closing", flush=True)
"""


def test_a_kill_while_the_file_is_written_loses_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    process = subprocess.Popen(
        [sys.executable, "-c", SAVING, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "closing\n"
    while not list(folder.glob("graph.kgl.tmp*")) and process.poll() is None:
        pass
    process.kill()
    process.communicate(timeout=60)
    assert process.returncode == -9
    assert list(folder.glob("graph.kgl.tmp*"))
    with open_store(Settings(store=str(folder))) as store:
        found = digest(store.reader)
    with open_store(Settings(store=str(folder)), write=True) as store:
        assert digest(store.reader) == found
    assert not list(folder.glob("graph.kgl.tmp*"))
    with open_store(Settings(store=str(tmp_path / "fresh")), write=True) as store:
        store.writer.put(world(400, seed=77, claims=12))
        assert digest(store.reader) == found
