"""Units: what resolution joins. A raw id is one unit, unless a decision parted its documents.

The parts are ``person/ri-yong-ho`` and, as another entity of that name, ``person/ri-yong-ho~2``.
"""

from __future__ import annotations

import re

_PART = re.compile(r"~\d{1,4}$")
_SCOPED = re.compile(r"~[0-9a-f]{8}$")


def base_of(unit: str) -> str:
    """The raw id that a unit is, or is a part of."""
    return _PART.sub("", unit)


def part_of(raw: str, number: int) -> str:
    """Id of one part of a raw id; the first is the raw id itself."""
    return f"{raw}~{number}"


def is_scoped(unit: str) -> bool:
    """Whether only one document can tell the entity apart ("Mr. Kim", "Russian clients")."""
    return bool(_SCOPED.search(base_of(unit)))


def kind_slug_of(unit: str) -> str:
    """The part of an id that tells its kind."""
    return unit.partition("/")[0]
