"""A fact that is missing beside others, told at its own empty cell and by its own name.

The schema tells of it where the others stand, and by its key alone: ``until`` is another fact in
the opening hours than in a provider.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ledsagning.catalogue.problems import Problem
from ledsagning.catalogue.schema import ON_ITS_OWN_LINE
from ledsagning.editing import book
from ledsagning.editing.book import Table
from ledsagning.editing.cells import Cell, CellPlace, CellRow
from ledsagning.editing.leaves import Leaf, Path, leaf_at
from ledsagning.editing.names import leaf_named, name_of
from ledsagning.editing.rows_by_owner import Cells, kind_of, text_of
from ledsagning.messages import told


def at_its_own_cell(problem: Problem, cells: Cells) -> Problem:
    """A problem as it is, unless it is of a fact that is missing: that is told where it belongs."""
    place = problem.place
    if problem.fix.message != ON_ITS_OWN_LINE or not isinstance(place, CellPlace):
        return problem
    found = _row_at(place, cells)
    if found is None:
        return problem
    table, row = found
    leaf = _beside(table, row, place, str(problem.fix.values["name"]))
    if leaf is None:
        return problem
    name = name_of(leaf)
    own = _own_cell(table, row, name, cells)
    return replace(
        problem,
        place=own or place,
        message=told("%(name)s saknas", name=name),
        fix=told("fyll i cellen") if own else told("fyll i %(name)s på en egen rad", name=name),
    )


def _row_at(place: CellPlace, cells: Cells) -> tuple[Table, CellRow] | None:
    for table, rows in cells.items():
        for row in rows:
            at = _place(next(iter(row.values())))
            if (at.number, at.row) == (place.number, place.row):
                return table, row
    return None


def _place(cell: Cell) -> CellPlace:
    return cell.sheet.place(cell.position)


def _beside(table: Table, row: CellRow, place: CellPlace, key: str) -> Leaf | None:
    """The fact of a key that stands nearest to what a problem is told at."""
    kind = table.kind or kind_of(table, row)
    if kind is None:
        return None
    path = _path_at(table, kind, row, place)
    ways = ((*path[:end], key) for end in range(len(path), -1, -1))
    return next(filter(None, (leaf_at(kind, way) for way in ways)), None)


def _path_at(table: Table, kind: Any, row: CellRow, place: CellPlace) -> Path:
    """The way to the fact that stands at a place; none for what tells whose the row is."""
    if table.kind is None:
        leaf = leaf_named(kind, text_of(row, book.FACT))
    else:
        headings = (heading for heading, cell in row.items() if _place(cell) == place)
        leaf = next(filter(None, map(table.fact, headings)), None)
    return () if leaf is None else leaf.path


def _own_cell(table: Table, row: CellRow, name: str, cells: Cells) -> CellPlace | None:
    """The empty cell of a fact; ``None`` where the workbook has none."""
    if table.kind is not None:
        return _under(name, row)
    whose = _texts(row, table.whose)
    for one in cells[table]:
        if _texts(one, table.whose) == whose and _texts(one, (book.FACT,)) == [name.casefold()]:
            return _under(book.ANSWER, one)
    return None


def _texts(row: CellRow, headings: Iterable[str]) -> list[str]:
    return [text_of(row, heading).casefold() for heading in headings]


def _under(heading: str, row: CellRow) -> CellPlace | None:
    cell = next(iter(row.values()))
    return cell.sheet.place_under(heading, cell.position) if heading in cell.sheet.columns else None
