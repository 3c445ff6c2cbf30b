"""Hours and minutes in words."""

from ledsagning.planner.granted import HALF_HOUR
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext

_HOUR = 2 * HALF_HOUR


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
