"""The client against a real server on this machine, which answers as endpoints do and do not."""

from __future__ import annotations

import gzip
import json
import logging
import socket
import time

import pytest

from graph.errors import CapError, ModelAnswerError, ModelError, ModelUnavailableError
from loaders.extract.llm.budget import Budget, Usage
from loaders.extract.llm.client import Client
from loaders.extract.llm.prompt import prompt, request_tokens
from tests.llm_endpoint import EMPTY, KEY, Reply, completion, failure

MESSAGE = '{"passages": []}'


@pytest.fixture
def ask(llm):
    """Ask once, with settings changed; the client and its budget stay to be looked at."""
    clients = []

    def run(budget: Budget | None = None, **changes: object) -> str:
        client = Client(llm.model_copy(update=changes), budget or Budget())
        clients.append(client)
        return client.ask(prompt(), MESSAGE)

    yield run
    for client in clients:
        client.close()


def test_a_request_carries_prompt_schema_and_limits(ask, endpoint) -> None:
    assert ask() == EMPTY
    (request,) = endpoint.requests
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.headers["accept-encoding"] == "identity"
    body = request.body
    assert (body["model"], body["temperature"], body["max_tokens"]) == ("test-model", 0, 8000)
    assert [m["role"] for m in body["messages"]] == ["system", "user"]
    assert body["messages"][0]["content"] == prompt().instructions
    assert body["messages"][1]["content"] == MESSAGE
    assert body["response_format"]["json_schema"]["strict"] is True
    assert body["response_format"]["json_schema"]["schema"] == prompt().schema


def test_the_tokens_that_the_endpoint_counts_are_spent(ask) -> None:
    budget = Budget()
    ask(budget)
    assert budget.spent == Usage(900, 100)


def test_an_endpoint_that_does_not_count_is_taken_to_have_used_all(ask, endpoint, llm) -> None:
    endpoint.replies = [completion(EMPTY, used=None)]
    budget = Budget()
    ask(budget)
    assert budget.spent == Usage(request_tokens(prompt(), MESSAGE), llm.output_tokens)


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_what_may_pass_is_tried_again(ask, endpoint, status: int) -> None:
    endpoint.replies = [failure(status), failure(status)]
    budget = Budget()
    assert ask(budget) == EMPTY
    assert len(endpoint.requests) == budget.requests == 3
    assert budget.spent.total == 1000


def test_tries_have_an_end(ask, endpoint) -> None:
    endpoint.replies = [failure(500, "out of order")] * 9
    with pytest.raises(ModelError, match=r"500, after 3 tries: .*out of order") as failed:
        ask()
    assert not isinstance(failed.value, ModelUnavailableError)
    assert len(endpoint.requests) == 3


def test_the_endpoint_says_how_long_to_wait_within_limits(ask, endpoint) -> None:
    endpoint.replies = [failure(429, Retry_After="0.3")]
    started = time.monotonic()
    ask()
    assert time.monotonic() - started >= 0.3
    endpoint.replies = [failure(429, Retry_After="3600")]
    started = time.monotonic()
    ask(longest_wait=0.1)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_request_that_is_wrong_is_not_repeated(ask, endpoint, status: int) -> None:
    endpoint.replies = [failure(status, "response_format is not supported")]
    with pytest.raises(ModelError, match="response_format is not supported"):
        ask()
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize("status", [301, 401, 403, 404])
def test_where_no_request_can_succeed_none_follows(llm, endpoint, status: int) -> None:
    endpoint.replies = [failure(status, f"bad key {KEY}", Location="http://127.0.0.1:9/")] * 2
    client = Client(llm, Budget())
    for _ in range(2):
        with pytest.raises(ModelUnavailableError, match="LABOURGRAPH_LLM_") as failed:
            client.ask(prompt(), MESSAGE)
        assert KEY not in str(failed.value)
    assert len(endpoint.requests) == 1
    client.close()


def test_an_address_where_nothing_listens(llm) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    client = Client(llm.model_copy(update={"url": f"http://127.0.0.1:{port}/v1"}), Budget())
    for _ in range(2):
        with pytest.raises(ModelUnavailableError, match=f"127.0.0.1:{port} cannot be reached"):
            client.ask(prompt(), MESSAGE)
    assert client.budget.requests == 3
    client.close()


