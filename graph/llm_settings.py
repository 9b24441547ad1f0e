"""Settings of the language model that a user can switch on: where it is and which limits hold."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from pydantic import BaseModel, ConfigDict, SecretStr

from graph.environment import number
from graph.errors import SettingsError

_PREFIX = "LABOURGRAPH_LLM_"
_SHARES = ("confidence",)
_MAY_BE_ZERO = ("retries", "overlap_tokens", "input_price", "output_price")
_NUMBERS = (
    "timeout", "retries", "concurrency", "window_tokens", "overlap_tokens", "output_tokens",
    "answer_size", "confidence", "input_price", "output_price",
)  # fmt: skip
_WHOLE = frozenset(_NUMBERS) - {"timeout", "confidence", "input_price", "output_price"}


class LlmSettings(BaseModel):
    """An OpenAI-compatible endpoint and how it is spoken to.

    ``url`` is the address before ``/chat/completions``, ending in ``/v1`` as a rule. Times are in
    seconds, ``answer_size`` in bytes, prices per million tokens in a currency of the user's own,
    None where unknown. ``window_tokens`` is the most text of one request, ``overlap_tokens`` what
    of it the request before has had too, ``output_tokens`` the longest answer asked for.
    ``confidence`` goes to every claim: the model's answers are not calibrated.
    """

    model_config = ConfigDict(frozen=True)

    url: str = ""
    model: str = ""
    key: SecretStr = SecretStr("")
    timeout: float = 120.0
    retries: int = 4
    first_wait: float = 1.0
    longest_wait: float = 30.0
    concurrency: int = 2
    window_tokens: int = 1500
    overlap_tokens: int = 150
    output_tokens: int = 8000
    answer_size: int = 1024 * 1024
    confidence: float = 0.5
    input_price: float | None = None
    output_price: float | None = None

    @property
    def is_local(self) -> bool:
        """Whether the endpoint is on this machine."""
        return _is_loopback(urlsplit(self.url))

    @property
    def host(self) -> str:
        """Scheme, host and port of the endpoint: what messages show."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    def check(self) -> None:
        """Hold back a run that could not work, or that would send the key in the clear.

        Raises:
            SettingsError: address, model or key is missing or cannot be used; never shows a key.
        """
        if not self.url or not self.model:
            raise SettingsError(
                "--extractor llm needs an endpoint: set LABOURGRAPH_LLM_URL (such as "
                "http://127.0.0.1:11434/v1) and LABOURGRAPH_LLM_MODEL"
            )
        if not self.key.get_secret_value() and not self.is_local:
            raise SettingsError(
                f"{self.host} is not on this machine, so it needs a key: set LABOURGRAPH_LLM_KEY"
            )
        if self.url.startswith("http://") and not self.is_local:
            raise SettingsError(
                f"LABOURGRAPH_LLM_URL: {self.host} would get the key and the texts unprotected; "
                "use an https:// address"
            )


def load_llm_settings(env: Mapping[str, str]) -> LlmSettings:
    """Settings of the language model from the environment.

    Raises:
        SettingsError: a value cannot be used; the message names the variable, never the key.
    """
    given: dict[str, object] = {
        "url": _address(env.get(f"{_PREFIX}URL") or ""),
        "model": env.get(f"{_PREFIX}MODEL") or "",
        "key": SecretStr((env.get(f"{_PREFIX}KEY") or "").strip()),
    }
    for name in _NUMBERS:
        value = _number(env, name)
        if value is not None:
            given[name] = value
    return LlmSettings.model_validate(given)


def _number(env: Mapping[str, str], name: str) -> float | None:
    variable = f"{_PREFIX}{name.upper()}"
    value = number(env, variable, zero=name in _MAY_BE_ZERO)
    if value is not None and name in _WHOLE and not isinstance(value, int):
        raise SettingsError(f"{variable}: {value} is no whole number")
    if value is not None and name in _SHARES and value > 1:
        raise SettingsError(f"{variable}: {value} is above 1")
    return value


def _address(text: str) -> str:
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        has_port = parts.port is None or parts.port > 0
    except ValueError as error:
        raise SettingsError("LABOURGRAPH_LLM_URL: this is no web address") from error
    if parts.username is not None or parts.password is not None:
        raise SettingsError(
            "LABOURGRAPH_LLM_URL must not hold a user or a password: set LABOURGRAPH_LLM_KEY"
        )
    if parts.scheme not in ("http", "https") or not parts.hostname or not has_port:
        raise SettingsError("LABOURGRAPH_LLM_URL: give an http:// or https:// address")
    if parts.query or parts.fragment:
        raise SettingsError("LABOURGRAPH_LLM_URL: leave out what follows ? or #")
    return text.rstrip("/")


def _is_loopback(parts: SplitResult) -> bool:
    host = parts.hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
