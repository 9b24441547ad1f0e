"""Values of environment variables."""

from __future__ import annotations

from collections.abc import Mapping

from graph.errors import SettingsError


def number(env: Mapping[str, str], variable: str, *, zero: bool = False) -> float | None:
    """The number a variable holds, an int where it is whole; None where it is unset or empty.

    Args:
        env: the environment.
        variable: its name.
        zero: whether nought is allowed too.

    Raises:
        SettingsError: the value is no number, below zero, or nought where that is not allowed.
    """
    text = env.get(variable)
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not (0 < value < float("inf") or (zero and value == 0)):
        least = "zero or above" if zero else "above zero"
        raise SettingsError(f"{variable}: {text!r} is no number {least}")
    return int(value) if value.is_integer() else value


def switch(env: Mapping[str, str], variable: str) -> bool:
    """Whether a variable says yes; an unset or empty one says no.

    Raises:
        SettingsError: it says neither 1 nor 0.
    """
    text = env.get(variable) or "0"
    if text not in ("0", "1"):
        raise SettingsError(f"{variable}: {text!r} is neither 1 (yes) nor 0 (no)")
    return text == "1"
