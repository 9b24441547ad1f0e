from __future__ import annotations

from pathlib import Path

import pytest

from graph.model import Records
from graph.settings import Settings
from graph.store import open_store
from graph.subgraph import Node
from tests.records import article, entity
from views.sources import Sources, sources_html, sources_of

DAM = "site/stone-dam"
BUILT = ("organization/spring-brigade", "BUILT", DAM)
AGENCY, HERALD, WATCH = "outlet/agency", "outlet/herald", "outlet/watch"


def _told(number: int, outlet: str | None, *more: tuple[str, str, str], **known: object) -> Records:
    brought = [
        entity(AGENCY, "The <b>Agency</b>", attributes={"outlet_kind": "state media"}),
        entity(HERALD),
        entity(WATCH),
    ]
    return article(f"No. {number}", [BUILT, *more], entities=brought, outlet=outlet, **known)  # type: ignore[arg-type]


def _sources(folder: Path, *records: Records, relation: str = "BUILT") -> Sources | None:
    with open_store(Settings(store=str(folder)), write=True) as store:
        store.writer.put(records)
        rows = store.reader.run(
            "MATCH (c:Claim) WHERE c.relation = $relation RETURN c ORDER BY c.id",
            {"relation": relation},
        ).rows
        claims: list[Node] = [row[0] for row in rows]
        return sources_of(store.reader, claims)


def _reported(by: str) -> tuple[str, str, str]:
    return (DAM, "REPORTED_BY", by)


def test_who_repeats_stands_with_whom_it_repeats(tmp_path: Path) -> None:
    found = _sources(
        tmp_path / "w", _told(1, AGENCY), _told(2, HERALD, _reported(AGENCY)), _told(3, WATCH)
    )
    assert sources_html(found) == (
        '<p class="lg-sources"><b>2 independent sources</b>: '
        "<b>The &lt;b&gt;Agency&lt;/b&gt;</b> (state media) with "
        "Herald, which attributes it to The &lt;b&gt;Agency&lt;/b&gt;; <b>Watch</b></p>"
    )


def test_two_that_repeat_an_absent_third_say_so(tmp_path: Path) -> None:
    told = [_told(1, WATCH, _reported(AGENCY)), _told(2, HERALD, _reported(AGENCY))]
    html = sources_html(_sources(tmp_path / "w", *told))
    assert "<b>1 independent source</b>: <b>Herald</b> with Watch, which attributes it to" in html
    assert html.endswith("Agency&lt;/b&gt; as Herald does</p>")


def test_who_denies_it_is_named_and_not_counted(tmp_path: Path) -> None:
    denial = _told(2, WATCH, modality="denied")
    html = sources_html(_sources(tmp_path / "w", _told(1, HERALD), denial))
    assert "<b>1 independent source</b>: <b>Herald</b>; <b>Watch</b> which denies it" in html


def test_a_document_without_outlet_is_called_by_its_title(tmp_path: Path) -> None:
    assert "<b>No. 1</b></p>" in sources_html(_sources(tmp_path / "w", _told(1, None)))


@pytest.mark.parametrize("relation", ["MENTIONS", "BUILT"])
def test_claims_of_several_facts_have_no_common_sources(tmp_path: Path, relation: str) -> None:
    other = article("No. 9", [("organization/other-brigade", "BUILT", DAM)])
    found = _sources(tmp_path / "w", _told(1, HERALD), other, relation=relation)
    assert found is None
    assert sources_html(found) == ""
