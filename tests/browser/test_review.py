"""A review in a real browser: answered by keys, applied, undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import serving
from tests.reviewed import MILL, MILLS, REVIEWER, documents, fill

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running page on a store with open questions."""
    folder = tmp_path_factory.mktemp("reviewed")
    settings = fill(folder, documents())
    environment = {
        "LABOURGRAPH_STORE": settings.store,
        "LABOURGRAPH_THRESHOLDS": str(settings.thresholds),
        "LABOURGRAPH_REVIEWER": REVIEWER,
    }
    with serving(environment, folder) as served:
        yield served


def _press(page: Page, key: str) -> None:
    """Press a key once the page is done: while a run goes on its buttons are replaced."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")
    page.keyboard.press(key)


def test_two_spellings_become_one_and_are_two_again(page: Page) -> None:
    ids = page.locator(".lg-side .lg-id")
    page.goto("/review")
    expect(ids).to_have_text([MILL, MILLS])
    page.get_by_placeholder("Why").fill("s d u z")
    page.keyboard.press("Enter")
    expect(ids).to_have_text([MILL, MILLS])
    page.get_by_text("Are these two one?").click()
    _press(page, "k")
    expect(ids.first).to_have_text("person/lee-chol-san")
    _press(page, "d")
    expect(page.get_by_text("1 decided · 2 open")).to_be_visible()
    expect(page.get_by_text("Does the passage say this?")).to_be_visible()
    expect(page.locator(".lg-claim mark").first).to_be_visible()
    _press(page, "k")
    expect(ids).to_have_text([MILL, MILLS])
    _press(page, "s")
    expect(page.get_by_text("2 decided · 1 open")).to_be_visible()
    page.get_by_role("button", name="Apply 2 decisions").click()
    expect(page.get_by_text("The graph shows all decisions")).to_be_visible(timeout=60_000)

    entity = page.context.new_page()
    entity.goto(f"/entity?id={MILLS}")
    expect(entity.locator("h1.lg-name")).to_have_text("Alder Textile Mill")
    expect(entity.locator(".lg-also").first).to_contain_text("Alder Textile Mills")

    _press(page, "z")
    expect(page.get_by_text("1 decided · 2 open")).to_be_visible()
    expect(page.get_by_text("In the graph they are one entity now.")).to_be_visible()
    page.get_by_role("button", name="Apply 1 decision").click()
    expect(page.get_by_text("The graph shows all decisions")).to_be_visible(timeout=60_000)
    expect(ids).to_have_text([MILL, MILLS])
    entity.goto(f"/entity?id={MILLS}")
    expect(entity.locator("h1.lg-name")).to_have_text("Alder Textile Mills")


@pytest.mark.parametrize("width", [390, 1280])
def test_it_does_not_scroll_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("/review")
    expect(page.locator(".lg-side").first).to_be_visible()
    page.get_by_text("open question").last.click()
    expect(page.get_by_role("button", name="Read the queue again")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
