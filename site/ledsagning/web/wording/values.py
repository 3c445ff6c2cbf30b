"""Small values in words: durations, dates, kronor, labels, lists, texts in several languages."""

from collections.abc import Iterable
from datetime import date, time
from typing import Literal, TypeVar

from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from ledsagning.catalogue.values import Duration, Localized, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import (
    Activity,
    ExpensePer,
    Experience,
    FeePer,
    Interest,
    Language,
    Unit,
    Word,
)
from ledsagning.formats.document import Span, Words
from ledsagning.web.i18n import (
    SWEDISH,
    kept_together,
    locale,
    ngettext,
    npgettext,
    pgettext,
    spoken_language,
)
from ledsagning.web.i18n import (
    gettext as _,
)
from ledsagning.web.marked import capitalised, in_language, joined
from ledsagning.web.wording.alphabet import alphabetical
from ledsagning.web.wording.uses import DURATIONS, Use, context

W = TypeVar("W", bound=Word)


def duration_words(duration: Duration, use: Use | None = None) -> str:
    """A length of time with digits, ``2 dagar``, in the form that some sentence asks for."""
    one, many = DURATIONS[duration.unit]
    if use is None:
        return ngettext(one, many, duration.number)
    return npgettext(context(use, Unit), one, many, duration.number)


def kronor_words(kronor: int) -> str:
    """An amount of Swedish kronor: ``1 krona``, ``2 660 kronor``."""
    figure = format_decimal(kronor, locale=locale())
    return ngettext("%(figure)s krona", "%(figure)s kronor", kronor, figure=figure)


def cost_words(kronor: int, per: FeePer | ExpensePer | None) -> str:
    """An amount for a unit, ``37 kronor i timmen``; without one where nobody says for what."""
    if per is None:
        return kronor_words(kronor)
    # Translators: an amount of money and what it is for, as "37 kronor" and "i timmen".
    return _("%(kronor)s %(per)s", kronor=kronor_words(kronor), per=label(per))


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


def month_day_words(day: MonthDay) -> str:
    """A day of every year: ``1 januari``."""
    return format_skeleton("MMMMd", date(2000, day.month, day.day), locale=locale())


def time_words(clock: time) -> str:
    """A time of the clock: ``12.00``."""
    return format_time(clock, "short", locale=locale())


_IN_LISTS = frozenset(Language)
"""The languages that lists show; the others are called what Babel calls them."""


def label(word: Word, use: Use | None = None) -> str:
    """What a code is called, alone or in the form that some sentence asks for."""
    if isinstance(word, Language) and word not in _IN_LISTS:
        return str(locale().languages.get(word.replace("-", "_"), word.label))
    return pgettext(context(use, type(word)), word.label) if use else _(word.label)


BY_ALPHABET = frozenset({Activity, Experience, Interest})
"""The vocabularies that have no order of their own: each reader finds a word by its letters."""
FIRST_LANGUAGES = tuple(Language)[:4]
"""The languages that most people ask for; the others follow by the alphabet."""


def in_order(words: Iterable[W], use: Use | None = None) -> tuple[W, ...]:
    """Codes as the reader looks for them: a scale from its beginning, other words by letters."""
    return tuple(sorted(words, key=lambda word: _place(word, use)))


def _place(word: Word, use: Use | None) -> tuple[int, str]:
    kind, called = type(word), alphabetical(label(word, use))
    if kind in BY_ALPHABET:
        return 0, called
    order = FIRST_LANGUAGES if isinstance(word, Language) else tuple(kind)
    return order.index(word) if word in order else len(order), called


def labels(chosen: Iterable[W], use: Use | None = None) -> tuple[str, ...]:
    """What several codes are called, as the reader looks for them."""
    return tuple(label(word, use) for word in in_order(frozenset(chosen), use))


def listed(names: Iterable[str], *, either: bool = False) -> str:
    """Names as one list: ``a, b och c``, or with ``either`` ``a, b eller c``."""
    apart = tuple(map(kept_together, names))
    if len(apart) == 1:
        # Most lists are: Babel would look up how their language puts together several.
        return joined("".join, apart)
    style: Literal["or", "standard"] = "or" if either else "standard"
    return joined(lambda items: format_list(items, style, locale()), apart)


def counted_up(names: Iterable[str]) -> str:
    """Names as a list without an "and": ``a, b, c``."""
    # Translators: what stands between names in a list without an "and".
    return joined(_(", ").join, tuple(map(kept_together, names)))


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences after each other."""
    return joined(" ".join, tuple(sentences))


def sentence_case(text: str) -> str:
    """The text with a capital first letter, for a choice or a heading."""
    return capitalised(text)


def text_in(text: Localized) -> str:
    """What an editor wrote, within a sentence: in the language that is spoken, or in Swedish."""
    spoken = spoken_language()
    return text[spoken] if spoken in text else in_language(SWEDISH, text[SWEDISH])


def local_words(text: Localized) -> Words:
    """What an editor wrote, in the language that is spoken; where it is not there, in Swedish."""
    spoken = spoken_language()
    if spoken in text:
        return (Span(text[spoken], foreign=True),)
    return (Span(text[SWEDISH], language=SWEDISH, foreign=True),)
