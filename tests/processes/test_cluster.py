"""Extraction spread by a real Dask scheduler over two worker processes, one of them killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.processes.runs import command, digest, environment, run
from tests.writing import write_articles

_ARTICLES = 120
_SOME_RESULTS_ARE_IN = 80  # the window is 64: more are kept only as results come back


@contextmanager
def _started(*arguments: str, cwd: Path, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=cwd,
            env=environment(),
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=30)


def _await(log: Path, pattern: str, seconds: float = 60) -> str:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = re.search(pattern, log.read_text(errors="replace"))
        if found:
            return found.group(1)
        time.sleep(0.1)
    raise AssertionError(f"{log.name} never said {pattern}:\n{log.read_text(errors='replace')}")


def test_a_worker_killed_in_the_middle_changes_nothing(tmp_path: Path) -> None:
    articles = write_articles(tmp_path / "articles", _ARTICLES)
    alone, spread = tmp_path / "alone", tmp_path / "spread"
    run("load", str(articles), "--workers", "1", "--store", str(alone), cwd=tmp_path)

    scheduler_log = tmp_path / "scheduler.log"
    scheduler = (
        "distributed.cli.dask_scheduler",
        "--host=127.0.0.1",
        "--port=0",
        "--no-dashboard",
    )
    with _started(*scheduler, cwd=tmp_path, log=scheduler_log):
        address = _await(scheduler_log, r"Scheduler at:\s+(tcp://127\.0\.0\.1:\d+)")
        worker = (
            "distributed.cli.dask_worker",
            address,
            "--host=127.0.0.1",
            "--nthreads=1",
            "--no-dashboard",
            "--no-nanny",
        )
        logs = [tmp_path / f"worker-{n}.log" for n in range(2)]
        with (
            _started(*worker, cwd=tmp_path, log=logs[0]) as doomed,
            _started(*worker, cwd=tmp_path, log=logs[1]),
        ):
            for log in logs:
                _await(log, r"(Registered to)")
            load = subprocess.Popen(
                command("load", str(articles), "--cluster", address, "--store", str(spread)),
                cwd=tmp_path,
                env=environment(LABOURGRAPH_BATCH_DOCUMENTS="4"),
                stderr=subprocess.PIPE,
                text=True,
            )
            _await_documents(spread, _SOME_RESULTS_ARE_IN)
            assert load.poll() is None, "the load was over before a worker could be killed"
            os.killpg(doomed.pid, signal.SIGKILL)
            _, errors = load.communicate(timeout=300)
    assert load.returncode == 0, errors
    assert ", 0 failed" in errors
    assert digest(str(spread), tmp_path) == digest(str(alone), tmp_path)


def _await_documents(store: Path, count: int, seconds: float = 120) -> None:
    """Wait until the library of a store holds so many documents."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if len(list((store / "library").glob("*/*.json"))) >= count:
            return
        time.sleep(0.05)
    raise AssertionError(f"{store} never held {count} documents")
