"""Run `make run` in a fresh copy of what is committed and look at the page in a real browser."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SETUP_SECONDS = 600
PAGE_SECONDS = 120
COUNT = re.compile(r"([1-9][0-9,]*)\s*(?:claims|facts)", re.IGNORECASE)


def main() -> int:
    """Export, run, look, stop. Returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="labourgraph-ci-") as folder:
        clone = Path(folder) / "clone"
        _export(clone)
        port = _free_port()
        started = time.monotonic()
        with _make_run(clone, port, Path(folder) / "run.log") as process:
            _wait_until_healthy(process, port)
            print(f"the page answered after {time.monotonic() - started:.0f} s")
            facts, foreign = _look(f"http://127.0.0.1:{port}/")
            listening = _reachable_from_outside(port)
    print(f"the page says: {facts}")
    if foreign:
        print("the page asked other hosts for:", *sorted(foreign), sep="\n  ")
    if listening:
        print(f"the server answers on {listening}, not on 127.0.0.1 alone")
    return 1 if foreign or listening else 0


def _export(target: Path) -> None:
    """What is committed, and nothing else; ownership of the checkout does not matter."""
    git = shutil.which("git")
    if git is None:
        raise SystemExit("git is missing: install it")
    archive = target.with_suffix(".tar")
    subprocess.run(
        [git, "-c", "safe.directory=*", "archive", "--output", str(archive), "HEAD"],
        cwd=ROOT,
        check=True,
    )
    shutil.unpack_archive(archive, target)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _make_run(clone: Path, port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LABOURGRAPH_", "NEO4J_", "MAKE", "MFLAGS", "VIRTUAL_ENV"))
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["make", "run", f"PORT={port}"],
            cwd=clone,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield process
    except BaseException:
        print(log.read_text(errors="replace")[-4000:])
        raise
    finally:
        # The session that was started above, and nothing else.
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _wait_until_healthy(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + SETUP_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise SystemExit(f"make run ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(1)
    raise SystemExit(f"make run did not answer within {SETUP_SECONDS} s")


def _look(address: str) -> tuple[str, set[str]]:
    """What the page says of its number of facts, and addresses it asked of other hosts."""
    foreign: set[str] = set()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.on(
            "request",
            lambda request: (
                foreign.add(request.url)
                if urlsplit(request.url).hostname not in (None, "127.0.0.1")
                else None
            ),
        )
        page.goto(address, wait_until="domcontentloaded", timeout=PAGE_SECONDS * 1000)
        deadline = time.monotonic() + PAGE_SECONDS
        found = None
        while found is None and time.monotonic() < deadline:
            page.wait_for_timeout(500)
            found = COUNT.search(page.inner_text("body"))
        text = page.inner_text("body")
        browser.close()
    if found is None:
        raise SystemExit(f"the page shows no number of facts: {text[:1000]!r}")
    return " ".join(found.group().split()), foreign


def _reachable_from_outside(port: int) -> str | None:
    """An address of this machine, other than loopback, on which the port answers."""
    for family, _, _, _, address in socket.getaddrinfo(socket.gethostname(), port):
        host = str(address[0])
        if host.startswith("127.") or host == "::1":
            continue
        with socket.socket(family) as probe:
            probe.settimeout(2)
            if probe.connect_ex(address) == 0:
                return host
    return None


if __name__ == "__main__":
    sys.exit(main())
