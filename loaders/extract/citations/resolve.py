"""Which work a short form or "Ibid." stands for."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.names.fold import fold
from loaders.extract.citations.citation import Citation


@dataclass
class CitedWorks:
    """The works cited so far, in order; the key of each is its full title folded."""

    titles: dict[str, Citation] = field(default_factory=dict)
    last: str | None = None
    last_note: int | None = None

    def resolve(self, citation: Citation, note: int | None = None) -> str | None:
        """The key of the work a citation means, None for "Ibid." after nothing.

        "Ibid." means the work cited last, unless the number of the note shows that notes between
        are missing.

        A short form means the first work whose title starts with it and, where both name authors,
        one of whose authors has the surname; else it is a work of its own.
        """
        key = self._before(note) if citation.kind == "ibid" else self._key(citation)
        self.last, self.last_note = key, note
        return key

    def _before(self, note: int | None) -> str | None:
        gap = note is not None and self.last_note is not None and note - self.last_note > 1
        return None if gap else self.last

    def _key(self, citation: Citation) -> str | None:
        if citation.title is None:
            return None
        folded = fold(citation.title.text)
        known = folded if folded in self.titles else self._started(citation, folded)
        if known is not None:
            return known
        self.titles[folded] = citation
        return folded

    def _started(self, citation: Citation, folded: str) -> str | None:
        for key, full in self.titles.items():
            if key.startswith(folded) and _same_author(citation, full):
                return key
        return None


def _same_author(short: Citation, full: Citation) -> bool:
    if not short.authors or not full.authors:
        return True
    known = {fold(part.text.split()[-1]) for part in full.authors}
    known |= {fold(part.text.split()[0]) for part in full.authors}
    return any(fold(part.text.split()[-1]) in known for part in short.authors)
