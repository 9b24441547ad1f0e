"""A load in words, as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from html import escape

from loaders.loads import LoadNote
from views.loading.job import Item
from views.text import count, kind_words, words

_FIRST = 10
_SIGNS = {"waiting": "○", "reading": "◐", "done": "●"}


def moment(when: str) -> str:
    """``2026-11-22T20:15:03.120+00:00`` -> ``22 November 2026, 20:15 UTC``."""
    found = datetime.fromisoformat(when)
    return f"{found.day} {found:%B %Y, %H:%M} UTC"


def what(note: LoadNote) -> str:
    """A load in one line."""
    parts = [count(note.loaded, "new document")]
    if note.repeated:
        parts.append(f"{note.repeated:,} known already")
    if note.failures:
        parts.append(f"{note.failures:,} not loaded")
    return ", ".join(parts)


def summary_html(note: LoadNote) -> str:
    """Numbers of a load, what was found by kind and relation, what was dropped and why."""
    numbers = {
        "documents read": note.read,
        "new": note.loaded,
        "known already": note.repeated,
        "not loaded": note.failures,
        "entities": sum(note.entities.values()),
        "claims": sum(note.claims.values()),
    }
    cells = "".join(f"<div><b>{n:,}</b><span>{name}</span></div>" for name, n in numbers.items())
    dropped = [(f"{thing}: {why}", number) for thing, why, number in note.rejections]
    columns = (
        _counts("Entities found", ((kind_words(kind), n) for kind, n in note.entities.items())),
        _counts("Claims found", ((words(name), n) for name, n in note.claims.items())),
        _counts("Dropped, and why", dropped),
    )
    return f'<div class="lg-counts">{cells}</div><div class="lg-found">{"".join(columns)}</div>'


def _counts(title: str, counts: Iterable[tuple[str, int]]) -> str:
    lines = [f"<li><b>{n:,}</b><span>{escape(name)}</span></li>" for name, n in counts]
    if not lines:
        return ""
    first, rest = "".join(lines[:_FIRST]), "".join(lines[_FIRST:])
    more = f"<details><summary>{len(lines) - _FIRST} more</summary><ul>{rest}</ul></details>"
    return f"<section><h4>{title}</h4><ul>{first}</ul>{more if rest else ''}</section>"


def failures_html(lines: Iterable[str]) -> str:
    """Inputs that could not be loaded, each with its reason."""
    return f'<ul class="lg-failed">{"".join(f"<li>{escape(line)}</li>" for line in lines)}</ul>'


def items_html(items: Iterable[Item]) -> str:
    """Each input of a load under way: a sign, its name, how far it has come."""
    lines = "".join(
        f'<li><i aria-hidden="true">{"✕" if item.troubles else _SIGNS[item.state]}</i>'
        f"<span>{escape(item.offer.name)}</span><small>{escape(_state(item))}</small></li>"
        for item in items
    )
    return f'<ul class="lg-inputs">{lines}</ul>'


def _state(item: Item) -> str:
    if item.state == "waiting":
        return "waiting"
    if item.state == "reading":
        read = f", {count(item.documents, 'document')}" if item.documents > 1 else ""
        return f"being read{read}"
    if item.documents:
        more = f"; {item.troubles[0]}" if item.troubles else ""
        return f"read, {count(item.documents, 'document')}{more}"
    return item.troubles[0] if item.troubles else "holds no document"
