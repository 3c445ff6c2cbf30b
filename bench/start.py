"""How much is computed before the first answer, by the size of the catalogue.

Run it as ``python bench/start.py --sizes 3000 30000``. Processor seconds are counted, of all
processes together: a start shares its machine with others, and a clock on the wall tells of them.
"""

import argparse
import re
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from catalogue_files import write
from running import cpu_seconds, free_port, ours, processes, server

MANY = 290
SIZES = (3_000, 30_000)
BARS = {0: 2.0, 30_000: 16.7}
"""By the number of providers, 0 for the sample: a third of what it was at ccba080."""

ROOM = {
    "MOST_PROVIDERS": "200000",
    "MOST_FILE_BYTES": "100000000",
    "MOST_FILES": "100",
    "MOST_BUILD_SECONDS": "600",
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for the sample, and two for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="PROVIDERS")
    sizes = parser.parse_args(arguments).sizes
    with TemporaryDirectory() as folder:
        _measure("the sample", BARS[0], {"STATE": f"{folder}/state"})
        for providers in sizes:
            for places in (1, MANY):
                files = Path(folder, f"{providers}-{places}")
                write(files, providers, places)
                environ = {"CATALOGUE": str(files), "STATE": f"{folder}/state", **ROOM}
                what = f"{providers:,} providers in {places}"
                _measure(what, BARS.get(providers), environ)


def _measure(what: str, bar: float | None, environ: dict[str, str]) -> None:
    port, begun = free_port(), time.perf_counter()
    with server(ours(port), f"http://127.0.0.1:{port}/sv/", environ):
        seconds, wall = cpu_seconds(port), time.perf_counter() - begun
        told = f"  bar {bar} s: {'met' if seconds <= bar else 'MISSED'}" if bar else ""
        shared = re.search(r"Pss:\s+(\d+)", (processes(port)[1] / "smaps_rollup").read_text())
        assert shared is not None
        print(
            f"start with {what}: {seconds:.1f} s computed, {wall:.1f} s waited, "
            f"{int(shared[1]) / 1_000:.0f} MB in the process that has read it{told}",
            flush=True,
        )


if __name__ == "__main__":
    main()
