"""Evidence behind an answer, counted."""

from __future__ import annotations

from views.coverage import Coverage, Told, coverage, coverage_words


def _told(name: str, document: str, origin: str | None, modality: str = "stated") -> Told:
    return Told(name, "edge", document, origin, origin, modality)


TOLD = {
    one.id: one
    for one in (
        _told("1", "d1", "outlet/a"),
        _told("2", "d2", "outlet/a"),
        _told("3", "d3", "outlet/b"),
        _told("4", "d3", "outlet/c", "denied"),
        _told("5", "d4", None),
    )
}


def test_rows_claims_and_sources_are_counted_once() -> None:
    found = coverage([["1", "2", "1"], ["1", "3"], [], ["9"]], TOLD)
    assert found == Coverage(
        rows=4, supported=2, claims=3, documents=3, outlets=2, sources=2, single=1
    )


def test_who_denies_is_no_source_unless_all_deny() -> None:
    assert coverage([["3", "4"]], TOLD).single == 1
    assert coverage([["4"]], TOLD).sources == 1
    assert coverage([["5"]], TOLD).single == 0


def test_coverage_in_words() -> None:
    assert coverage_words(coverage([["1", "3"], []], TOLD)) == (
        "1 of 2 rows rest on claims · 2 claims · 2 documents · 2 outlets · "
        "2 independent sources · 0 rows on one source alone"
    )
    assert "No claim stands behind this row" in coverage_words(coverage([[]], TOLD))
    assert "of the first 20,000" in coverage_words(coverage([["1"]], TOLD, capped=True))
