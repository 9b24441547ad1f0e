from __future__ import annotations

from graph.model import Decision
from graph.resolve.decisions import fold_decisions, make_decision
from graph.resolve.queue import Item
from views.review_queue import Round, chosen, decided, key_of, kinds_of, last_of


def _item(left: str, right: str | None, kind: str = "pair") -> Item:
    return Item(
        kind=kind,  # type: ignore[arg-type]
        left=left,
        right=right,
        left_name=left,
        entity_kind="Person",
        left_entity=left,
    )


def _decision(judgement: str, left: str, right: str | None, second: int) -> Decision:
    when = f"2026-01-01T00:00:{second:02d}+00:00"
    return make_decision(judgement, left, right, who="me", when=when)  # type: ignore[arg-type]


ONE = _item("person/b", "person/a")
TWO = _item("person/c", "person/d", "reopened")
CLAIM = _item("claim/x", None, "claim")


def test_an_answer_closes_a_question_and_undo_opens_it() -> None:
    round_ = Round((ONE, TWO, CLAIM), {})
    same = _decision("same", "person/a", "person/b", 1)
    holds = _decision("accept", "claim/x", None, 2)
    assert round_.open(fold_decisions([])) == [ONE, TWO, CLAIM]
    assert round_.open(fold_decisions([same, holds])) == [TWO]
    undone = _decision("undo", same.id, None, 3)
    assert round_.open(fold_decisions([same, holds, undone])) == [ONE, TWO]
    assert decided(fold_decisions([same, holds, undone])) == 1


def test_a_question_about_a_decision_is_answered_by_another_one() -> None:
    before = _decision("same", "person/c", "person/d", 1)
    round_ = Round((TWO,), {key_of(TWO): before.id})
    assert round_.open(fold_decisions([before])) == [TWO]
    after = _decision("different", "person/c", "person/d", 2)
    assert round_.open(fold_decisions([before, after])) == []


def test_what_is_put_off_comes_last_in_the_order_of_skipping() -> None:
    round_ = Round((ONE, TWO, CLAIM), {})
    for item in (TWO, ONE):
        round_.skip(key_of(item))
    assert round_.open(fold_decisions([])) == [CLAIM, TWO, ONE]
    round_.skip(key_of(TWO))
    assert round_.open(fold_decisions([])) == [CLAIM, ONE, TWO]


def test_a_decision_has_the_key_of_its_question() -> None:
    round_ = Round((ONE, TWO), {})
    decision = _decision("unsure", "person/b", "person/a", 1)
    assert (decision.left, decision.right) == ("person/a", "person/b")
    assert round_.about(decision) == ONE
    assert round_.about(_decision("same", "person/x", "person/y", 1)) is None


def test_filters() -> None:
    items = [ONE, TWO, CLAIM]
    assert chosen(items, "reopened", None) == [TWO]
    assert chosen(items, None, "Site") == []
    assert chosen(items, None, None) == items
    kinds, entity_kinds = kinds_of(items)
    assert kinds == {"pair": 1, "reopened": 1, "claim": 1}
    assert entity_kinds == {"Person": 3}


def test_the_last_decision_is_ones_own_and_stands() -> None:
    first = _decision("same", "person/a", "person/b", 1)
    second = _decision("different", "person/c", "person/d", 2)
    other = second.model_copy(update={"who": "you", "when": "2026-01-02T00:00:00+00:00"})
    decisions = [second, other, first, _decision("undo", "decision/x", None, 9)]
    assert last_of(decisions, frozenset(), "me") == second
    assert last_of(decisions, frozenset({second.id}), "me") == first
    assert last_of(decisions, frozenset(), "nobody") is None
