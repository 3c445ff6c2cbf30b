"""A field of a door: a fact of the catalogue, asked in words of its own.

What is asked, and in what order, each door says itself; here a fact becomes a question, and an
answer the text of a cell, which is read as a workbook's is.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any, Final, NamedTuple, cast

from ledsagning.catalogue import writing
from ledsagning.catalogue.fields import MAX_LINE, MAX_PROSE
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Language, Word
from ledsagning.catalogue.writing import in_order
from ledsagning.editing import facts
from ledsagning.editing.leaves import Leaf
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.shapes import Option, Question
from ledsagning.web.wording.values import (
    duration_words,
    kronor_words,
    label,
    listed,
    sentence_case,
)

LANGUAGE_LISTS: Final = 4
"""So many languages can be chosen; whoever has more names them in a file."""

NONE: Final = "none"
"""What is chosen where it is known that there is none."""

LENGTH: Final = N_("Till exempel 2 dagar, 24 timmar eller 3 arbetsdagar.")
ONE: Final = N_("Välj ett svar. Vet ni inte? Välj ”Vi vet inte”.")
SEVERAL: Final = N_("Ni kan välja flera. Välj inget om ni inte vet.")
NUMBER: Final = N_("Skriv ett tal. Lämna tomt om ni inte vet.")
TEXT: Final = N_("Lämna tomt om ni inte vet.")
CLOCK: Final = N_("Skriv ett klockslag, till exempel 8:00. Lämna tomt om ni inte vet.")

_MOST_CHOICES: Final = 8
"""Longer lists of choices are folded until somebody opens them."""


_MOST_RADIOS: Final = 4
"""Of more choices one is chosen from a list, which takes less of a small screen."""


_ADDRESSES: Final = frozenset({"address", "web"})
_NAMES: Final = frozenset({"name", "unit", "board"})


class Asked(NamedTuple):
    """A question, and what helps to answer it, as msgids."""

    legend: str
    why: str


def how(leaf: Leaf) -> str:
    """What helps to answer a question about a fact of its kind."""
    if leaf.several:
        return SEVERAL
    if leaf.kind is bool or issubclass(leaf.kind, Word):
        return ONE
    return _HOW.get(leaf.kind, TEXT)


_HOW: Final[Mapping[Any, str]] = {Duration: LENGTH, int: NUMBER, time: CLOCK}


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the questions of a door: the picture of each, the choices of facts that
    name something of the municipality's, by their keys, and what is said beside a field.
    """

    picture: Callable[["Field"], str]
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    beside: Callable[["Field"], str] = lambda _field: ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name in the form, the fact that it asks for, and its words."""

    name: str
    leaf: Leaf
    asked: Asked

    @property
    def part(self) -> str:
        """What of the form it belongs to, the beginning of its name."""
        return self.name.partition(".")[0]

    def question(self, given: tuple[str, ...], error: str | None, around: Around) -> Question:
        """The question as it stands on the page, with what has been answered."""
        options = tuple(
            Option(value, label, chosen=value in given) for value, label in self._options(around)
        )
        kind = self._kind(options)
        several = LANGUAGE_LISTS if self.leaf.several else 1
        lists = (*given, *[""] * several)[:several]
        return Question(
            name=self.name,
            kind=kind,
            legend=_(self.asked.legend),
            why=" ".join(filter(None, (_(self.asked.why), around.beside(self)))),
            pictogram=around.picture(self),
            pick_labels=(_("Språk"), _("och språket")),
            options=options,
            picks=lists if kind == "select" else (),
            value=given[0] if given and not options else "",
            any_label=_("Vi vet inte") if kind in ("radio", "select") else None,
            chosen=len(given) if options else 0,
            open=kind != "checkboxes" or len(options) <= _MOST_CHOICES or bool(given),
            error=error,
            longest=MAX_PROSE if self.leaf.key in _ADDRESSES else MAX_LINE,
            kept=True,
        )

    def _kind(self, options: tuple[Option, ...]) -> str:
        if self.leaf.kind is Language or (len(options) > _MOST_RADIOS and not self.leaf.several):
            return "select"
        if not options:
            return "number" if self.leaf.kind is int else self._written
        return "checkboxes" if self.leaf.several else "radio"

    @property
    def _written(self) -> str:
        """A line, or a text of several: a name in some language is a line."""
        several = self.leaf.language is not None and self.leaf.key not in _NAMES
        return "prose" if several or self.leaf.key == "quote" else "text"

    def _options(self, around: Around) -> Iterator[tuple[str, str]]:
        if self.leaf.kind is bool:
            yield from (("yes", _("Ja")), ("no", _("Nej")))
        elif self.leaf.key in around.choices:
            yield from around.choices[self.leaf.key].items()
        else:
            yield from ((one.value, sentence_case(_(one.label))) for one in self._words)
            if self.leaf.several and self.leaf.kind is not Language:
                yield NONE, _("Inget av det här")

    @property
    def _words(self) -> list[Word]:
        """The words of the vocabulary that can be chosen."""
        kind: Any = self.leaf.kind
        return list(kind) if issubclass(kind, Word) else []

    def text(self, given: tuple[str, ...]) -> str:
        """What is given, as a cell of the workbook would say it."""
        if self.leaf.several:
            chosen = [one for one in given if one]
            return facts.NONE if chosen == [NONE] else ", ".join(o for o in chosen if o != NONE)
        return given[0].strip() if given else ""

    def given(self, record: Any) -> tuple[str, ...]:
        """What a record says of the fact, as a form would send it."""
        value = writing.data(record) if record is not None else None
        for step in self.leaf.path:
            value = _part(value, step)
        if isinstance(value, list):
            return tuple(map(str, value)) or (NONE,)
        return () if value is None or isinstance(value, dict) else (writing.text(value),)


def _part(value: object, step: str) -> Any:
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and step.isdigit() and int(step) < len(value):
        return value[int(step)]
    return None


def in_words(value: Any) -> str:
    """A value, in words that end a sentence."""
    match value:
        case bool():
            return _("ja") if value else _("nej")
        case Duration():
            return duration_words(value)
        case frozenset():
            return listed(map(label, cast(list[Word], in_order(value))))
        case Word():
            return label(value)
        case int():
            return kronor_words(value)
        case _:
            return writing.text(value)
