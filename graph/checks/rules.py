"""Runs the rules of ``rules.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from graph.checks.finding import Finding, listed
from graph.store.base import Reader

_RULES = Path(__file__).with_name("rules.yaml")


def check_rules(reader: Reader) -> Iterator[Finding]:
    """What breaks the rules that name no kind."""
    for rule in yaml.safe_load(_RULES.read_text(encoding="utf-8")):
        yield from listed(reader, rule["rule"], rule["message"], rule["cypher"])
