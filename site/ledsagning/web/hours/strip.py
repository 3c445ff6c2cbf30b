"""The strip for the fridge: a box an hour, to tick with a pencil."""

from collections.abc import Iterator

from ledsagning.formats.document import Boxes, Paragraph, Section, Span, Words, words
from ledsagning.planner.granted import HALF_HOUR, Budget
from ledsagning.planner.hours import Reckoning
from ledsagning.web.hours.assumptions import conditions
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.amounts import hours_words
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.values import in_a_row

MOST_BOXES = 250
"""More boxes than this fit on no fridge: then each of them is ten hours."""

_SMALL, _LARGE = 2 * HALF_HOUR, 20 * HALF_HOUR
"""Minutes in a box: an hour, or ten."""


def strip(found: Reckoning) -> Section:
    """The period's days and its hours as boxes; those that are used are ticked."""
    budget = found.budget
    size = _SMALL if budget.granted <= _SMALL * MOST_BOXES else _LARGE
    number = -(-budget.granted // size)
    what_to_do = _(
        "Skriv ut sidan och klipp ut remsan. Kryssa i en ruta när du har använt %(hours)s.",
        hours=hours_words(size),
    )
    boxes = Boxes(
        label=in_a_row(_label(budget, size, number)),
        number=number,
        ticked=min(number, (budget.used or 0) // size),
    )
    return Section(
        _("En remsa till kylskåpet"),
        "remsan",
        (Paragraph(words(what_to_do), "pencil"), Paragraph(_days(found)), boxes),
    )


def _days(found: Reckoning) -> Words:
    if found.periods:
        period = found.periods[0]
        sentence = _(
            "Min period: från %(first)s till och med %(last)s.",
            first=day_words(period.first),
            last=day_words(period.last),
        )
        rests_on = conditions(found)
        return words(
            _("%(sentence)s Det gäller om %(conditions)s.", sentence=sentence, conditions=rests_on)
            if rests_on
            else sentence
        )
    return (
        Span(_("Min period börjar:")),
        Span(" "),
        Span(_("dagen när perioden börjar"), blank=True),
    )


def _label(budget: Budget, size: int, number: int) -> Iterator[str]:
    yield ngettext("%(num)s ruta.", "%(num)s rutor.", number)
    yield _("En ruta är %(hours)s.", hours=hours_words(size))
    last = budget.granted % size
    if last:
        yield _("Den sista rutan är %(hours)s.", hours=hours_words(last))
    ticked, begun = divmod(min(budget.used or 0, budget.granted), size)
    if ticked:
        yield ngettext("%(num)s ruta är använd.", "%(num)s rutor är använda.", ticked)
    if begun:
        yield _("Av nästa ruta är %(hours)s använd.", hours=hours_words(begun))
