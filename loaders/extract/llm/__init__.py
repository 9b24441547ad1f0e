"""Extraction by a language model: an option, never needed. Nothing here loads its client early."""
