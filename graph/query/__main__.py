"""``python -m graph.query [--check]``: write the reference page, or say whether it is current."""

from __future__ import annotations

import argparse
import sys

from graph.errors import LabourgraphError
from graph.query.library import load_queries
from graph.query.reference import DEFAULT_PAGE, render


def main(arguments: list[str] | None = None) -> int:
    """Write or check the page; 0 done, 1 it is stale or a query is wrong."""
    parser = argparse.ArgumentParser(prog="python -m graph.query", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, fail if stale")
    check = parser.parse_args(arguments).check
    try:
        page = render(load_queries())
    except LabourgraphError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    current = DEFAULT_PAGE.read_text(encoding="utf-8") if DEFAULT_PAGE.exists() else None
    if current == page:
        return 0
    if check:
        sys.stderr.write(f"{DEFAULT_PAGE} is stale: run 'python -m graph.query'\n")
        return 1
    DEFAULT_PAGE.parent.mkdir(parents=True, exist_ok=True)
    DEFAULT_PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
