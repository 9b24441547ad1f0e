"""What holds for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path("../shared")


def pytest_report_header() -> str | None:
    """Say in one line what is left out."""
    if SHARED.is_dir():
        return None
    return f"{SHARED} is not there: tests on the development data are left out"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what reads the development data where there is none."""
    if SHARED.is_dir():
        return
    without = [item for item in items if item.get_closest_marker("shared")]
    config.hook.pytest_deselected(items=without)
    items[:] = [item for item in items if item not in without]
