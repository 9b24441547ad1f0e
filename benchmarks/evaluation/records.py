"""Records of a set's documents, by the program and by spaCy alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import spacy
import yaml
from spacy.tokens import Doc

from benchmarks.articles import read_documents
from benchmarks.bare_spacy import MODEL
from benchmarks.measure import ROOT
from graph.model import Document

LABELS = Path(__file__).parent / "spacy_labels.yaml"


def by_program(texts: Path, records: Path, workers: int) -> None:
    """Write what `labourgraph extract` prints for the texts."""
    command = ["-m", "cli", "extract", str(texts.resolve()), f"--workers={workers}"]
    with records.open("wb") as file:
        subprocess.run([sys.executable, *command], cwd=ROOT, stdout=file, check=True)


def by_spacy(texts: Path, records: Path) -> None:
    """Write what the bare model finds in the same texts, its labels mapped to our kinds."""
    labels: dict[str, str] = yaml.safe_load(LABELS.read_text("utf-8"))["labels"]
    model = spacy.load(MODEL, exclude=["lemmatizer", "attribute_ruler"])
    read = list(read_documents(texts))
    with records.open("w", encoding="utf-8") as file:
        for document, parsed in zip(read, model.pipe(one.text for one in read), strict=True):
            file.write(json.dumps(_record(document, parsed, labels), ensure_ascii=False) + "\n")


def _record(document: Document, parsed: Doc, labels: dict[str, str]) -> dict[str, Any]:
    entities: dict[str, dict[str, Any]] = {}
    for span in parsed.ents:
        kind = labels.get(span.label_)
        if kind is None:
            continue
        identity = f"{kind}/{span.text.casefold()}"
        entity = entities.setdefault(
            identity, {"id": identity, "type": kind, "name": span.text, "mentions": []}
        )
        mention = {"start": span.start_char, "end": span.end_char, "text": span.text}
        entity["mentions"].append(mention)
    return {
        "id": document.id, "source": document.source, "title": document.title,
        "entities": list(entities.values()), "claims": [],
    }  # fmt: skip
