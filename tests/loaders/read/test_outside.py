"""Addresses inside the network are not fetched, also where a name or a redirect hides them."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from hypothesis import given
from hypothesis.strategies import ip_addresses

from graph.errors import FetchError
from graph.settings import Settings
from loaders.read import outside
from loaders.read.fetch import fetch
from loaders.read.outside import is_outside

INSIDE = "is on this machine or inside its network"


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
        *("0.0.0.0", "100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff0e::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "no address"),
    ],
)
def test_these_are_inside(address: str) -> None:
    assert not is_outside(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:4700::1111"])
def test_these_are_outside(address: str) -> None:
    assert is_outside(address)


@given(ip_addresses(network="10.0.0.0/8") | ip_addresses(network="fc00::/7"))
def test_no_address_of_a_private_network_is_outside(address: object) -> None:
    assert not is_outside(str(address))


@pytest.mark.parametrize(
    "address",
    [
        *("http://127.0.0.1/", "http://10.0.0.1:8080/x", "http://[::1]/", "http://localhost/"),
        *("http://2130706433/", "http://0x7f.1/", "http://[::ffff:127.0.0.1]/"),
    ],
)
def test_an_address_inside_is_not_fetched(address: str) -> None:
    with pytest.raises(FetchError, match=INSIDE):
        fetch(address, Settings(), inside=False)


def test_a_name_that_is_also_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _names(monkeypatch, {"two.example": ["93.184.215.14", "10.0.0.1"]})
    with pytest.raises(FetchError, match=INSIDE):
        fetch("http://two.example/", Settings(), inside=False)


def test_a_name_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    _names(monkeypatch, {})
    with pytest.raises(FetchError, match=r"no server is called gone\.example"):
        fetch("http://gone.example/", Settings(), inside=False)


class _Handler(BaseHTTPRequestHandler):
    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["Host"]))
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "http://inside.example/secret")
            self.end_headers()
            return
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"The mill made cloth.")

    def log_message(self, *args: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ThreadingHTTPServer]:
    """A server whose own address counts as a public one, all others as they are."""
    handler = type("Handler", (_Handler,), {"asked": []})
    running = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    monkeypatch.setattr(outside, "is_outside", lambda one: one == "127.0.0.1" or is_outside(one))
    yield running
    running.shutdown()
    running.server_close()
    thread.join()


def _names(monkeypatch: pytest.MonkeyPatch, known: dict[str, list[str]]) -> None:
    """Answer for these names alone."""

    def look_up(host: str, port: int, **_: Any) -> list[Any]:
        if host not in known:
            raise socket.gaierror("unknown")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in known[host]]

    monkeypatch.setattr(outside.socket, "getaddrinfo", look_up)


def test_a_name_is_looked_up_once_and_fetched_from_there(
    server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = socket.getaddrinfo
    monkeypatch.setattr(
        outside.socket,
        "getaddrinfo",
        lambda host, *more, **also: original(
            "127.0.0.1" if host == "mill.example" else host, *more, **also
        ),
    )
    found = fetch(f"http://mill.example:{server.server_port}/page", Settings(), inside=False)
    assert found.head == b"The mill made cloth."
    assert server.RequestHandlerClass.asked == [  # type: ignore[attr-defined]
        ("/page", f"mill.example:{server.server_port}")
    ]


def test_a_redirect_inside_is_not_followed(
    server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = socket.getaddrinfo
    known = {"mill.example": "127.0.0.1", "inside.example": "10.0.0.1"}
    monkeypatch.setattr(
        outside.socket,
        "getaddrinfo",
        lambda host, *more, **also: original(known.get(host, host), *more, **also),
    )
    address = f"http://mill.example:{server.server_port}/moved"
    with pytest.raises(FetchError, match=INSIDE) as raised:
        fetch(address, Settings(), inside=False)
    assert raised.value.source == address
    assert [path for path, _ in server.RequestHandlerClass.asked] == ["/moved"]  # type: ignore[attr-defined]
