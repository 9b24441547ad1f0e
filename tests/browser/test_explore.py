"""Exploring in a real browser: a name in hangul, its neighbours, the words behind a fact."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.views.hostile import HANGUL, SITE
from views import explore_state as state
from views.explore_address import encode
from views.explore_state import View

pytestmark = pytest.mark.browser

FACTORY, BATTLE = "site/pukchon-shoe-factory", "campaign/80-day-battle"
FIELD = "Add a person, a site"


def test_from_a_name_in_hangul_to_its_neighbours_and_the_words(page: Page) -> None:
    page.goto("/explore")
    field = page.get_by_role("combobox", name=FIELD)
    field.fill(HANGUL[:3])
    option = page.get_by_role("option", name="Pukchon Shoe Factory")
    expect(option).to_contain_text(HANGUL)
    field.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    expect(page.locator("h2.lg-chosen")).to_have_text("Pukchon Shoe Factory")
    page.get_by_role("button", name=re.compile(r"^Expand \(\d+ more\)")).click()
    expect(page.get_by_role("tab", name=re.compile(r"^Links [1-9]"))).to_be_visible()
    page.locator("summary", has_text="80-day Battle").click()
    expect(page.locator(".lg-claim mark").first).to_be_visible()
    page.wait_for_url(re.compile("v="))
    shared, told = page.url, page.get_by_role("tab", name=re.compile("^Entities")).inner_text()
    other = page.context.new_page()
    other.goto(shared)
    expect(other.get_by_role("tab", name=told)).to_be_visible()
    expect(other.locator("h2.lg-chosen")).to_have_text("Pukchon Shoe Factory")


def test_undo_and_a_second_name(page: Page) -> None:
    page.goto(f"/explore?v={encode(state.start(View(), FACTORY))}")
    field = page.get_by_role("combobox", name=FIELD)
    field.fill("80-day")
    page.get_by_role("option", name="80-day Battle").click()
    expect(page.get_by_role("tab", name="Entities 2")).to_be_visible()
    expect(page.get_by_role("tab", name="Links 1")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("tab", name="Entities 1")).to_be_visible()


def test_hostile_names_are_text(page: Page) -> None:
    page.goto(f"/explore?id={SITE}")
    expect(page.locator("h2.lg-chosen")).to_contain_text("<img")
    field = page.get_by_role("combobox", name=FIELD)
    field.fill("img")
    expect(page.get_by_role("option").first).to_contain_text("<img")
