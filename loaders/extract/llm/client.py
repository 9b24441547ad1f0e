"""Ask an OpenAI-compatible endpoint, within limits of time, size, tries and cost."""

from __future__ import annotations

import time

import httpx2
import openai

from graph.errors import ModelAnswerError, ModelError, ModelUnavailableError
from graph.llm_settings import LlmSettings
from loaders.extract.llm.budget import Budget, Usage
from loaders.extract.llm.failures import explain, retry_after
from loaders.extract.llm.prompt import Prompt, request_tokens
from loaders.extract.llm.reply import Completion, read_completion
from loaders.extract.llm.transport import LimitedTransport

_NO_KEY = "none"
_NAME = "extraction"


class Client:
    """A connection to an endpoint; safe to use from several threads.

    Args:
        settings: endpoint, model, key and limits.
        budget: counts tokens and keeps the caps.
    """

    def __init__(self, settings: LlmSettings, budget: Budget) -> None:
        self.budget = budget
        self._settings = settings
        self._openai = _connection(settings)
        self._unavailable: ModelUnavailableError | None = None

    def ask(self, prompt: Prompt, message: str) -> str:
        """The model's answer to a window.

        Raises:
            CapError: the request would pass a cap; it was not sent.
            ModelAnswerError: an answer came that cannot be used.
            ModelUnavailableError: no request can succeed; later calls say so at once.
            ModelError: the endpoint failed, as often as it was tried.
        """
        tried = 0
        while True:
            if self._unavailable is not None:
                raise self._unavailable
            try:
                return self._ask(prompt, message).content()
            except openai.APIError as error:
                wait = self._wait(error, tried)
                tried += 1
                if wait is None:
                    raise self._final(error, tried) from None
            time.sleep(wait)

    def close(self) -> None:
        """Close the connections."""
        self._openai.close()

    def _ask(self, prompt: Prompt, message: str) -> Completion:
        most = Usage(request_tokens(prompt, message), self._settings.output_tokens)
        self.budget.reserve(most)
        # Until more is known a request counts as all it could have cost.
        used = most
        try:
            completion = read_completion(self._send(prompt, message))
            used = completion.used(most)
        except openai.APIError as error:
            used = most if isinstance(error, openai.APITimeoutError) else Usage()
            raise
        finally:
            self.budget.settle(most, used)
        return completion

    def _send(self, prompt: Prompt, message: str) -> bytes:
        try:
            response = self._openai.chat.completions.with_raw_response.create(
                model=self._settings.model,
                messages=[
                    {"role": "system", "content": prompt.instructions},
                    {"role": "user", "content": message},
                ],
                temperature=0,
                max_tokens=self._settings.output_tokens,
                response_format={
                    "type": "json_schema",
                    "json_schema": {"name": _NAME, "strict": True, "schema": prompt.schema},
                },
            )
        except openai.APIConnectionError as error:
            if isinstance(error.__cause__, ModelAnswerError):
                raise error.__cause__ from None
            raise
        return response.content

    def _wait(self, error: openai.APIError, tried: int) -> float | None:
        """Seconds before the next try, None where there is none."""
        asked = retry_after(error)
        if asked is None or tried >= self._settings.retries:
            return None
        return min(max(asked, self._settings.first_wait * 2.0**tried), self._settings.longest_wait)

    def _final(self, error: openai.APIError, tries: int) -> ModelError:
        """The failure as this program's own; one that is for good is remembered."""
        explained = explain(error, self._settings, tries)
        if isinstance(explained, ModelUnavailableError):
            self._unavailable = explained
        return explained


def _connection(settings: LlmSettings) -> openai.OpenAI:
    transport = LimitedTransport(settings.answer_size, settings.timeout)
    return openai.OpenAI(
        base_url=settings.url,
        api_key=settings.key.get_secret_value() or _NO_KEY,
        max_retries=0,
        timeout=settings.timeout,
        http_client=httpx2.Client(
            transport=transport, timeout=settings.timeout, follow_redirects=False
        ),
    )
