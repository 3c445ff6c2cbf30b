"""How long the first answer takes, by the size of the catalogue.

Run it as ``python bench/start.py --sizes 3000 30000``. A machine that others use is slower from one
minute to the next, so what is waited is told as so many times what the parser of YAML alone takes
for the same files just before. The program is compiled, as it is where it has been installed. Each
is begun twice: the first reads and checks the catalogue, the second reads what that one kept.
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

import yaml
from catalogue_files import write
from running import BENCH, cpu_seconds, free_port, ours, processes, server

MANY = 290
SIZES = (3_000, 30_000)
SAMPLE_BAR = 2.0
"""So many seconds may be computed for the sample, which the parser reads in no time."""

BARS = {30_000: 2.7}
"""By the number of providers, as so many times what the parser takes: a third of what it was at
ccba080, which took 7.2 to 9.1 times as long. Machines differ in what the parser takes: on another
that version took 10.4 times as long for one municipality and 12.9 for 290, measured on one day
beside ours (2.8 and 3.0), of which a third would be 3.5 and 4.3. The bar is that of the first.
"""

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
        _measure_twice("the sample", [], SAMPLE_BAR, state, {})
        for providers in sizes:
            for places in (1, MANY):
                files = Path(folder, f"{providers}-{places}")
                write(files, providers, places)
                what, environ = f"{providers:,} providers in {places}", {"CATALOGUE": str(files)}
                read = list(files.iterdir())
                _measure_twice(what, read, BARS.get(providers), state, environ | ROOM)


def _measure_twice(
    what: str, read: Sequence[Path], bar: float | None, state: Path, environ: dict[str, str]
) -> None:
    own = {**environ, "STATE_DIRECTORY": str(state)}
    beside = _parsed(read)
    with _measured(f"{what}, first", beside, bar, own):
        late = time.monotonic() + _KEPT_SECONDS
        while not any(state.glob("read-*/*.json")) and time.monotonic() < late:
            time.sleep(0.1)
    beside = _parsed(read)
    with _measured(f"{what}, again", beside, bar, own):
        pass
    rmtree(state)


def _parsed(files: Sequence[Path]) -> float:
    """The seconds in which the parser goes through some files; 0 for none."""
    if not files:
        return 0.0
    begun = time.perf_counter()
    for file in files:
        for _event in yaml.parse(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            pass
    return time.perf_counter() - begun


@contextmanager
def _measured(
    what: str, beside: float, bar: float | None, environ: dict[str, str]
) -> Iterator[None]:
    port, begun = free_port(), time.perf_counter()
    with server(ours(port), f"http://127.0.0.1:{port}/sv/", environ):
        seconds, wall = cpu_seconds(port), time.perf_counter() - begun
        found = wall / beside if beside else seconds
        times = f"{found:.1f} times the {beside:.1f} s of the parser, " if beside else ""
        told = f"  bar {bar}: {'met' if found <= bar else 'MISSED'}" if bar else ""
        shared = re.search(r"Pss:\s+(\d+)", (processes(port)[1] / "smaps_rollup").read_text())
        assert shared is not None
        print(
            f"start with {what}: {wall:.1f} s, {seconds:.1f} s computed, "
            f"{times}{int(shared[1]) / 1_000:.0f} MB in the process that has read it{told}",
            flush=True,
        )
        yield


if __name__ == "__main__":
    main()
