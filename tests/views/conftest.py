"""Stores for the pages: a small world of our own with hostile names in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import open_store
from tests.queries.world import world
from tests.records import article, entity
from tests.views.hostile import HANGUL, hostile


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of an embedded store that holds the world."""
    folder = tmp_path_factory.mktemp("pages") / "workspace"
    factory = entity("site/pukchon-shoe-factory", "Pukchon Shoe Factory", HANGUL)
    korean = article(
        "A visit",
        [("site/pukchon-shoe-factory", "PARTICIPATES_IN", "campaign/80-day-battle")],
        entities=[factory],
        modality="denied",
    )
    with open_store(Settings(store=str(folder)), write=True) as store:
        store.writer.put([*world().values(), korean, hostile()])
    return folder
