"""Resolve the documents of a library, and bring the graph to what that comes to.

Each document in the graph carries the revision it was stored in: a fingerprint of its records and
of what resolution made of them. What differs is put again, so that this can break off anywhere
and be done again, and a merge, its undoing and a change of the rules are all the same work.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.ids import content_hash
from graph.model import Decision, Records
from graph.ontology import load_ontology
from graph.resolve import mapping as resolve_mapping
from graph.resolve.apply import resolved, revision
from graph.resolve.decisions import fold_decisions, live
from graph.resolve.ledger import Ledger
from graph.resolve.profile import Profiles, gather
from graph.resolve.resolution import Resolution, resolve
from graph.resolve.thresholds import Thresholds, load_thresholds
from graph.settings import Settings
from loaders.extract.spelling import all_described, listed_facts
from loaders.fingerprint import resolution_fingerprint
from loaders.library import Library
from loaders.records import Held, RecordCache

_NOTE = "resolution"
_SHOWN = "shown"


@dataclass(slots=True)
class Resolver:
    """Resolves what the cache holds of a library's documents."""

    library: Library
    cache: RecordCache
    ledger: Ledger
    settings: Settings

    def require_readable(self) -> None:
        """Require decisions and thresholds that can be read, before hours of extraction.

        Raises:
            LedgerError: a line of the ledger is broken.
            SettingsError: the file of thresholds is wrong.
        """
        self.ledger.read()
        load_thresholds(self.settings.thresholds)

    def held(self) -> dict[str, Held]:
        """Documents of the library whose records are kept."""
        present = set(self.library.ids())
        return {one: held for one, held in self.cache.held().items() if one in present}

    def resolution(self) -> Resolution:
        """The resolution of these documents; the last one, where nothing has changed since."""
        decisions = self.ledger.read()
        thresholds = load_thresholds(self.settings.thresholds)
        held = self.held()
        state = _state(held, decisions, thresholds)
        noted = self.cache.note(_NOTE, state)
        if noted is not None:
            return Resolution.model_validate_json(noted)
        sketches = (one for one in self.cache.sketches() if one.document in held)
        found = resolve(sketches, fold_decisions(decisions), thresholds)
        self.cache.set_note(_NOTE, state, found.model_dump_json().encode("utf-8"))
        return found

    def profiles(self) -> Profiles:
        """What the documents tell of each unit."""
        held = self.held()
        sketches = (one for one in self.cache.sketches() if one.document in held)
        return gather(sketches, fold_decisions(self.ledger.read()))

    def note_shown(self, decisions: Iterable[Decision]) -> None:
        """Note that the graph shows these decisions."""
        self.cache.set_note(_SHOWN, "", json.dumps(sorted(live(decisions))).encode("ascii"))

    def not_shown(self) -> int:
        """Number of decisions made or taken back since the graph was last brought to them."""
        noted = self.cache.note(_SHOWN, "")
        shown = set(json.loads(noted)) if noted else set()
        return len(shown ^ live(self.ledger.read()))

    def differing(self, stored: Mapping[str, str | None], found: Resolution) -> Iterator[Records]:
        """Resolved records of the documents whose stored revision is not the wanted one."""
        ontology = load_ontology()
        for document_id, held in self.held().items():
            wanted = _wanted(held, found.mapping, document_id)
            if stored.get(document_id) != wanted:
                raw = self.cache.get(self.library.get(document_id))
                records = all_described(resolved(raw, found.mapping, ontology))
                yield records.model_copy(update={"revision": wanted})


def _wanted(held: Held, mapping: resolve_mapping.Mapping, document: str) -> str:
    """Revision that a document is to be stored in."""
    own = revision(held.hash, mapping, document, held.entities)
    facts = listed_facts({mapping.canonical(one, document) for one in held.entities})
    return content_hash(own, facts) if facts else own


def _state(held: Mapping[str, Held], decisions: list[Decision], thresholds: Thresholds) -> str:
    """Hash of all that a resolution is made of."""
    digest = hashlib.sha256(resolution_fingerprint().encode("ascii"))
    digest.update(json.dumps(sorted((one, own.hash) for one, own in held.items())).encode())
    digest.update(json.dumps(sorted(one.id for one in decisions)).encode())
    digest.update(thresholds.model_dump_json().encode("utf-8"))
    return digest.hexdigest()
