"""All names that the gazetteer and the grammar see in one passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from loaders.extract.entities.bodies import committees, lower_bodies
from loaders.extract.entities.chain import COUNTRY, chained
from loaders.extract.entities.chunks import headed, last_head, name_of, runs, starts_sentence, trim
from loaders.extract.entities.ellipsis import Setting, elliptical
from loaders.extract.entities.gazetteer import Gazetteer, Match
from loaders.extract.entities.lexicon import Lexicon
from loaders.extract.entities.lists import Run, announced, completed
from loaders.extract.entities.people import person
from loaders.extract.entities.piece import Piece, Refused
from loaders.extract.entities.states import with_state
from loaders.extract.entities.those import Spoken, those_of
from loaders.extract.entities.words import Words

_OFFICES = tuple(
    (word,)
    for word in ("minister", "ministers", "ministry", "department", "secretary", "committee")
)
_COINS = (("cents",), ("cent",), ("dollars",), ("dollar",), ("$",), ("won",))


@dataclass(frozen=True, slots=True)
class Scan:
    """What one passage gave; ``spare`` are the runs that nothing explains."""

    pieces: tuple[Piece, ...]
    refused: tuple[Refused, ...]
    spare: tuple[tuple[int, int], ...]


def _from_match(words: Words, match: Match, lex: Lexicon) -> Piece:
    """A piece of a gazetteer match; a place takes the word of its level along ("Unpha county")."""
    last = match.last
    entry = match.entry
    level = str(entry.attributes.get("level", ""))
    core = last
    if entry.kind == "Place" and last < len(words) and words.lower[last] == level:
        last = core = last + 1
    if entry.kind == "Organization":
        core = _before_country(words, match)
    head = None
    if entry.kind in ("Organization", "Site"):
        found = lex.head_at(words, last - 1)
        head = found.head if found is not None else None
    return Piece(match.first, last, entry.kind, entry.name, "gazetteer", core, head, entry)


def _money(words: Words, match: Match) -> bool:
    """Whether a country's name belongs to a sum: "22 US cents", "US$50"."""
    last = match.last
    return match.entry.kind == "Place" and words.lower[last : last + 1] in _COINS


def _portfolio(words: Words, match: Match) -> bool:
    """Whether a paper's name is what a minister is minister of ("Minister of Foreign Affairs")."""
    if match.entry.kind != "Outlet":
        return False
    before = words.lower[max(0, match.first - 3) : match.first]
    said = before[:-1] if before[-1:] == ("the",) else before
    return said[-1:] in (("of",), ("for",)) and said[-2:-1] in _OFFICES


def _of_longer_name(words: Words, match: Match, lex: Lexicon) -> bool:
    """Whether a surname that names one person stands in another's full name ("Mao Ning")."""
    if match.entry.kind != "Person" or match.last - match.first > 1:
        return False
    before, after = match.first - 1, match.last
    if after < len(words) and words.capital[after] and words.lower[after] not in lex.common:
        return True
    inner = before >= 0 and words.capital[before] and not starts_sentence(words, before)
    return inner and words.lower[before] not in lex.common | lex.honorifics


def _before_country(words: Words, match: Match) -> int:
    """Where "of the DPRK" begins, which a form may carry behind the preferred name, or its end."""
    text = words.slice(match.first, match.last)
    if not text.endswith(("DPRK", "Republic of Korea")):
        return match.last
    for at in range(match.first + 1, match.last):
        rest = " ".join(words.texts[at + 1 : match.last]).replace(" 's", "'s")
        if words.lower[at] == "of" and rest.removeprefix("the ") in ("DPRK", COUNTRY):
            return at
    return match.last


def _grammar(
    words: Words, spans: list[tuple[int, int]], lex: Lexicon
) -> tuple[list[Piece], list[Refused]]:
    pieces: list[Piece] = []
    refused: list[Refused] = []
    for first, last in spans:
        found = person(words, first, last, lex) or headed(words, first, last, lex)
        if isinstance(found, Piece):
            pieces.append(found)
        elif found is not None:
            refused.append(found)
    return pieces, refused


