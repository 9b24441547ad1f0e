"""Candidates of one document put together to entities with their mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.ids import entity_id
from graph.names.fold import fold
from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.gazetteer import Entry
from loaders.extract.entities.lexicon import lexicon

Key = tuple[str, str]
_WORD = re.compile(r"[^\W_]+")
_SAME = {
    "technological": "technical",
    "labor": "labour",
    "center": "centre",
    "fiber": "fibre",
    "plant": "station",
    "centers": "centres",
}
_BODIES = frozenset({"Organization", "Site"})
_SHORTEST = 2
_CENTRAL = "Central Committee"
_GRAMMAR = 2
_LONGEST_FIRST = frozenset({"Campaign", "Organization", "Site"})
_SMALL = frozenset({"the", "of", "a", "an", "s", "great", "in"})
_HONORIFIC = frozenset({"mr", "ms", "mrs", "dr"})


@dataclass(slots=True)
class Draft:
    """An entity in the making."""

    kind: str
    name: str
    entry: Entry | None
    local: bool
    used: list[Candidate] = field(default_factory=list)

    def id(self, document: str) -> str:
        """Id of the entity; of one that only the document tells apart, with its scope."""
        return entity_id(self.kind, self.name, document if self.local else None)


def _bag(name: str) -> frozenset[str]:
    words = (_SAME.get(word, word) for word in _WORD.findall(name.casefold()))
    return frozenset(words) - _SMALL


@dataclass(slots=True)
class Drafts:
    """The entities of one document, by key and by their words."""

    by_key: dict[Key, Draft] = field(default_factory=dict)
    bags: dict[tuple[str, frozenset[str]], Draft] = field(default_factory=dict)
    folded: dict[str, Draft] = field(default_factory=dict)

    def add(self, candidate: Candidate) -> Draft:
        """The entity of a candidate, made where there is none yet."""
        found = self.known(candidate)
        if found is None:
            entry = candidate.entry
            name = entry.name if entry else candidate.name
            found = Draft(candidate.kind, name, entry, candidate.local)
            self.by_key[_key(candidate)] = found
        self._index(found, candidate)
        return found

    def _index(self, draft: Draft, candidate: Candidate) -> None:
        self.bags.setdefault((draft.kind, _bag(candidate.name)), draft)
        self.folded.setdefault(fold(candidate.name), draft)

    def known(self, candidate: Candidate) -> Draft | None:
        """The entity that a candidate refers to, by name, by its words or as a part of it."""
        found = self.by_key.get(_key(candidate))
        if found is None and candidate.entry is None:
            found = self.bags.get((candidate.kind, _bag(candidate.name)))
        if found is None and candidate.rank > 2:
            found = self.folded.get(fold(candidate.name))
        one_word = candidate.rank > _GRAMMAR and " " not in candidate.name
        if found is None and (candidate.kind == "Person" or one_word):
            found = self._person(candidate)
        if found is None and candidate.kind in _BODIES and candidate.entry is None:
            found = self._short(candidate)
        if found is None and candidate.kind == "Campaign" and candidate.entry is None:
            found = self._campaign(candidate)
        return found

    def _person(self, candidate: Candidate) -> Draft | None:
        """The person of whose name this is the first or last word."""
        words = [w for w in _WORD.findall(candidate.name.casefold()) if w not in _HONORIFIC]
        if len(words) != 1:
            return self._begun(candidate)
        fits = [
            draft
            for draft in self.by_key.values()
            if draft.kind == "Person" and words[0] in _ends(draft.name)
        ]
        # The press calls the leader by his surname alone, whoever else of that name it speaks of.
        leaders = frozenset(lexicon().leaders.values())
        mrs = candidate.method == "titled"
        return max(
            fits, key=lambda d: (not mrs and d.name in leaders, len(d.used), d.name), default=None
        )

    def _begun(self, candidate: Candidate) -> Draft | None:
        """The person whose name begins with this one, which the recogniser cut short."""
        if candidate.method != "statistical":
            return None
        begins = f"{candidate.name} "
        fits = [d for d in self.by_key.values() if d.kind == "Person" and d.name.startswith(begins)]
        return fits[0] if fits else None

    def _short(self, candidate: Candidate) -> Draft | None:
        """The body or site of which this is an abbreviation, a first part or a shorter form."""
        name = candidate.name
        if name == _CENTRAL:
            fits = [d for d in self.by_key.values() if d.name.startswith(f"{_CENTRAL} of")]
            return fits[0] if len(fits) == 1 else None
        for draft in self.by_key.values():
            begins = candidate.kind == "Site" and draft.kind == "Organization"
            if begins and draft.name.startswith(f"{name} "):
                continue
            if draft.kind in _BODIES and draft.name != name and _shortens(name, draft):
                return draft
        if candidate.method == "statistical" and " " not in name:
            return self._one_word(name)
        return self._of_short(name)

    def _one_word(self, name: str) -> Draft | None:
        """The site or body that a single word of its name stands for: its own, or its head."""
        head = name.lower() in lexicon().head_forms
        for draft in self.by_key.values():
            words = draft.name.split()
            if draft.kind not in _BODIES or len(words) < _SHORTEST or draft.name.islower():
                continue
            if words[-1 if head else 0] == name or (head and words[0] == name):
                return draft
        return None

    def _of_short(self, name: str) -> Draft | None:
        """As in "Committee of the APD" beside "Committee of the Alpha Party of Dorn"."""
        body, link, parent = name.rpartition(" of the ")
        if not link or not parent.isupper() or " " in parent:
            return None
        for draft in self.by_key.values():
            whole = draft.name.removeprefix(f"{body}{link}")
            if whole != draft.name and draft.kind in _BODIES and _initials(whole) == parent:
                return draft
        return None

    def _campaign(self, candidate: Candidate) -> Draft | None:
        """The campaign whose label holds all words of this one, or the other way round."""
        bag = _bag(candidate.name)
        for draft in self.by_key.values():
            if draft.kind != "Campaign":
                continue
            other = _bag(draft.name)
            if bag <= other or other <= bag:
                return draft
        return None


def _shortens(name: str, draft: Draft) -> bool:
    full = draft.name
    if name.isupper() and " " not in name:
        return name in (_initials(full), _initials(full).replace("O", "")) and len(name) > _SHORTEST
    if " " in name and full.startswith(f"{name} of ") and draft.entry is None:
        return True
    if " " in name and full.startswith(name + " ") and draft.entry is None:
        return (
            not full[len(name) :].startswith(" No.")
            and " of " not in full[len(name) :]
            and " and " not in full[len(name) :]
        )
    words, others = name.split(), full.split()
    before = full[: -len(name) - 1] if full.endswith(f" {name}") else ""
    if before and ((before.islower() and " " not in before) or before in lexicon().demonyms):
        return True
    same_head = words[-1].casefold() == others[-1].casefold() and words[0] == others[0]
    return same_head and len(words) > 1 and _bag(name) < _bag(full)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _ends(name: str) -> tuple[str, ...]:
    words = _WORD.findall(name.casefold())
    return (words[0], words[-1]) if len(words) > 1 else ()


def _key(candidate: Candidate) -> Key:
    if candidate.entry is not None:
        return candidate.kind, candidate.entry.name
    if candidate.method.startswith("client:"):
        return candidate.kind, candidate.method
    return candidate.kind, fold(candidate.name)


def _order(candidate: Candidate) -> tuple[bool, bool, int, int]:
    guessed = candidate.method == "statistical" and candidate.kind == "Organization"
    single = (candidate.kind == "Person" or guessed) and " " not in candidate.name
    short = candidate.kind in _BODIES and candidate.name.isupper()
    return (
        single or short or candidate.method == "titled",
        candidate.rank > 2,
        -len(candidate.name) if candidate.kind in _LONGEST_FIRST else 0,
        candidate.start,
    )


def group(candidates: Iterable[Candidate]) -> tuple[list[Draft], list[Candidate]]:
    """Entities of a document, each with its candidates, and candidates that came to nothing.

    Full names come before parts of names, so that the order of the text does not matter.
    """
    drafts = Drafts()
    ordered = sorted(candidates, key=_order)
    lost: list[Candidate] = []
    for candidate in ordered:
        if not candidate.reference:
            drafts.add(candidate).used.append(candidate)
    for candidate in ordered:
        if candidate.reference:
            found = drafts.known(candidate)
            if found is None:
                lost.append(candidate)
            else:
                found.used.append(candidate)
    named = [d for d in _unique(drafts) if not _half_named(d) and not _bare_head(d)]
    kept = {id(d) for d in named}
    lost.extend(c for draft in _unique(drafts) if id(draft) not in kept for c in draft.used)
    return named, lost


def _bare_head(draft: Draft) -> bool:
    """Whether a body is known by its head alone ("Council"), which is short for one not found."""
    return (
        draft.kind == "Organization"
        and draft.entry is None
        and draft.name.lower() in lexicon().head_forms
        and all(c.method == "statistical" for c in draft.used)
    )


def _half_named(draft: Draft) -> bool:
    """Whether a person is known by one word alone, which the recogniser is often wrong about."""
    return (
        draft.kind == "Person"
        and draft.entry is None
        and " " not in draft.name
        and all(c.method == "statistical" for c in draft.used)
    )


def _unique(drafts: Drafts) -> Iterator[Draft]:
    seen: set[int] = set()
    for draft in drafts.by_key.values():
        if id(draft) not in seen:
            seen.add(id(draft))
            yield draft
