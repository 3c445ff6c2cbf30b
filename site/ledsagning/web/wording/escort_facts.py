"""One fact about escorts in a sentence: of a group of like escorts, or of all of a provider."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from ledsagning.catalogue.model import EscortGroup
from ledsagning.catalogue.vocabulary import Gender, Wheelchair, Word
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.telling import Known, denied
from ledsagning.web.wording.uses import Use
from ledsagning.web.wording.values import label, labels, listed

W = TypeVar("W", bound=Word)

MANY = 2
"""A number that takes the plural, for a group of which it is unknown how many they are."""

_STRENGTHS: Mapping[Wheelchair, str] = {
    Wheelchair.NONE: N_("Klarar inte rullstol."),
    Wheelchair.LIGHT: N_("Klarar lätt rullstol, men inte tung."),
    Wheelchair.HEAVY: N_("Klarar lätt och tung rullstol."),
}

_GENDERS: Mapping[Gender | None, str] = {Gender.WOMAN: "woman", Gender.MAN: "man"}
"""Where a picture says more than that it is about gender."""


def one(word: Word | None, use: Use, sentence: str) -> Known | None:
    """A single word in a sentence, ``None`` where it is unknown."""
    return Known(_(sentence, values=label(word, use))) if word else None


def several(words: frozenset[W] | None, use: Use, some: str, none: str) -> Known | None:
    """Some words in a sentence, or that there are none; ``None`` where they are unknown."""
    if words is None:
        return None
    return Known(_(some, values=listed(labels(words, use)))) if words else denied(_(none))


def all_of(facts: Iterable[frozenset[W] | None], use: Use, some: str) -> Known | None:
    """The words of all groups together, as far as they are known; ``None`` where there are none."""
    words: frozenset[W] = frozenset().union(*(fact or () for fact in facts))
    return Known(_(some, values=listed(labels(words, use)))) if words else None


def gender_words(group: EscortGroup) -> Known | None:
    """The gender of the escorts of a group, said of one or of many."""
    said = _gender(group)
    return Known(said, pictogram=_GENDERS.get(group.gender)) if said else None


def _gender(group: EscortGroup) -> str | None:
    number = MANY if group.count is None else group.count
    match group.gender:
        case Gender.WOMAN:
            return ngettext("Ledsagaren är kvinna.", "Ledsagarna är kvinnor.", number)
        case Gender.MAN:
            return ngettext("Ledsagaren är man.", "Ledsagarna är män.", number)
        case Gender.OTHER:
            return ngettext("Ledsagaren är av annat kön.", "Ledsagarna är av annat kön.", number)
        case None:
            return None


def strength_words(group: EscortGroup) -> Known | None:
    """The heaviest wheelchair that the escorts of a group manage."""
    strength = group.wheelchair
    if strength is None:
        return None
    return Known(_(_STRENGTHS[strength]), strength is Wheelchair.NONE)


def greatest_strength_words(groups: Sequence[EscortGroup]) -> Known | None:
    """The heaviest wheelchair that any escort manages, as far as it is known."""
    known = {group.wheelchair for group in groups}
    if Wheelchair.HEAVY in known:
        return Known(_("Någon ledsagare klarar tung rullstol."))
    if Wheelchair.LIGHT in known:
        return Known(_("Någon ledsagare klarar lätt rullstol."))
    if known == {Wheelchair.NONE}:
        return denied(_("Ingen av ledsagarna klarar rullstol."))
    return None
