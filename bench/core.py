"""Measure the search core: build time, memory, and how long an answer takes.

Run it as ``python bench/core.py --sizes 300 3000``. Each size is measured in a process of its own,
so that the memory of one does not hide that of the next.
"""

import argparse
import multiprocessing
import resource
import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import count

from generate import MUNICIPALITY, catalogue

from ledsagning.search.criteria import Criteria, Wish
from ledsagning.search.engine import Search
from ledsagning.search.facets import Facet

SIZES = (300, 3_000, 30_000, 100_000)
BARS = {
    ("wishes", 3_000): 1.0,
    ("wishes", 100_000): 15.0,
    ("text", 3_000): 5.0,
    ("text", 100_000): 15.0,
    ("misspelt", 100_000): 20.0,
}
"""Milliseconds, at the median, that an answer may take."""

WISHES = (
    Wish(Facet.LANGUAGES, ("so", "ar")),
    Wish(Facet.GENDER, ("woman",)),
    Wish(Facet.WHEELCHAIR, ("light",)),
)
QUERIES = {
    "nothing": Criteria(),
    "wishes": Criteria(WISHES),
    "text": Criteria(text="simning och musik"),
    "wishes and text": Criteria(WISHES, "följeslagare promenad"),
    "ten words": Criteria(text="bad film musik dans djur natur spel mat sport park"),
    "misspelt": Criteria(text="prommenad och simnning"),
}
DAY = date(2026, 11, 21)
SECONDS = 2.0
"""How long each query is repeated."""


@dataclass(frozen=True)
class Figures:
    """What was measured at one size: seconds, megabytes, and milliseconds for each query."""

    providers: int
    build: float
    memory: float
    first: float
    times: dict[str, tuple[float, float]]


def measure(providers: int) -> Figures:
    """Build a search over so many providers, and ask it every query again and again."""
    data = catalogue(providers)
    before, started = _peak(), time.perf_counter()
    search = Search.build(data, MUNICIPALITY)
    build, memory = time.perf_counter() - started, _peak() - before
    started = time.perf_counter()
    search.answer(Criteria(), DAY)
    first = (time.perf_counter() - started) * 1000
    times = {name: _times(search, criteria) for name, criteria in QUERIES.items()}
    return Figures(providers, build, memory, first, times)


def _times(search: Search, criteria: Criteria) -> tuple[float, float]:
    """The median and the 99th percentile of many answers, in milliseconds."""
    taken = []
    end = time.perf_counter() + SECONDS
    for _ in count():
        started = time.perf_counter()
        search.answer(criteria, DAY)
        finished = time.perf_counter()
        taken.append((finished - started) * 1000)
        if finished > end and len(taken) > 20:
            break
    return statistics.median(taken), statistics.quantiles(taken, n=100)[-1]


def _peak() -> float:
    """The most memory that this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def show(figures: Figures) -> None:
    """Print what was measured, beside the bars."""
    print(
        f"\n{figures.providers:,} providers: built in {figures.build:.2f} s, "
        f"{figures.memory:.0f} MB more at its peak, first answer of a day {figures.first:.1f} ms"
    )
    print(f"  {'query':<17}{'median ms':>10}{'99 % ms':>10}{'bar ms':>8}")
    for name, (median, slow) in figures.times.items():
        bar = BARS.get((name, figures.providers))
        verdict = "" if bar is None else "  met" if median <= bar else "  MISSED"
        print(f"  {name:<17}{median:>10.3f}{slow:>10.3f}{bar or '':>8}{verdict}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each size in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="PROVIDERS")
    fresh = multiprocessing.get_context("spawn")
    for size in parser.parse_args(arguments).sizes:
        with ProcessPoolExecutor(max_workers=1, mp_context=fresh) as process:
            show(process.submit(measure, size).result())


if __name__ == "__main__":
    main()
