from __future__ import annotations

import subprocess
import sys

import pytest

from graph.errors import SettingsError
from graph.llm_settings import LlmSettings
from loaders.extract.llm.budget import Budget
from loaders.extract.llm.connect import connect

_WITHOUT = """
import sys
sys.modules["{name}"] = None
from graph.errors import SettingsError
from graph.llm_settings import LlmSettings
from loaders.extract.llm.budget import Budget
from loaders.extract.llm.connect import connect
try:
    connect(LlmSettings(url="http://127.0.0.1:9/v1", model="m"), Budget())
except SettingsError as error:
    print(error)
"""
_LAZY = """
import sys
import cli, loaders.pipeline, loaders.dump, loaders.extract.llm.extractor, commands.model
print([name for name in ("openai", "httpx2") if name in sys.modules])
"""


def python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout.strip()


def test_settings_are_checked_before_anything_is_loaded() -> None:
    with pytest.raises(SettingsError, match="LABOURGRAPH_LLM_URL"):
        connect(LlmSettings(), Budget())


@pytest.mark.parametrize("name", ["openai", "httpx2"])
def test_a_missing_extra_is_named_with_what_to_install(name: str) -> None:
    said = python(_WITHOUT.format(name=name))
    assert f"needs the package {name}" in said
    assert "labourgraph[llm]" in said


def test_the_client_is_loaded_by_nobody_who_does_not_ask() -> None:
    assert python(_LAZY) == "[]"
