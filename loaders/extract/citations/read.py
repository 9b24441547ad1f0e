"""All citations of one passage."""

from __future__ import annotations

from loaders.extract.citations.citation import Citation
from loaders.extract.citations.inline import inline
from loaders.extract.citations.parse import parse
from loaders.extract.citations.split import segments


def citations(kind: str, text: str) -> list[Citation]:
    """Citations of a passage in order.

    Args:
        kind: kind of the passage; all of a footnote is read, elsewhere what is cited in full.
        text: the passage.
    """
    if kind != "footnote":
        return list(inline(text))
    found = (parse(text, start, stop) for start, stop in segments(text))
    return [citation for citation in found if citation is not None]
