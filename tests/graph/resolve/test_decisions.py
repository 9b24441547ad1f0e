from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.model import Decision, Judgement
from graph.resolve.decisions import as_moment, fold_decisions, make_decision

A, B, C = "person/a", "person/b", "person/c"


def decide(
    judgement: Judgement, left: str, right: str | None = None, when: int = 0, **more: object
) -> Decision:
    return make_decision(
        judgement,
        left,
        right,
        who="reader",
        when=f"2026-01-01T00:00:{when:02d}+00:00",
        **more,  # type: ignore[arg-type]
    )


def test_a_pair_is_the_same_pair_whichever_stands_first() -> None:
    assert decide("same", A, B) == decide("same", B, A)


def test_the_last_judgement_on_a_pair_counts() -> None:
    made = [decide("same", A, B, 1), decide("different", B, A, 2), decide("same", A, C, 1)]
    standing = fold_decisions(made)
    assert standing.judged("same") == [(A, C)]
    assert standing.judged("different") == [(A, B)]


def test_what_is_undone_leaves_what_was_before_it() -> None:
    first, second = decide("same", A, B, 1), decide("different", A, B, 2)
    undo = decide("undo", second.id, when=3)
    assert fold_decisions([first, second, undo]).pairs[A, B] == first
    again = decide("undo", undo.id, when=4)
    assert fold_decisions([first, second, undo, again]).pairs[A, B] == second


def test_outside_ids_are_links_and_keep_their_side() -> None:
    link = decide("same", "site/z", "outside:A-1", 1)
    standing = fold_decisions([link])
    assert standing.links == {("site/z", "outside:A-1"): link}
    assert standing.pairs == {}


def test_parts_of_a_raw_id_are_told_by_document() -> None:
    made = [
        decide("apart", A, f"{A}~2", 1, documents=("document/1", "document/2")),
        decide("apart", f"{A}~2", f"{A}~3", 2, documents=("document/2",)),
    ]
    assert fold_decisions(made).splits == {
        A: {"document/1": f"{A}~2", "document/2": f"{A}~3"},
    }


_JUDGED = st.tuples(
    st.sampled_from(["same", "different", "unsure"]),
    st.sampled_from([(A, B), (A, C), (B, C)]),
    st.integers(0, 5),
)


@given(st.lists(_JUDGED, max_size=8), st.randoms(use_true_random=False), st.integers(0, 7))
def test_the_order_of_the_lines_does_not_matter(made, chance, undone) -> None:  # type: ignore[no-untyped-def]
    decisions = [decide(judgement, *pair, when) for judgement, pair, when in made]
    if undone < len(decisions):
        decisions.append(decide("undo", decisions[undone].id, when=9))
    shuffled = decisions.copy()
    chance.shuffle(shuffled)
    assert fold_decisions(shuffled) == fold_decisions(decisions)


def test_times_are_brought_to_utc() -> None:
    assert as_moment("2024-05-01T12:00:00+02:00") == "2024-05-01T10:00:00.000000+00:00"
    assert as_moment("2024-05-01T12:00:00") == "2024-05-01T12:00:00.000000+00:00"
