"""What a cell says, as the node that the catalogue's schema reads."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import Final, NamedTuple

from ledsagning.catalogue.fields import Flaw
from ledsagning.catalogue.model import ALL_AREAS
from ledsagning.catalogue.nodes import Node, Scalar, Sequence
from ledsagning.catalogue.problems import excerpt
from ledsagning.catalogue.values import PartialDate
from ledsagning.editing import facts
from ledsagning.editing.cells import Cell
from ledsagning.editing.leaves import Leaf
from ledsagning.messages import told

_PHONES: Final = frozenset({"phone", "sms"})
_MOBILE: Final = re.compile("7[0-9]{8}")
_DIGITS: Final = re.compile("[1-9][0-9]{5,}")
_WITH_COUNTRY: Final = re.compile("46[1-9][0-9]{7,8}")
_DAYS: Final = frozenset({date, PartialDate})
_FIRST_DAY: Final = date(1899, 12, 30)
"""What workbooks count days from."""

_DAYS_NOW: Final = range(36_526, 73_051)
"""Such numbers are days of this century."""


class Names(NamedTuple):
    """What names stand for: ids by names in small letters, and the names that can be chosen."""

    ids: Mapping[str, str]
    choices: tuple[str, ...]

    def id_of(self, name: str) -> str:
        """The id that a name stands for. Raises ``Flaw`` for one that nothing has."""
        found = self.ids.get(name.casefold())
        if found is None:
            raise Flaw(
                told("%(text)s finns inte", text=excerpt(name)),
                told("välj mellan %(allowed)s", allowed=", ".join(self.choices)),
            )
        return found


def answer(leaf: Leaf, cell: Cell, names: Names | None) -> Node | None:
    """The node of a cell; ``None`` where it says that nothing is known.

    ``names`` are those of ids, where the cell holds any. Raises ``Flaw``.
    """
    if leaf.kind is not str or leaf.key in _PHONES:
        # A free text keeps its blanks that no line may break at; a word or a number has none.
        cell = cell._replace(text=cell.text.replace("\N{NO-BREAK SPACE}", " "))
    if facts.is_unknown(leaf, cell.text):
        return None
    if facts.is_none(leaf, cell.text):
        return Sequence((), cell.sheet, cell.position)
    if leaf.several:
        read = names.id_of if names else partial(facts.meant, leaf)
        items = [read(part) for part in facts.parts(leaf, cell.text)]
        if names and ALL_AREAS in items:
            return scalar(ALL_AREAS, cell)
        return Sequence(tuple(scalar(item, cell) for item in items), cell.sheet, cell.position)
    return scalar(facts.meant(leaf, _as_text(leaf, cell)), cell)


def _as_text(leaf: Leaf, cell: Cell) -> str:
    """What a cell says, with what a number in it has lost. Raises ``Flaw``."""
    if cell.number and leaf.key in _PHONES:
        return _with_zero(cell.text)
    if cell.number and leaf.kind in _DAYS and cell.text.isdecimal():
        _refuse_counted_day(int(cell.text))
    return cell.text


def scalar(text: str, cell: Cell) -> Scalar:
    """A text that stands in a cell."""
    return Scalar(text, False, cell.sheet, cell.position)


def _with_zero(text: str) -> str:
    """A phone number that a workbook keeps as a number, with the zero that it took away.

    A mobile number has nine digits after it, and all others fewer or more: there it is certain.
    """
    if _MOBILE.fullmatch(text):
        return f"0{text}"
    if _WITH_COUNTRY.fullmatch(text):
        return f"+{text}"
    if not _DIGITS.fullmatch(text):
        return text
    raise Flaw(
        told("%(text)s saknar nog en nolla först, för cellen är ett tal", text=excerpt(text)),
        told("skriv numret som text, med riktnummer, till exempel '%(number)s", number=f"0{text}"),
    )


def _refuse_counted_day(number: int) -> None:
    """A day whose cell is formatted as a number: which day it is, and not what was written."""
    if number in _DAYS_NOW:
        raise Flaw(
            told("cellen har tappat sitt datum: här står talet %(number)s", number=number),
            told(
                "skriv %(meant)s, om det är den dagen du menar",
                meant=_FIRST_DAY + timedelta(days=number),
            ),
        )
