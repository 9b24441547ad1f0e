"""Claims of Korean documents: rules over names, their particles and the verbs."""

from loaders.extract.korean.claims.finder import find_claims

__all__ = ["find_claims"]
