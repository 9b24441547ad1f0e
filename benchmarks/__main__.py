"""Run the benchmarks: python -m benchmarks [NAME…] [options]."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from pathlib import Path

from benchmarks import against_spacy, growth, names, pages, resolution, stages, stores
from benchmarks.articles import MaterialMissingError

BENCHMARKS = {
    "spacy": against_spacy,
    "stages": stages,
    "stores": stores,
    "growth": growth,
    "names": names,
    "resolution": resolution,
    "pages": pages,
}


def main() -> int:
    """Parse the command line and run what it names; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="development data")
    parser.add_argument("--articles", type=int, default=700)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 700, 7000])
    parser.add_argument("--synthetic", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--graph", type=int, nargs=2, default=[100_000, 500_000])
    parser.add_argument("--repeat", type=int, default=1, help="rounds; the fastest counts")
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1))
    options = parser.parse_args()
    unknown = set(options.names) - BENCHMARKS.keys()
    if unknown:
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}")
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}; above 0.5 do not trust the times")
    for name in options.names or BENCHMARKS:
        print(f"\n== {BENCHMARKS[name].TITLE} ==", flush=True)
        try:
            BENCHMARKS[name].run(options)
        except MaterialMissingError as missing:
            print(f"left out: {missing}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
