"""Keep fetching out of this machine and its network, through redirects and changing names too."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import httpx

from graph.errors import FetchError

_Address = IPv4Address | IPv6Address
_PORTS = {"http": 80, "https": 443}
# Addresses of the sixth version that carry one of the fourth: RFC 6052 and RFC 8215.
_TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))


class OutsideTransport(httpx.HTTPTransport):
    """Connects to public addresses alone.

    Each request, redirected ones too, goes to the very address that was looked up and checked, so
    that a name which changes its address between the check and the connection gains nothing.

    Args:
        address: what the user asked for; errors name it.
    """

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the first public address of its host that answers.

        Raises:
            FetchError: an address of the host is inside, or the host is not known.
        """
        found = self._looked_up(request.url)
        for one in found[:-1]:
            try:
                return super().handle_request(_sent_to(request, one))
            except httpx.ConnectError:
                continue
        return super().handle_request(_sent_to(request, found[-1]))

    def _looked_up(self, url: httpx.URL) -> list[str]:
        port = url.port or _PORTS.get(url.scheme, 0)
        try:
            answers = socket.getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise FetchError(self._address, f"no server is called {url.host}") from error
        found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
        if not found or not all(is_outside(one) for one in found):
            raise FetchError(
                self._address,
                f"{url.host} is on this machine or inside its network; "
                "save the page as a file, or set LABOURGRAPH_FETCH_INSIDE=1",
            )
        return found


def is_outside(address: str) -> bool:
    """Whether an IP address is a public one: no private, local, reserved or multicast address."""
    try:
        found: _Address = ip_address(address)
    except ValueError:
        return False
    return _is_public(found) and all(map(_is_public, _carried(found)))


def _is_public(address: _Address) -> bool:
    if isinstance(address, IPv6Address) and address.is_site_local:
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _carried(address: _Address) -> list[_Address]:
    """Addresses of the fourth version within one of the sixth."""
    if isinstance(address, IPv4Address):
        return []
    carried: list[_Address] = [one for one in (address.ipv4_mapped, address.sixtofour) if one]
    if any(address in network for network in _TRANSLATED):
        carried.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return [*carried, *(address.teredo or ())]


def _sent_to(request: httpx.Request, address: str) -> httpx.Request:
    """The request to one address; name and certificate are still those of the host."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )
