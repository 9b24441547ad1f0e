from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from graph.derive.__main__ import main
from graph.derive.files import generated, stale, write
from graph.derive.looks import Look, looks
from graph.derive.page import reference_page
from graph.derive.vocabulary import turtle, vocabulary
from graph.ontology import DEFAULT_PATH, load_ontology

ONTOLOGY = load_ontology()
NAMES = ["docs/reference/ontology.md", "docs/reference/ontology.ttl"]


def test_the_committed_files_are_current() -> None:
    assert stale(ONTOLOGY) == []


def test_the_same_bytes_in_processes_with_other_hash_seeds(tmp_path: Path) -> None:
    contents = []
    for seed in ("0", "1", "4711"):
        root = tmp_path / seed
        subprocess.run(
            [sys.executable, "-m", "graph.derive", "--root", str(root)],
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path.cwd())},
        )
        contents.append([(root / name).read_bytes() for name in NAMES])
    assert contents[0] == contents[1] == contents[2]


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_turtle_does_not_depend_on_the_order_of_the_classes(
    tmp_path_factory: pytest.TempPathFactory, chance: object
) -> None:
    schema = yaml.safe_load(DEFAULT_PATH.read_text(encoding="utf-8"))
    for part in ("classes", "slots"):
        items = list(schema[part].items())
        chance.shuffle(items)  # type: ignore[attr-defined]
        schema[part] = dict(items)
    path = tmp_path_factory.mktemp("shuffled") / "ontology.yaml"
    path.write_text(yaml.safe_dump(schema, sort_keys=False, allow_unicode=True), encoding="utf-8")
    without_version = [
        re.sub(r'versionInfo "[^"]*"', "", turtle(load_ontology(file)))
        for file in (path, DEFAULT_PATH)
    ]
    assert without_version[0] == without_version[1]


def test_check_names_what_is_not_current_and_writing_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = ["--root", str(tmp_path)]
    assert main([*root, "--check"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said == [f"{name}: is not current: run `python -m graph.derive`" for name in NAMES]
    assert main(root) == 0
    assert main([*root, "--check"]) == 0
    (tmp_path / NAMES[1]).write_bytes(b"changed by hand\n")
    capsys.readouterr()
    assert main([*root, "--check"]) == 1
    assert capsys.readouterr().err == f"{NAMES[1]}: is not current: run `python -m graph.derive`\n"
    assert (tmp_path / NAMES[1]).read_bytes() == b"changed by hand\n"
    assert write(ONTOLOGY, tmp_path) == [NAMES[1]]
    assert stale(ONTOLOGY, tmp_path) == []


def test_a_wrong_ontology_ends_with_its_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("classes: {}\n", encoding="utf-8")
    assert main(["--ontology", str(wrong), "--check"]) == 2
    assert str(wrong) in capsys.readouterr().err


def test_generated_files_hold_neither_clock_nor_path() -> None:
    for content in generated(ONTOLOGY).values():
        assert str(Path.home()) not in content
        assert str(Path.cwd()) not in content
        assert content.endswith("\n")
        assert not content.endswith("\n\n")


def test_the_page_tells_every_kind_relation_and_qualifier() -> None:
    page = reference_page(ONTOLOGY)
    for kind in ONTOLOGY.kinds.values():
        assert kind.description in page
        assert f"{kind.symbol}, `{kind.colour}`" in page
    for relation in ONTOLOGY.relations.values():
        section = page.split(f"\n### {relation.name}\n")[1].split("\n### ")[0]
        assert relation.description in section
        assert f"From {', '.join(relation.domain)}" in section
        assert relation.examples
        assert all(example.text in section for example in relation.examples)
    for name in ONTOLOGY.qualifiers:
        assert f"\n| {name} | " in page


def test_tables_of_the_page_have_as_many_cells_in_each_row() -> None:
    width = None
    for line in reference_page(ONTOLOGY).splitlines():
        if not line.startswith("|"):
            width = None
            continue
        cells = len(re.findall(r"(?<!\\)\|", line))
        assert cells == (width or cells), line
        width = cells


def test_links_inside_the_page_lead_to_a_heading() -> None:
    page = reference_page(ONTOLOGY)
    headings = {
        line.lstrip("# ").lower().replace(" ", "-") for line in page.splitlines() if line[:1] == "#"
    }
    targets = re.findall(r"\]\(#([^)]+)\)", page)
    assert targets
    assert set(targets) <= headings


def test_turtle_is_read_back_as_the_same_graph_without_blank_nodes() -> None:
    made = vocabulary(ONTOLOGY)
    read = Graph().parse(data=turtle(ONTOLOGY), format="turtle")
    assert set(read) == set(made)
    assert all(isinstance(subject, URIRef) for subject in read.subjects())


def test_the_vocabulary_maps_to_others() -> None:
    made = vocabulary(ONTOLOGY)
    own, others = ONTOLOGY.namespace, ONTOLOGY.prefixes

    def has(subject: str, predicate: URIRef, prefix: str, term: str) -> bool:
        return (URIRef(own + subject), predicate, URIRef(others[prefix] + term)) in made

    assert has("Person", OWL.equivalentClass, "schema", "Person")
    assert has("Site", RDFS.subClassOf, "prov", "Location")
    assert has("Site", SKOS.closeMatch, "ftm", "RealEstate")
    assert has("WORKS_AT", OWL.equivalentProperty, "schema", "worksFor")
    assert (URIRef(own + "Site"), RDFS.subClassOf, URIRef(own + "Entity")) in made


def test_relations_with_an_object_are_properties_the_others_classes_of_claims() -> None:
    made = vocabulary(ONTOLOGY)
    claim = URIRef(ONTOLOGY.namespace + "Claim")
    for relation in ONTOLOGY.relations.values():
        subject = URIRef(ONTOLOGY.namespace + relation.name)
        is_property = (subject, RDF.type, OWL.ObjectProperty) in made
        is_claim = (subject, RDFS.subClassOf, claim) in made
        assert (is_property, is_claim) == (bool(relation.range), not relation.range)


def test_looks_are_those_of_the_kinds() -> None:
    found = looks(ONTOLOGY)
    assert list(found) == list(ONTOLOGY.kinds)
    assert found["Site"] == Look("#CC3311", "triangle")
