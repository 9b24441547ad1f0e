"""Asking: a question sent as an address, and what the Cypher page refuses, in a real browser."""

from __future__ import annotations

import re
import time
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ENDLESS = "MATCH (a:Name), (b:Name), (c:Name), (d:Name), (e:Name), (f:Name) RETURN count(*) AS n"


def _run(page: Page, statement: str) -> None:
    page.goto(f"/cypher?q={quote(statement)}")
    expect(page.get_by_label("Statement", exact=True)).to_have_value(statement)
    expect(page.get_by_test_id("stDataFrame")).to_have_count(0)
    page.get_by_role("button", name="Run", exact=False).first.click()


def test_a_question_with_a_value_is_the_same_in_another_browser(
    page: Page, chromium: Browser, address: str
) -> None:
    page.goto("/questions?query=sites-in-campaign")
    page.get_by_label("The campaign").fill("mallima")
    page.get_by_role("option", name=re.compile(r"Mallima Drive .*Campaign · \d+ document")).click()
    page.get_by_role("button", name="Ask").click()
    page.wait_for_url(re.compile("campaign=campaign%2Fmallima-drive"))
    told = page.get_by_text("rest on claims")
    expect(told).to_contain_text("1 of 1 row rest on claims")
    context = chromium.new_context(base_url=address)
    other = context.new_page()
    other.goto(page.url)
    expect(other.get_by_text("rest on claims")).to_have_text(told.inner_text())
    expect(other.get_by_label("The campaign")).to_have_value(re.compile("^Mallima Drive"))
    context.close()


def test_a_chart_is_drawn_here(page: Page) -> None:
    page.goto("/questions?query=sites-in-campaign")
    page.get_by_role("tab", name="Chart").click()
    drawn = page.get_by_test_id("stVegaLiteChart")
    expect(drawn.locator("canvas, svg").first).to_be_visible()


def test_a_write_is_refused(page: Page) -> None:
    _run(page, "CREATE (n:Site {id: 'site/new'}) RETURN n")
    expect(page.get_by_test_id("stAlert")).to_contain_text("the statement writes")
    assert "Traceback" not in page.inner_text("body")


def test_an_endless_statement_ends_at_its_time_limit(page: Page) -> None:
    page.goto(f"/cypher?q={quote(ENDLESS)}")
    limit = page.get_by_label("Time limit in seconds")
    limit.fill("1")
    limit.press("Enter")
    page.wait_for_timeout(500)
    started = time.monotonic()
    page.get_by_role("button", name="Run").first.click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("longer than the time limit")
    assert time.monotonic() - started < 15


def test_waiting_for_an_endless_statement_can_be_stopped(page: Page) -> None:
    page.goto(f"/cypher?q={quote(ENDLESS)}")
    limit = page.get_by_label("Time limit in seconds")
    limit.fill("20")
    limit.press("Enter")
    page.wait_for_timeout(500)
    page.get_by_role("button", name="Run").first.click()
    started = time.monotonic()
    page.get_by_role("button", name="Stop waiting").click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("Stopped: nothing is shown")
    assert time.monotonic() - started < 10
