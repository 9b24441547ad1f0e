"""What a reader does with the page, in a real browser."""

from __future__ import annotations

import json
import re
import socket
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.views.hostile import CAMPAIGN, HANGUL, IMAGE, MARKDOWN, SCRIPT, SITE

pytestmark = pytest.mark.browser

FACTORY = "site/pukchon-shoe-factory"
FACT = f"{FACTORY}|PARTICIPATES_IN|campaign/80-day-battle"


def _network(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe")
    frame.locator("body[data-settled=yes]").wait_for()
    return frame


def _nodes(page: Page) -> list[dict[str, str]]:
    _network(page)
    inner = next(frame for frame in page.frames if frame != page.main_frame)
    found: list[dict[str, str]] = json.loads(inner.evaluate("JSON.stringify(nodes.get())"))
    return found


def _click_centre(page: Page, identifier: str) -> FrameLocator:
    """Click the node where the canvas draws it."""
    frame = _network(page)
    inner = next(frame for frame in page.frames if frame != page.main_frame)
    spot = inner.evaluate("id => network.canvasToDOM(network.getPositions([id])[id])", identifier)
    frame.locator("canvas").click(position=spot)
    return frame


@pytest.mark.parametrize("text", ["Pukchon SHOE", HANGUL])
def test_from_a_name_to_the_words_behind_a_fact(page: Page, text: str) -> None:
    page.goto("/")
    page.get_by_label("Find a person").fill(text)
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 entity")).to_be_visible()
    hit = page.get_by_role("link", name="Pukchon Shoe Factory")
    # What the page showed before the search stays, greyed, until the run ends.
    expect(hit).to_have_count(1)
    hit.click()
    expect(page.locator("h1.lg-name")).to_have_text("Pukchon Shoe Factory")
    expect(page.locator(".lg-also").first).to_contain_text(HANGUL)
    expect(page.locator("mark")).to_have_count(0)
    page.locator("summary", has_text="80-day Battle").click()
    marked = page.locator(".lg-claim mark")
    expect(marked.first).to_be_visible()
    expect(page.locator(".lg-claim .lg-subject").first).to_be_visible()
    expect(page.locator(".lg-claim.lg-denied .lg-modality")).to_have_text("✕ denied")
    expect(page.locator(".lg-source a[target]").first).to_have_attribute(
        "rel", "noopener noreferrer"
    )
    assert quote(FACT, safe="") in page.url


def test_a_shared_address_shows_the_same_again(page: Page) -> None:
    page.goto(f"/entity?id={FACTORY}")
    page.locator("summary", has_text="80-day Battle").click()
    expect(page.locator(".lg-claim")).to_have_count(3)
    shared, text = page.url, page.locator(".lg-claim").all_inner_texts()
    other = page.context.new_page()
    other.goto(shared)
    expect(other.locator(".lg-claim")).to_have_count(3)
    assert other.locator(".lg-claim").all_inner_texts() == text


def test_a_shared_network_is_shown_again(page: Page) -> None:
    page.goto(f"/entity?id={FACTORY}")
    page.get_by_role("tab", name="Network").click()
    names = {node["name"] for node in _nodes(page)}
    page.wait_for_url(re.compile("tab=Network"))
    other = page.context.new_page()
    other.goto(page.url)
    assert {node["name"] for node in _nodes(other)} == names
    other.get_by_role("tab", name="Facts").click()
    other.locator("summary", has_text="80-day Battle").click()
    expect(other.locator(".lg-claim mark").first).to_be_visible()


def test_a_saved_question_with_a_value_as_table_and_as_network(page: Page) -> None:
    page.goto("/questions")
    page.get_by_role("link", name=re.compile("^Sites in a campaign Which")).click()
    page.get_by_label("The campaign").fill("mallima drive")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    page.wait_for_url(re.compile("campaign="))
    expect(page.get_by_text("1 row.")).to_be_visible()
    page.get_by_role("tab", name="Network").click()
    assert {node["name"] for node in _nodes(page)} >= {"Sohung Coal Mine", "Mallima Drive"}
    shared = page.context.new_page()
    shared.goto(page.url)
    expect(shared.get_by_text("1 row.")).to_be_visible()


def test_a_row_of_an_answer_leads_to_the_words(page: Page) -> None:
    page.goto("/questions?query=sites-in-campaign")
    table = page.get_by_test_id("stDataFrame")
    expect(table).to_be_visible()
    page.wait_for_timeout(500)
    corner = table.bounding_box()
    assert corner is not None
    page.mouse.click(corner["x"] + 16, corner["y"] + 53)
    expect(page.locator(".lg-claim mark").first).to_be_visible()
    page.get_by_test_id("stMain").get_by_role("link", name="Pukchon Shoe Factory").click()
    expect(page.locator("h1.lg-name")).to_have_text("Pukchon Shoe Factory")


def test_a_wrong_value_is_one_line_and_the_form_stays(page: Page) -> None:
    page.goto("/questions?query=sites-in-campaign&campaign=nothing+of+the+kind")
    alert = page.get_by_test_id("stAlert")
    expect(alert).to_contain_text("no Campaign of the graph is called 'nothing of the kind'")
    expect(page.get_by_role("button", name="Ask")).to_be_visible()
    assert "Traceback" not in page.inner_text("body")


def test_a_node_of_the_network_leads_to_its_facts(page: Page) -> None:
    page.goto(f"/entity?id={FACTORY}")
    page.get_by_role("tab", name="Network").click()
    card = _click_centre(page, "campaign/80-day-battle").locator("#card")
    expect(card).to_contain_text("80-day Battle")
    with page.context.expect_page() as opened:
        card.get_by_role("link").click()
    expect(opened.value.locator("h1.lg-name")).to_have_text("80-day Battle")


def test_hostile_names_are_text_on_every_page(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("link", name=re.compile("onerror"))).to_be_visible()
    _is_harmless(page)
    page.goto("/?q=onerror")
    found = page.get_by_role("link", name="▲").locator("strong")
    assert found.inner_text().replace("\u2060", "") == f"{IMAGE} {MARKDOWN}"
    _is_harmless(page)
    fact = quote(f"{SITE}|PARTICIPATES_IN|{CAMPAIGN}", safe="")
    page.goto(f"/entity?id={SITE}&fact={fact}")
    expect(page.locator("h1.lg-name")).to_contain_text("<img src=x onerror=")
    expect(page.locator(".lg-claim mark").last).to_be_visible()
    expect(page.locator(".lg-passage")).to_contain_text(SCRIPT)
    links = page.locator("main a, [data-testid=stMain] a").evaluate_all(
        "all => all.map(a => a.href)"
    )
    hosts = {urlsplit(link).hostname for link in links}
    assert hosts == {"127.0.0.1", "news.example"}
    assert all(link.startswith("http") for link in links)
    _is_harmless(page)
    page.get_by_role("tab", name="Documents").click()
    expect(page.locator(".lg-documents")).to_contain_text("<img src=x")
    _is_harmless(page)
    page.goto(f"/questions?query=sites-in-campaign&campaign={CAMPAIGN}")
    expect(page.get_by_text("1 row.")).to_be_visible()
    _is_harmless(page)


def test_hostile_names_are_text_in_the_network(page: Page) -> None:
    page.goto(f"/entity?id={SITE}")
    page.get_by_role("tab", name="Network").click()
    assert SCRIPT in {node["name"] for node in _nodes(page)}
    card = _click_centre(page, CAMPAIGN).locator("#card")
    expect(card.locator("b")).to_have_text(SCRIPT)
    frame = _network(page)
    expect(frame.locator("img")).to_have_count(0)
    expect(frame.locator("script")).to_have_count(2)


def _is_harmless(page: Page) -> None:
    """No element of the names' making: no picture, no script in the body, no link to its host."""
    main = page.locator("[data-testid=stMain]")
    expect(main.locator("img, script, [onerror], a[href*='evil.example']")).to_have_count(0)
    expect(main.locator("[data-testid=stIconMaterial]", has_text="bug")).to_have_count(0)
    expect(main.locator(".katex")).to_have_count(0)


def test_hangul_is_drawn_and_not_as_boxes(page: Page) -> None:
    page.goto(f"/entity?id={FACTORY}")
    expect(page.locator(".lg-kind").first).to_contain_text("현장")
    widths = page.evaluate(
        """() => {
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = getComputedStyle(document.querySelector(".lg-kind")).font;
          const ink = (text) => {
            pen.clearRect(0, 0, 300, 150);
            pen.fillText(text, 10, 40);
            const { data } = pen.getImageData(0, 0, 100, 60);
            return data.filter((part, at) => at % 4 === 3 && part > 0).length;
          };
          return [ink("현"), ink("장")];
        }"""
    )
    assert widths[0] > 0
    assert widths[0] != widths[1], "a font without hangul draws the same box for both"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_themes_can_be_read(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"/entity?id={FACTORY}&fact={quote(FACT, safe='')}")
    expect(page.locator(".lg-claim mark").first).to_be_visible()
    text, back = page.evaluate(
        """() => ["color", "backgroundColor"].map((name) => {
          const place = name === "color" ? ".lg-passage" : "[data-testid=stApp]";
          return getComputedStyle(document.querySelector(place))[name].match(/[0-9.]+/g)
            .slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
        })"""
    )
    assert (text < 200 < 600 < back) if scheme == "light" else (back < 200 < 600 < text)


def test_a_narrow_screen_does_not_scroll_sideways(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ("/", "/?q=a", f"/entity?id={SITE}", "/questions?query=sites-in-campaign"):
        page.goto(path)
        expect(page.get_by_test_id("stMain")).to_be_visible()
        page.wait_for_timeout(1500)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_it_answers_on_this_machine_alone(address: str) -> None:
    port = urlsplit(address).port
    assert port is not None
    host = socket.gethostbyname(socket.gethostname())
    if host.startswith("127."):
        host = "127.0.0.2"
    with socket.socket() as probe:
        probe.settimeout(2)
        assert probe.connect_ex((host, port)) != 0
