"""The fields of the provider's door: each a fact of the catalogue, asked in words of its own.

The names of the fields are the keys of the catalogue: ``about.contact.phone``,
``group-1.languages``, ``agreement.booking.notice``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, cast

from ledsagning.catalogue.model import ALL_AREAS, EscortGroup, Municipality, Provider
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Language, Word
from ledsagning.catalogue.writing import in_order
from ledsagning.editing import facts
from ledsagning.editing.leaves import Leaf, leaf_at
from ledsagning.web.i18n import gettext as _
from ledsagning.web.offering import words
from ledsagning.web.offering.words import Asked
from ledsagning.web.shapes import Option, Question
from ledsagning.web.today import today
from ledsagning.web.wording.values import (
    duration_words,
    kronor_words,
    label,
    listed,
    sentence_case,
)

ABOUT: Final = "about"
AGREEMENT: Final = "agreement"
GROUP: Final = "group-"

LANGUAGE_LISTS: Final = 4
"""So many languages of a group can be chosen; who knows more has them named in a file."""

NONE: Final = "none"
"""What is chosen where it is known that there is none."""

_PICTOGRAMS: Final[Mapping[str, str]] = {
    **{"name": "people", "decisions": "letter", "areas": "place", "hours": "clock"},
    **{"description": "pencil", "phone": "phone", "sms": "sms", "email": "letter", "web": "web"},
    **{"address": "home", "staff_languages": "language", "languages": "language"},
    **{"wheelchair": "wheelchair", "interests": "music", "experience": "hand", "times": "calendar"},
    **{"gender": "person", "ages": "people", "booking": "calendar", "cancelling_by_you": "cancel"},
    **{"cancelling_by_escort": "cancel", "activities": "cafe", "meeting_place": "place"},
    **{"waiting": "clock", "travelling": "bus", "your_expenses": "ticket"},
    **{"escort_expenses": "ticket", "same_escort": "person", "changing_escort": "switch"},
    **{"first_meeting": "meeting", "implementation_plan": "plan", "complaint": "complaint"},
    **{"office_languages": "language", "safety": "insurance", "ending": "stop"},
}
"""The pictures, by a key on the way to the fact."""

_MOST_CHOICES: Final = 8
"""Longer lists of choices are folded until somebody opens them."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name in the form, the fact that it asks for, and its words."""

    name: str
    leaf: Leaf
    asked: Asked

    @property
    def words(self) -> list[Word]:
        """The words of the vocabulary that can be chosen."""
        kind: Any = self.leaf.kind
        return list(kind) if issubclass(kind, Word) else []

    def question(self, given: tuple[str, ...], error: str | None, town: Municipality) -> Question:
        """The question as it stands on the page, with what has been answered."""
        options = tuple(
            Option(value, label, chosen=value in given) for value, label in self._options(town)
        )
        kind = self._kind(options)
        lists = (*given, *[""] * LANGUAGE_LISTS)[:LANGUAGE_LISTS]
        return Question(
            name=self.name,
            kind=kind,
            legend=_(self.asked.legend),
            why=" ".join(filter(None, (_(self.asked.why), self._required(town)))),
            pictogram=self._pictogram,
            pick_labels=(_("Språk"), _("och språket")),
            options=options,
            picks=lists if kind == "select" else (),
            value=given[0] if given and not options else "",
            any_label=_("Vi vet inte") if kind in ("radio", "select") else None,
            chosen=len(given) if options else 0,
            open=kind != "checkboxes" or len(options) <= _MOST_CHOICES or bool(given),
            error=error,
        )

    @property
    def _pictogram(self) -> str:
        return next((_PICTOGRAMS[key] for key in self.leaf.path if key in _PICTOGRAMS), "question")

    def _required(self, town: Municipality) -> str:
        """What the municipality requires of every provider, where this is a term."""
        if not self.name.startswith(f"{AGREEMENT}."):
            return ""
        standard = town.standard_on(today())
        term, part = self.leaf.path
        value = getattr(getattr(standard, term), part, None)
        if value is None:
            return ""
        return _("Kommunens krav: %(required)s.", required=_in_words(value))

    def _kind(self, options: tuple[Option, ...]) -> str:
        if self.leaf.kind is Language:
            return "select"
        if not options:
            written = "prose" if self.leaf.language else "text"
            return "number" if self.leaf.kind is int else written
        return "checkboxes" if self.leaf.several else "radio"

    def _options(self, town: Municipality) -> Iterator[tuple[str, str]]:
        if self.leaf.kind is bool:
            yield from (("yes", _("Ja")), ("no", _("Nej")))
        elif self.leaf.key == "areas":
            yield ALL_AREAS, _("Hela kommunen")
            yield from town.area_names.items()
        else:
            yield from ((one.value, sentence_case(_(one.label))) for one in self.words)
            if self.leaf.several and self.leaf.kind is not Language:
                yield NONE, _("Inget av det här")

    def text(self, given: tuple[str, ...]) -> str:
        """What is given, as a cell of the workbook would say it."""
        if self.leaf.several:
            chosen = [one for one in given if one]
            return facts.NONE if chosen == [NONE] else ", ".join(o for o in chosen if o != NONE)
        return given[0].strip() if given else ""


@cache
def about_fields() -> Mapping[str, Field]:
    """The fields about the provider itself, by their names."""
    return _fields(ABOUT, Provider, words.ABOUT)


@cache
def group_fields(number: int) -> Mapping[str, Field]:
    """The fields of a group of escorts; the first one is number 1."""
    return _fields(f"{GROUP}{number}", EscortGroup, words.GROUP)


@cache
def agreement_fields() -> Mapping[str, Field]:
    """The fields of the service agreement."""
    return _fields(AGREEMENT, Agreement, words.TERMS)


def _fields(part: str, kind: Any, asked: Mapping[str, Asked]) -> Mapping[str, Field]:
    found = {}
    for key, words_ in asked.items():
        leaf = leaf_at(kind, tuple(key.split(".")))
        assert leaf is not None, key
        found[f"{part}.{key}"] = Field(f"{part}.{key}", leaf, words_)
    return found


def _in_words(value: Any) -> str:
    """What a municipality requires, in words that end a sentence."""
    match value:
        case bool():
            return _("ja") if value else _("nej")
        case Duration():
            return duration_words(value)
        case frozenset():
            return listed(map(label, cast(list[Word], in_order(value))))
        case Word():
            return label(value)
        case _:
            return kronor_words(value)
