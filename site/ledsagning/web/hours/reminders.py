"""The days of a period to remember, for a calendar: easy words, and none that tells of a need."""

from collections.abc import Iterator
from datetime import timedelta

from ledsagning.catalogue.rules import UnusedHours
from ledsagning.formats.events import Event
from ledsagning.planner.hours import Reckoning
from ledsagning.web.hours.assumptions import conditions
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.rules_hours import AFTER_PERIOD

DAYS_BEFORE = (30, 7)


def reminders(found: Reckoning, unused: UnusedHours | None) -> tuple[Event, ...]:
    """A month before the last day, a week before it, and the day itself; none that has passed."""
    if not found.periods:
        return ()
    since = max(found.today, found.periods[0].first)
    return tuple(event for event in _events(found, unused) if event.day >= since)


def _events(found: Reckoning, unused: UnusedHours | None) -> Iterator[Event]:
    last = found.periods[0].last
    ends = _("Perioden slutar %(day)s.", day=day_words(last))
    use = _("Har du timmar kvar? Boka något som du vill göra.")
    for days in DAYS_BEFORE:
        yield Event(
            name=f"{days}-days-before",
            day=last - timedelta(days=days),
            title=_days_before(found, days),
            text=_text(found, ends, use, _after(unused)),
            remind_days=0,
        )
    following = _("En ny period börjar %(day)s.", day=day_words(found.periods[1].first))
    yield Event(
        name="last-day",
        day=last,
        title=_("Dina timmar: kanske sista dagen")
        if found.assumed
        else _("Dina timmar: sista dagen"),
        text=_text(found, following, _after(unused)),
        remind_days=0,
    )


def _days_before(found: Reckoning, days: int) -> str:
    if found.assumed:
        return ngettext(
            "Dina timmar: kanske %(num)s dag till sista dagen",
            "Dina timmar: kanske %(num)s dagar till sista dagen",
            days,
        )
    return ngettext(
        "Dina timmar: %(num)s dag till sista dagen",
        "Dina timmar: %(num)s dagar till sista dagen",
        days,
    )


def _text(found: Reckoning, *sentences: str) -> str:
    rests_on = conditions(found)
    if rests_on:
        return " ".join((*sentences, _("Dagen gäller om %(conditions)s.", conditions=rests_on)))
    return " ".join(sentences)


def _after(unused: UnusedHours | None) -> str:
    if unused is None or unused.after_period is None:
        return _("Fråga din handläggare vad som händer med timmar som är kvar.")
    return _(AFTER_PERIOD[unused.after_period])
