"""Helpers of the readers' tests: reading with errors collected, and PDFs of our own making."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from graph.errors import ReadError
from graph.ids import document_id, passage_id
from graph.model import Document
from graph.settings import Settings
from loaders.read.reader import read

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def check_document(document: Document) -> None:
    """Assert what holds for every document, whatever it was read from."""
    assert document.id == document_id(document.text)
    assert document.passages
    stop = 0
    for index, passage in enumerate(document.passages):
        text = document.text[passage.start : passage.stop]
        assert passage.index == index
        assert passage.document == document.id
        assert passage.id == passage_id(document.id, passage.start)
        assert passage.start >= stop, "passages overlap"
        assert text, "an empty passage"
        assert text == text.strip()
        stop = passage.stop
    assert document.title
    if document.passages[0].kind == "title":
        assert document.text[: document.passages[0].stop] == document.title
    notes = {passage.id for passage in document.passages if passage.kind == "footnote"}
    assert {call for passage in document.passages for call in passage.calls} <= notes
    assert all(fact.passage_index < len(document.passages) for fact in document.facts)


@pytest.fixture
def read_all() -> Callable[..., tuple[list[Document], list[ReadError]]]:
    def reading(source: Path | str, **settings: float) -> tuple[list[Document], list[ReadError]]:
        errors: list[ReadError] = []
        documents = list(read(str(source), Settings(**settings), errors.append))
        for document in documents:
            check_document(document)
        for error in errors:
            assert "\n" not in str(error)
            assert str(error) == f"{error.source}: {error.reason}"
        return documents, errors

    return reading


def slices(document: Document, kind: str | None = None) -> list[str]:
    """Texts of the passages of a kind, or of all."""
    return [
        document.text[passage.start : passage.stop]
        for passage in document.passages
        if kind in (None, passage.kind)
    ]


@pytest.fixture(name="slices")
def slices_fixture() -> Callable[..., list[str]]:
    return slices


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


class _Encryption:
    """The standard security handler of PDF 1.4, 40 bits, revision 2."""

    def __init__(self, password: str) -> None:
        padded = (password.encode() + _PADDING)[:32]
        self.identity = hashlib.md5(b"labourgraph", usedforsecurity=False).digest()
        owner_key = hashlib.md5(padded, usedforsecurity=False).digest()[:5]
        self.owner = _rc4(owner_key, padded)
        seed = padded + self.owner + (-4).to_bytes(4, "little", signed=True) + self.identity
        self.key = hashlib.md5(seed, usedforsecurity=False).digest()[:5]
        self.user = _rc4(self.key, _PADDING)

    def stream(self, number: int, data: bytes) -> bytes:
        salted = self.key + number.to_bytes(3, "little") + b"\0\0"
        return _rc4(hashlib.md5(salted, usedforsecurity=False).digest()[:10], data)

    def dictionary(self) -> bytes:
        return b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
            self.owner.hex().encode(),
            self.user.hex().encode(),
        )


def build_pdf(
    pages: Sequence[Iterable[str]],
    info: dict[str, str] | None = None,
    password: str | None = None,
) -> bytes:
    """A PDF whose pages show lines of Latin text, 12 points apart."""
    encryption = _Encryption(password) if password else None
    first = 4
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(pages), b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(pages)))),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    for n, lines in enumerate(pages):
        shown = (
            line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in lines
        )
        body = "\n".join(f"({line}) Tj T*" if line else "T*" for line in shown)
        content = f"BT /F1 10 Tf 14 TL 50 780 Td\n{body}\nET".encode("cp1252")
        number = first + 2 * n
        if encryption:
            content = encryption.stream(number + 1, content)
        objects[number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (number + 1)
        )
        objects[number + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    trailer = b"/Root 1 0 R"
    if info:
        number = max(objects) + 1
        entries = " ".join(f"/{key} ({value})" for key, value in info.items())
        objects[number] = f"<< {entries} >>".encode("cp1252")
        trailer += b" /Info %d 0 R" % number
    if encryption:
        number = max(objects) + 1
        objects[number] = encryption.dictionary()
        identity = encryption.identity.hex().encode()
        trailer += b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (number, identity, identity)
    return _file(objects, trailer)


def _file(objects: dict[int, bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for number in sorted(objects):
        out += b"%010d 00000 n \n" % offsets[number]
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )
    return bytes(out)


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    return build_pdf


@pytest.fixture
def shared() -> Path:
    """The development data; tests that ask for it carry the mark ``shared``."""
    return Path("../shared")
