from __future__ import annotations

import pytest

from loaders.read.inline import plain_inline

TEXT = """---
title: The Mill
outlet: Example Times
date: 2024-03-05
---

# The Mill

A paragraph that is
broken over lines.

## Output of the year

> A quotation
> of two lines.

- first product
- second product
  of two lines
1. third product

![A loom at the mill](loom.jpg)

[...]

***

The last paragraph.
"""


def test_structure(tmp_path, read_all):
    path = tmp_path / "mill.md"
    path.write_text(TEXT, "utf-8")
    [document], errors = read_all(path)
    assert errors == []
    found = [(p.kind, document.text[p.start : p.stop]) for p in document.passages]
    assert found == [
        ("title", "The Mill"),
        ("paragraph", "A paragraph that is\nbroken over lines."),
        ("heading", "Output of the year"),
        ("quote", "A quotation\nof two lines."),
        ("paragraph", "first product"),
        ("paragraph", "second product\n  of two lines"),
        ("paragraph", "third product"),
        ("caption", "A loom at the mill"),
        ("paragraph", "The last paragraph."),
    ]
    assert document.text.startswith("The Mill\n\nA paragraph")
    assert (document.outlet, document.date, document.format) == (
        "Example Times",
        "2024-03-05",
        "markdown",
    )
    assert document.source == str(path)


def test_the_first_heading_is_the_title(tmp_path, read_all):
    path = tmp_path / "mill.md"
    path.write_text("# The Mill\n\nA paragraph.\n", "utf-8")
    [document], _ = read_all(path)
    assert document.title == "The Mill"
    assert document.text == "The Mill\n\nA paragraph."


def test_another_heading_than_the_title_stays(tmp_path, read_all, slices):
    path = tmp_path / "mill.md"
    path.write_text("---\ntitle: The Mill\n---\n# Beginnings\n\nA paragraph.\n", "utf-8")
    [document], _ = read_all(path)
    assert slices(document) == ["The Mill", "Beginnings", "A paragraph."]


def test_markdown_is_told_from_its_headings(tmp_path, read_all):
    path = tmp_path / "mill.txt"
    path.write_text("# The Mill\n\nA paragraph.\n\n## More\n\nAnother.\n", "utf-8")
    [document], _ = read_all(path)
    assert document.format == "markdown"


def test_only_front_matter_with_a_title(tmp_path, read_all, slices):
    path = tmp_path / "mill.md"
    path.write_text("---\ntitle: The Mill\n---\n", "utf-8")
    [document], errors = read_all(path)
    assert errors == []
    assert slices(document) == [document.text] == ["The Mill"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The [Saebom Mill](https://example.org/mill) is **big**.", "The Saebom Mill is big."),
        ("*Kim* and _Roe_ of __Saebom__.", "Kim and Roe of Saebom."),
        ('A [link](x.html "with a title") here.', "A link here."),
        ("See <https://example.org/a_b_c>.", "See https://example.org/a_b_c."),
        ("a_name_with marks, 3 * 4 * 5, [sic] and [1] (x)", None),
        ("[one] (not a link), *not closed, ** neither **", None),
    ],
)
def test_marks_inside_paragraphs(written, read):
    assert plain_inline(written) == (written if read is None else read)


def test_underlined_headings_tables_and_fences(tmp_path, read_all, slices):
    path = tmp_path / "mill.md"
    path.write_text(
        "The Output\n==========\n\n| Year | Cloth |\n|------|-------|\n| 2022 | 100 |\n\n"
        "```\ncode\n```\n\n## Closed heading ##\n\nTranslated by Jane Roe.\n"
    )
    [document], _ = read_all(path)
    found = [(p.kind, document.text[p.start : p.stop]) for p in document.passages]
    assert found == [
        ("heading", "The Output"),
        ("paragraph", "| Year | Cloth |"),
        ("paragraph", "| 2022 | 100 |"),
        ("paragraph", "code"),
        ("heading", "Closed heading"),
        ("credit", "Translated by Jane Roe."),
    ]
