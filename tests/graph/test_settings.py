from __future__ import annotations

import pytest

from graph.errors import SettingsError
from graph.settings import load_settings


def test_defaults_are_a_folder_and_no_server() -> None:
    settings = load_settings(environment={})
    assert settings.store == "workspace"
    assert not settings.is_neo4j
    assert str(settings.library_path) == "workspace/library"


def test_the_argument_goes_before_the_environment() -> None:
    environment = {"LABOURGRAPH_STORE": "there"}
    assert load_settings("here", environment).store == "here"
    assert load_settings(None, environment).store == "there"


def test_each_neo4j_database_has_a_library_of_its_own() -> None:
    one = load_settings("bolt://127.0.0.1:7687", {"NEO4J_DATABASE": "a"})
    two = load_settings("bolt://127.0.0.1:7687", {"NEO4J_DATABASE": "b"})
    assert one.is_neo4j
    assert one.library_path != two.library_path
    assert one.library_path.parts[0] == "workspace"


@pytest.mark.parametrize(
    ("store", "environment", "named"),
    [
        ("http://127.0.0.1:7474", {}, "http://"),
        ("bolt://neo4j:hunter2@127.0.0.1", {}, "NEO4J_PASSWORD"),
        (None, {"LABOURGRAPH_QUERY_TIMEOUT": "soon"}, "LABOURGRAPH_QUERY_TIMEOUT"),
        (None, {"LABOURGRAPH_QUERY_ROWS": "0"}, "LABOURGRAPH_QUERY_ROWS"),
    ],
)
def test_a_wrong_setting_is_named(
    store: str | None, environment: dict[str, str], named: str
) -> None:
    with pytest.raises(SettingsError, match=named) as caught:
        load_settings(store, environment)
    assert "hunter2" not in str(caught.value)


def test_a_password_never_shows() -> None:
    settings = load_settings(environment={"NEO4J_PASSWORD": "hunter2"})
    assert settings.neo4j_password.get_secret_value() == "hunter2"
    assert "hunter2" not in f"{settings!r} {settings} {settings.model_dump_json()}"


def test_numbers_are_read() -> None:
    settings = load_settings(
        environment={"LABOURGRAPH_QUERY_TIMEOUT": "2.5", "LABOURGRAPH_BATCH_DOCUMENTS": "4"}
    )
    assert settings.query_timeout == 2.5
    assert settings.batch_documents == 4


def test_the_reviewer_is_named() -> None:
    assert load_settings(None, {"LABOURGRAPH_REVIEWER": " A. Reviewer "}).reviewer == "A. Reviewer"
    assert load_settings(None, {}).reviewer == ""
