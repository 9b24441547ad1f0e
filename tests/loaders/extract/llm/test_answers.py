from __future__ import annotations

import pytest

from graph.errors import ExtractError
from loaders.extract.llm.answers import Answers, Kept, answer_key

DOCUMENT = "document/0123456789abcdef"
KEPT = Kept(model="m", prompt="p", answer='{"entities": [], "claims": []}')


def test_an_answer_comes_back_as_it_was_given(tmp_path) -> None:
    answers = Answers(tmp_path / "answers")
    assert answers.get(DOCUMENT, "k") is None
    assert not answers.has(DOCUMENT, "k")
    answers.put(DOCUMENT, "k", KEPT)
    assert answers.has(DOCUMENT, "k")
    assert answers.get(DOCUMENT, "k") == KEPT.answer
    assert answers.get("document/fedcba9876543210", "k") is None


def test_the_key_is_of_model_prompt_and_window() -> None:
    keys = {answer_key(*parts) for parts in (("m", "p", "w"), ("n", "p", "w"), ("m", "pw", ""))}
    assert len(keys) == 3
    assert answer_key("m", "p", "w") == answer_key("m", "p", "w")


def test_forgetting_takes_all_answers_of_a_document(tmp_path) -> None:
    answers = Answers(tmp_path / "answers")
    answers.put(DOCUMENT, "k", KEPT)
    answers.put("document/fedcba9876543210", "k", KEPT)
    answers.forget(DOCUMENT)
    answers.forget(DOCUMENT)
    assert not answers.has(DOCUMENT, "k")
    assert answers.has("document/fedcba9876543210", "k")


def test_a_damaged_file_is_named(tmp_path) -> None:
    answers = Answers(tmp_path / "answers")
    answers.put(DOCUMENT, "k", KEPT)
    (path,) = (tmp_path / "answers").rglob("*.json")
    path.write_text('{"model": "m"')
    with pytest.raises(ExtractError, match=r"k\.json: .*delete the file"):
        answers.get(DOCUMENT, "k")
