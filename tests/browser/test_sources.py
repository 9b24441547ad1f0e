"""From the list of documents to the words of a claim and to an entity, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_from_the_list_to_a_claim_and_an_entity(page: Page) -> None:
    page.goto("/sources")
    page.get_by_label("Words of the title").fill("a visit")
    page.keyboard.press("Enter")
    expect(page.locator(".lg-documents li")).to_have_count(1)
    page.locator(".lg-documents a").first.click()
    expect(page.locator("h1.lg-name")).to_contain_text("A visit")
    page.locator(".lg-words").first.click()
    expect(page.locator(".lg-claim mark").first).to_be_visible()
    assert "claim=" in page.url
    page.locator("a.lg-mention", has_text=re.compile("Pukchon")).first.click()
    expect(page.locator("h1.lg-name")).to_have_text("Pukchon Shoe Factory")
