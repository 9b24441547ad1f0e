"""Fetch a web address, with limits on its size, its time and its redirects."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from graph.errors import EmptyInputError, FetchError, TooLargeError
from graph.settings import Settings
from loaders.read.input import HEAD_SIZE, Input, megabytes
from loaders.read.outside import OutsideTransport

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_MOST_REDIRECTS = 5
_FIRST_ERROR_STATUS = 400
_HEADERS = {
    "User-Agent": "labourgraph (reads one document for a reader)",
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/*, */*;q=0.5",
    "Accept-Encoding": "identity",
}


def is_address(source: str) -> bool:
    """Whether a source is an http or https address."""
    return _ADDRESS.match(source) is not None


def fetch(address: str, settings: Settings, *, inside: bool = True) -> Input:
    """What an address gives.

    Redirects are followed five times at most, and to http and https only. The time limit holds for
    the whole of it, the size limit for the body as it is unpacked.

    Args:
        address: what to fetch.
        settings: limits of size and time.
        inside: whether it may be, or redirect to, an address of this machine or its network;
            where it may not, no proxy is used.

    Raises:
        FetchError: the address is wrong, the server does not answer, answers with an error, or
            takes too long, or it leads inside the network and must not.
        TooLargeError: the body passes the limit.
        EmptyInputError: the body is empty.
    """
    deadline = time.monotonic() + settings.fetch_timeout
    try:
        with (
            _client(address, settings, inside=inside) as client,
            _response(client, address) as response,
        ):
            encoding = response.charset_encoding
            data = _body(response, address, settings, deadline)
    except httpx.TooManyRedirects as error:
        raise FetchError(address, f"it redirects more than {_MOST_REDIRECTS} times") from error
    except httpx.TimeoutException as error:
        raise _too_slow(address, settings) from error
    except httpx.UnsupportedProtocol as error:
        raise FetchError(address, "it redirects to what is neither http nor https") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise FetchError(address, f"it cannot be fetched: {reason}") from error
    if not data:
        raise EmptyInputError(address, "the server sent nothing")
    return Input(address, data[:HEAD_SIZE], len(data), data=data, encoding=encoding)


def _client(address: str, settings: Settings, *, inside: bool) -> httpx.Client:
    return httpx.Client(
        transport=None if inside else OutsideTransport(address),
        timeout=settings.fetch_timeout,
        follow_redirects=True,
        max_redirects=_MOST_REDIRECTS,
        headers=_HEADERS,
    )


@contextmanager
def _response(client: httpx.Client, address: str) -> Iterator[httpx.Response]:
    url = httpx.URL(address)
    if url.userinfo:
        raise FetchError(
            f"{url.scheme}://{url.host}{url.path}",
            "the address holds a user or a password, which would be stored; give it without",
        )
    with client.stream("GET", url) as response:
        if response.status_code >= _FIRST_ERROR_STATUS:
            raise FetchError(
                address, f"the server answers {response.status_code} {response.reason_phrase}"
            )
        yield response


def _body(response: httpx.Response, address: str, settings: Settings, deadline: float) -> bytes:
    announced = response.headers.get("Content-Length", "")
    if announced.isdigit() and int(announced) > settings.fetch_size:
        raise _too_large(address, settings)
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > settings.fetch_size:
            raise _too_large(address, settings)
        if time.monotonic() > deadline:
            raise _too_slow(address, settings)
    return bytes(body)


def _too_large(address: str, settings: Settings) -> TooLargeError:
    return TooLargeError(
        address,
        f"it has more than {megabytes(settings.fetch_size)}; "
        "save it as a file, or raise LABOURGRAPH_FETCH_SIZE",
    )


def _too_slow(address: str, settings: Settings) -> FetchError:
    return FetchError(
        address,
        f"the server takes more than {settings.fetch_timeout:g} s; try again later, "
        "or raise LABOURGRAPH_FETCH_TIMEOUT",
    )
