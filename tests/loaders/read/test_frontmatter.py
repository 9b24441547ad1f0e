from __future__ import annotations

import pytest

from graph.errors import DamagedInputError
from loaders.read.assemble import Origin
from loaders.read.frontmatter import split_front_matter

ORIGIN = Origin("x.md", "markdown")


def split(head: str, body: str = "Body.\n"):
    return split_front_matter(f"---\n{head}\n---\n{body}", ORIGIN)


def test_all_fields():
    origin, body = split(
        'title: "The Mill"\nurl: https://example.org/mill\noutlet: Example Times\n'
        "date: 2024-03-05\nauthor: Jane Roe\nlicence: CC-BY-4.0\ntags: [a, b]"
    )
    assert body == "Body.\n"
    assert origin == Origin(
        "x.md",
        "markdown",
        title="The Mill",
        urls=("https://example.org/mill",),
        outlet="Example Times",
        authors=("Jane Roe",),
        date="2024-03-05",
        licence="CC-BY-4.0",
    )


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05 10:11:12", "2024-03-05"),
        ("2024-03-05T10:11:12+09:00", "2024-03-05"),
        ('"2024-03-05"', "2024-03-05"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
    ],
)
def test_dates_as_yaml_reads_them(written, date):
    assert split(f"date: {written}")[0].date == date


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("author: [Jane Roe, John Doe]", ("Jane Roe", "John Doe")),
        ("authors:\n  - Jane Roe\n  - John Doe", ("Jane Roe", "John Doe")),
        ("author:", ()),
        ("author: 38", ("38",)),
    ],
)
def test_authors(written, authors):
    assert split(written)[0].authors == authors


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("title: [unclosed", "is no YAML"),
        ("title: a: b", "is no YAML"),
        ("title: {a: b}", "title as dict"),
        ("title: [a]", "title as list"),
        ("outlet: yes", "outlet as bool"),
        ("author: [{name: Jane}]", "author as dict"),
        ("date: tomorrow", "is no date"),
        ("date: 2024-13-01", "is no YAML"),
        ('date: "2024-13-01"', "is no date of the calendar"),
        ("date: [2024]", "is no date"),
        ("url: javascript:alert(1)", "http or https"),
        ("url: ftp://example.org/x", "http or https"),
        ("title: !!python/object/apply:os.system [ls]", "is no YAML"),
        ("title: " + "[" * 5000, "is no YAML"),
    ],
)
def test_broken_front_matter_is_refused_in_one_line(head, reason):
    with pytest.raises(DamagedInputError, match=reason) as caught:
        split(head)
    assert "\n" not in str(caught.value)


def test_front_matter_that_is_never_closed():
    with pytest.raises(DamagedInputError, match="not closed"):
        split_front_matter("---\ntitle: The Mill\ndate: 2024\n\nBody.", ORIGIN)


@pytest.mark.parametrize(
    "text",
    [
        "No front matter.",
        "---\n\nA rule, then text.\n\n---\n\nMore.",
        "---\nA line between rules\n---\nMore.",
        "---\n\nNote: [a rule, then text\n\n---\n\nMore.",
        "---\n- a list: of things\n---\nMore.",
        "----\ntitle: x\n----\n",
        " ---\ntitle: x\n---\n",
    ],
)
def test_rules_are_no_front_matter(text):
    assert split_front_matter(text, ORIGIN) == (ORIGIN, text)


def test_empty_front_matter():
    assert split_front_matter("---\n---\nBody.", ORIGIN) == (ORIGIN, "Body.")
