"""Parts of the start page."""

from __future__ import annotations

from views.overview import relations_html


def test_the_rarer_relations_are_folded() -> None:
    found = [(f"RELATION_{number}", 100 - number) for number in range(14)]
    html = relations_html(found)
    often, _, rare = html.partition("<details>")
    assert "<li>relation 11 <b>89</b></li>" in often
    assert "<summary>2 rarer relations</summary>" in rare
    assert "relation 13" in rare
    assert "<details>" not in relations_html(found[:12])


def test_names_of_relations_are_text() -> None:
    assert "<img" not in relations_html([("<IMG SRC=X>", 1)])
