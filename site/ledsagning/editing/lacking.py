"""What a workbook lacks that the rest of it cannot do without: told once, and not row by row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ledsagning.catalogue.problems import Problem
from ledsagning.editing import book
from ledsagning.editing.book import Table
from ledsagning.editing.cells import CellPlace, Sheet
from ledsagning.editing.workbook_reading import Filled
from ledsagning.messages import told

_FIRST_LEFT_OUT: Final = 1_000
"""Sheets that a workbook lacks stand after all that it has."""


def sheet_left_out(table: Table) -> Sheet:
    """Where the rows of a catalogue stand whose sheet a workbook lacks."""
    return Sheet(_FIRST_LEFT_OUT + book.TABLES.index(table), table.name)


def columns(filled: Mapping[Table, Filled], municipalities: int) -> Iterator[Problem]:
    """The columns that tell whose a row is, and that a sheet lacks.

    With just one of the ``municipalities`` no row has to say which.
    """
    for table, found in filled.items():
        for heading in table.needed if found.rows else ():
            spared = heading == book.MUNICIPALITY and municipalities == 1
            if heading not in found.headings and not spared:
                yield _column(found.head, heading)


def _column(head: CellPlace, heading: str) -> Problem:
    return Problem(
        head,
        told("bladet %(name)s", name=head.sheet),
        told("kolumnen %(heading)s saknas, så ingen vet vems raderna är", heading=heading),
        told("sätt tillbaka kolumnen %(heading)s, som den var", heading=heading),
    )


def nothing(filled: Mapping[Table, Filled]) -> Problem | None:
    """Where to begin, in a workbook in which nobody has named any municipality or provider."""
    begun = [filled.get(table) for table in (book.MUNICIPALITIES, book.PROVIDERS)]
    first = begun[0]
    if first is None or any(one is None or one.rows for one in begun):
        return None
    return Problem(
        first.head,
        told("bladet %(name)s", name=first.head.sheet),
        told("arbetsboken är inte ifylld: här står ingen kommun"),
        told("skriv kommunen på en rad, och fyll sedan i resten"),
    )


def once_a_sheet(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, each once, and those of a sheet that is lacking told as one."""
    every = {(one.place, one.message): one for one in problems}
    found: list[Problem] = []
    lacking: dict[str, list[Problem]] = defaultdict(list)
    for problem in every.values():
        place = problem.place
        if isinstance(place, CellPlace) and place.number >= _FIRST_LEFT_OUT:
            lacking[place.sheet].append(problem)
        else:
            found.append(problem)
    return (*found, *(_sheet(name, theirs) for name, theirs in lacking.items()))


def _sheet(name: str, problems: list[Problem]) -> Problem:
    first, *others = problems
    what = told(
        "det saknas i arbetsboken, och katalogens rader där stämmer inte med resten: %(first)s",
        first=first.message,
    )
    if others:
        what = told("%(what)s, och %(number)s fel till", what=what, number=len(others))
    return Problem(
        first.place,
        told("bladet %(name)s", name=name),
        what,
        told("ta med bladet %(name)s i arbetsboken, och ändra det också", name=name),
    )
