"""A small gold of our own with records that get some of it right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Example:
    """A folder of gold and a file of records."""

    gold: Path
    records: Path


def entity(identity: str, kind: str, name: str) -> dict[str, Any]:
    return {
        "id": identity, "type": kind, "name": name, "aliases": [],
        "mentions": [{"start": 0, "end": len(name), "text": name}],
    }  # fmt: skip


def claim(
    relation: str, subject: str, target: str | None, sure: float = 0.9, **figures: str
) -> Any:
    return {
        "relation": relation, "subject": subject, "object": target, "qualifiers": figures,
        "confidence": sure, "method": f"pattern:{relation.lower()}",
    }  # fmt: skip


@pytest.fixture
def example(tmp_path: Path) -> Example:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "documents.tsv").write_text("doc\tkey\tdate\theadline\n1\tmill\t2024-09-01\tA mill\n")
    (gold / "entities.tsv").write_text(
        "doc\ttype\tname\tother forms\n"
        "1\tSite\tHaedong Mill\tthe Haedong mill\n"
        "1\tPlace\tHaedong County\t\n"
        "1\tProduct\tcloth\t\n"
    )
    (gold / "relations.tsv").write_text(
        "doc\trelation\tsubject\tobject\tqualifiers\n"
        "1\tLOCATED_IN\tHaedong Mill\tHaedong County\t\n"
        "1\tPRODUCES\tHaedong Mill\tcloth\toptional=yes\n"
        "1\tFULFILLED\tHaedong Mill\t\tpercent=105\n"
        "1\tEMPLOYS\tHaedong Mill\t\tcount=40\n"
    )
    records = tmp_path / "records.ndjson"
    record = {
        "id": "document/1", "source": "texts/mill.txt", "title": "A mill",
        "entities": [
            entity("site/m", "Site", "Haedong Mill"),
            entity("place/c", "Place", "Haedong County"),
            entity("product/c", "Product", "cloth"),
        ],
        "claims": [
            claim("LOCATED_IN", "site/m", "place/c"),
            claim("PRODUCES", "site/m", "product/c"),
            claim("FULFILLED", "site/m", None, percent="about 105"),
            claim("EMPLOYS", "site/m", None, 0.6, count="41"),
        ],
    }  # fmt: skip
    records.write_text(json.dumps(record) + "\n")
    return Example(gold, records)
