"""kill -9 at random moments of a load, then another load: the same graph."""

from __future__ import annotations

import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.processes.runs import command, digest, environment, run
from tests.writing import write_articles

_ARTICLES = 60
_KILLS = 20
_ATTEMPTS = 60
_SMALL_BATCHES = {"LABOURGRAPH_BATCH_DOCUMENTS": "3"}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, float]:
    """The articles, the digest of a load that nothing disturbed, and how long it took."""
    folder = tmp_path_factory.mktemp("whole")
    articles = write_articles(folder / "articles", _ARTICLES)
    started = time.monotonic()
    run("load", str(articles), "--workers", "1", cwd=folder, **_SMALL_BATCHES)
    return articles, digest("workspace", folder), time.monotonic() - started


def _kill_after(seconds: float, articles: Path, cwd: Path) -> bool:
    """Start a load, kill it; whether it was still running."""
    process = subprocess.Popen(
        command("load", str(articles), "--workers", "1"),
        cwd=cwd,
        env=environment(**_SMALL_BATCHES),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    return False


@pytest.mark.timeout(1500)
def test_a_load_killed_at_twenty_random_moments_ends_in_the_same_graph(
    whole: tuple[Path, str, float], tmp_path: Path
) -> None:
    articles, expected, seconds = whole
    seed = random.SystemRandom().randrange(2**32)
    chosen = random.Random(seed)
    killed, latest = 0, seconds
    for attempt in range(_ATTEMPTS):
        workspace = tmp_path / str(attempt)
        workspace.mkdir()
        after = chosen.uniform(0.2, latest)
        if not _kill_after(after, articles, workspace):
            # It was done before: the machine is faster now than when it was timed.
            latest = max(0.5, min(latest, after))
            continue
        run("load", str(articles), "--workers", "1", cwd=workspace, **_SMALL_BATCHES)
        found = digest("workspace", workspace)
        assert found == expected, f"seed {seed}: killed after {after:.2f} s of {seconds:.2f} s"
        killed += 1
        if killed == _KILLS:
            return
    pytest.fail(f"seed {seed}: only {killed} of {_ATTEMPTS} loads were still running when killed")


def test_one_workspace_killed_again_and_again_gets_there(
    whole: tuple[Path, str, float], tmp_path: Path
) -> None:
    articles, expected, seconds = whole
    for attempt in range(4):
        _kill_after(seconds * (0.5 + attempt / 10), articles, tmp_path)
    run("load", str(articles), "--workers", "2", cwd=tmp_path)
    assert digest("workspace", tmp_path) == expected


def test_rebuilding_and_loading_twice_give_the_same_graph(
    whole: tuple[Path, str, float], tmp_path: Path
) -> None:
    articles, expected, _ = whole
    run("load", str(articles), "--workers", "1", cwd=tmp_path)
    assert digest("workspace", tmp_path) == expected
    again = run("load", str(articles), "--workers", "1", cwd=tmp_path)
    assert f"{_ARTICLES} read, 0 stored, {_ARTICLES} repeated, 0 failed" in again.stderr
    assert digest("workspace", tmp_path) == expected
    articles_moved = articles.rename(articles.with_name("away"))
    try:
        run("rebuild", "--workers", "1", cwd=tmp_path)
    finally:
        articles_moved.rename(articles)
    assert digest("workspace", tmp_path) == expected
