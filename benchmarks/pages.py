"""The web pages on a large made-up graph: exploring, search as one types, ten readers at once."""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from benchmarks.synthetic_graph import build
from graph.explore import expand, routes
from graph.ontology import load_ontology
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Reader
from graph.suggest import NameIndex, read_names
from tests.browser.conftest import FLAGS, serving

TITLE = "The web pages on a made-up graph: exploring, search as one types, ten readers at once"
_CHROMIUM = "/usr/bin/chromium"
_SEED = 11
_HUBS, _OTHERS, _NAMES, _PATHS = 50, 200, 200, 20
_READERS, _STEPS = 10, 2


def run(options: argparse.Namespace) -> None:
    """Print percentiles in milliseconds; the graph is built first, which takes a minute or two."""
    entities, relations = options.graph
    with tempfile.TemporaryDirectory(prefix="labourgraph-bench-") as name:
        folder = Path(name) / "store"
        started = time.perf_counter()
        ids = build(folder, entities, relations)
        built = time.perf_counter() - started
        print(f"{entities:,} entities, {relations:,} relationships, built in {built:.0f} s")
        with open_store(Settings(store=str(folder))) as store:
            _graph(store.reader, ids)
        with serving({"LABOURGRAPH_STORE": str(folder)}, Path(name)) as address:
            answered = time.perf_counter()
            asyncio.run(_pages(address, answered, ids))


def _graph(reader: Reader, ids: list[str]) -> None:
    chance, ontology = random.Random(_SEED), load_ontology()
    hubs, others = ids[:_HUBS], chance.sample(ids, _OTHERS)
    _show("expand, best linked", _timed(lambda one: expand(reader, ontology, one), hubs))
    _show("expand, any", _timed(lambda one: expand(reader, ontology, one), others))
    pairs = [chance.sample(ids, 2) for _ in range(_PATHS)]
    _show("all shortest paths", _timed(lambda pair: routes(reader, ontology, *pair), pairs))
    started = time.perf_counter()
    index = read_names(reader, ontology)
    print(f"  index of {len(index):,} names read in {time.perf_counter() - started:.1f} s")
    _show("suggestions", _timed(lambda text: index.suggest(text, 9), _typed(index, chance)))


def _typed(index: NameIndex, chance: random.Random) -> list[str]:
    """Names as they are typed, letter by letter."""
    names = chance.sample(index.spellings(), _NAMES)
    return [name[:length] for name in names for length in range(1, len(name) + 1)]


def _timed(work: Callable[..., object], given: Iterable[object]) -> list[float]:
    taken = []
    for one in given:
        started = time.perf_counter()
        work(one)
        taken.append(time.perf_counter() - started)
    return taken


def _show(what: str, taken: list[float]) -> None:
    ordered = sorted(taken)
    middle, late = (ordered[int((len(ordered) - 1) * part)] * 1000 for part in (0.5, 0.95))
    print(
        f"  {what:<28}{len(ordered):6} times   p50 {middle:7.0f} ms   p95 {late:7.0f} ms   "
        f"most {ordered[-1] * 1000:7.0f} ms",
        flush=True,
    )


async def _pages(address: str, answered: float, ids: list[str]) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=_CHROMIUM, args=list(FLAGS))
        page = await browser.new_page(base_url=address)
        await page.goto("/")
        await page.get_by_role("heading", level=1).wait_for()
        seconds = time.perf_counter() - answered
        print(f"  first page {seconds:.1f} s after the server answers, start of Chromium included")
        await page.close()
        _show("one reader, click to drawn", await _explore(browser, address, ids[:20]))
        chance = random.Random(_SEED)
        starts = [chance.sample(ids[:1000], _STEPS) for _ in range(_READERS)]
        found = await asyncio.gather(*(_explore(browser, address, some) for some in starts))
        _show(f"{_READERS} readers, click to drawn", [one for taken in found for one in taken])
        await browser.close()


async def _explore(browser: Browser, address: str, ids: list[str]) -> list[float]:
    """Seconds from each click on Expand until the table counts more entities.

    Raises:
        playwright.async_api.TimeoutError: the page did not answer within 60 seconds.
    """
    page = await browser.new_page(base_url=address)
    page.set_default_timeout(60_000)
    taken: list[float] = []
    for one in ids[:_STEPS]:
        await page.goto(f"/explore?id={one}")
        before = await _entities(page, 1)
        button = page.get_by_role("button", name=re.compile(r"^Expand \("))
        if await button.count():
            started = time.perf_counter()
            await button.click()
            await _entities(page, before + 1)
            taken.append(time.perf_counter() - started)
    if await page.get_by_test_id("stException").count():
        raise RuntimeError("a page shows an error")
    await page.close()
    return taken


async def _entities(page: Page, least: int) -> int:
    """Waits until the page has so many entities; gives how many it has."""
    await page.wait_for_function(_ENOUGH, arg=least)
    return int(await page.evaluate(_COUNT))


_COUNT = (
    "Number(([...document.querySelectorAll('[role=tab]')].map(t => t.innerText)"
    ".find(t => t.startsWith('Entities')) || 'Entities 0').replace(/[^0-9]/g, ''))"
)
_ENOUGH = f"least => {_COUNT} >= least"
