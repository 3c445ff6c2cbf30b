"""Answers as a source of a catalogue: read as a workbook's cells are, and told by their fields."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ledsagning.catalogue import loading, writing
from ledsagning.catalogue.checks import WORSE
from ledsagning.catalogue.fields import Flaw
from ledsagning.catalogue.lawful import WORSE_THAN_LAW
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.places import Place
from ledsagning.catalogue.problems import InvalidCatalogue, Problem
from ledsagning.catalogue.rule_checks import TWO_THINGS
from ledsagning.catalogue.schema import ON_ITS_OWN_LINE
from ledsagning.catalogue.sources import Part
from ledsagning.editing import answers as written
from ledsagning.editing.answers import Names
from ledsagning.editing.cells import Cell, CellPlace, Sheet, position
from ledsagning.editing.in_cells import CELLS, Words, in_cells
from ledsagning.editing.tree import node_of
from ledsagning.messages import SWEDISH, Told, told
from ledsagning.web.doors.fields import Field
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language, said

Given = Mapping[str, tuple[str, ...]]
"""What has been answered, by the names of the fields. Empty answers are left out."""


def stated(form: Mapping[str, Sequence[str]], names: Iterator[str] | Sequence[str]) -> Given:
    """What was sent under some names, each once. What nobody asked is left out."""
    found = {
        name: tuple(dict.fromkeys(_as_written(one) for one in form.get(name, ()) if one.strip()))
        for name in names
    }
    return {name: values for name, values in found.items() if values}


def _as_written(text: str) -> str:
    """A text without what a browser puts before the end of a line."""
    return text.replace("\r\n", "\n")


@dataclass
class Reading:
    """Answers on their way to a catalogue, and what is wrong with them, by field.

    ``is_asked`` tells whether there is a field of a name.
    """

    is_asked: Callable[[str], bool]
    flaws: dict[str, str] = field(default_factory=dict)

    def node(self, asked: Field, given: tuple[str, ...], names: Names | None = None) -> Node | None:
        """What a field answers; ``None`` where that is nothing, or wrong."""
        try:
            return written.answer(asked.leaf, cell_of(asked.name, asked.text(given)), names)
        except Flaw as flaw:
            self.flaws[asked.name] = sentences(flaw.what, flaw.fix)
            return None

    def catalogue(
        self, parts: Mapping[str, Any], first: str, today: date, known: Mapping[str, Municipality]
    ) -> Catalogue | None:
        """The catalogue that parts make; ``None`` where something is wrong with them.

        ``first`` is the field that all is told at that is about none in particular.
        """
        root = node_of(dict(parts), cell_of(first))
        try:
            found = loading.load(_Form(root, first), today, known=known)
        except InvalidCatalogue as invalid:
            for problem in invalid.problems:
                if isinstance(problem.place, CellPlace):
                    self.flaws.setdefault(*self._told(problem, problem.place.sheet))
            return None
        return None if self.flaws else found

    def _told(self, problem: Problem, name: str) -> tuple[str, str]:
        """The field that a problem is about, and what is told there: one without an answer, where
        that is what is wrong with the answer to the field that is named.
        """
        if problem.fix.message == ON_ITS_OWN_LINE:
            beside = f"{name.rpartition('.')[0]}.{problem.fix.values['name']}"
            if self.is_asked(beside):
                return beside, sentences(*_BESIDE)
        return name, _in_words(problem)


def cell_of(name: str, text: str = "") -> Cell:
    """The cell that a field is: a sheet of its own."""
    return Cell(text, Sheet(0, name), position(1, 1))


def planted(value: Any, name: str) -> Any:
    """Data of the catalogue as parts that stand in a field."""
    match value:
        case dict():
            return {key: planted(one, name) for key, one in value.items() if one is not None}
        case list():
            return [planted(one, name) for one in value]
        case _:
            return written.scalar(writing.text(value), cell_of(name))


@dataclass(frozen=True, slots=True)
class _Form:
    """The answers as a source of a catalogue."""

    root: Node
    first: str

    @property
    def place(self) -> Place:
        return CellPlace(0, self.first, 1, 1)

    def parts(self) -> Iterator[Part]:
        yield Part(b"", self.root)


_BESIDE: Final = (
    told("svaret saknas"),
    told("svara här också, eller ta bort svaret som hör ihop med det"),
)
"""What is told of a question that has to be answered, as one that belongs to it is."""


def _in_words(problem: Problem) -> str:
    """A problem as it is told beside the question that it is about."""
    found = _HERE.get(problem.message.message)
    if found is None:
        put = in_cells(problem, _words())
        found = put.message, put.fix
    return sentences(*found)


_HERE: Final[Mapping[str, tuple[Told, Told]]] = {
    WORSE: (
        told("det är sämre för personen än kommunens krav, som står vid frågan"),
        told("svara som kravet är, eller något som är bättre för personen"),
    ),
    WORSE_THAN_LAW: (
        told("det är sämre för personen än lagen, som gäller i hela landet"),
        told(
            "låt bli att svara här, eller svara som lagen; gäller svaret bara ett slags beslut, "
            "svara på det också"
        ),
    ),
    TWO_THINGS: (
        told("två svar säger olika saker för samma personer"),
        told("svara för vem och när vart och ett av dem gäller"),
    ),
}
"""What is told in other words beside a question than in a file."""


def _words() -> Words:
    """What the page says for the words of a file. The names of facts are Swedish."""
    swedish = language() == SWEDISH
    return Words(
        unknown=_("inget"),
        everywhere=_("hela kommunen"),
        length=CELLS.length if swedish else str,
        called=CELLS.called if swedish else lambda key: key.replace("_", " "),
        fill_in=told("svara på frågan"),
    )


def sentences(what: Told, fix: Told) -> str:
    """What is wrong and how to mend it, as two sentences in the language of the page."""
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in map(said, (what, fix)))
