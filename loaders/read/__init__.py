"""Readers: one input format a file, chosen by content."""
