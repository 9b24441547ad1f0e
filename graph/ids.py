"""Identifiers: content hashes or stable slugs, the same on every machine and every run.

An id carries its kind (``site/sangwon-cement-complex``), so the label of a node is known from it.
"""

from __future__ import annotations

import hashlib
import re

from graph.names.fold import slug

_HASH_LENGTH = 16
_SCOPE_LENGTH = 8
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def content_hash(*parts: str) -> str:
    """First 16 hex digits of the SHA-256 of the parts, separated so that no two lists collide."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.hexdigest()[:_HASH_LENGTH]


def kind_slug(kind: str) -> str:
    """``ForeignClient`` -> ``foreign-client``."""
    return _WORD_START.sub("-", kind).lower()


def entity_id(kind: str, name: str, scope: str | None = None) -> str:
    """Id of an entity: ``kind/slug-of-its-name``.

    Args:
        kind: kind of the ontology, as ``ForeignClient``.
        name: canonical name; names that fold to the same slug give the same id.
        scope: id of the document for an entity that only this document can tell apart
            ("Russian clients", "Mr. Kim"); the id then ends in ``~`` and eight digits of it.
    """
    stem = slug(name) or content_hash(name)
    local = f"~{scope.rsplit('/', 1)[-1][:_SCOPE_LENGTH]}" if scope else ""
    return f"{kind_slug(kind)}/{stem}{local}"


def document_id(text: str) -> str:
    """Id of a document from its text as stored."""
    return f"document/{content_hash(text)}"


def passage_id(document: str, start: int) -> str:
    """Id of a passage from its document and where it starts."""
    return f"passage/{document.rsplit('/', 1)[-1]}-{start:07d}"


def name_id(entity: str, text: str) -> str:
    """Id of one spelling of one entity."""
    return f"name/{content_hash(entity, text)}"


def claim_id(
    document: str, passage: str, relation: str, subject_text: str, object_text: str
) -> str:
    """Id of a claim from what was written, never from the method that found it."""
    return f"claim/{content_hash(document, passage, relation, subject_text, object_text)}"


def edge_id(subject: str, relation: str, object_: str) -> str:
    """Id of the folded edge that claims with this subject, relation and object support."""
    return f"{subject}|{relation}|{object_}"
