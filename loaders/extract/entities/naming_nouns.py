"""Names that a common noun beside them sorts: "the daily X", "the magazine Y", "X newspaper"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Lexicon

_SORTS = (
    r"newspapers?|daily|weekly|magazine|broadcaster|news agency|news site|news website|tabloid"
    r"|news outlet|TV channel|television channel|online newspaper|news portal|wire service"
)
_NAME = r"(?:The )?[A-Z][\w'’-]*(?: (?:of |de |der |the )?[A-Z][\w'’-]*){0,3}"
_BEFORE = re.compile(rf"\b(?:{_SORTS}),? (?P<n>{_NAME})")
_AFTER = re.compile(
    rf"\b(?P<n>{_NAME}) (?:newspaper|magazine|news agency|broadcaster|television|TV)\b"
)
_ARTICLE = re.compile(r"^(?:The|A|An|This|In|One) ")


def outlets(text: str, lex: Lexicon) -> Iterator[Candidate]:
    """Outlets that a text calls newspaper, magazine or broadcaster."""
    for pattern in (_BEFORE, _AFTER):
        for found in pattern.finditer(text):
            start, stop = found.span("n")
            article = _ARTICLE.match(found.group("n"))
            start += article.end() if article else 0
            name = " ".join(text[start:stop].split())
            if _names(name, lex):
                yield Candidate(start, stop, stop, "Outlet", name, "sorted", rank=1)


def _names(name: str, lex: Lexicon) -> bool:
    """Whether words are more than a nationality or common words with a capital."""
    words = name.split()
    plain = [w for w in words if w.lower() not in lex.common]
    return (
        (bool(plain) or len(words) > 1)
        and name not in lex.demonyms
        and words[0] not in lex.demonyms
    )
