"""What people do about resolution: see what is open, decide, take back, apply.

The functions behind ``labourgraph review`` and the web page. Deciding writes to the ledger alone;
``pipeline.load`` without sources brings the graph to it.
"""

from __future__ import annotations

import getpass
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from graph.errors import ReviewError, StoreError
from graph.model import Decision, Judgement
from graph.resolve.decisions import OUTSIDE, Standing, fold_decisions, make_decision, now
from graph.resolve.exchange import read_lines
from graph.resolve.ledger import Ledger
from graph.resolve.naming import NAMING
from graph.resolve.outside import Proposal, propose, read_outside
from graph.resolve.queue import Item
from graph.resolve.resolution import Resolution
from graph.resolve.thresholds import load_thresholds
from graph.resolve.units import base_of, kind_slug_of, part_of
from graph.settings import Settings
from graph.store.base import Store
from graph.store.version import nothing_loaded
from loaders import pipeline
from loaders.executors import local_pool
from loaders.fingerprint import extraction_fingerprint
from loaders.library import Library
from loaders.records import RecordCache
from loaders.resolution import Resolver
from loaders.summary import Summary

_FIRST_PART = 2
_MOST_PARTS = 9999
_EITHER = frozenset({"organization", "foreign-client", "site"})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review is: open questions by kind, standing decisions by judgement."""

    open: Counter[str]
    decided: Counter[str]


@dataclass(frozen=True, slots=True)
class Request:
    """A decision as somebody asks for it.

    ``evidence`` holds ids of documents or claims; ``documents`` what it rests on or, with
    ``apart``, which documents mean the other entity.
    """

    judgement: Judgement
    left: str
    right: str | None = None
    why: str = ""
    who: str = ""
    evidence: Sequence[str] = ()
    documents: Sequence[str] = ()


class Desk:
    """The place where a library's entities are reviewed.

    Args:
        resolver: resolves what the library's documents hold.
    """

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.ledger = resolver.ledger

    def resolution(self) -> Resolution:
        """The resolution that the decisions so far come to."""
        return self.resolver.resolution()

    def standing(self) -> Standing:
        """What the decisions so far come to."""
        return fold_decisions(self.ledger.read())

    def queue(self, kind: str | None = None, limit: int | None = None) -> list[Item]:
        """Open questions, the most consequential first.

        Args:
            kind: a kind of entity (``Person``) or of question (``conflict``), None for all.
            limit: most to return.
        """
        items = [
            item
            for item in self.resolution().items
            if kind is None or kind in (item.entity_kind, item.kind)
        ]
        return items[:limit]

    def progress(self) -> Progress:
        """How far the review is."""
        standing = self.standing()
        made = (*standing.pairs.values(), *standing.links.values(), *standing.claims.values())
        return Progress(
            Counter(item.kind for item in self.resolution().items),
            Counter(one.judgement for one in made),
        )

    def decide(self, request: Request) -> Decision:
        """Write a decision into the ledger.

        Raises:
            ReviewError: an id is of nothing that any document holds, or both are one id.
        """
        if request.judgement == "undo":
            return self.undo(request.left, who=request.who, why=request.why)
        if request.judgement in ("same", "different", "unsure"):
            request = self._about_pair(request)
        elif request.judgement == "apart":
            request = self._parted(request)
        elif not request.left.startswith("claim/"):
            self._about_person(request)
        return self._write(request)

    def undo(self, identifier: str, *, who: str = "", why: str = "") -> Decision:
        """Take a decision back.

        Raises:
            ReviewError: the ledger has no such decision, or it was taken back already.
        """
        if identifier not in {one.id for one in self.ledger.read()}:
            raise ReviewError(f"{identifier}: no such decision; labourgraph review log lists them")
        if identifier in self.standing().undone:
            raise ReviewError(f"{identifier}: was taken back already")
        return self._write(Request("undo", identifier, who=who, why=why))

    def standing_on(self, left: str, right: str) -> Decision | None:
        """The decision that stands on a pair."""
        standing = self.standing()
        pair = (min(left, right), max(left, right))
        return standing.pairs.get(pair) or standing.links.get((left, right))

    def _about_pair(self, request: Request) -> Request:
        left, right = request.left, request.right
        if right is None or left == right:
            raise ReviewError(f"{left}: a judgement is about two entities, name the other")
        _require_kinds(left, right)
        sides = [one for one in (left, right) if not one.startswith(OUTSIDE)]
        speaking = [self.documents_of(one) for one in sides]
        if request.documents:
            return request
        rests_on = {one for documents in speaking for one in documents[:3]}
        named = {one for one in request.evidence if one.startswith("document/")}
        return replace(request, documents=sorted(named or rests_on))

    def _about_person(self, request: Request) -> None:
        """Require a unit that can be accepted as one."""
        if request.judgement != "accept":
            raise ReviewError(f"{request.left}: only claims can be rejected")
        self.documents_of(request.left)

    def _parted(self, request: Request) -> Request:
        """Name the new part: the first number that no decision has used."""
        speaking = set(self.documents_of(request.left))
        if not request.documents:
            raise ReviewError(f"{request.left}: name the documents that mean the other entity")
        missing = sorted(set(request.documents) - speaking)
        if missing:
            raise ReviewError(f"{missing[0]}: does not speak of {request.left}")
        if request.right is not None:
            if base_of(request.right) != base_of(request.left) or request.right == request.left:
                raise ReviewError(f"{request.right}: is no part of {base_of(request.left)}")
            return request
        raw = base_of(request.left)
        used = {one.right for one in self.ledger.read() if one.judgement == "apart"}
        free = next(
            part
            for number in range(_FIRST_PART, _MOST_PARTS)
            if (part := part_of(raw, number)) not in used
        )
        return replace(request, right=free)

    def documents_of(self, unit: str) -> list[str]:
        """Documents that speak of a unit, sorted."""
        splits = self.standing().splits.get(base_of(unit), {})
        found = [
            held.document
            for held in self.resolver.held().values()
            if base_of(unit) in held.entities and splits.get(held.document, base_of(unit)) == unit
        ]
        if not found:
            raise ReviewError(f"{unit}: no document speaks of it")
        return sorted(found)

    def _write(self, request: Request) -> Decision:
        decision = make_decision(
            request.judgement,
            request.left,
            request.right,
            who=request.who or reviewer(self.resolver.settings),
            when=_after(self.ledger),
            why=request.why,
            evidence=request.evidence,
            documents=request.documents,
        )
        self.ledger.append([decision])
        return decision


@contextmanager
def open_desk(settings: Settings) -> Iterator[Desk]:
    """The desk of a store, whether or not the store itself is open.

    Raises:
        StoreError: nothing is loaded there yet.
    """
    library = Library(settings.library_path)
    if not settings.records_path.exists() and not library.folder.exists():
        raise StoreError(nothing_loaded(settings.store))
    with RecordCache(settings.records_path, extraction_fingerprint()) as cache:
        yield Desk(Resolver(library, cache, Ledger(settings.ledger_path), settings))


def reviewer(settings: Settings) -> str:
    """Who signs a decision where nobody is named.

    Raises:
        ReviewError: neither the settings nor the system know a name.
    """
    try:
        return settings.reviewer or getpass.getuser()
    except (OSError, KeyError) as error:
        raise ReviewError(
            "nobody is named who decides: set LABOURGRAPH_REVIEWER to your name"
        ) from error


def apply_decisions(
    store: Store, settings: Settings, progress: pipeline.Progress = lambda _: None
) -> Summary:
    """Bring the graph to what the decisions say; only what they change is stored again.

    Args:
        store: the graph, open for writing.
        settings: where library and ledger are.
        progress: called with the summary as it grows.
    """
    with local_pool(1) as pool:
        library = Library(settings.library_path)
        return pipeline.load((), store, library, pool, settings, progress)


def propose_outside(desk: Desk, path: Path) -> list[Proposal]:
    """Links from our entities to those of a FollowTheMoney file, the likeliest first.

    Raises:
        LedgerError: the file cannot be read, or a line is no entity.
    """
    return propose(
        read_outside(read_lines(path), str(path)),
        desk.resolver.profiles(),
        desk.resolution().mapping,
        desk.standing(),
        NAMING,
        load_thresholds(desk.resolver.settings.thresholds),
    )


def _require_kinds(left: str, right: str) -> None:
    """Require kinds of which a thing can be either.

    Raises:
        ReviewError: a person cannot be a place.
    """
    kinds = {kind_slug_of(one) for one in (left, right) if not one.startswith(OUTSIDE)}
    if len(kinds) > 1 and not kinds <= _EITHER:
        raise ReviewError(
            f"{left} and {right}: are of two kinds of which nothing is both; "
            f"only {', '.join(sorted(_EITHER))} can be one"
        )


def _after(ledger: Ledger) -> str:
    """Now, or just after the last decision where a clock has gone back."""
    last = max((one.when for one in ledger.read()), default="")
    moment = now()
    if moment > last:
        return moment
    later = datetime.fromisoformat(last) + timedelta(microseconds=1)
    return later.isoformat(timespec="microseconds")
