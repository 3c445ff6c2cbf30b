"""Days in words, with the weekday: a day that the site has counted out is always told so."""

from collections.abc import Mapping
from datetime import date

from babel.dates import format_date, format_skeleton

from ledsagning.web.i18n import language, locale

# Babel's English is American, "Tuesday, December 15, 2026"; its short Swedish has no whole weekday.
_WHOLE: Mapping[str, str] = {"sv": "EEEE d MMMM y", "en": "EEEE d MMMM y"}
_SHORT: Mapping[str, str] = {"sv": "EEEE d MMMM", "en": "EEEE d MMMM"}


def day_words(day: date) -> str:
    """A day as it stands in a sentence: ``tisdag 15 december 2026``."""
    return format_date(day, _WHOLE.get(language(), "full"), locale())


def day_short(day: date) -> str:
    """A day of a year that has just been told: ``tisdag 15 december``."""
    pattern = _SHORT.get(language())
    if pattern is None:
        return format_skeleton("MMMMEEEEd", day, locale=locale())
    return format_date(day, pattern, locale())
