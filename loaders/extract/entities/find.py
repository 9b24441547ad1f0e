"""Candidates of a document: all finders over one parse, and one choice among what they found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from loaders.extract.entities.again import again, told_names
from loaders.extract.entities.appositions import appositions
from loaders.extract.entities.brackets import with_brackets
from loaders.extract.entities.called import called
from loaders.extract.entities.campaigns import campaigns
from loaders.extract.entities.camps import camps
from loaders.extract.entities.candidate import Candidate, choose, from_piece, with_company_tail
from loaders.extract.entities.cited import CitedNames, cited_names
from loaders.extract.entities.clients import clients, forces, own_companies
from loaders.extract.entities.credited import credited
from loaders.extract.entities.definite import definite_sites
from loaders.extract.entities.doctrines import doctrines
from loaders.extract.entities.ellipsis import Setting
from loaders.extract.entities.fictional import without_characters
from loaders.extract.entities.firms import firms
from loaders.extract.entities.former import with_former
from loaders.extract.entities.gatherings import gatherings, with_numbers, without_inner
from loaders.extract.entities.gazetteer import Gazetteer, gazetteer
from loaders.extract.entities.legal import policies
from loaders.extract.entities.lexicon import Lexicon, lexicon
from loaders.extract.entities.looked import Looked, lies_in, titles
from loaders.extract.entities.memorials import memorials
from loaders.extract.entities.named_people import people
from loaders.extract.entities.naming_nouns import outlets
from loaders.extract.entities.occasions import honours, occasions
from loaders.extract.entities.people import western
from loaders.extract.entities.piece import Refused
from loaders.extract.entities.quoted import quoted, subtitled
from loaders.extract.entities.released import released
from loaders.extract.entities.scan import scan
from loaders.extract.entities.scholars import scholars
from loaders.extract.entities.statistical import statistical, titled
from loaders.extract.entities.styles import definite, party, sides, styles
from loaders.extract.entities.terms import terms
from loaders.extract.entities.those import Spoken
from loaders.extract.entities.titles import body_names, is_headline, is_numbered, with_titles
from loaders.extract.entities.treaties import treaties
from loaders.extract.entities.units import units
from loaders.extract.entities.visitors import groups_again, visitors
from loaders.extract.entities.weather import weather
from loaders.extract.entities.words import Words, split
from loaders.extract.entities.world_events import world_events
from loaders.extract.nlp import Parse, Part

_GROUPS_A_PART = 1000
_FOREIGN = "North Korea"
_MUNICIPALITY = "municipality"
_LONGEST_NAME = 5
_SCHOLARLY = 3


@dataclass(frozen=True, slots=True)
class _Tools:
    """Word lists, gazetteer and what is known of the whole document.

    ``foreign`` is true where the document speaks of North Korea, as those outside do; ``alone``
    where it is nothing but a name for its title; ``scholarly`` where its footnotes cite; ``words``
    are those of each passage by its id.
    """

    lex: Lexicon
    known: Gazetteer
    setting: Setting
    foreign: bool
    alone: bool
    scholarly: bool
    words: Mapping[str, Words]


def _is_name(part: Part) -> bool:
    """Whether a passage is a title so short that it can only name something."""
    return part.passage.kind == "title" and len(part.shadow.text.split()) <= _LONGEST_NAME


def _setting(texts: Iterable[Words], known: Gazetteer) -> Setting:
    places: dict[str, dict[str, None]] = {}
    for words in texts:
        for match in known.matches(words):
            if match.entry.kind == "Place":
                name = match.entry.name
                if words.lower[match.last - 1] == _MUNICIPALITY:
                    name = (
                        f"{name.removesuffix(' City').removesuffix(' Municipality')} Municipality"
                    )
                word = name.rsplit(" ", 1)[-1].lower()
                places.setdefault(word, {}).setdefault(name)
    return Setting({word: tuple(reversed(names)) for word, names in places.items()})


def _of_text(part: Part, tools: _Tools) -> Iterator[Candidate]:
    """Candidates that patterns over the text of a passage give."""
    text = part.shadow.text
    yield from quoted(text)
    yield from called(text)
    yield from terms(text)
    yield from released(text)
    yield from credited(text)
    yield from subtitled(text)
    yield from clients(text, tools.lex)
    yield from own_companies(text)
    yield from forces(text)
    yield from titled(text, tools.lex)
    yield from policies(text)
    yield from occasions(text)
    yield from world_events(text)
    yield from weather(text)
    yield from honours(text)
    yield from gatherings(text, tools.lex)
    yield from memorials(text)
    yield from visitors(text, tools.lex)
    yield from units(text)
    yield from treaties(text)
    yield from appositions(text, tools.lex)
    if part.passage.kind != "title":
        yield from party(text, tools.known)
    if tools.foreign:
        yield from sides(text, tools.known)
        yield from people(text, tools.lex, tools.known)
        yield from outlets(text, tools.lex)
        yield from camps(text)
        yield from doctrines(text)
        yield from firms(text, tools.lex)
    if tools.scholarly:
        yield from scholars(text, tools.lex, tools.known)


def _of_words(
    part: Part, words: Words, tools: _Tools, spoken: Spoken, groups: int
) -> tuple[list[Candidate], tuple[Refused, ...]]:
    """Candidates that gazetteer and grammar give."""
    headline = is_headline(part, words, alone=tools.alone)
    found = scan(words, tools.lex, tools.known, tools.setting, spoken, headline=headline)
    if not headline:
        spoken.note(words, tools.lex)
    pieces = list(found.pieces)
    if tools.foreign:
        pieces.extend(filter(None, (western(words, *span, tools.lex) for span in found.spare)))
    return [from_piece(words, piece, part.base, groups) for piece in pieces], found.refused


def _of_parts(parse: Parse, tools: _Tools) -> tuple[list[Candidate], list[Refused]]:
    candidates: list[Candidate] = []
    refused: list[Refused] = []
    spoken = Spoken()
    for number, part in enumerate(parse.parts):
        words = tools.words[part.passage.id]
        found, lost = _of_words(part, words, tools, spoken, number * _GROUPS_A_PART)
        candidates.extend(found)
        refused.extend(lost)
        for c in _of_text(part, tools):
            base = part.base
            moved = replace(c, start=c.start + base, stop=c.stop + base, core=c.core + base)
            candidates.append(moved)
    return candidates, refused


def _definite(parse: Parse, named: list[Candidate], lex: Lexicon) -> Iterator[Candidate]:
    for part in parse.parts:
        stop = part.base + len(part.shadow.text)
        inside = [c for c in named if part.base <= c.start < stop]
        yield from definite_sites(part.shadow.text, part.base, inside, lex)


def _look(parse: Parse, named: CitedNames, tools: _Tools) -> Looked:
    candidates, refused = _of_parts(parse, tools)
    candidates.extend(named.candidates)
    title = " ".join(part.shadow.text for part in titles(parse))
    candidates.extend(campaigns(parse, tools.lex, title))
    cited = lies_in(part for part in parse.parts if part.passage.kind in ("footnote", "credit"))
    headings = [
        range(part.base, part.base + len(part.shadow.text))
        for part in parse.parts
        if is_numbered(part)
    ]
    for item in statistical(parse, tools.lex, cited, [*named.stretches, *headings]):
        if isinstance(item, Refused):
            refused.append(item)
        else:
            candidates.append(item)
    text = parse.shadow.text
    named_whole = (with_company_tail(c, text) for c in candidates)
    kept = choose(without_inner(with_numbers(text, named_whole)))
    kept = choose([*kept, *_definite(parse, kept, tools.lex)])
    return Looked(parse, tuple(kept), tuple(refused))


def _again(looked: Looked, told: dict[str, Candidate]) -> Looked:
    """With each name told once wherever it stands, unless a longer name holds it."""
    known = {(c.start, c.stop) for c in looked.candidates}
    found = [c for c in again(looked.parse.shadow.text, told) if (c.start, c.stop) not in known]
    fresh = [
        c
        for c in found
        if not any(k.start <= c.start and c.stop <= k.stop for k in looked.candidates)
    ]
    return replace(looked, candidates=tuple(choose([*looked.candidates, *fresh])))


def _with_references(looked: Looked, persons: frozenset[str], tools: _Tools) -> Looked:
    text = looked.parse.shadow.text
    named = list(looked.candidates)
    found = list(styles(text, persons, tools.lex, tools.known))
    found.extend(definite(text, named, foreign=tools.foreign))
    found.extend(groups_again(text, named))
    return replace(looked, candidates=tuple(choose([*named, *found])))


def look(parses: Iterable[Parse]) -> list[Looked]:
    """Candidates of every parse of a document, references included."""
    parses = list(parses)
    parts = [part for parse in parses for part in parse.parts]
    cited = cited_names(parses)
    words = {part.passage.id: split(part.shadow.text) for part in parts}
    tools = _Tools(
        lex=lexicon(),
        known=gazetteer(),
        setting=_setting(words.values(), gazetteer()),
        foreign=any(_FOREIGN in part.shadow.text for part in parts),
        alone=all(_is_name(part) for part in parts),
        scholarly=sum(len(names.stretches) for names in cited) >= _SCHOLARLY,
        words=words,
    )
    looked = [_look(parse, names, tools) for parse, names in zip(parses, cited, strict=True)]
    looked = with_former(with_brackets(looked))
    names = body_names(looked)
    if not tools.alone:
        looked = [with_titles(item, names) for item in looked]
    if tools.foreign:
        told = told_names(c for item in looked for c in item.candidates)
        looked = [_again(item, told) for item in looked]
    looked = without_characters(looked)
    persons = frozenset(c.name for item in looked for c in item.candidates if c.kind == "Person")
    return [_with_references(item, persons, tools) for item in looked]
