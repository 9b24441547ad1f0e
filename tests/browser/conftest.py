"""A real server on a store of our own, and a real Chromium that notes what it asks for."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from graph.settings import Settings
from graph.store import open_store
from tests.queries.world import world
from tests.records import article, entity
from tests.views.hostile import HANGUL, hostile

ROOT = Path(__file__).parents[2]
STARTED = 90.0
# Milliseconds that an expectation may take: the cores may be busy with other tests.
PATIENCE = 30_000
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
_SERVE = """
import sys
from graph.settings import load_settings
from views.server import serve
sys.exit(serve(load_settings(), int(sys.argv[1]), browser=False))
"""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running page on a filled store."""
    folder = tmp_path_factory.mktemp("served") / "workspace"
    factory = entity("site/pukchon-shoe-factory", "Pukchon Shoe Factory", HANGUL)
    triple = ("site/pukchon-shoe-factory", "PARTICIPATES_IN", "campaign/80-day-battle")
    korean = article("A visit", [triple], entities=[factory], modality="denied")
    with open_store(Settings(store=str(folder)), write=True) as store:
        store.writer.put([*world().values(), korean, hostile()])
    with serving({"LABOURGRAPH_STORE": str(folder)}, folder.parent) as served:
        yield served


@contextmanager
def serving(environment: Mapping[str, str], logs: Path) -> Iterator[str]:
    """The address of a server that runs for as long as the block does."""
    port = _free_port()
    log = (logs / "serve.log").open("wb")
    server = subprocess.Popen(
        [sys.executable, "-c", _SERVE, str(port)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        _wait(server, port, Path(log.name))
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)
        log.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + STARTED
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    pytest.fail(f"the page does not answer: {log.read_text(errors='replace')[-2000:]}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium; a user without it is told what to install, CI must have it."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        message = "chromium is missing: install it (Debian: apt-get install chromium)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A page of which no request leaves this machine and no script fails."""
    foreign: list[str] = []
    failed: list[str] = []
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    context.on(
        "request",
        lambda request: (
            foreign.append(request.url)
            if urlsplit(request.url).hostname not in (None, "127.0.0.1")
            else None
        ),
    )
    page = context.new_page()
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("dialog", lambda dialog: (failed.append(dialog.message), dialog.dismiss()))
    yield page
    page.wait_for_timeout(300)
    title = page.title()
    context.close()
    assert foreign == []
    assert failed == []
    assert "owned" not in title
