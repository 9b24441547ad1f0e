"""Stores: the only imports of database drivers."""