def _free(
    words: Words, spans: list[tuple[int, int]], pieces: Iterable[Piece], lex: Lexicon
) -> list[Run]:
    """Runs that a later word may complete, honorifics cut off."""
    taken = {p.first: p for p in pieces}
    found = []
    for first, last in spans:
        start = trim(words, first, last, lex)
        piece = taken.get(start)
        if piece is None and _nameless(words, start, last, lex):
            continue
        if piece is not None and piece.last >= last and piece.kind not in ("Place", "Person"):
            continue
        kind = piece.kind if piece is not None else ""
        headed = last_head(words, start, last, lex) is not None
        found.append(Run(start, last, kind == "Place", kind == "Person", headed))
    return found


def _nameless(words: Words, first: int, last: int, lex: Lexicon) -> bool:
    """Whether a run is one word that has its capital from opening the sentence ("The mill")."""
    if last - first > 1:
        return False
    word = words.lower[first]
    return word in lex.leading or (word in lex.common and starts_sentence(words, first))


def _longest(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces that lie in no other's own part; the gazetteer wins a tie."""
    order = sorted(
        pieces, key=lambda p: (p.first, -p.core, -p.last, p.method != "list", p.entry is None)
    )
    kept: list[Piece] = []
    reach = -1
    outer: Piece | None = None
    for piece in order:
        if piece.first >= reach or _belongs(piece, outer):
            kept.append(piece)
            if piece.core > reach:
                reach, outer = piece.core, piece
    return kept


def _belongs(piece: Piece, outer: Piece | None) -> bool:
    """Whether a name inside another is the body that one belongs to, or its twin in a list."""
    if outer is None:
        return False
    if piece.method == outer.method == "of" and piece.first == outer.first:
        return piece.name != outer.name
    entries = piece.entry, outer.entry
    return bool(entries[0] and entries[1] and entries[0].name in entries[1].lineage)


def scan(
    words: Words,
    lex: Lexicon,
    known: Gazetteer,
    setting: Setting,
    spoken: Spoken | None = None,
    *,
    headline: bool = False,
) -> Scan:
    """The names of one passage; in a headline, where capitals say nothing, only known ones."""
    known_names = [
        m for m in known.matches(words) if not _money(words, m) and not _portfolio(words, m)
    ]
    matches = [with_state(words, _from_match(words, m, lex)) for m in known_names]
    spans = [] if headline else list(runs(words, lex))
    named, refused = _grammar(words, spans, lex)
    named = _settled([*matches, *named])
    free = _free(words, spans, named, lex)
    named.extend(completed(words, free, lex, known))
    named.extend(announced(words, free, lex, known))
    for item in elliptical(words, lex, known, setting):
        (named if isinstance(item, Piece) else refused).append(item)  # type: ignore[arg-type]
    chainable = chained(words, named, dict(spans), lex, known)
    bodies = list(lower_bodies(words, chainable, lex))
    bodies.extend(committees(words, chainable, known))
    bodies.extend(those_of(words, chainable, spoken) if spoken is not None else ())
    kept = _longest([*chainable, *bodies, *named])
    kept = [replace(p, entry=known.find(p.kind, p.name)) if p.entry is None else p for p in kept]
    kept, alone = _with_name(words, kept)
    return Scan(tuple(kept), (*refused, *alone), tuple(_spare(spans, kept)))


def _settled(pieces: list[Piece]) -> list[Piece]:
    """Gazetteer and grammar agreed on one piece a stretch."""
    return _longest(pieces)


def _with_name(words: Words, pieces: list[Piece]) -> tuple[list[Piece], list[Refused]]:
    """Pieces that are more than a head ("Committee" alone is none)."""
    kept: list[Piece] = []
    refused: list[Refused] = []
    for piece in pieces:
        alone = piece.entry is None and piece.head is not None and piece.method == "suffix"
        if alone and piece.name.casefold() == (piece.head.text if piece.head else ""):
            refused.append(Refused(name_of(words, piece.first, piece.last), "head without a name"))
        else:
            kept.append(piece)
    return kept, refused


def _spare(spans: list[tuple[int, int]], pieces: list[Piece]) -> list[tuple[int, int]]:
    taken = [(piece.first, piece.core) for piece in pieces]
    return [
        (first, last) for first, last in spans if not any(a < last and first < b for a, b in taken)
    ]
