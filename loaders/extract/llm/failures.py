"""What a failed request means: try again, give the document up, or give the run up."""

from __future__ import annotations

import openai

from graph.errors import ModelError, ModelUnavailableError
from graph.llm_settings import LlmSettings
from loaders.extract.llm.reply import shown

_AGAIN = frozenset({408, 409, 425, 429})
_UNAVAILABLE = {
    401: "refuses the key (401): check LABOURGRAPH_LLM_KEY",
    403: "refuses the key (403): check LABOURGRAPH_LLM_KEY",
    404: "knows no such address or model (404): check LABOURGRAPH_LLM_URL and ..._MODEL",
}
_REDIRECT = "redirects ({status}): set LABOURGRAPH_LLM_URL to where it leads"


def retry_after(error: openai.APIError) -> float | None:
    """Seconds that the endpoint asks to wait, nought where it names none; None for no retry."""
    if not isinstance(error, openai.APIStatusError):
        return 0.0 if isinstance(error, openai.APIConnectionError) else None
    if error.status_code not in _AGAIN and error.status_code < 500:
        return None
    try:
        return max(0.0, float(error.response.headers.get("Retry-After", "0")))
    except ValueError:
        return 0.0


def explain(error: openai.APIError, settings: LlmSettings, tries: int) -> ModelError:
    """A failure in words, without the key, whatever the endpoint wrote."""
    often = f"after {tries} tries" if tries > 1 else "after 1 try"
    if isinstance(error, openai.APITimeoutError):
        return ModelError(f"{settings.host} gave no answer within {settings.timeout:g} s, {often}")
    if isinstance(error, openai.APIConnectionError):
        return ModelUnavailableError(f"{settings.host} cannot be reached, {often}")
    if isinstance(error, openai.APIStatusError):
        reason = _hopeless(error.status_code)
        if reason:
            return ModelUnavailableError(f"{settings.host} {reason}")
        said = _without_key(error.message, settings)
        return ModelError(f"{settings.host} answered {error.status_code}, {often}: {said}")
    return ModelError(f"{settings.host} failed, {often}: {_without_key(str(error), settings)}")


def _hopeless(status: int) -> str | None:
    """Why no other request can succeed either, or None."""
    if 300 <= status < 400:
        return _REDIRECT.format(status=status)
    return _UNAVAILABLE.get(status)


def _without_key(text: str, settings: LlmSettings) -> str:
    key = settings.key.get_secret_value()
    return shown(text.replace(key, "***") if key else text)
