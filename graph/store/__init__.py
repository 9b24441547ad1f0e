"""Stores: the only imports of database drivers."""

from graph.store.opening import open_store

__all__ = ["open_store"]
