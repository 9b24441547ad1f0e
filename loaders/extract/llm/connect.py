"""Open the connection to a language model, where its client is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import SettingsError
from graph.llm_settings import LlmSettings
from loaders.extract.llm.budget import Budget

if TYPE_CHECKING:
    from loaders.extract.llm.client import Client

_EXTRA = ("openai", "httpx2")


def connect(settings: LlmSettings, budget: Budget) -> Client:
    """A client for the endpoint of the settings; nothing is sent yet.

    Raises:
        SettingsError: the settings lack something, or the extra ``llm`` is not installed.
    """
    settings.check()
    try:
        from loaders.extract.llm.client import Client
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        raise SettingsError(
            f"--extractor llm needs the package {error.name}: "
            "install it with pip install 'labourgraph[llm]'"
        ) from error
    return Client(settings, budget)
