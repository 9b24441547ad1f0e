"""Decisions to and from the resolver file of nomenklatura, as of its version 4.17.

One JSON list a line: target, source, judgement, score, user, created_at; the greater id stands
first, a QID or an id ``NK-…`` above others. Version 4.17 also reads a seventh value, deleted_at.
Only judgements on pairs can be said in it: claims, parted documents and the reasons cannot.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from graph.errors import LedgerError
from graph.model import Decision, Judgement
from graph.resolve.decisions import OUTSIDE, Standing, as_moment, make_decision

_TO: dict[Judgement, str] = {"same": "positive", "different": "negative", "unsure": "unsure"}
_FROM: dict[str, Judgement] = {word: judgement for judgement, word in _TO.items()}
_NO_JUDGEMENT = "no_judgement"
_QID = re.compile(r"^Q\d+$")
_KIND = re.compile(r"^[a-z-]+/.")
_LEAST_FIELDS = 6


def export_lines(standing: Standing) -> Iterator[str]:
    """The judgements on pairs that stand, one line each, with its line end."""
    found = [*standing.pairs.values(), *standing.links.values()]
    for one in sorted(found, key=lambda decision: (decision.when, decision.id)):
        ends = sorted((one.left, (one.right or "").removeprefix(OUTSIDE)), key=_weight)
        row = [ends[1], ends[0], _TO[one.judgement], one.score, one.who, one.when]
        yield json.dumps(row, ensure_ascii=False) + "\n"


def import_lines(lines: Iterable[str], source: str, who: str) -> Iterator[Decision]:
    """Decisions from the lines of a resolver file; deleted and open ones are passed over.

    Args:
        lines: the lines.
        source: what to call the file in messages.
        who: who decided, where a line does not say.

    Raises:
        LedgerError: a line is none of the format; names it.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{source}:{number}"
        row = _row(line, where)
        if row[2] == _NO_JUDGEMENT or (len(row) > _LEAST_FIELDS and row[6] is not None):
            continue
        yield _decision(row, where, who)


def _row(line: str, where: str) -> list[Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise LedgerError(f"{where}: no JSON: {error}") from error
    if not isinstance(row, list) or len(row) < _LEAST_FIELDS or row[0] == row[1]:
        raise LedgerError(
            f"{where}: not a line of a resolver file, which is "
            "[target, source, judgement, score, user, created_at]"
        )
    if not all(isinstance(one, str) and one for one in (*row[:3], row[5])):
        raise LedgerError(f"{where}: target, source, judgement and created_at must be texts")
    return row


def _decision(row: list[Any], where: str, who: str) -> Decision:
    if row[2] not in _FROM:
        raise LedgerError(f"{where}: {row[2]!r} is none of {', '.join(sorted(_FROM))}")
    own = sorted(one for one in row[:2] if _KIND.match(one))
    if not own:
        raise LedgerError(f"{where}: neither {row[0]} nor {row[1]} is an id of this graph")
    right = own[1] if len(own) == 2 else OUTSIDE + next(one for one in row[:2] if one not in own)
    score = row[3]
    if score is not None and not isinstance(score, int | float):
        raise LedgerError(f"{where}: the score {score!r} is no number")
    why = f"imported from {source_name(where)}"
    user = str(row[4] or who)
    try:
        when = as_moment(row[5])
    except ValueError as error:
        raise LedgerError(f"{where}: {row[5]!r} is no time in ISO 8601") from error
    return make_decision(_FROM[row[2]], own[0], right, who=user, when=when, why=why, score=score)


def source_name(where: str) -> str:
    """The file of ``file:line``, without its folders."""
    return where.rpartition(":")[0].rpartition("/")[2]


def _weight(identifier: str) -> tuple[int, str]:
    if identifier.startswith("NK-"):
        return 2, identifier
    return (3 if _QID.match(identifier) else 1), identifier
