"""Hours and minutes, and sizes of files, in words."""

from babel.numbers import format_decimal

from ledsagning.planner.granted import HALF_HOUR
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import locale, ngettext

_HOUR = 2 * HALF_HOUR
_KB, _MB = 1_000, 1_000_000


def hours_words(minutes: int) -> str:
    """Minutes as hours: ``20 timmar``, ``1 och en halv timme``, ``2 timmar och 15 minuter``."""
    whole, rest = divmod(minutes, _HOUR)
    if rest == HALF_HOUR:
        return _("%(num)s och en halv timme", num=whole) if whole else _("en halv timme")
    hours = ngettext("%(num)s timme", "%(num)s timmar", whole)
    if not rest:
        return hours
    short = ngettext("%(num)s minut", "%(num)s minuter", rest)
    return _("%(hours)s och %(minutes)s", hours=hours, minutes=short) if whole else short


def minutes_and_seconds(seconds: int) -> str:
    """How long something is watched: "2 minuter och 35 sekunder"."""
    whole, rest = divmod(seconds, 60)
    minutes = ngettext("%(num)s minut", "%(num)s minuter", whole)
    if not rest:
        return minutes
    left = ngettext("%(num)s sekund", "%(num)s sekunder", rest)
    return _("%(minutes)s och %(seconds)s", minutes=minutes, seconds=left) if whole else left


def megabytes(size: int) -> str:
    """Bytes as a person reads the size of a file: ``2,3 MB``, and never nothing."""
    number = format_decimal(max(round(size / _MB, 1), 0.1), locale=locale())
    return _("%(size)s MB", size=number)


def size_words(size: int) -> str:
    """The same for a file that may be small: ``8 kB``."""
    if size >= _MB:
        return megabytes(size)
    return _("%(size)s kB", size=format_decimal(-(-size // _KB), locale=locale()))
