"""A made-up person's hours in one period, counted: what moving hours means is seen by counting."""

from collections.abc import Iterator
from typing import Final

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.formats.document import Block, Boxes, Paragraph, Section, words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.in_force import rules
from ledsagning.web.wording.amounts import hours_words
from ledsagning.web.wording.values import duration_words, in_a_row

HOUR: Final = 60
"""Minutes in an hour: amounts are told in minutes."""
EACH_MONTH: Final = 10
USED: Final = (4, 6)
"""The hours that the person gets each month, and those used in the first and the second."""
MOST_MONTHS: Final = 6
"""In a longer period the boxes would no longer show anything at a glance."""


def worked_example(municipality: Municipality) -> tuple[Block, ...]:
    """The example; nothing where the rules do not say that hours move within some months."""
    months = _months(municipality)
    if months is None or not len(USED) < months <= MOST_MONTHS:
        return ()
    granted, used = EACH_MONTH * months, sum(USED)
    boxes = Boxes(label=in_a_row(_label(granted, used)), number=granted, ticked=used)
    said = (Paragraph(words(sentence)) for sentence in _sentences(municipality, granted, used))
    return (Section(_("Exempel: Anna flyttar timmar"), "exempel", (*said, boxes)),)


def _months(municipality: Municipality) -> int | None:
    known = rules(municipality)
    period, unused = first(known.period), first(known.unused_hours)
    if period is None or unused is None or not unused.moved_within_period:
        return None
    length = period.length
    return length.number if length and length.unit is Unit.MONTHS else None


def _sentences(municipality: Municipality, granted: int, used: int) -> Iterator[str]:
    period = first(rules(municipality).period)
    if period and period.length:
        yield _(
            "Anna får %(hours)s i månaden. Perioden är %(length)s. Då har hon %(granted)s.",
            hours=hours_words(EACH_MONTH * HOUR),
            length=duration_words(period.length),
            granted=hours_words(granted * HOUR),
        )
    yield _(
        "Den första månaden använder hon %(first)s. Den andra månaden använder hon %(second)s.",
        first=hours_words(USED[0] * HOUR),
        second=hours_words(USED[1] * HOUR),
    )
    yield _(
        "Då har hon %(left)s kvar till resten av perioden.",
        left=hours_words((granted - used) * HOUR),
    )


def _label(granted: int, used: int) -> Iterator[str]:
    yield ngettext("%(num)s ruta.", "%(num)s rutor.", granted)
    yield _("En ruta är %(hours)s.", hours=hours_words(HOUR))
    yield ngettext("%(num)s ruta är använd.", "%(num)s rutor är använda.", used)
