"""Which version made a graph."""

from __future__ import annotations

import pytest

from graph.errors import StoreError, StoreVersionError
from graph.ontology import load_ontology
from graph.store import version

ONTOLOGY = load_ontology()


def _run(stamp: list[dict[str, str]], nodes: int = 0):  # type: ignore[no-untyped-def]
    said: list[str] = []

    def run(cypher: str, parameters: object) -> list[dict[str, object]]:
        said.append(cypher)
        if cypher.startswith("MATCH (s:Store"):
            return list(stamp)
        if cypher.startswith("MATCH (n)"):
            return [{"nodes": nodes}]
        stamp.append({key: parameters[key] for key in ("program", "ontology")})  # type: ignore[index]
        return []

    return run


def test_a_new_store_is_declared_then_stamped() -> None:
    stamp: list[dict[str, str]] = []
    declared = []
    version.prepare(_run(stamp), lambda: declared.append(len(stamp)), ONTOLOGY, "here", check=True)
    assert declared == [0]
    assert stamp == [{"program": version.program_version(), "ontology": ONTOLOGY.version}]
    version.require_stamp(_run(stamp), ONTOLOGY, "here", check=True)


def test_what_somebody_else_made_is_refused() -> None:
    with pytest.raises(StoreError, match="here: holds 3 nodes"):
        version.prepare(_run([], 3), lambda: None, ONTOLOGY, "here", check=False)


@pytest.mark.parametrize("key", ["program", "ontology"])
def test_another_program_or_ontology_is_refused_unless_it_is_to_be_cleared(key: str) -> None:
    stamp = {"program": version.program_version(), "ontology": ONTOLOGY.version, key: "0.0.1"}
    with pytest.raises(StoreVersionError, match=r"0\.0\.1.*labourgraph rebuild"):
        version.prepare(_run([stamp]), lambda: None, ONTOLOGY, "here", check=True)
    declared: list[bool] = []
    version.prepare(_run([stamp]), lambda: declared.append(True), ONTOLOGY, "here", check=False)
    assert declared


def test_nothing_loaded_says_what_to_do() -> None:
    with pytest.raises(StoreError, match=r"here: nothing is loaded there yet.*labourgraph load"):
        version.require_stamp(_run([]), ONTOLOGY, "here", check=True)
