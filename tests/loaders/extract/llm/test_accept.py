from __future__ import annotations

import pytest

from loaders.extract.llm.accept import METHOD, PART, Asked, accept_entities
from loaders.extract.llm.schema import read_answer
from loaders.extract.llm.windows import cut
from tests.llm_endpoint import answer, said_entity

TEXT = "The Elm and Larch coal mines hired Russian clients. The mine did well."


@pytest.fixture
def accepted(make, ontology):
    def run(*entities):
        document = make(TEXT)
        (window,) = cut(document, 500, 0)
        said = read_answer(answer(list(entities), []))
        return accept_entities(said, Asked(document, window, ontology))

    return run


def reasons(found) -> list[str]:
    return [rejection.reason for rejection in found.rejections]


def test_an_entity_with_words_in_the_text_is_taken(accepted) -> None:
    found = accepted(said_entity("e1", "Site", "Elm Coal Mine", (1, "Elm")))
    entity = found.entities["e1"]
    assert (entity.id, entity.name) == ("site/elm-coal-mine", "Elm Coal Mine")
    (mention,) = found.mentions
    assert TEXT[mention.start : mention.stop] == mention.text == "Elm"
    assert mention.method == PART
    assert found.rejections == []


def test_words_that_are_not_there_are_refused_one_by_one(accepted) -> None:
    found = accepted(
        said_entity("e1", "Site", "Larch Coal Mine", (1, "Larch coal mines"), (1, "Larch pit"))
    )
    assert [m.text for m in found.mentions] == ["Larch coal mines"]
    assert [(r.what, r.reason, r.text) for r in found.rejections] == [
        ("mention", "not in the text", "Larch pit")
    ]
    assert found.mentions[0].method == METHOD


def test_an_entity_without_any_words_is_refused(accepted) -> None:
    found = accepted(
        said_entity("e1", "Site", "Aspen Mill", (1, "Aspen Mill")),
        said_entity("e2", "Site", "Elm Coal Mine"),
    )
    assert found.entities == {}
    assert found.mentions == []
    assert reasons(found) == ["not in the text", "never named"]


def test_a_name_of_other_words_than_the_texts_is_refused(accepted) -> None:
    found = accepted(said_entity("e1", "Site", "Ryongsong Coal Mine", (1, "The mine")))
    assert found.entities == {}
    assert found.mentions == []
    assert reasons(found) == ["name not in the text"]


def test_an_entity_that_is_only_referred_to_is_refused(accepted) -> None:
    said = said_entity("e1", "Site", "Elm Coal Mine", (1, "The mine"))
    said["mentions"][0]["reference"] = True
    assert reasons(accepted(said)) == ["never named"]


def test_an_unknown_kind_or_a_label_used_twice_is_refused(accepted) -> None:
    found = accepted(
        said_entity("e1", "Ship", "Elm", (1, "Elm")),
        said_entity("e2", "Site", "Elm Coal Mine", (1, "Elm")),
        said_entity("e2", "Site", "Larch Coal Mine", (1, "Larch")),
        said_entity("e3", "Site", " - ", (1, "Larch")),
    )
    assert list(found.entities) == ["e2"]
    assert reasons(found) == ["unknown kind", "label used twice", "no name, or one too long"]


def test_what_has_no_name_belongs_to_its_document(accepted) -> None:
    found = accepted(
        said_entity("e1", "ForeignClient", "Russian clients", (1, "Russian clients"), named=False)
    )
    assert found.entities["e1"].id.startswith("foreign-client/russian-clients~")
