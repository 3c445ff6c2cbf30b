"""The results page beside Datasette 0.65, with the same 3,000 rows, facets and counts, as HTML.

Run it as ``python bench/beside_datasette.py DATASETTE``, with the command of its own environment.
Each has one worker, and both are asked in turns in one run. It is kind to Datasette: a list has
what any of a provider's escorts has, so that nobody has to look for one who has it all.
"""

import json
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from catalogue_files import write
from generate import MUNICIPALITY, catalogue
from running import free_port, ours, rate, server

from ledsagning.catalogue.model import Provider
from ledsagning.search.facets import ESCORT_FACETS, found

PROVIDERS = 3_000
BAR = 45
ROUNDS = 3
SECONDS = 15
"""Eight visitors at once: Datasette needs several seconds for the first of them."""
LISTS = (*(facet.value for facet in ESCORT_FACETS), "areas", "decisions")
ALONE = ("accepts_new",)
WISHES = {"languages": "so", "gender": "woman", "wheelchair": "heavy"}


def main() -> None:
    """Print both rates of each round, and the ratio in the middle beside its bar."""
    with TemporaryDirectory() as folder:
        database = Path(folder, "rows.db")
        _fill(database)
        write(Path(folder, "files"), PROVIDERS)
        environ = {"CATALOGUE": f"{folder}/files", "STATE": f"{folder}/state"}
        port, beside = free_port(), free_port()
        with (
            server(ours(port), f"http://127.0.0.1:{port}{_page()}", environ) as page,
            server(
                _datasette(database, beside), f"http://127.0.0.1:{beside}{_table()}", {}
            ) as html,
        ):
            ratios = [*_ratios(page, html)]
    verdict = "met" if median(ratios) >= BAR else "MISSED"
    print(f"results page / Datasette: {median(ratios):.0f} times (bar {BAR}): {verdict}")


def _ratios(page: str, html: str) -> Iterator[float]:
    for _ in range(ROUNDS):
        mine, other = rate(page, SECONDS), rate(html, SECONDS)
        print(f"  {mine:8.1f} /s   beside {other:8.2f} /s   {mine / other:.0f} times")
        yield mine / other


def _page() -> str:
    return f"/sv/{MUNICIPALITY}/hitta?" + "&".join(
        f"{key}={value}" for key, value in WISHES.items()
    )


def _table() -> str:
    wishes = [f"{key}__arraycontains={value}" for key, value in WISHES.items()]
    facets = [f"_facet_array={name}" for name in LISTS] + [f"_facet={name}" for name in ALONE]
    return "/rows/providers?" + "&".join([*wishes, *facets, "_size=20", "_facet_size=60"])


def _datasette(database: Path, port: int) -> list[str]:
    settings = {
        "num_sql_threads": "1",
        "facet_time_limit_ms": "5000",
        "sql_time_limit_ms": "5000",
        "max_returned_rows": "1000",
    }
    options = [part for pair in settings.items() for part in ("--setting", *pair)]
    return [str(Path(sys.argv[1]).absolute()), "serve", str(database), "-p", str(port), *options]


def _fill(database: Path) -> None:
    columns = ("id", "name", "description", *ALONE, *LISTS)
    with sqlite3.connect(database) as rows:
        rows.execute(f"create table providers({', '.join(columns)}, primary key(id))")
        rows.executemany(
            f"insert into providers values({', '.join('?' * len(columns))})",
            map(_row, catalogue(PROVIDERS).providers.values()),
        )


def _row(provider: Provider) -> list[Any]:
    texts = provider.description or {}
    new = provider.accepts_new
    lists = [
        {value for group in provider.escorts or () for value in found(group, facet) or ()}
        for facet in ESCORT_FACETS
    ]
    every = [*lists, provider.areas or (), provider.decisions or ()]
    return [
        *(provider.id, provider.name, texts.get("sv"), new and str(new)),
        *(json.dumps(sorted(map(str, values))) for values in every),
    ]


if __name__ == "__main__":
    main()
