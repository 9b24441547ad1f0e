"""Merging and un-merging on every store: what a random sequence of decisions leaves is what the
decisions that stand would have made at once."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model import Decision, Records
from graph.ontology import load_ontology
from graph.resolve.apply import resolved, revision
from graph.resolve.decisions import fold_decisions, make_decision
from graph.resolve.resolution import resolve
from graph.resolve.sketch import sketch
from graph.resolve.thresholds import load_thresholds
from graph.search import resolve_id
from graph.store.base import Store, stored_revisions
from graph.store.digest import digest
from tests.records import world

_ONTOLOGY = load_ontology()
_DOCUMENTS = world(12, seed=8, sites=4)
_SITES = [f"site/mine-{number}" for number in range(4)]
_ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["same", "same", "different", "undo", "apart"]),
        st.integers(0, 3),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=6,
)


def wanted(decisions: list[Decision]) -> list[Records]:
    """All documents, as the decisions leave them."""
    found = resolve(map(sketch, _DOCUMENTS), fold_decisions(decisions), load_thresholds())
    made = []
    for records in _DOCUMENTS:
        ids = [entity.id for entity in records.entities]
        mark = revision("raw", found.mapping, records.document.id, ids)
        clean = resolved(records, found.mapping, _ONTOLOGY)
        made.append(clean.model_copy(update={"revision": mark}))
    return made


def bring(store: Store, documents: list[Records]) -> None:
    """Put again what differs, as a load does."""
    stored = stored_revisions(store.reader)
    differing = [one for one in documents if stored.get(one.document.id) != one.revision]
    for start in range(0, len(differing), 5):
        store.writer.put(differing[start : start + 5])


def decision(action: tuple[str, int, int], made: list[Decision]) -> Decision | None:
    """What an action decides; None where it can decide nothing."""
    judgement, one, other = action
    when = f"2026-01-01T00:00:{len(made):02d}+00:00"
    if judgement == "undo":
        target = made[(one * 4 + other) % len(made)].id if made else None
        return make_decision("undo", target, who="t", when=when) if target else None
    if judgement == "apart":
        speaking = [
            records.document.id
            for records in _DOCUMENTS
            if _SITES[one] in {entity.id for entity in records.entities}
        ]
        part = f"{_SITES[one]}~{other + 2}"
        return make_decision(
            "apart", _SITES[one], part, who="t", when=when, documents=speaking[other::2]
        )
    if one == other:
        return None
    return make_decision(judgement, _SITES[one], _SITES[other], who="t", when=when)  # type: ignore[arg-type]


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(_ACTIONS, st.randoms(use_true_random=False))
def test_any_sequence_of_decisions_leaves_what_stands(
    store: Store, actions: list[tuple[str, int, int]], chance: random.Random
) -> None:
    store.writer.clear()
    bring(store, wanted([]))
    plain = digest(store.reader)
    made: list[Decision] = []
    for action in actions:
        new = decision(action, made)
        if new is not None:
            made.append(new)
            bring(store, wanted(made))
    stepwise = digest(store.reader)
    at_once = wanted(made)
    chance.shuffle(at_once)
    store.writer.clear()
    bring(store, at_once)
    assert digest(store.reader) == stepwise
    bring(store, wanted([]))
    assert digest(store.reader) == plain


def test_what_was_merged_away_still_leads_to_the_entity(store: Store) -> None:
    same = make_decision("same", _SITES[0], _SITES[1], who="t", when="2026-01-01T00:00:00+00:00")
    bring(store, wanted([same]))
    rows = store.reader.run(
        "MATCH (s:Site) WHERE s.merged IS NOT NULL RETURN s.id AS id, s.merged AS merged"
    ).rows
    assert sorted((kept, *merged) for kept, merged in rows) in (
        [(_SITES[0], _SITES[1])],
        [(_SITES[1], _SITES[0])],
    )
    kept = rows[0][0]
    assert {resolve_id(store.reader, one, _ONTOLOGY) for one in _SITES[:2]} == {kept}
    assert resolve_id(store.reader, "site/none", _ONTOLOGY) is None
    bring(store, wanted([]))
    assert resolve_id(store.reader, _SITES[1], _ONTOLOGY) == _SITES[1]


@pytest.mark.parametrize("broken_after", [0, 1, 2])
def test_bringing_that_broke_off_is_completed(store: Store, broken_after: int) -> None:
    same = make_decision("same", _SITES[0], _SITES[2], who="t", when="2026-01-01T00:00:00+00:00")
    bring(store, wanted([same]))
    expected = digest(store.reader)
    bring(store, wanted([]))
    documents = wanted([same])
    stored = stored_revisions(store.reader)
    differing = [one for one in documents if stored[one.document.id] != one.revision]
    assert len(differing) > broken_after
    store.writer.put(differing[:broken_after])
    bring(store, documents)
    assert digest(store.reader) == expected
