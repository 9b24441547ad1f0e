"""What an entity is called in data sets outside: accepted links, with addresses where known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

_WIKIDATA = re.compile(r"Q[1-9]\d{0,11}")


def identities_html(same_as: Sequence[str]) -> str:
    """The outside ids as HTML: an item of Wikidata as a link, any other id as it stands."""
    shown = ", ".join(f"<b>{_identity(str(one))}</b>" for one in same_as)
    return f'<p class="lg-also">Same as {shown}</p>' if shown else ""


def _identity(identifier: str) -> str:
    if not _WIKIDATA.fullmatch(identifier):
        return escape(identifier)
    address = f"https://www.wikidata.org/wiki/{identifier}"
    return f'<a href="{address}" target="_blank" rel="noopener noreferrer">{identifier}</a>'
