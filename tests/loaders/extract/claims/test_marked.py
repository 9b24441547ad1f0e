from __future__ import annotations

from loaders.extract.claims.context import build_context
from loaders.extract.claims.marked import all_marked, marked


def test_mentions_are_marks_and_other_forms_in_brackets_go(annotate) -> None:
    names = {"Loom Movement": "Campaign", "pet'ŭl=Loom Movement": "Campaign", "Haju": "Place"}
    context = build_context(annotate("The Loom Movement (pet'ŭl) began in Haju.", names))
    (view,) = context.views
    assert marked(context, view).text == "The <Campaign:0> began in <Place:2>."


def test_sentences_without_mentions_are_left_out(annotate) -> None:
    context = build_context(annotate("It began in Haju. It rained.", {"Haju": "Place"}))
    assert [m.text for m in all_marked(context)] == ["It began in <Place:0>."]


def test_each_sentence_is_marked_once(annotate) -> None:
    context = build_context(annotate("It began in Haju.", {"Haju": "Place"}))
    first, second = next(all_marked(context)), next(all_marked(context))
    assert first.text is second.text
