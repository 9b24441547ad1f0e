from __future__ import annotations

from typing import get_args

from graph.model import Judgement
from graph.resolve.queue import Item, ItemKind
from views.review_words import review_words


def test_every_kind_of_question_and_every_judgement_has_words() -> None:
    words = review_words()
    assert set(words.asks) == set(words.kinds) == set(get_args(ItemKind))
    assert set(words.says) == set(get_args(Judgement)) - {"undo"}


def test_no_key_means_two_answers() -> None:
    for answers in review_words().answers.values():
        keys = [one.key for one in answers]
        assert len(set(keys)) == len(keys)
        assert not {"k", "z"} & set(keys)


def test_one_name_is_answered_as_one_or_two() -> None:
    item = Item(
        kind="homonym",
        left="person/a",
        left_name="A",
        entity_kind="Person",
        left_entity="person/a",
    )
    assert [one.judgement for one in review_words().answers_to(item)] == ["accept", "apart"]
