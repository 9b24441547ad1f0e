"""Entities and claims of Korean documents, by gazetteers in hangul, endings and particles."""
