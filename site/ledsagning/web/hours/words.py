"""The hours helper's answer in words: how many hours, how long they last, when they end."""

from collections.abc import Iterator

from ledsagning.planner.granted import Budget
from ledsagning.planner.hours import Reckoning
from ledsagning.planner.periods import Period
from ledsagning.web.hours.assumptions import conditions
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.amounts import hours_words
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.values import duration_words, in_a_row, label

_DAYS_A_WEEK = 7


def headline(found: Reckoning) -> str:
    """The answer in a few words, never surer than it is, and that it is urgent first of all."""
    answer, rests_on = _outcome(found), conditions(found)
    if found.last_week:
        if rests_on:
            return _(
                "Om %(conditions)s är det sista veckan: %(answer)s",
                conditions=rests_on,
                answer=answer,
            )
        return _("Sista veckan: %(answer)s", answer=answer)
    if rests_on:
        return _("Om %(conditions)s: %(answer)s", conditions=rests_on, answer=answer)
    return answer


def _outcome(found: Reckoning) -> str:
    budget = found.budget
    if found.too_many:
        return _("Du har använt fler timmar än du får")
    if not found.periods:
        return _("Vi vet inte när perioden slutar")
    if found.waits_for:
        return _("Du kan använda timmarna från %(day)s", day=day_words(found.waits_for))
    day = day_words(found.periods[0].last)
    if not found.begun:
        return _("Perioden börjar %(day)s", day=day_words(found.periods[0].first))
    if not budget.sure:
        return _("Perioden slutar %(day)s. Vi vet inte hur många timmar du har", day=day)
    if budget.used is None:
        return _("Perioden slutar %(day)s", day=day)
    if found.perhaps_all:
        return _("Kanske har du använt alla timmar i perioden")
    if not budget.left:
        return _("Du har använt alla timmar i perioden")
    hours = hours_words(budget.left)
    if found.about:
        return _("Du har ungefär %(hours)s kvar till %(day)s", hours=hours, day=day)
    return _("Du har %(hours)s kvar till %(day)s", hours=hours, day=day)


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


def granted_sentences(found: Reckoning) -> Iterator[str]:
    """How many hours the period holds, and why so many."""
    budget, granted = found.budget, found.granted
    yield _(
        "Du får %(amount)s %(per)s. Perioden är %(length)s.",
        amount=hours_words(granted.amount),
        per=label(granted.per),
        length=duration_words(found.length),
    )
    hours = hours_words(budget.granted)
    if found.late and found.granted.decision_start and found.granted.decision_start > found.today:
        yield _("Ditt beslut börjar senare än perioden. Timmar före beslutet räknas inte.")
    elif found.late:
        yield _("Ditt beslut började senare än perioden. Timmar före beslutet räknas inte.")
    if not budget.sure:
        yield _at_the_least(budget)
    elif found.about:
        yield _("Då får du ungefär %(hours)s i perioden. Vi har räknat med dagarna.", hours=hours)
    else:
        yield _("Då får du %(hours)s i perioden.", hours=hours)


def _at_the_least(budget: Budget) -> str:
    most = hours_words(budget.granted)
    if not budget.least:
        return _("Du får högst %(most)s i perioden.", most=most)
    return _(
        "Du får minst %(least)s och högst %(most)s i perioden.",
        least=hours_words(budget.least),
        most=most,
    )


def used_sentences(found: Reckoning) -> Iterator[str]:
    """What is used, what is left, and how much that is a week."""
    budget = found.budget
    if found.outdated:
        yield _outdated(found)
    if found.too_many:
        yield from _too_many(budget, about=found.about)
    elif budget.used is not None:
        yield from _used(found, budget.used)
    if budget.left and budget.sure and found.usable:
        yield from _pace(found, found.usable)
    usable_now = not found.periods or (found.begun and not found.waits_for)
    if budget.used is None and not found.outdated and usable_now:
        yield _("Hur många timmar har du använt? Dra bort dem. Då ser du hur många du har kvar.")


