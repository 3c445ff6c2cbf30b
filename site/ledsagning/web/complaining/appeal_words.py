"""The time of an appeal in words: how long there is left, and why not to wait."""

from collections.abc import Iterator
from datetime import date

from ledsagning.catalogue.values import Duration
from ledsagning.planner.appeals import LastDay
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.days import day_words, holiday_words
from ledsagning.web.wording.values import duration_words


def title(last: LastDay | None, today: date) -> str:
    """The answer in a few words: the last day, where it is known."""
    if last is None:
        return _("Så överklagar du")
    if last.is_past(today):
        return _("Sista dagen var %(day)s", day=day_words(last.day))
    return _("Sista dagen är %(day)s", day=day_words(last.day))


def time_left(last: LastDay, received: date, today: date) -> tuple[str, str]:
    """How the last day is counted, and how far off it is, for a day that has not passed."""
    left = (last.day - today).days
    return (
        _(
            "Du fick beslutet %(received)s. Överklagandet ska ha kommit fram senast %(day)s.",
            received=day_words(received),
            day=day_words(last.day),
        ),
        ngettext("Det är %(num)s dag kvar.", "Det är %(num)s dagar kvar.", left)
        if left
        else _("Det är i dag. Lämna in brevet i dag."),
    )


def moved_words(last: LastDay, within: Duration) -> Iterator[str]:
    """Why the last day is a later one than one finds by counting."""
    # Named before: Babel takes an attribute within the call for its keyword of the same name.
    ends = last.counted
    yield _("Tiden på %(time)s slutar %(day)s.", time=duration_words(within), day=day_words(ends))
    holiday = holiday_words(ends)
    yield (
        _("%(holiday)s räknas inte som sista dag.", holiday=holiday)
        if holiday
        else _("Lördag och söndag räknas inte som sista dag.")
    )
    yield _("Därför får du tid till nästa vardag.")


def in_good_time(last: LastDay, today: date) -> Iterator[str]:
    """Why not to wait for the last day, and which day is the safe one where it is another."""
    if last.is_near(today):
        yield _(
            "Det är bråttom. Ett brev på posten hinner kanske inte fram. "
            "Ring nämnden och fråga hur du lämnar det i tid."
        )
    elif last.moved:
        yield _("Skicka brevet i god tid.")
    else:
        yield _("Skicka brevet i god tid. Det ska ha kommit fram den dagen.")
    yield from hand_in_words(last, today)


def hand_in_words(last: LastDay, today: date) -> Iterator[str]:
    """Which day to hand in, where the last day by law is a later one than is easily counted."""
    if not last.moved:
        return
    if last.safe_day < today:
        day = day_words(last.day)
        yield _("Lämna in brevet %(day)s, medan kontoret är öppet.", day=day)
    else:
        day = day_words(last.safe_day)
        yield _("Lämna helst in brevet senast %(day)s, medan kontoret är öppet.", day=day)
