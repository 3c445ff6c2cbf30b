"""The open data as tables, safe to open in a spreadsheet.

``facts`` is everything, one fact a row, with its JSON Pointer (RFC 6901) in the record and a column
that says whether it is known. In the two wide tables a cell holds ``null`` for what is unknown and
``[]`` for what is known to be none, and an empty one stands where nothing is asked.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import StringIO
from itertools import chain, islice
from typing import Any, Final

from ledsagning.catalogue import writing
from ledsagning.open_data.records import FACTS_WITHHELD, Record

UNKNOWN, NONE, WITHHELD = "null", "[]", "withheld"

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
_LAST_SIGN: Final = max(_FORMULA)

_SOME_LINES: Final = 2_000

MUNICIPALITY_COLUMNS: Final = (
    *("id", "sample", "name", "code", "county", "county_code", "providers", "rules_told"),
)
FACT_COLUMNS: Final = ("municipality", "provider", "sample", "pointer", "state", "value")
_PROVIDER_COLUMNS: Final = (
    *("id", "municipality", "sample", "name", "run_by", "from", "until", "decisions", "areas"),
    *("accepts_new", "most_hours", "staff_languages"),
)
_CONTACT_COLUMNS: Final = ("phone", "sms", "email", "web", "address")
PROVIDER_COLUMNS: Final = (
    *_PROVIDER_COLUMNS,
    *_CONTACT_COLUMNS,
    *("assured", "group", "count", *FACTS_WITHHELD),
)


def written(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as CSV (RFC 4180). What would be a formula begins with an apostrophe."""
    return "".join(lines(columns, rows))


def lines(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The same, some thousand lines at a time: a large catalogue has millions."""
    every = chain((columns,), ([safe(cell) for cell in row] for row in rows))
    while some := [*islice(every, _SOME_LINES)]:
        table = StringIO()
        csv.writer(table).writerows(some)
        yield table.getvalue()


def safe(cell: object) -> str:
    """A cell as text that no spreadsheet computes with."""
    text = cell if type(cell) is str else _single(cell)
    # Nearly all begin with a letter or a number, which come after all of the signs.
    return f"'{text}" if text[:1] <= _LAST_SIGN and text.startswith(_FORMULA) else text


def _single(cell: Any) -> str:
    match cell:
        case bool():
            return "true" if cell else "false"
        case None:
            return UNKNOWN
        case _:
            return writing.text(cell)


def municipalities(summaries: Iterable[Record]) -> Iterator[list[object]]:
    """A row for each municipality."""
    for one in summaries:
        yield [one[column] for column in MUNICIPALITY_COLUMNS]


def providers(records: Iterable[Record]) -> Iterator[list[object]]:
    """A row for each group of escorts, and one for a provider of which no group is known."""
    for one in records:
        contact = one["contact"] or {}
        own = [
            *(_cell(one.get(column, "")) for column in _PROVIDER_COLUMNS),
            *(contact.get(column) for column in _CONTACT_COLUMNS),
            one["assured"]["date"] if one["assured"] else None,
        ]
        for group in _groups(one["escorts"]):
            yield [*own, *group]


def _groups(escorts: list[Record] | None) -> Iterator[list[object]]:
    """The cells of each group: its number, how many they are, and the facts."""
    if not escorts:
        yield [UNKNOWN if escorts is None else NONE, *[""] * (1 + len(FACTS_WITHHELD))]
        return
    for number, group in enumerate(escorts, 1):
        told = (WITHHELD if group["withheld"] else _cell(group[name]) for name in FACTS_WITHHELD)
        yield [number, group["count"], *told]


def _cell(value: Any) -> object:
    """Several words in one cell, with blanks between."""
    return (" ".join(map(_single, value)) or NONE) if isinstance(value, list) else value


def facts(municipality: Record, providers: Iterable[Record]) -> Iterator[list[object]]:
    """Every fact of a municipality and of its providers, a row each."""
    yield from _facts(municipality, municipality["id"], "")
    for one in providers:
        yield from _facts(one, one["municipality"], one["id"])


def _facts(record: Record, municipality: str, provider: str) -> Iterator[list[object]]:
    leaves: list[tuple[str, Any]] = []
    _gather(record, "", leaves)
    for pointer, value in leaves:
        state = "unknown" if value is None else "none" if value in ([], {}) else "known"
        told = value if state == "known" else ""
        yield [municipality, provider, record["sample"], pointer, state, told]


def _gather(value: Any, pointer: str, leaves: list[tuple[str, Any]]) -> None:
    """Put what is below a value into ``leaves``, each with its pointer. There are millions, and no
    generator hands them up: each level of it would cost as much again.
    """
    if value and isinstance(value, dict):
        for key, part in value.items():
            _gather(part, f"{pointer}/{_step(key)}", leaves)
    elif value and isinstance(value, list):
        for number, part in enumerate(value):
            _gather(part, f"{pointer}/{number}", leaves)
    else:
        leaves.append((pointer, value))


@lru_cache
def _step(key: str) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")
