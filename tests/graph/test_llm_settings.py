from __future__ import annotations

import pytest

from graph.errors import SettingsError
from graph.llm_settings import LlmSettings, load_llm_settings

KEY = "sk-not-to-be-seen"


def settings(**environment: str) -> LlmSettings:
    return load_llm_settings({f"LABOURGRAPH_LLM_{k}": v for k, v in environment.items()})


def test_nothing_is_spoken_to_by_default() -> None:
    with pytest.raises(SettingsError, match=r"LABOURGRAPH_LLM_URL.*LABOURGRAPH_LLM_MODEL"):
        settings().check()
    with pytest.raises(SettingsError, match="LABOURGRAPH_LLM_MODEL"):
        settings(URL="http://127.0.0.1:9/v1").check()


def test_an_endpoint_on_this_machine_needs_no_key() -> None:
    for host in ("127.0.0.1:9", "localhost:9", "[::1]:9"):
        settings(URL=f"http://{host}/v1", MODEL="m").check()


def test_an_endpoint_elsewhere_needs_a_key_and_https() -> None:
    with pytest.raises(SettingsError, match="LABOURGRAPH_LLM_KEY"):
        settings(URL="https://models.example/v1", MODEL="m").check()
    with pytest.raises(SettingsError, match="https://") as refused:
        settings(URL="http://models.example/v1", MODEL="m", KEY=KEY).check()
    assert KEY not in str(refused.value)
    settings(URL="https://models.example/v1", MODEL="m", KEY=KEY).check()


def test_the_key_is_never_shown() -> None:
    found = settings(URL="https://models.example/v1", MODEL="m", KEY=KEY)
    assert KEY not in repr(found)
    assert KEY not in str(found)
    assert KEY not in found.model_dump_json()
    assert found.key.get_secret_value() == KEY


@pytest.mark.parametrize(
    "address",
    [
        "models.example/v1",
        "ftp://models.example",
        "https://",
        "https://a:b@c.example",
        "http://h:x/",
    ],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(SettingsError, match="LABOURGRAPH_LLM_URL") as refused:
        settings(URL=address)
    assert "a:b" not in str(refused.value)


def test_an_address_ends_before_its_query() -> None:
    assert settings(URL="http://127.0.0.1:9/v1/").url == "http://127.0.0.1:9/v1"
    with pytest.raises(SettingsError, match="leave out"):
        settings(URL="http://127.0.0.1:9/v1?key=x")


@pytest.mark.parametrize(
    ("name", "value"),
    [("TIMEOUT", "0"), ("RETRIES", "1.5"), ("CONFIDENCE", "2"), ("INPUT_PRICE", "-1")],
)
def test_a_number_that_cannot_be_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"LABOURGRAPH_LLM_{name}"):
        settings(**{name: value})


def test_numbers_are_taken_over() -> None:
    found = settings(RETRIES="0", CONFIDENCE="0.7", INPUT_PRICE="0", OUTPUT_PRICE="1.5")
    assert (found.retries, found.confidence) == (0, 0.7)
    assert (found.input_price, found.output_price) == (0, 1.5)
