from __future__ import annotations

import pytest

from graph.errors import DamagedInputError, EmptyInputError, NotTextError, TooLargeError

HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="{charset}"><title>The Mill of Saebom | Example Times</title>
<meta property="og:site_name" content="Example Times">
<meta name="author" content="Jane Roe; John Doe">
<meta property="article:published_time" content="2024-03-05T08:00:00Z">
<link rel="canonical" href="https://example.org/mill"></head>"""
BODY = """<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>The Mill of Saebom</h1>
<p>The mill employs four hundred workers, who weave cloth in two shifts, as its manager told a
visiting delegation on Tuesday.</p>
<h2>Output</h2>
<p>It topped its plan by three percent in the second quarter, and the committee of the province
gave it a banner for that work, an official said.</p>
<blockquote><p>“We shall weave more,” said Kim, a weaver of the first team.</p></blockquote>
<table><tr><th>Year</th><th>Cloth</th></tr><tr><td>2022</td><td>100</td></tr></table>
<figure><img src="loom.jpg" alt="loom"><figcaption>A loom at the mill (Photo: Roe)</figcaption>
</figure>
<p>Translated by John Doe. Edited by Jane Roe.</p></article>
<footer><p>About us</p></footer><script>var secret = 1;</script></body></html>"""
PAGE = HEAD.format(charset="utf-8") + BODY


def test_an_article_with_its_metadata(tmp_path, read_all):
    path = tmp_path / "mill.html"
    path.write_text(PAGE, "utf-8")
    [document], errors = read_all(path)
    assert errors == []
    assert document.title == "The Mill of Saebom"
    assert document.outlet == "Example Times"
    assert document.authors == ("Jane Roe", "John Doe")
    assert document.date == "2024-03-05"
    assert document.urls == ("https://example.org/mill",)
    assert (document.format, document.source) == ("html", str(path))
    assert [(p.kind, document.text[p.start : p.stop][:28]) for p in document.passages] == [
        ("title", "The Mill of Saebom"),
        ("paragraph", "The mill employs four hundre"),
        ("heading", "Output"),
        ("paragraph", "It topped its plan by three "),
        ("quote", "“We shall weave more,” said "),
        ("paragraph", "Year | Cloth"),
        ("paragraph", "2022 | 100"),
        ("credit", "Translated by John Doe. Edit"),
        ("caption", "A loom at the mill (Photo: R"),
    ]
    assert "secret" not in document.text
    assert "Home" not in document.text


def test_what_the_page_does_not_say_is_not_guessed(tmp_path, read_all):
    path = tmp_path / "mill.html"
    page = "<html><head><title>The Mill</title></head>" + BODY
    path.write_text(page.replace("on Tuesday", "on 3 May 2019"), "utf-8")
    [document], _ = read_all(path)
    assert (document.outlet, document.date, document.authors) == (None, None, ())
    assert document.urls == ()


def test_html_is_told_from_its_content(tmp_path, read_all):
    path = tmp_path / "mill.txt"
    path.write_text(PAGE, "utf-8")
    [document], _ = read_all(path)
    assert document.format == "html"


def test_a_korean_page_in_euc_kr(tmp_path, read_all):
    page = (
        '<html><head><meta charset="euc-kr"><title>새봄방직공장</title></head><body><article>'
        + "<p>새봄방직공장의 로동자들이 올해 계획을 103%로 넘쳐 수행하였다고 지배인이 말하였다.</p>"
        * 3
        + "<p>공장에서는 새 기계를 들여놓고 기술혁신운동을 힘있게 벌리고있다고 한다.</p>"
        "</article></body></html>"
    )
    path = tmp_path / "mill.html"
    path.write_bytes(page.encode("cp949"))
    [document], errors = read_all(path)
    assert errors == []
    assert document.title == "새봄방직공장"
    assert document.language == "ko"
    assert "기술혁신운동" in document.text


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><html><head><title>Log in</title></head><body><form><input></form></body>",
        "<html></html>",
        "<html><body><script>var a = 1;</script></body></html>",
        "<html><head><title>Only a title</title></head><body></body></html>",
    ],
)
def test_a_page_without_an_article(tmp_path, read_all, page):
    path = tmp_path / "login.html"
    path.write_text(page, "utf-8")
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, EmptyInputError)
    assert "no article" in error.reason


@pytest.mark.parametrize("tag", ["div", "b", "table"])
def test_a_page_nested_too_deeply_is_refused_not_cut(tmp_path, read_all, tag):
    path = tmp_path / "deep.html"
    path.write_text(f"<html><body>{f'<{tag}>' * 20_000}text{BODY}", "utf-8")
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, DamagedInputError)
    assert "levels deep" in error.reason


def test_a_huge_page_is_refused(tmp_path, read_all):
    path = tmp_path / "huge.html"
    path.write_text(PAGE + "<p>more</p>" * 1000, "utf-8")
    documents, [error] = read_all(path, fetch_size=5000)
    assert documents == []
    assert isinstance(error, TooLargeError)
    assert "LABOURGRAPH_FETCH_SIZE" in error.reason


def test_xml_is_no_page(tmp_path, read_all):
    path = tmp_path / "feed.xml"
    path.write_text('<?xml version="1.0"?><rss><channel><title>x</title></channel></rss>')
    documents, [error] = read_all(path)
    assert documents == []
    assert isinstance(error, NotTextError)
    assert "XML" in error.reason
