"""Each claim of an extraction held against the gold: right, wrong, or not counted.

The rules are those that the development data's script states (`score.py`); it prints totals
alone, and calibration needs the verdict on each claim. An evaluation stops if the two disagree.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.evaluation.sets import documents

_FIGURES = {
    "FULFILLED": ("percent",),
    "EMPLOYS": ("count",),
    "WORKING_HOURS": ("hours",),
    "PAID": ("amount",),
}
_DROPPED = re.compile(r"[\s\-‐-―'‘’ʼ`\"“”.,!·]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim and whether it is right; None where it counts neither way."""

    document: str
    claim: dict[str, Any]
    right: bool | None


@dataclass(frozen=True, slots=True)
class _Row:
    relation: str
    subject: frozenset[str]
    target: frozenset[str] | None
    figures: dict[str, str]
    optional: bool


def fold(text: str) -> str:
    """What of a name must be equal: no case, accents, spaces, hyphens, quotes, leading "the"."""
    text = unicodedata.normalize("NFC", text or "").casefold()
    if not re.search("[가-힣]", text):
        decomposed = unicodedata.normalize("NFD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _DROPPED.sub("", re.sub(r"^\s*the\s+", "", text))


def verdicts(gold: Path, records: Path) -> Iterator[Verdict]:
    """A verdict for each claim of each document of the gold whose relation the gold uses."""
    wanted = _gold_rows(gold)
    used = {row.relation for rows in wanted.values() for row in rows}
    extracted = _by_key(records)
    for document, key in documents(gold).items():
        record = extracted.get(key)
        if record is not None:
            yield from _judged(document, record, wanted[document], used)


def _judged(
    document: str, record: dict[str, Any], rows: list[_Row], used: set[str]
) -> Iterator[Verdict]:
    forms = _forms(record)
    right: dict[int, bool | None] = {}
    for row in rows:
        found = next(
            (
                number
                for number, claim in enumerate(record["claims"])
                if number not in right and _same(row, claim, forms)
            ),
            None,
        )
        if found is not None:
            right[found] = None if row.optional else True
    for number, claim in enumerate(record["claims"]):
        if claim["relation"] in used and claim["subject"] in forms:
            yield Verdict(document, claim, right.get(number, False))


def _same(row: _Row, claim: dict[str, Any], forms: dict[str, frozenset[str]]) -> bool:
    if claim["relation"] != row.relation:
        return False
    if not forms.get(claim["subject"], frozenset()) & row.subject:
        return False
    if row.target is not None:
        target = claim.get("object") or ""
        return bool(forms.get(target, frozenset({fold(target)})) & row.target)
    mine = claim.get("qualifiers") or {}
    needed = (name for name in _FIGURES.get(row.relation, ()) if _figure(row.figures.get(name)))
    return all(_figure(mine.get(name)) == _figure(row.figures[name]) for name in needed)


def _forms(record: dict[str, Any]) -> dict[str, frozenset[str]]:
    found = {
        entity["id"]: frozenset(
            fold(form)
            for form in (
                entity["name"],
                *entity.get("aliases", ()),
                *(mention["text"] for mention in entity.get("mentions", ())),
            )
            if form
        )
        for entity in record["entities"]
    }
    found.setdefault(record["id"], frozenset({"doc"}))
    return found


def _figure(value: object) -> str:
    found = re.search(r"\d+(?:[.,]\d+)*", str(value or "").replace(",", ""))
    return found.group() if found else ""


def _gold_rows(gold: Path) -> dict[str, list[_Row]]:
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document, _, name, others in _table(gold / "entities.tsv", 4):
        forms[document, name] |= {fold(form) for form in (name, *others.split("|")) if form}
    rows: dict[str, list[_Row]] = defaultdict(list)
    for document, relation, subject, target, extra in _table(gold / "relations.tsv", 5):
        pairs = (part.partition("=") for part in extra.split(";") if "=" in part)
        figures = {name.strip(): value.strip() for name, _, value in pairs}
        rows[document].append(
            _Row(
                relation,
                frozenset(forms.get((document, subject)) or {fold(subject)}),
                frozenset(forms.get((document, target)) or {fold(target)}) if target else None,
                figures,
                bool(figures.get("optional")),
            )
        )
    return rows


def _table(path: Path, width: int) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and row[0].strip() and not row[0].startswith("#") and row[0] != "doc":
                yield ([cell.strip() for cell in row] + [""] * width)[:width]


def _by_key(records: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for line in records.read_text("utf-8").splitlines():
        record = json.loads(line)
        for key in (
            Path(record["source"]).stem,
            record["source"],
            f"{record['source']}#{record.get('title', '')}",
        ):
            found.setdefault(key, record)
    return found
