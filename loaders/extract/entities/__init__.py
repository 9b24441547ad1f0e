"""Entities and mentions of a document: gazetteers, patterns and a statistical recogniser."""
