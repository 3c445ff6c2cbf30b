"""Bringing a workbook back: what it says, laid over what a catalogue says.

What stands in the workbook holds. A sheet or a column that it lacks says nothing: there the
catalogue stays as it is. Whoever is named in it as before stays to the letter.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ledsagning.catalogue import loading
from ledsagning.catalogue.model import Catalogue, Municipality, Provider
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.places import Place
from ledsagning.catalogue.problems import InvalidCatalogue, Problem
from ledsagning.catalogue.sources import Part
from ledsagning.editing import (
    book,
    lacking,
    municipality_file,
    pairing,
    providers_file,
    stating,
    workbook_reading,
)
from ledsagning.editing.book import Row, Table
from ledsagning.editing.cells import Cell, CellPlace, CellRow, Sheet, position
from ledsagning.editing.in_cells import in_cells
from ledsagning.editing.missing_facts import at_its_own_cell
from ledsagning.editing.repeated_facts import refuse_repeated
from ledsagning.editing.rows_by_owner import Cells, Owners, text_of
from ledsagning.editing.tree import Tree
from ledsagning.editing.unnamed_rows import refuse_unnamed
from ledsagning.editing.workbook_limits import AT_A_DESK, Limits
from ledsagning.editing.workbook_reading import Filled, NoWorkbook, Watch
from ledsagning.messages import told

_BEFORE: Final = Sheet(999, "katalogen")
"""Where the cells stand of the columns that a workbook lacks."""


def bring_back(
    name: str,
    data: bytes,
    before: Catalogue,
    own: tuple[Municipality, ...],
    today: date,
    assured_by: str | None = None,
    *,
    watch: Watch = iter,
    limits: Limits = AT_A_DESK,
) -> Catalogue:
    """The catalogue that a workbook makes of another one.

    ``name`` is that of the file; ``own`` are the municipalities that the other one says anything
    of. A workbook with no municipality is a provider's own: it changes that provider only, and
    ``assured_by`` may have made sure of what it says. One with nothing but rules is a
    municipality's own: it changes the rules that it answers. ``watch`` goes through the sheets
    as they are read; ``limits`` are how large it may be. Raises ``InvalidCatalogue`` with every
    problem, each at its cell.
    """
    place = CellPlace(0, name, 1, 1)
    problems: list[Problem] = []
    filled = _read(place, data, problems, watch, limits)
    _refuse_lacking(filled, own, problems)
    rules_only = filled.keys() == {*book.RULES_ONLY}
    cells = _with_its_own(filled, before) if rules_only else _whole(filled, before, own)
    if refuse_unnamed(cells, problems.append):
        raise InvalidCatalogue(lacking.once_a_sheet(problems))
    owners = Owners(cells, _ids(before), problems.append)
    owners.refuse_strangers()
    refuse_repeated(owners, problems.append)
    root = Tree(owners, before.municipalities, problems.append).root()
    try:
        after = loading.load(_Sheets(place, root, data), today, known=before.municipalities)
    except InvalidCatalogue as invalid:
        at_their_cells = (at_its_own_cell(one, cells) for one in invalid.problems)
        every = [*problems, *map(in_cells, at_their_cells)]
        raise InvalidCatalogue(lacking.once_a_sheet(every)) from None
    if problems:
        raise InvalidCatalogue(lacking.once_a_sheet(problems))
    if rules_only:
        return municipality_file.merged(before, _without_the_rest(before, after))
    if book.MUNICIPALITIES in filled and not filled[book.MUNICIPALITIES].rows:
        return providers_file.laid_over(before, after, today, assured_by)
    return _with_the_others(before, _kept(before, after, own), owners)


def _read(
    place: CellPlace, data: bytes, problems: list[Problem], watch: Watch, limits: Limits
) -> Mapping[Table, Filled]:
    try:
        return workbook_reading.read(data, problems.append, watch, limits)
    except NoWorkbook as why:
        fix = told("spara filen som Excel-arbetsbok (.xlsx) och försök igen")
        raise InvalidCatalogue([Problem(place, place.sheet, why.what, fix)]) from why


def _refuse_lacking(
    filled: Mapping[Table, Filled], own: tuple[Municipality, ...], problems: list[Problem]
) -> None:
    """Refuse a workbook of which nothing can be said before something has been put back."""
    towns = filled[book.MUNICIPALITIES].rows if book.MUNICIPALITIES in filled else own
    lacks = [*lacking.columns(filled, len(towns))]
    if nothing := lacking.nothing(filled):
        lacks.append(nothing)
    if lacks:
        raise InvalidCatalogue([*problems, *lacks])


@dataclass(frozen=True, slots=True)
class _Sheets:
    """The nodes of a workbook as a source: it has one part."""

    place: Place
    root: Node | None
    data: bytes

    def parts(self) -> Iterator[Part]:
        yield Part(self.data, self.root)


def _ids(before: Catalogue) -> Mapping[str, str]:
    """The ids of all municipalities, by their names in small letters."""
    return {one.name.casefold(): one.id for one in before.municipalities.values()}


def _whole(
    filled: Mapping[Table, Filled], before: Catalogue, own: tuple[Municipality, ...]
) -> Cells:
    """The rows of all tables: those that are left out, and the columns that are, as before."""
    stated = stating.state(own, before.providers.values())
    return {
        table: _with_columns(table, filled[table], stated[table])
        if table in filled and _answers(table, filled[table])
        else [_cells(row, lacking.sheet_left_out(table)) for row in stated[table]]
        for table in book.TABLES
    }


def _with_its_own(filled: Mapping[Table, Filled], before: Catalogue) -> Cells:
    """The rows of a workbook of rules, and the areas and offices that they may name."""
    ids = {text_of(row, book.ID) for row in filled[book.MUNICIPALITIES].rows}
    named = tuple(one for id_, one in before.municipalities.items() if id_ in ids)
    return _whole(filled, replace(before, providers={}), named)


def _without_the_rest(before: Catalogue, after: Catalogue) -> Catalogue:
    """What a workbook of rules says, without the areas and offices that were put beside it."""
    told = {
        id_: one
        if one is before.municipalities.get(id_)
        else replace(one, areas=(), contacts=(), standard_agreement=())
        for id_, one in after.municipalities.items()
    }
    return replace(after, municipalities=told)


def _answers(table: Table, filled: Filled) -> bool:
    """Whether a table says anything: a long one does not without its answers."""
    return table.kind is not None or {book.FACT, book.ANSWER} <= filled.headings


def _cells(row: Row, sheet: Sheet = _BEFORE) -> CellRow:
    return {heading: Cell(text, sheet, position(1, 1)) for heading, text in row.items() if text}


def _with_columns(table: Table, filled: Filled, stated: list[Row]) -> list[CellRow]:
    """The rows of a wide table, with what stood before in the columns that are left out."""
    missing = {heading for row in stated for heading in row} - filled.headings
    if table.kind is None or not missing:
        return filled.rows
    former = _former(table, filled, stated)
    return [
        {**row, **_cells({heading: was.get(heading, "") for heading in missing})}
        for row, was in zip(filled.rows, former, strict=True)
    ]


def _former(table: Table, filled: Filled, stated: list[Row]) -> list[Row]:
    """What stood before in each row of a wide table: of rows of one name, in the one that is most
    like it. Nothing for a row that is new.
    """
    found: list[Row] = [{} for _ in filled.rows]
    were, are = _by_key(table, stated), _by_key(table, map(_texts, filled.rows))
    for key, rows in are.items():
        known = [row for _, row in were.get(key, ())]
        seen = [{name: row[name] for name in row.keys() & filled.headings} for row in known]
        numbers = pairing.numbers(seen, [row for _, row in rows])
        for row, number in zip(known, numbers, strict=True):
            if number <= len(rows):
                found[rows[number - 1][0]] = row
    return found


def _by_key(table: Table, rows: Iterable[Row]) -> Mapping[tuple[str, ...], list[tuple[int, Row]]]:
    """Rows by what they are known by, each with its place among all."""
    found: dict[tuple[str, ...], list[tuple[int, Row]]] = defaultdict(list)
    for place, row in enumerate(rows):
        found[table.key(row)].append((place, row))
    return found


def _texts(row: CellRow) -> Row:
    return {heading: one.text for heading, one in row.items()}


def _kept(before: Catalogue, after: Catalogue, own: tuple[Municipality, ...]) -> Catalogue:
    """A catalogue, with all that reads as it did before put back as it was.

    What no cell can say, such as a contact of which nothing is known, is not lost so.
    """
    former = stating.by_owner(own, before.providers.values())
    now = stating.by_owner(_changed(before, after), after.providers.values())
    same = {owner for owner, rows in now.items() if former.get(owner) == rows}
    return replace(
        after,
        # Who runs the site stands in the file only.
        operator=before.operator,
        municipalities={
            id_: before.municipalities[id_] if (id_, "") in same else one
            for id_, one in after.municipalities.items()
        },
        providers={
            key: before.providers[key] if key in same else one
            for key, one in after.providers.items()
        },
    )


def _changed(before: Catalogue, after: Catalogue) -> tuple[Municipality, ...]:
    return tuple(
        one
        for id_, one in after.municipalities.items()
        if one is not before.municipalities.get(id_)
    )


def _with_the_others(before: Catalogue, after: Catalogue, owners: Owners) -> Catalogue:
    """A catalogue with the providers of those municipalities that the workbook does not name."""
    named = {one.municipality for one in (*owners.municipalities, *owners.providers)}
    others: dict[tuple[str, str], Provider] = {
        key: one for key, one in before.providers.items() if one.municipality not in named
    }
    return replace(after, providers={**others, **after.providers})
