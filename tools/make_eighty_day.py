"""Make data/eighty-day.csv from the facts read from Rodong Sinmun, October to December 2020.

usage: python -m tools.make_eighty_day FOLDER [--output data/eighty-day.csv]

FOLDER holds articles.tsv and facts.tsv. The rules of cleaning stand in tools/eighty_day.yaml. What
is left out is counted by reason on stderr. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from graph.ontology import Ontology, load_ontology

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = (
    *("date", "url", "title", "relation"),
    *("subject", "subject_kind", "object", "object_kind", "qualifiers"),
)

Rules = Mapping[str, Any]
Row = dict[str, str]


class Maker:
    """Turns facts into rows by the rules, and counts what it leaves out, by reason."""

    def __init__(self, rules: Rules, ontology: Ontology) -> None:
        self.rules = rules
        self.ontology = ontology
        self.left_out: Counter[str] = Counter()

    def make(self, folder: Path) -> str:
        """The table as CSV: the articles' order, each fact of an article once."""
        articles = {row["url"]: row for row in _read(folder / "articles.tsv")}
        kept: dict[tuple[tuple[str, str], ...], Row] = {}
        for fact in _read(folder / "facts.tsv"):
            row = self._row(fact, articles[fact["url"]])
            if row is None:
                continue
            if kept.setdefault(tuple(sorted(row.items())), row) is not row:
                self.left_out["rows: stated twice in one article"] += 1
        out = io.StringIO()
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept.values())
        return out.getvalue()

    def _row(self, fact: Row, article: Row) -> Row | None:
        stated = dict(p.split("=", 1) for p in fact["qualifiers"].split(";") if "=" in p)
        row = self._facts(fact, article)
        reason = self._reason(row, article, stated)
        if reason is not None:
            self.left_out[f"rows: {reason}"] += 1
            return None
        kept = self._qualifiers(row["relation"], stated)
        return row | {"qualifiers": ";".join(f"{key}={value}" for key, value in kept.items())}

    def _facts(self, fact: Row, article: Row) -> Row:
        kinds = (fact["relation"], fact["subject_type"], fact["object_type"])
        spelled = self.rules["spelled"]
        return {
            "date": article["date"],
            "url": fact["url"],
            "title": article["title"],
            "relation": self.rules["relation_of_pairs"].get(" ".join(kinds), kinds[0]),
            "subject": spelled.get(fact["subject"], fact["subject"]),
            "subject_kind": kinds[1],
            "object": spelled.get(fact["object"], fact["object"]),
            "object_kind": kinds[2],
        }

    def _reason(self, row: Row, article: Row, stated: Row) -> str | None:
        """Why a row is left out; None where it is kept."""
        if article["mentions"] != "1":
            return "the article does not name the campaign"
        if row["relation"] not in self.rules["relations"]:
            return "another relation"
        marks = [name for name in self.rules["drop_marked"] if name in stated]
        if marks:
            return f"marked {marks[0]}="
        if any(self._is_unnamed(row[end], row[f"{end}_kind"]) for end in ("subject", "object")):
            return "no named thing"
        kinds = (row["subject_kind"], row["object_kind"] or None)
        problems = self.ontology.problems(row["relation"], *kinds, {})
        return problems[0] if problems else None

    def _is_unnamed(self, name: str, kind: str) -> bool:
        unnamed = self.rules["unnamed"]
        if name in unnamed["names"] or name.startswith(tuple(unnamed["starts"])):
            return True
        if not name or kind not in unnamed["lower_case_kinds"]:
            return False
        if not re.search(r"[A-Z0-9]", name):
            return True
        words = "|".join(unnamed["group_words"])
        group = rf"(?:[\w'-]+ )*?(?:{words})(?: (?:of|in|under|from)\b.*)?"
        return name[0].islower() and re.fullmatch(group, name) is not None

    def _qualifiers(self, relation: str, stated: Row) -> Row:
        kept = {}
        for name, value in stated.items():
            words = self.rules["values"].get(name, {}).get(value, value)
            if name not in self.ontology.relations[relation].qualifiers:
                self.left_out[f"qualifiers: {relation} has no {name}"] += 1
            elif not self.ontology.accepts(name, words):
                self.left_out[f"qualifiers: {name}={value}"] += 1
            else:
                kept[name] = words
        return kept


def _read(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def load_rules() -> dict[str, Any]:
    """The rules of cleaning."""
    rules: dict[str, Any] = yaml.safe_load((ROOT / "tools" / "eighty_day.yaml").read_text("utf-8"))
    return rules


def main() -> int:
    """Parse the command line, write the table, say what was left out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--output", type=Path, default=ROOT / "data" / "eighty-day.csv")
    options = parser.parse_args()
    maker = Maker(load_rules(), load_ontology())
    table = maker.make(options.folder)
    options.output.write_text(table, encoding="utf-8", newline="")
    for reason, count in maker.left_out.most_common():
        print(f"{count:6} {reason}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