def test_an_answer_that_does_not_come_in_time(ask, endpoint) -> None:
    endpoint.replies = [Reply(delay=2)] * 2
    budget = Budget()
    with pytest.raises(ModelError, match=r"no answer within 0\.2 s, after 2 tries"):
        ask(budget, timeout=0.2, retries=1)
    assert budget.spent.output == 2 * 8000


def test_an_answer_that_drips_is_broken_off(ask, endpoint) -> None:
    endpoint.replies = [Reply(body=b" " * 2000, pause=0.02)]
    started = time.monotonic()
    with pytest.raises(ModelError, match="no answer within"):
        ask(timeout=0.5, retries=0)
    assert time.monotonic() - started < 10


def test_an_answer_too_large_is_broken_off(ask, endpoint) -> None:
    endpoint.replies = [completion("x" * 50_000)]
    with pytest.raises(ModelAnswerError, match="LABOURGRAPH_LLM_ANSWER_SIZE"):
        ask(answer_size=10_000)
    endpoint.replies = [Reply(500, b"x" * 50_000)]
    with pytest.raises(ModelAnswerError, match="passes 10000 bytes"):
        ask(answer_size=10_000)
    assert len(endpoint.requests) == 2


def test_a_compressed_answer_is_refused(ask, endpoint) -> None:
    body = gzip.compress(b" " * 10_000_000)
    endpoint.replies = [Reply(body=body, headers={"Content-Encoding": "gzip"})]
    with pytest.raises(ModelAnswerError, match="compressed"):
        ask()


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(body=b"<html>welcome</html>"), "no chat completion"),
        (Reply(body=b'{"choices": [{"mess'), "no chat completion"),
        (Reply(body=b"[]"), "no chat completion"),
        (Reply(body=b'{"choices": []}'), "no choice"),
        (completion(None), "empty"),
        (completion("", refusal="I cannot help with that."), "refused: I cannot help"),
        (completion('{"entities": [', finish="length"), "LABOURGRAPH_LLM_OUTPUT_TOKENS"),
        (completion("", finish="content_filter"), "content filter"),
    ],
)
def test_an_answer_that_cannot_be_used_says_why(ask, endpoint, reply: Reply, words: str) -> None:
    endpoint.replies = [reply]
    with pytest.raises(ModelAnswerError, match=words):
        ask()
    assert len(endpoint.requests) == 1


def test_what_an_endpoint_writes_cannot_act_on_a_terminal(ask, endpoint) -> None:
    endpoint.replies = [completion("", refusal="no\x1b[2J\nway")]
    with pytest.raises(ModelAnswerError) as failed:
        ask()
    assert str(failed.value) == "the model refused: no [2J way"
    endpoint.replies = [failure(400, "bad\x1b]0;x\x07")]
    with pytest.raises(ModelError) as failed:
        ask()
    assert str(failed.value).isprintable()


def test_a_refusal_is_paid_for(ask, endpoint) -> None:
    endpoint.replies = [completion("", refusal="no")]
    budget = Budget()
    with pytest.raises(ModelAnswerError):
        ask(budget)
    assert budget.spent == Usage(900, 100)


def test_a_request_that_would_pass_the_cap_is_not_sent(ask, endpoint) -> None:
    with pytest.raises(CapError, match="--max-tokens 9000"):
        ask(Budget(max_tokens=9000))
    assert endpoint.requests == []


def test_the_key_is_in_no_log(ask, endpoint, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    endpoint.replies = [failure(500, f"you sent {KEY}")] * 3
    with pytest.raises(ModelError) as failed:
        ask()
    assert KEY not in str(failed.value)
    assert "***" in str(failed.value)
    assert caplog.records
    assert KEY not in caplog.text
    assert KEY not in json.dumps([str(r.args) for r in caplog.records])


def test_without_a_key_none_of_the_users_is_sent(llm, endpoint, monkeypatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-another-program")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/")
    client = Client(llm.model_copy(update={"key": type(llm.key)("")}), Budget())
    client.ask(prompt(), MESSAGE)
    client.close()
    assert endpoint.requests[0].headers["authorization"] == "Bearer none"
