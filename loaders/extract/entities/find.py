"""Entities and mentions of a document: one parse, all finders, one choice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from graph.model import Rejection
from loaders.extract.entities.campaigns import campaigns
from loaders.extract.entities.candidate import Candidate, choose, from_piece
from loaders.extract.entities.clients import clients, forces, own_companies
from loaders.extract.entities.definite import definite_sites
from loaders.extract.entities.ellipsis import Setting
from loaders.extract.entities.gazetteer import Gazetteer, gazetteer
from loaders.extract.entities.lexicon import Lexicon, lexicon
from loaders.extract.entities.occasions import honours, occasions
from loaders.extract.entities.people import western
from loaders.extract.entities.piece import Refused
from loaders.extract.entities.quoted import quoted, subtitled
from loaders.extract.entities.scan import scan
from loaders.extract.entities.statistical import statistical, titled
from loaders.extract.entities.styles import definite, party, sides, styles
from loaders.extract.entities.words import Words, split
from loaders.extract.nlp import Parse, Part

_LOCAL_HOME = re.compile(
    r"\b(?:DPRK|North Korea|Workers' Party|WPK|Kim (?:Jong Un|Jong Il|Il Sung))"
)
_SHORTEST = 4
_HEADLINED = frozenset(
    {"Site", "Organization", "Person", "Campaign", "Event", "Place", "Work", "Policy"}
)


@dataclass(frozen=True, slots=True)
class Looked:
    """What one parse gave."""

    parse: Parse
    candidates: tuple[Candidate, ...]
    refused: tuple[Refused, ...]


def _setting(words: Iterable[Words], known: Gazetteer) -> Setting:
    places: dict[str, dict[str, None]] = {}
    for passage in words:
        for match in known.matches(passage):
            if match.entry.kind == "Place":
                word = match.entry.name.rsplit(" ", 1)[-1].lower()
                places.setdefault(word, {}).setdefault(match.entry.name)
    return Setting({word: tuple(reversed(names)) for word, names in places.items()})


def _of_text(part: Part, lex: Lexicon, known: Gazetteer, *, foreign: bool) -> Iterator[Candidate]:
    text = part.shadow.text
    yield from quoted(text)
    yield from subtitled(text)
    yield from clients(text, lex)
    yield from own_companies(text)
    yield from forces(text)
    yield from titled(text)
    yield from occasions(text)
    yield from honours(text)
    if part.passage.kind != "title":
        yield from party(text, known)
    if "North Korea" in text or foreign:
        yield from sides(text, known)


def _moved(candidates: Iterable[Candidate], base: int) -> Iterator[Candidate]:
    for c in candidates:
        yield replace(c, start=c.start + base, stop=c.stop + base, core=c.core + base)


def _is_headline(part: Part, words: Words) -> bool:
    """Whether capitals say nothing in a passage: a title, or a line written like one."""
    if part.passage.kind in ("title", "heading"):
        return True
    long = [n for n, word in enumerate(words.texts) if len(word) > _SHORTEST - 1]
    capitals = sum(words.capital[n] for n in long)
    return (
        len(long) > _SHORTEST
        and part.shadow.text.rstrip()[-1:].isalnum()
        and capitals * 10 >= len(long) * 9
    )


def _of_part(
    part: Part, lex: Lexicon, known: Gazetteer, setting: Setting, groups: int, *, foreign: bool
) -> tuple[list[Candidate], list[Refused]]:
    words = split(part.shadow.text)
    found = scan(words, lex, known, setting, headline=_is_headline(part, words))
    pieces = list(found.pieces)
    if foreign:
        pieces.extend(filter(None, (western(words, *span, lex) for span in found.spare)))
    candidates = [from_piece(words, piece, part.base, groups) for piece in pieces]
    candidates.extend(_moved(_of_text(part, lex, known, foreign=foreign), part.base))
    return candidates, list(found.refused)


def _look(parse: Parse, lex: Lexicon, known: Gazetteer, setting: Setting) -> Looked:
    candidates: list[Candidate] = []
    refused: list[Refused] = []
    foreign = "North Korea" in parse.shadow.text
    for number, part in enumerate(parse.parts):
        found, lost = _of_part(part, lex, known, setting, number * 1000, foreign=foreign)
        candidates.extend(found)
        refused.extend(lost)
    candidates.extend(campaigns(parse.doc, lex, _title(parse)))
    for item in statistical(parse.doc, lex, _cited(parse)):
        if isinstance(item, Refused):
            refused.append(item)
        else:
            candidates.append(item)
    kept, _ = choose(candidates)
    for part in parse.parts:
        kept.extend(definite_sites(part.shadow.text, part.base, kept, lex))
    kept, _ = choose(kept)
    return Looked(parse, tuple(kept), tuple(refused))


def _references(looked: Looked, persons: frozenset[str], lex: Lexicon) -> list[Candidate]:
    text = looked.parse.shadow.text
    named = [*looked.candidates]
    found = [*styles(text, persons, lex), *definite(text, named)]
    kept, _ = choose([*named, *found])
    return kept


def _cited(parse: Parse) -> Callable[[int], bool]:
    notes = [
        range(part.base, part.base + len(part.shadow.text))
        for part in parse.parts
        if part.passage.kind in ("footnote", "credit")
    ]
    return lambda at: any(at in note for note in notes)


def _title(parse: Parse) -> str:
    return " ".join(part.shadow.text for part in parse.parts if part.passage.kind == "title")


def _is_title(parse: Parse, at: int) -> bool:
    return any(
        part.passage.kind == "title" and part.base <= at <= part.base + len(part.shadow.text)
        for part in parse.parts
    )


def _forms(looked: Iterable[Looked]) -> dict[str, Candidate]:
    """Names that the body uses, folded to lower case, with a candidate of each."""
    forms: dict[str, Candidate] = {}
    for item in looked:
        for candidate in item.candidates:
            if not candidate.reference and not _is_title(item.parse, candidate.start):
                for form in {
                    candidate.name,
                    item.parse.shadow.text[candidate.start : candidate.stop],
                }:
                    if len(form) > _SHORTEST and candidate.kind in _HEADLINED:
                        forms.setdefault(form.casefold(), candidate)
    return forms


def _in_titles(looked: Looked, forms: dict[str, Candidate]) -> Looked:
    """The parse with its headlines holding what the body names, and nothing guessed."""
    if not any(part.passage.kind == "title" for part in looked.parse.parts):
        return looked
    body = [c for c in looked.candidates if c.rank < 3 or not _is_title(looked.parse, c.start)]
    if forms:
        pattern = re.compile(
            "|".join(rf"\b{re.escape(f)}\b" for f in sorted(forms, key=lambda f: (-len(f), f))),
            re.I,
        )
        for part in looked.parse.parts:
            if part.passage.kind == "title":
                for found in pattern.finditer(part.shadow.text):
                    model = forms[found.group().casefold()]
                    start, stop = found.start() + part.base, found.end() + part.base
                    body.append(
                        replace(
                            model, start=start, stop=stop, core=stop, method="title", group=None
                        )
                    )
    kept, _ = choose(body)
    return replace(looked, candidates=tuple(kept))


def look(parses: Iterable[Parse]) -> list[Looked]:
    """Candidates of every parse of a document, references included."""
    lex, known = lexicon(), gazetteer()
    parses = list(parses)
    setting = _setting((split(part.shadow.text) for p in parses for part in p.parts), known)
    looked = [_look(parse, lex, known, setting) for parse in parses]
    forms = _forms(looked)
    looked = [_in_titles(item, forms) for item in looked]
    persons = frozenset(c.name for item in looked for c in item.candidates if c.kind == "Person")
    return [replace(item, candidates=tuple(_references(item, persons, lex))) for item in looked]


def rejections(looked: Iterable[Looked]) -> Iterator[Rejection]:
    """What was not taken, as records."""
    for item in looked:
        text = item.parse.shadow.text
        taken = {text[c.start : c.stop].casefold() for c in item.candidates}
        for refused in item.refused:
            if refused.text.casefold() in taken:
                continue
            yield Rejection(what="mention", reason=refused.reason, text=refused.text[:200])
