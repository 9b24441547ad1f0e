"""A chat completions endpoint on 127.0.0.1, for tests: a real server that says what it is told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from loaders.extract.llm.prompt import prompt, request_tokens

KEY = "sk-test-5f1c9a-do-not-show"
USED = {"prompt_tokens": 900, "completion_tokens": 100, "total_tokens": 1000}


@dataclass(frozen=True)
class Reply:
    """One HTTP answer; ``delay`` in seconds before it, ``pause`` between its bytes."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    pause: float = 0.0


def completion(
    content: str | None, *, refusal: str | None = None, finish: str = "stop", used: Any = USED
) -> Reply:
    """A chat completion with this text."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    body = {"id": "c1", "object": "chat.completion", "created": 1, "model": "m", "usage": used}
    return Reply(body=json.dumps({**body, "choices": [choice]}).encode())


def failure(status: int, message: str = "no", **headers: str) -> Reply:
    """An error as such endpoints send it."""
    body = json.dumps({"error": {"message": message, "type": "error"}}).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, body, named)


def room_for(requests: int, longest: int = 8000) -> int:
    """Most tokens under which so many requests are sent whose answers use ``USED``, and no more."""
    most = request_tokens(prompt(), "") + longest
    return most + (requests - 1) * USED["total_tokens"] + USED["total_tokens"] * 3 // 4


EMPTY = json.dumps({"entities": [], "claims": []})
Answering = Callable[[dict[str, Any]], Reply]


@dataclass
class Request:
    """What was asked: the path, the headers by lower-case name, the body and its window."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def window(self) -> dict[str, Any]:
        """The passages that were sent."""
        window: dict[str, Any] = json.loads(self.body["messages"][1]["content"])
        return window


class Endpoint:
    """The server; ``replies`` are sent one after the other, then ``answering`` answers."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.replies: list[Reply] = []
        self.answering: Answering = lambda _: completion(EMPTY)
        self._lock = threading.Lock()
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                size = int(self.headers["Content-Length"])
                body = json.loads(self.rfile.read(size))
                self._send(
                    endpoint.take(
                        Request(self.path, {n.lower(): v for n, v in self.headers.items()}, body)
                    )
                )

            def _send(self, reply: Reply) -> None:
                time.sleep(reply.delay)
                try:
                    self.send_response(reply.status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(reply.body)))
                    for name, value in reply.headers.items():
                        self.send_header(name, value)
                    self.end_headers()
                    step = 1 if reply.pause else max(1, len(reply.body))
                    for start in range(0, len(reply.body), step):
                        self.wfile.write(reply.body[start : start + step])
                        self.wfile.flush()
                        time.sleep(reply.pause)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    @property
    def url(self) -> str:
        """The address that a user would set."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    @property
    def environment(self) -> dict[str, str]:
        """The variables that a user would set."""
        return {
            "LABOURGRAPH_LLM_URL": self.url,
            "LABOURGRAPH_LLM_MODEL": "test-model",
            "LABOURGRAPH_LLM_KEY": KEY,
        }

    def take(self, request: Request) -> Reply:
        """Keep a request and say what to answer."""
        with self._lock:
            self.requests.append(request)
            return self.replies.pop(0) if self.replies else self.answering(request.body)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def said_entity(
    ref: str, kind: str, name: str, *mentions: tuple[int, str], named: bool = True
) -> dict[str, Any]:
    """An entity as a model would give it, with its mentions as (passage, words)."""
    quotes = [{"passage": n, "text": text, "reference": False} for n, text in mentions]
    return {"ref": ref, "kind": kind, "name": name, "named": named, "mentions": quotes}


def said_claim(
    relation: str, subject: str, object_: str | None, evidence: tuple[int, str], **more: Any
) -> dict[str, Any]:
    """A claim as a model would give it; ``more`` are qualifiers, ``modality`` and ``speaker``."""
    modality, speaker = more.pop("modality", "stated"), more.pop("speaker", None)
    return {
        "relation": relation,
        "subject": subject,
        "object": object_,
        "evidence": {"passage": evidence[0], "text": evidence[1]},
        "qualifiers": [{"name": name, "value": value} for name, value in more.items()],
        "modality": modality,
        "speaker": speaker,
    }


def answer(entities: list[dict[str, Any]], claims: list[dict[str, Any]]) -> str:
    """A whole answer as JSON."""
    return json.dumps({"entities": entities, "claims": claims}, ensure_ascii=False)


def answer_article(body: dict[str, Any]) -> Reply:
    """What a good model says of an article of ``tests.writing``."""
    window = json.loads(body["messages"][1]["content"])
    title = window["title"]
    site = title.split("from the ", 1)[1]
    places = [p for p in window["passages"] if f"The {site} in " in p["text"]]
    if not places:
        return completion(EMPTY)
    place = places[0]
    town = place["text"].split(f"The {site} in ", 1)[1].split(" took", 1)[0]
    said = place["text"].split(". ", 1)[0]
    number = place["n"]
    entities = [
        said_entity("e1", "Site", site, (number, site)),
        said_entity("e2", "Place", town, (number, town)),
        said_entity("e3", "Campaign", "80-day battle", (number, "80-day battle")),
    ]
    claims = [
        said_claim("LOCATED_IN", "e1", "e2", (number, f"The {site} in {town}")),
        said_claim("PARTICIPATES_IN", "e1", "e3", (number, said)),
    ]
    return completion(answer(entities, claims))
