"""How denied, alleged and planned claims are marked, so that none passes for a stated one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Symbol, word, Streamlit colour, line colour and dash pattern of a modality."""

    symbol: str
    word: str
    badge: str
    tint: str
    dashes: tuple[int, int]


MODALITIES = {
    "denied": Mark("✕", "denied", "red", "#d1495b", (3, 5)),
    "alleged": Mark("?", "alleged", "orange", "#d98324", (8, 5)),
    "planned": Mark("◷", "planned", "blue", "#3f7fbf", (2, 4)),
    "disputed": Mark("⇄", "disputed", "violet", "#8d5bb5", (10, 4)),
}


def modality_of(modalities: set[str]) -> str:
    """One word for the modalities of several claims of one fact.

    ``disputed`` when some deny what others say; otherwise the strongest of stated, planned,
    alleged, denied.
    """
    if "denied" in modalities and len(modalities) > 1:
        return "disputed"
    order = ("stated", "planned", "alleged", "denied")
    return next((modality for modality in order if modality in modalities), "stated")


def badge(modality: str) -> str:
    """Markdown badge of a modality, nothing for a stated one."""
    mark = MODALITIES.get(modality)
    return f":{mark.badge}-badge[{mark.symbol} {mark.word}]" if mark else ""
