"""Uploaded files lie under names of our own, in a folder of our own."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import lists, text

from views.loading.uploads import addresses, put_down, safe_name


@dataclass
class _Sent:
    name: str
    content: bytes = b"x"

    def getvalue(self) -> bytes:
        return self.content


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("report.md", "report.md"),
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\공장.txt", "공장.txt"),
        ("a\u202e\x00\nb.md", "ab.md"),
        ("  .hidden", "hidden"),
        ("..", "a file without a name"),
        ("", "a file without a name"),
    ],
)
def test_names_to_show(given_name: str, shown: str) -> None:
    assert safe_name(given_name) == shown


def test_a_long_name_keeps_its_suffix() -> None:
    assert safe_name("x" * 500 + ".md") == "x" * 117 + ".md"


@given(lists(text(max_size=40), max_size=6))
def test_whatever_the_names_each_file_lies_in_the_folder(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        files = [_Sent(name, str(number).encode()) for number, name in enumerate(names)]
        offers = put_down(files, folder)
        written = sorted(folder.rglob("*"))
        assert sorted(path.read_bytes() for path in written) == sorted(f.content for f in files)
        assert all(path.parent == folder for path in written)
        assert all(offer.path in written for offer in offers)


def test_a_mapping_lies_beside_its_table(tmp_path: Path) -> None:
    sent = [
        _Sent("facts.mapping.yaml", b"m"),
        _Sent("facts.csv", b"t"),
        _Sent("facts.csv", b"u"),
        _Sent("other.mapping.yaml", b"o"),
    ]
    offers = put_down(sent, tmp_path)
    assert [offer.name for offer in offers] == ["facts.csv", "facts.csv", "other.mapping.yaml"]
    table = offers[0].path
    assert table is not None
    assert table.with_name(f"{table.stem}.mapping.yaml").read_bytes() == b"m"
    assert len({offer.path for offer in offers}) == 3


def test_addresses_and_what_is_none() -> None:
    written = " https://a.example/x\n\nhttps://a.example/x\nfile:///etc\nHTTP://b.example"
    assert addresses(written) == (["https://a.example/x", "HTTP://b.example"], ["file:///etc"])
