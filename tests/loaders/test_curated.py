from __future__ import annotations

from pathlib import Path

from loaders.curated import curated_tables


def test_a_table_with_a_mapping_beside_it_is_curated(tmp_path: Path) -> None:
    for name in ("b.csv", "b.mapping.yaml", "a.xlsx", "a.mapping.yaml", "c.csv", "README.md"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert curated_tables(tmp_path) == [str(tmp_path / "a.xlsx"), str(tmp_path / "b.csv")]


def test_the_program_ships_curated_tables() -> None:
    assert curated_tables()
