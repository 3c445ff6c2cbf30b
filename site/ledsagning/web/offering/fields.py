"""The fields of the provider's door, and what stands around them.

The names of the fields are the keys of the catalogue: ``about.contact.phone``,
``group-1.languages``, ``agreement.booking.notice``.
"""

from collections.abc import Mapping
from functools import cache, partial
from typing import Any, Final

from ledsagning.catalogue.model import ALL_AREAS, EscortGroup, Municipality, Provider
from ledsagning.catalogue.terms import Agreement
from ledsagning.editing.leaves import leaf_at
from ledsagning.today import today
from ledsagning.web.doors.fields import Around, Asked, Field, in_words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.offering import words

ABOUT: Final = "about"
AGREEMENT: Final = "agreement"
GROUP: Final = "group-"

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


def around(town: Municipality) -> Around:
    """What stands around the questions in a municipality."""
    areas = {ALL_AREAS: _("Hela kommunen"), **town.area_names}
    return Around(_picture, {"areas": areas}, partial(_required, town))


def _picture(field: Field) -> str:
    return next((_PICTOGRAMS[key] for key in field.leaf.path if key in _PICTOGRAMS), "question")


def _required(town: Municipality, field: Field) -> str:
    """What the municipality requires of every provider, where this is a term."""
    if field.part != AGREEMENT:
        return ""
    term, part = field.leaf.path
    value = getattr(getattr(town.standard_on(today()), term), part, None)
    return "" if value is None else _("Kommunens krav: %(required)s.", required=in_words(value))


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
