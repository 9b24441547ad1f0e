"""A store that another process writes to, or a server that is not there: one clear line."""

from __future__ import annotations

import socket
from pathlib import Path

from graph.settings import Settings
from graph.store import open_store
from tests.processes.runs import digest, run
from tests.writing import write_articles


def _one_error(stderr: str) -> str:
    assert "Traceback" not in stderr
    lines = [line for line in stderr.splitlines() if line.startswith("error: ")]
    assert len(lines) == 1, stderr
    return lines[0]


def test_a_load_into_a_store_in_use_says_so_and_changes_nothing(tmp_path: Path) -> None:
    articles = write_articles(tmp_path / "articles", 2)
    run("load", str(articles), "--bare", "--workers", "1", cwd=tmp_path)
    before = digest("workspace", tmp_path)
    more = write_articles(tmp_path / "more", 4)
    with open_store(Settings(store=str(tmp_path / "workspace")), write=True):
        refused = run("load", str(more), "--workers", "1", cwd=tmp_path, code=1)
        read = run("query", "sites-in-campaign", cwd=tmp_path)
    assert "workspace" in _one_error(refused.stderr)
    assert "Textile Mill" in read.stdout
    assert digest("workspace", tmp_path) == before
    assert len(list((tmp_path / "workspace" / "library").glob("*/*.json"))) == 2


def test_a_server_that_is_down_is_named(tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    address = f"bolt://127.0.0.1:{port}"
    articles = write_articles(tmp_path / "articles", 1)
    done = run(
        "load", str(articles), "--store", address, cwd=tmp_path, code=1, NEO4J_PASSWORD="hunter2"
    )
    assert address in _one_error(done.stderr)
    assert "hunter2" not in done.stderr
    assert not (tmp_path / "workspace").exists()
