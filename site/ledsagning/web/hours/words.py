"""The hours helper's answer in words: how many hours, how long they last, when they end."""

from collections.abc import Iterator

from ledsagning.planner.hours import Budget, Reckoning
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.days import day_words


def hours_words(halves: int) -> str:
    """Half hours as hours: ``20 timmar``, ``1 och en halv timme``, ``en halv timme``."""
    whole, half = divmod(halves, 2)
    if not half:
        return ngettext("%(num)s timme", "%(num)s timmar", whole)
    return _("%(num)s och en halv timme", num=whole) if whole else _("en halv timme")


def headline(found: Reckoning) -> str:
    """The answer in a few words."""
    budget = found.budget
    if budget.over:
        return _("Du har använt fler timmar än du får")
    if not found.periods:
        return _("Vi vet inte när perioden slutar")
    period = found.periods[0]
    if not found.begun:
        return _("Perioden börjar %(day)s", day=day_words(period.first))
    if budget.used is None:
        return _("Perioden slutar %(day)s", day=day_words(period.last))
    if not budget.left:
        return _("Du har använt alla timmar i perioden")
    return _(
        "Du har %(hours)s kvar till %(day)s",
        hours=hours_words(budget.left),
        day=day_words(period.last),
    )


def period_sentence(found: Reckoning) -> str:
    """The first and the last day of the period."""
    days = {"first": day_words(found.periods[0].first), "last": day_words(found.periods[0].last)}
    if found.begun:
        return _("Din period började %(first)s. Den slutar %(last)s.", **days)
    return _("Din period börjar %(first)s. Den slutar %(last)s.", **days)


def days_left(found: Reckoning) -> str:
    """How many days are left, today counted; before the period: how long it is."""
    period = found.periods[0]
    if not found.begun:
        return ngettext(
            "Perioden är %(num)s dag lång.", "Perioden är %(num)s dagar lång.", period.days
        )
    left = period.days_left(found.today)
    if left == 1:
        return _("I dag är sista dagen.")
    return ngettext(
        "Det är %(num)s dag kvar. Dagen i dag är med.",
        "Det är %(num)s dagar kvar. Dagen i dag är med.",
        left,
    )


def granted_sentence(found: Reckoning) -> str:
    """How many hours a period holds, and why so many."""
    return ngettext(
        "Du får %(month)s i månaden. Perioden är %(num)s månad. Då får du %(hours)s i perioden.",
        "Du får %(month)s i månaden. Perioden är %(num)s månader. Då får du %(hours)s i perioden.",
        found.months,
        month=hours_words(found.per_month),
        hours=hours_words(found.budget.granted),
    )


def used_sentences(found: Reckoning) -> Iterator[str]:
    """What is used, what is left, and how much that is a week."""
    budget = found.budget
    if budget.used is not None and not budget.over:
        yield _(
            "Du har använt %(used)s. Du har %(left)s kvar.",
            used=hours_words(budget.used),
            left=hours_words(budget.left),
        )
    if budget.over:
        yield from _too_many(budget)
    if budget.left and found.periods:
        yield _pace(found)
    if budget.used is None and (found.begun or not found.periods):
        yield _("Hur många timmar har du använt? Dra bort dem. Då ser du hur många du har kvar.")


def _too_many(budget: Budget) -> Iterator[str]:
    yield _(
        "Du har använt %(used)s. Det är %(over)s mer än du får.",
        used=hours_words(budget.used or 0),
        over=hours_words(budget.over),
    )
    yield _("Det är lätt att räkna fel. Räkna en gång till, gärna tillsammans med någon.")


def _pace(found: Reckoning) -> str:
    period, budget = found.periods[0], found.budget
    if found.last_week and budget.used is not None:
        return _("Det är sista veckan i perioden. Boka så snart du kan.")
    # Where it is not known what is used, the hours are spread over the whole period.
    days = period.days if budget.used is None else period.days_left(found.today)
    weekly = budget.per_week(days)
    if not weekly:
        return _("Du kan använda mindre än en halv timme i veckan.")
    return _("Du kan använda ungefär %(hours)s i veckan.", hours=hours_words(weekly))


def next_sentence(found: Reckoning) -> str:
    """When the next period begins, and what has to hold for that."""
    return _(
        "En ny period börjar %(day)s. Då får du %(hours)s, om ditt beslut gäller då.",
        day=day_words(found.periods[1].first),
        hours=hours_words(found.budget.granted),
    )