def _used(found: Reckoning, used: int) -> Iterator[str]:
    hours, left = hours_words(used), hours_words(found.budget.left)
    if found.perhaps_all:
        yield _("Du har använt %(used)s. Det är ungefär så mycket som du får.", used=hours)
    elif found.about:
        yield _("Du har använt %(used)s. Du har ungefär %(left)s kvar.", used=hours, left=left)
    elif found.budget.sure:
        yield _("Du har använt %(used)s. Du har %(left)s kvar.", used=hours, left=left)
    else:
        yield _("Du har använt %(used)s. Du har högst %(left)s kvar.", used=hours, left=left)
    told = found.granted.told
    if told is not None and told < found.today:
        day = day_words(told)
        yield _("Det skrev du %(day)s. Har du använt fler? Ändra svaret.", day=day)


def _outdated(found: Reckoning) -> str:
    start = found.granted.decision_start
    if found.periods and not found.begun:
        return _("Perioden har inte börjat. Därför drar vi inte bort de timmar som du har använt.")
    if start is not None and start > found.today:
        return _(
            "Beslutet har inte börjat gälla. Därför drar vi inte bort de timmar som du har använt."
        )
    if found.granted.told is None:
        return _(
            "Vi vet inte när du skrev hur många timmar du har använt. "
            "Skriv hur många du har använt i den här perioden."
        )
    return _(
        "En ny period har börjat sedan du skrev hur många timmar du har använt. "
        "Skriv hur många du har använt i den här perioden."
    )


def _too_many(budget: Budget, *, about: bool = False) -> Iterator[str]:
    used, over = hours_words(budget.used or 0), hours_words(budget.over)
    if about:
        yield _(
            "Du har använt %(used)s. Det är ungefär %(over)s mer än du får.", used=used, over=over
        )
    else:
        yield _("Du har använt %(used)s. Det är %(over)s mer än du får.", used=used, over=over)
    yield _("Det är lätt att räkna fel. Räkna en gång till, gärna tillsammans med någon.")


def _pace(found: Reckoning, period: Period) -> Iterator[str]:
    budget = found.budget
    if found.last_week or period.days <= _DAYS_A_WEEK:
        return
    # Where it is not known what is used, the hours are spread over the whole period.
    days = period.days if budget.used is None else period.days_left(found.today)
    weekly = budget.per_week(days)
    if not weekly:
        yield _("Du kan använda mindre än en halv timme i veckan.")
    else:
        yield _("Du kan använda ungefär %(hours)s i veckan.", hours=hours_words(weekly))


def next_sentence(found: Reckoning) -> str:
    """When the next period begins, and what has to hold for that."""
    words = {"day": day_words(found.periods[1].first), "hours": hours_words(found.whole)}
    if found.about:
        return _(
            "En ny period börjar %(day)s. Då får du ungefär %(hours)s, om ditt beslut gäller då.",
            **words,
        )
    return _("En ny period börjar %(day)s. Då får du %(hours)s, om ditt beslut gäller då.", **words)


def last_week_words(found: Reckoning) -> str:
    """How urgent it is, and what to do, whatever is left."""
    if conditions(found):
        return _("Kanske är det sista veckan i perioden. Boka så snart du kan.")
    if found.budget.used is None or found.budget.left:
        return in_a_row(
            (days_left(found), _("Det är sista veckan i perioden. Boka så snart du kan."))
        )
    return in_a_row((days_left(found), _("Det är sista veckan i perioden.")))


def occasion_headline(budget: Budget) -> str:
    """What is left of the hours for one occasion."""
    if budget.over:
        return _("Du har använt fler timmar än du får")
    if budget.used is None:
        return _("Du får %(hours)s för ett tillfälle", hours=hours_words(budget.granted))
    return _("Du har %(hours)s kvar av tillfället", hours=hours_words(budget.left))


def occasion_sentences(budget: Budget) -> Iterator[str]:
    """What hours for one occasion mean, and how to get more."""
    yield _(
        "Du får %(hours)s. De gäller ett tillfälle, och inte varje månad.",
        hours=hours_words(budget.granted),
    )
    if budget.over:
        yield from _too_many(budget)
    elif budget.used is not None:
        yield _(
            "Du har använt %(used)s. Du har %(left)s kvar.",
            used=hours_words(budget.used),
            left=hours_words(budget.left),
        )
    yield _("Vill du göra det en gång till? Då kan du ansöka på nytt.")
