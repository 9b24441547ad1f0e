from __future__ import annotations

from pathlib import Path

from loaders.curated import curated_tables, note_given, note_unwanted, pending_tables


def test_a_table_with_a_mapping_beside_it_is_curated(tmp_path: Path) -> None:
    for name in ("b.csv", "b.mapping.yaml", "a.xlsx", "a.mapping.yaml", "c.csv", "README.md"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert curated_tables(tmp_path) == [str(tmp_path / "a.xlsx"), str(tmp_path / "b.csv")]


def test_the_program_ships_curated_tables() -> None:
    assert curated_tables()


def _tables(folder: Path) -> Path:
    folder.mkdir()
    (folder / "a.csv").write_text("one", encoding="utf-8")
    (folder / "a.mapping.yaml").write_text("", encoding="utf-8")
    return folder


def test_tables_are_pending_until_given_and_again_when_they_changed(tmp_path: Path) -> None:
    data, library = _tables(tmp_path / "data"), tmp_path / "library"
    assert pending_tables(library, data) == [str(data / "a.csv")]
    note_given(library, data)
    assert pending_tables(library, data) == []
    (data / "a.csv").write_text("two", encoding="utf-8")
    assert pending_tables(library, data) == [str(data / "a.csv")]


def test_unwanted_tables_never_are_pending(tmp_path: Path) -> None:
    data, library = _tables(tmp_path / "data"), tmp_path / "library"
    note_unwanted(library)
    (data / "a.csv").write_text("two", encoding="utf-8")
    assert pending_tables(library, data) == []
