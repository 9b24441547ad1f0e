"""Citations in footnotes."""

from loaders.extract.citations.find import find_citations

__all__ = ["find_citations"]
