"""Relations between the entities of a document, with qualifiers, from patterns over its parse."""

from loaders.extract.claims.finder import find_claims

__all__ = ["find_claims"]
