"""Addresses, against a real server on this machine."""

from __future__ import annotations

import gzip
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.errors import EmptyInputError, FetchError, NotTextError, TooLargeError

TEXT = "The mill made cloth in the first quarter, and its workers were praised for it."
KOREAN = "새봄방직공장의 로동자들이 올해 계획을 103%로 넘쳐 수행하였다고 지배인이 말하였다."
PAGE = f"""<!DOCTYPE html><html><head><title>The Mill</title>
<meta property="og:site_name" content="Example Times"></head><body><article>
<h1>The Mill</h1><p>{TEXT}</p><p>{TEXT} It was given a banner for its work.</p></article></body>"""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        getattr(self, f"_{self.path.strip('/').partition('?')[0].replace('.', '_')}")()

    def log_message(self, *args: object) -> None:
        """Keep the tests' output clean."""

    def _send(self, body: bytes, kind: str = "text/plain", status: int = 200, **more: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _page(self) -> None:
        self._send(PAGE.encode(), "text/html; charset=utf-8")

    def _text(self) -> None:
        self._send(TEXT.encode())

    def _korean(self) -> None:
        self._send(KOREAN.encode("cp949"), "text/plain; charset=euc-kr")

    def _pdf_html(self) -> None:
        self._send(self.server.pdf, "text/html")  # type: ignore[attr-defined]

    def _archive(self) -> None:
        record = {"headline": "Mill", "link": "http://example.org/1", "story_text": TEXT}
        self._send(json.dumps([record, {}]).encode(), "application/json")

    def _moved(self) -> None:
        self._send(b"", status=302, Location="/page")

    def _round(self) -> None:
        self._send(b"", status=302, Location="/round")

    def _away(self) -> None:
        self._send(b"", status=302, Location="file:///etc/passwd")

    def _gone(self) -> None:
        self._send(b"gone", status=404)

    def _broken(self) -> None:
        self._send(b"", status=500)

    def _nothing(self) -> None:
        self._send(b"")

    def _image(self) -> None:
        self._send(b"\x89PNG\r\n\x1a\n" + bytes(100), "text/plain")

    def _announced(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(10**9))
        self.end_headers()

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        try:
            while True:
                self.wfile.write(b"word " * 1000)
        except OSError:
            self.server.stopped.set()  # type: ignore[attr-defined]

    def _bomb(self) -> None:
        packed = gzip.compress(bytes(50_000_000))
        self._send(packed, Content_Encoding="gzip")

    def _silent(self) -> None:
        time.sleep(1.5)
        self.close_connection = True

    def _dripping(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        try:
            for _ in range(100):
                self.wfile.write(b"word ")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            self.server.stopped.set()  # type: ignore[attr-defined]

    def _cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(TEXT.encode())
        self.close_connection = True


@pytest.fixture
def server(make_pdf, monkeypatch) -> Iterator[ThreadingHTTPServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    running.daemon_threads = True
    running.pdf = make_pdf([[TEXT[:60], TEXT[60:]]])  # type: ignore[attr-defined]
    running.stopped = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield running
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.fixture
def address(server) -> str:
    return f"http://127.0.0.1:{server.server_port}"


def test_a_page(address, read_all):
    [document], errors = read_all(f"{address}/page")
    assert errors == []
    assert (document.format, document.title) == ("html", "The Mill")
    assert document.source == f"{address}/page"
    assert document.urls == (f"{address}/page",)
    assert document.outlet == "Example Times"


@pytest.mark.parametrize(
    ("path", "form"), [("text", "text"), ("pdf.html", "pdf"), ("page?x=1.pdf", "html")]
)
def test_the_content_decides_not_the_name(address, read_all, path, form):
    [document], errors = read_all(f"{address}/{path}")
    assert errors == []
    assert document.format == form
    assert document.urls == (f"{address}/{path}",)


def test_the_encoding_that_the_server_names(address, read_all):
    [document], _ = read_all(f"{address}/korean")
    assert KOREAN in document.text


def test_an_archive(address, read_all):
    [document], [error] = read_all(f"{address}/archive")
    assert document.title == "Mill"
    assert error.source == f"{address}/archive#2"


def test_a_redirect(address, read_all):
    [document], errors = read_all(f"{address}/moved")
    assert errors == []
    assert document.source == f"{address}/moved"


@pytest.mark.parametrize(
    ("path", "kind", "reason"),
    [
        ("round", FetchError, "redirects more than 5 times"),
        ("away", FetchError, "neither http nor https"),
        ("gone", FetchError, "the server answers 404 Not Found"),
        ("broken", FetchError, "the server answers 500"),
        ("cut", FetchError, "cannot be fetched"),
        ("nothing", EmptyInputError, "sent nothing"),
        ("image", NotTextError, "a PNG image"),
        ("announced", TooLargeError, "LABOURGRAPH_FETCH_SIZE"),
        ("endless", TooLargeError, "LABOURGRAPH_FETCH_SIZE"),
        ("bomb", TooLargeError, "LABOURGRAPH_FETCH_SIZE"),
    ],
)
def test_what_cannot_be_fetched(address, read_all, path, kind, reason):
    documents, [error] = read_all(f"{address}/{path}", fetch_size=1_000_000, fetch_timeout=10)
    assert documents == []
    assert type(error) is kind
    assert error.source == f"{address}/{path}"
    assert reason in error.reason


@pytest.mark.parametrize("path", ["silent", "dripping"])
def test_a_slow_server(address, read_all, path):
    start = time.monotonic()
    documents, [error] = read_all(f"{address}/{path}", fetch_timeout=0.5)
    assert documents == []
    assert isinstance(error, FetchError)
    assert "takes more than 0.5 s" in error.reason
    assert time.monotonic() - start < 5


def test_an_endless_body_is_not_read_on(address, server, read_all):
    read_all(f"{address}/endless", fetch_size=1_000_000)
    assert server.stopped.wait(10)


def test_no_server(read_all):
    documents, [error] = read_all("http://127.0.0.1:9/nothing")
    assert documents == []
    assert isinstance(error, FetchError)


@pytest.mark.parametrize("source", ["http://", "http://[", "https:///x", "http://exa mple/"])
def test_addresses_that_are_none(read_all, source):
    documents, [error] = read_all(source)
    assert documents == []
    assert isinstance(error, FetchError)


def test_a_password_in_an_address_is_neither_used_nor_shown(address, read_all):
    documents, [error] = read_all(address.replace("//", "//user:secret@") + "/page")
    assert documents == []
    assert "secret" not in str(error)
    assert "user or a password" in error.reason


def test_other_schemes_are_no_addresses(read_all):
    documents, [error] = read_all("file:///etc/passwd")
    assert documents == []
    assert "no such file" in error.reason
