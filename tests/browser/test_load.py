"""A load in a real browser: a file is given, summed up, and its new entity opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.settings import Settings
from graph.store import open_store
from loaders import curated
from tests.browser.conftest import serving
from tests.writing import article

pytestmark = pytest.mark.browser

LONG = 120_000


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running page on a store that is empty."""
    folder = tmp_path_factory.mktemp("loading")
    settings = Settings(store=str(folder / "workspace"))
    curated.note_unwanted(settings.library_path)
    with open_store(settings, write=True):
        pass
    with serving({"LABOURGRAPH_STORE": settings.store}, folder) as served:
        yield served


def test_a_file_is_loaded_and_what_is_new_is_opened(page: Page, tmp_path: Path) -> None:
    good, bad = tmp_path / "report.md", tmp_path / "<img src=x onerror=alert(1)>.md"
    good.write_text(article(3), encoding="utf-8")
    bad.write_bytes(b"\x7fELF" + bytes(60))
    page.goto("/load")
    page.locator("input[type=file]").set_input_files([good, bad])
    page.get_by_label("Web addresses").fill("http://127.0.0.1:9/secret")
    page.get_by_role("button", name="Load", exact=True).click()
    expect(page.get_by_text("New: in no other document")).to_be_visible(timeout=LONG)
    failed = page.locator(".lg-failed li")
    expect(failed).to_have_count(2)
    expect(failed.first).to_contain_text("<img src=x onerror=alert(1)>.md")
    expect(failed.last).to_contain_text("is on this machine or inside its network")
    expect(page.get_by_label("Web addresses")).to_have_value("")

    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_text("1 new document").first).to_be_visible()
    other.get_by_role("link", name="Maple Coal Mine").click()
    expect(other.locator("h1.lg-name")).to_have_text("Maple Coal Mine")
    other.goto("/")
    expect(other.get_by_role("img", name="Bar chart of documents")).to_be_visible()
    other.get_by_role("link", name="Last load").click()
    expect(other.get_by_text("New: in no other document")).to_be_visible()
