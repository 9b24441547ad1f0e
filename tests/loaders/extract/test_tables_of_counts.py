"""The lines of a table of counts inside a text: no rows become names or claims."""

from __future__ import annotations

from pathlib import Path

from graph.settings import load_settings
from loaders.extract import extract_document
from loaders.read.reader import read

TEXT = """Work in the press of North Korea

We counted the articles on North Korea of ten years.

Table 3: Number of articles by theme

Theme                Articles
Family at work       12
Innovation           57
Total                69

Of the 69 articles, 12 tell of families. The Haju Shoe Factory has 120 workers.
"""


def test_rows_give_nothing_and_the_prose_beside_them_is_read(tmp_path: Path) -> None:
    path = tmp_path / "study.txt"
    path.write_text(TEXT, encoding="utf-8")
    failures: list[object] = []
    (document,) = read(str(path), load_settings(), failures.append)
    records = extract_document(document)
    names = {entity.name for entity in records.entities}
    assert names == {"Democratic People's Republic of Korea", "Haju Shoe Factory"}
    assert [(c.relation, c.qualifiers["count"]) for c in records.claims] == [("EMPLOYS", "120")]
    assert failures == []
