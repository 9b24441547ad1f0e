"""Extraction: from a document to its mentions and claims."""
