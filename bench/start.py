"""How much is computed before the first answer, by the size of the catalogue.

Run it as ``python bench/start.py --sizes 3000 30000``. Processor seconds are counted, of all
processes together: a start shares its machine with others, and a clock on the wall tells of them.
The program is compiled before, as it is where it has been installed. Each is begun twice: the first
reads and checks the catalogue, the second reads what that one kept.
"""

import argparse
import compileall
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from catalogue_files import write
from running import BENCH, cpu_seconds, free_port, ours, processes, server

MANY = 290
SIZES = (3_000, 30_000)
BARS = {0: 2.0, 30_000: 16.7}
"""By the number of providers, 0 for the sample: a third of what it was at ccba080."""

_KEPT_SECONDS = 120
"""So long is waited for what the first one keeps when it has begun to answer."""

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
    compileall.compile_dir(BENCH.parent / "site", quiet=1)
    with TemporaryDirectory() as folder:
        state = Path(folder, "state")
        _measure_twice("the sample", BARS[0], state, {})
        for providers in sizes:
            for places in (1, MANY):
                files = Path(folder, f"{providers}-{places}")
                write(files, providers, places)
                what, environ = f"{providers:,} providers in {places}", {"CATALOGUE": str(files)}
                _measure_twice(what, BARS.get(providers), state, environ | ROOM)


def _measure_twice(what: str, bar: float | None, state: Path, environ: dict[str, str]) -> None:
    own = {**environ, "STATE_DIRECTORY": str(state)}
    with _measured(f"{what}, first", bar, own):
        late = time.monotonic() + _KEPT_SECONDS
        while not any(state.glob("read-*/*.json")) and time.monotonic() < late:
            time.sleep(0.1)
    with _measured(f"{what}, again", bar, own):
        pass
    rmtree(state)


@contextmanager
def _measured(what: str, bar: float | None, environ: dict[str, str]) -> Iterator[None]:
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
        yield


if __name__ == "__main__":
    main()
