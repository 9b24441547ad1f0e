"""How many homes: "houses for some 70 families", "60-family houses", "10-odd houses"."""

from __future__ import annotations

import re

from loaders.extract.claims.candidate import Thing
from loaders.extract.claims.numbers import read_count
from loaders.extract.claims.view import View

_NUMBER = (
    r"(?P<n>(?:(?:about|around|some|nearly|almost|over|more than|at least) )?"
    r"(?:(?:several|tens of|hundreds of)? ?(?:hundreds?|thousands?|dozens?|scores|tens)(?: of)?"
    r"|\d[\d ,]*(?: ?- ?odd)?|\d+(?:-odd)?))"
)
_FOR = re.compile(rf"^ ?for {_NUMBER} (?:families|households|farm families|farming families)\b")
_EACH = re.compile(
    r"(?P<n>(?:(?:about|some|over|more than) )?\d[\d ,]*?) ?- ?(?:family|household)\b"
)
_ODD = re.compile(r"(?P<n>\d+ ?- ?odd)\b")
_REACH = 8


def families(view: View, homes: Thing) -> dict[str, str]:
    """``count`` and ``approximate`` of homes, counted by the families they are for."""
    after = view.text(homes.last, min(len(view.low), homes.last + _REACH)).lower()
    before = view.text(max(0, homes.first - 4), homes.last).lower()
    found = _FOR.match(after) or _EACH.search(before) or _ODD.search(before)
    count = read_count(found["n"].replace(" -", "-").replace("- ", "-")) if found else None
    if count is None:
        return {}
    return {"count": count.value} | ({"approximate": "yes"} if count.approximate else {})
