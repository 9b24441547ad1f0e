from __future__ import annotations

import kglite
import pytest

from graph.derive.constraints import statements
from graph.ontology import load_ontology

ONTOLOGY = load_ontology()


def test_each_kind_has_unique_ids() -> None:
    found = statements(ONTOLOGY)
    for kind in ONTOLOGY.kinds:
        wanted = f"IF NOT EXISTS FOR (n:{kind}) REQUIRE n.id IS UNIQUE"
        assert sum(statement.endswith(wanted) for statement in found) == 1


@pytest.mark.parametrize(
    ("label", "name"),
    [
        *((kind, "name") for kind in ONTOLOGY.entity_kinds()),
        *(("Claim", name) for name in ("edge", "relation", "document", "subject", "object")),
        ("Name", "key"),
        ("Document", "date"),
    ],
)
def test_what_is_looked_up_has_an_index(label: str, name: str) -> None:
    wanted = f"IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
    assert sum(statement.endswith(wanted) for statement in statements(ONTOLOGY)) == 1


def test_names_of_constraints_and_indexes_are_unique() -> None:
    names = [statement.split()[2] for statement in statements(ONTOLOGY)]
    assert len(set(names)) == len(names)


def test_the_embedded_engine_takes_them_twice() -> None:
    graph = kglite.KnowledgeGraph()
    for statement in 2 * statements(ONTOLOGY):
        graph.cypher(statement)
    graph.cypher("CREATE (:Site {id: 'site/a'})")
    with pytest.raises(Exception, match=r"(?i)unique|constraint"):
        graph.cypher("CREATE (:Site {id: 'site/a'})")
