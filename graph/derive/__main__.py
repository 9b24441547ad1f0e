"""Write the files generated from the ontology, or with ``--check`` say which are not current."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from graph.derive.files import ROOT, stale, write
from graph.errors import OntologyError
from graph.ontology import DEFAULT_PATH, load_ontology


def main(arguments: list[str] | None = None) -> int:
    """Exit code: 0 done or all current, 1 some are not current, 2 the ontology is wrong."""
    parser = argparse.ArgumentParser(prog="python -m graph.derive", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 if not current"
    )
    parser.add_argument("--ontology", type=Path, default=DEFAULT_PATH, help="the schema to read")
    parser.add_argument(
        "--root", type=Path, default=ROOT, help="folder the files are written below"
    )
    options = parser.parse_args(arguments)
    try:
        ontology = load_ontology(options.ontology)
    except OntologyError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    names = (stale if options.check else write)(ontology, options.root)
    verb = "is not current: run `python -m graph.derive`" if options.check else "written"
    for name in names:
        sys.stderr.write(f"{name}: {verb}\n")
    return 1 if options.check and names else 0


if __name__ == "__main__":
    sys.exit(main())
