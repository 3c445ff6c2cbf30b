"""Days in words, with the weekday: a day that the site has counted out is always told so."""

from collections.abc import Mapping
from datetime import date

from babel.dates import format_date

from ledsagning.messages import N_
from ledsagning.planner.calendar import holiday
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import locale, spoken_language

# Babel's English is American: "Tuesday, December 15, 2026".
_WHOLE: Mapping[str, str] = {"sv": "EEEE d MMMM y", "en": "EEEE d MMMM y"}


def day_words(day: date) -> str:
    """A day as it stands in a sentence: ``tisdag 15 december 2026``."""
    return format_date(day, _WHOLE.get(spoken_language(), "full"), locale())


HOLIDAYS = (
    N_("Nyårsdagen"),
    N_("Trettondedag jul"),
    N_("Långfredagen"),
    N_("Påskdagen"),
    N_("Annandag påsk"),
    N_("Första maj"),
    N_("Kristi himmelsfärdsdag"),
    N_("Pingstdagen"),
    N_("Annandag pingst"),
    N_("Nationaldagen"),
    N_("Midsommarafton"),
    N_("Midsommardagen"),
    N_("Alla helgons dag"),
    N_("Julafton"),
    N_("Juldagen"),
    N_("Annandag jul"),
    N_("Nyårsafton"),
)
"""What the calendar calls the holidays and the three eves, for the translators."""


def holiday_words(day: date) -> str | None:
    """What a holiday is called, with a capital letter; ``None`` where the day is none."""
    name = holiday(day)
    return _(name) if name else None
