"""Extraction: from a document to its mentions and claims."""

from __future__ import annotations

from graph.model import Document, Records


def extract_document(document: Document) -> Records:
    """All records of one document; a pure function that any executor can run.

    The extractor and its models are loaded in the process that first extracts, so that a process
    that only hands documents out does not wait for them.
    """
    from loaders.extract import extractor

    return extractor.extract_document(document)
