"""Put batches into an embedded store over and over until killed: ``endless.py FOLDER START``.

The store is closed and opened again every third batch, so that a kill also meets checkpoints.
Each batch that is in is named on stdout.
"""

from __future__ import annotations

import itertools
import sys

from graph.settings import Settings
from graph.store import open_store
from tests.records import world

SIZE = 5
BATCHES = 12


def main(folder: str, start: int) -> None:
    """Put batches in, the first after the last, without end."""
    settings = Settings(store=folder)
    numbers = itertools.count(start)
    made = [world(SIZE, seed=number) for number in range(BATCHES)]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        with open_store(settings, write=True) as store:
            for number in itertools.islice(numbers, 3):
                store.writer.put(made[number % BATCHES])
                sys.stdout.write(f"{number % BATCHES}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
