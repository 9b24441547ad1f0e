"""Texts that come in pages: PDF, and text saved from it."""
