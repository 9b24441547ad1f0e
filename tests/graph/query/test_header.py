from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.query.header import Header, format_header, parse_header
from graph.query.saved import Parameter

KINDS = ("Campaign", "Document")
PATH = Path("theme/name.cypher")
GOOD = """\
// title: Sites
// question: Which sites?
//
// param campaign: Campaign = "80-day battle" -- the campaign
// param near: Entity = null -- near this
// param share: number -- at least so much
// result: table

MATCH (n) RETURN n
"""


def test_a_header_is_read_to_the_first_line_of_the_statement() -> None:
    header = parse_header(GOOD, PATH, KINDS)
    assert (header.title, header.question, header.result) == ("Sites", "Which sites?", "table")
    assert header.lines == 8
    assert header.parameters == [
        Parameter("campaign", "Campaign", "the campaign", "80-day battle", line=4),
        Parameter("near", "Entity", "near this", None, line=5),
        Parameter("share", "number", "at least so much", None, required=True, line=6),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("// title: Sites\n", "", 1, "no line '// title: …'"),
        ("// title: Sites\n", "// title:\n", 1, "no line '// title: …'"),
        ("// question: Which sites?\n", "", 1, "no line '// question: …'"),
        ("// result: table\n", "", 1, "no line '// result: …'"),
        ("result: table", "result: pie", 7, "it must be graph, table, value"),
        ("// question:", "// title:", 2, "title stands twice"),
        ("// question:", "// author:", 2, "unknown header field 'author'"),
        ("//\n", "// just a remark\n", 3, "is no header line"),
        ("near: Entity", "campaign: Entity", 5, "'campaign' is declared twice"),
        ("near: Entity", "near: Planet", 5, "type 'Planet'; known: string, integer"),
        ("param near:", "param Near:", 5, "a parameter is written"),
        ("= null", "= None", 5, "the default of 'near' is no JSON value"),
        ('"80-day battle"', '["80-day battle"]', 4, "must be one value"),
        (" -- near this", "", 5, "'near' has no description"),
        (" -- near this", " --", 5, "'near' has no description"),
    ],
)
def test_a_wrong_header_is_refused_with_file_and_line(
    old: str, new: str, line: int, message: str
) -> None:
    assert old in GOOD
    with pytest.raises(QueryError, match=re.escape(message)) as caught:
        parse_header(GOOD.replace(old, new), PATH, KINDS)
    assert str(caught.value).startswith(f"theme/name.cypher:{line}: ")


_LINE = (
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
_DEFAULT = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=("Cs",))),
)


@st.composite
def _parameters(draw: st.DrawFn) -> list[Parameter]:
    names = draw(st.lists(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True), unique=True))
    made = []
    for name in names:
        required = draw(st.booleans())
        default = None if required else draw(_DEFAULT)
        type_ = draw(st.sampled_from(["string", "date", "Entity", "Campaign"]))
        made.append(Parameter(name, type_, draw(_LINE), default, required))
    return made


@given(_LINE, _LINE, st.sampled_from(["graph", "table", "value"]), _parameters())
def test_what_is_written_is_read_back(
    title: str, question: str, result: str, parameters: list[Parameter]
) -> None:
    header = Header(title, question, result, parameters)
    found = parse_header(format_header(header) + "RETURN 1", PATH, KINDS)
    assert (found.title, found.question, found.result) == (title, question, result)
    numbered = [
        Parameter(p.name, p.type, p.description, p.default, p.required, line)
        for line, p in enumerate(parameters, start=3)
    ]
    assert found.parameters == numbered
