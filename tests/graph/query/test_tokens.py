from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.query.tokens import code, tokens

PIECES = st.lists(
    st.sampled_from(
        [
            ("word", "MATCH"),
            ("word", "Größe_1"),
            ("word", "한글"),
            ("string", "'it\\'s // no comment'"),
            ("string", '"CREATE\n(x)"'),
            ("name", "`a``b SET`"),
            ("parameter", "$limit"),
            ("parameter", "$`odd name`"),
            ("comment", "// DELETE 'quoted"),
            ("block", "/* SET\n */"),
            ("number", "12"),
            ("symbol", "("),
            ("symbol", ">"),
        ]
    )
)


@given(PIECES)
def test_pieces_joined_by_lines_come_back_as_tokens(pieces: list[tuple[str, str]]) -> None:
    found = list(tokens("\n".join(text for _, text in pieces)))
    assert [(token.kind, token.text) for token in found] == pieces
    line = 1
    for token, (_, text) in zip(found, pieces, strict=True):
        assert token.line == line
        line += text.count("\n") + 1


@given(st.text())
def test_any_text_is_cut_without_loss(text: str) -> None:
    found = "".join(token.text for token in tokens(text))
    assert "".join(found.split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["'open", '"open', "`open", "/* open"])
def test_what_is_not_closed_reaches_to_the_end(text: str) -> None:
    (token,) = tokens(f"{text} SET x = 1")
    assert token.text == f"{text} SET x = 1"


def test_code_leaves_comments_out() -> None:
    assert [t.text for t in code("RETURN /* x */ 1 // y")] == ["RETURN", "1"]
