from __future__ import annotations

NAMES = {"Loom Post": "Outlet", "Kite Weekly": "Outlet", "LoomPop": "Outlet"}


def test_a_line_of_sources_is_cited(told) -> None:
    assert told("Looms.\nSources: Loom Post, Kite Weekly", NAMES) == {
        ("CITES", "DOC", "Loom Post"),
        ("CITES", "DOC", "Kite Weekly"),
    }


def test_more_from_names_the_publisher(told) -> None:
    assert told("Looms.\nMore from LoomPop", NAMES) == {("PUBLISHED_BY", "DOC", "LoomPop")}


def test_outlets_in_a_sentence_are_no_sources(told) -> None:
    assert told("The sources: many read Loom Post.", NAMES) == set()
