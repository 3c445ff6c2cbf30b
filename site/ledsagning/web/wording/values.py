"""Small values in words: durations, dates, kronor, labels, lists, texts in several languages."""

from collections.abc import Iterable
from datetime import date
from functools import reduce
from typing import Literal, TypeVar

from babel.dates import format_date, format_skeleton
from babel.lists import format_list

from ledsagning.catalogue.values import Duration, Localized, PartialDate
from ledsagning.catalogue.vocabulary import Unit, Word
from ledsagning.formats.document import Span, Words
from ledsagning.web.i18n import (
    SWEDISH,
    gettext,
    kept_together,
    locale,
    ngettext,
    spoken_language,
)
from ledsagning.web.marked import capitalised, joined

W = TypeVar("W", bound=Word)


def duration_words(duration: Duration) -> str:
    """A length of time with digits, as it stands after "inom" or "minst": ``2 dagar``."""
    number = duration.number
    match duration.unit:
        case Unit.HOURS:
            return ngettext("%(num)s timme", "%(num)s timmar", number)
        case Unit.DAYS:
            return ngettext("%(num)s dag", "%(num)s dagar", number)
        case Unit.WORKING_DAYS:
            return ngettext("%(num)s arbetsdag", "%(num)s arbetsdagar", number)
        case Unit.WEEKS:
            return ngettext("%(num)s vecka", "%(num)s veckor", number)
        case Unit.MONTHS:
            return ngettext("%(num)s månad", "%(num)s månader", number)


def kronor_words(kronor: int) -> str:
    """An amount of Swedish kronor: ``1 krona``, ``37 kronor``."""
    return ngettext("%(num)s krona", "%(num)s kronor", kronor)


def date_words(day: date | PartialDate) -> str:
    """A date with as much as is known of it: ``11 juni 2018``, ``juni 2018``, ``2018``."""
    if isinstance(day, date):
        return format_date(day, "long", locale())
    if day.month is None:
        return str(day.year)
    known = date(day.year, day.month, day.day or 1)
    if day.day is None:
        return format_skeleton("yMMMM", known, locale=locale())
    return format_date(known, "long", locale())


def label(word: Word) -> str:
    """What a code is called, as it stands in the middle of a sentence."""
    return gettext(word.label)


def labels(chosen: Iterable[W]) -> tuple[str, ...]:
    """What several codes are called, in the order of the vocabulary."""
    chosen = frozenset(chosen)
    return tuple(
        label(word) for kind in {type(w) for w in chosen} for word in kind if word in chosen
    )


def listed(names: Iterable[str], *, either: bool = False) -> str:
    """Names as one list: ``a, b och c``, or with ``either`` ``a, b eller c``."""
    style: Literal["or", "standard"] = "or" if either else "standard"
    apart = tuple(map(kept_together, names))
    return joined(lambda items: format_list(items, style, locale()), apart)


def counted_up(names: Iterable[str]) -> str:
    """Names as a list without an "and": ``a, b, c``."""

    def longer(names: str, name: str) -> str:
        # Translators: a list without an "and", of which %(names)s are all but the last.
        return gettext("%(names)s, %(name)s", names=names, name=name)

    return reduce(longer, names)


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences after each other."""
    return joined(" ".join, tuple(sentences))


def sentence_case(text: str) -> str:
    """The text with a capital first letter, for a choice or a heading."""
    return capitalised(text)


def local_words(text: Localized) -> Words:
    """What an editor wrote, in the language that is spoken; where it is not there, in Swedish."""
    spoken = spoken_language()
    if spoken in text:
        return (Span(text[spoken], foreign=True),)
    return (Span(text[SWEDISH], language=SWEDISH, foreign=True),)
