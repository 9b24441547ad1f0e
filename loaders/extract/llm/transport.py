"""HTTP within limits: how large an answer may be and how long it may take to come."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx2

from graph.errors import ModelAnswerError


class LimitedTransport(httpx2.HTTPTransport):
    """HTTP that breaks off an answer that passes a size, or that is not there whole in time.

    Args:
        size: most bytes of an answer's body.
        seconds: from the request to the answer's last byte.
    """

    def __init__(self, size: int, seconds: float) -> None:
        super().__init__()
        self._size = size
        self._seconds = seconds

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request; compressed answers are refused, as their size cannot be foreseen."""
        started = time.monotonic()
        request.headers["Accept-Encoding"] = "identity"
        response = super().handle_request(request)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            response.close()
            raise ModelAnswerError("the endpoint's answer is compressed, which was not asked for")
        stream = response.stream
        if not isinstance(stream, httpx2.SyncByteStream):
            raise TypeError(f"the answer's stream is a {type(stream).__name__}")
        response.stream = _LimitedStream(stream, self._size, started + self._seconds)
        return response


class _LimitedStream(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, size: int, end: float) -> None:
        self._stream = stream
        self._size = size
        self._end = end

    def __iter__(self) -> Iterator[bytes]:
        left = self._size
        for chunk in self._stream:
            left -= len(chunk)
            if left < 0:
                raise ModelAnswerError(
                    f"the endpoint's answer passes {self._size} bytes; "
                    "LABOURGRAPH_LLM_ANSWER_SIZE raises the limit"
                )
            if time.monotonic() > self._end:
                raise httpx2.ReadTimeout("the answer did not come whole in time")
            yield chunk

    def close(self) -> None:
        self._stream.close()
