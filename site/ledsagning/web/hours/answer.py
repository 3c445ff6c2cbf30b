"""The answer of the hours helper: the period, the hours in it, and what the rules say of both."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.formats.document import (
    Block,
    Document,
    Notice,
    Paragraph,
    Section,
    Table,
    words,
)
from ledsagning.planner.granted import Budget, Granted
from ledsagning.planner.hours import Reckoning
from ledsagning.web.hours.assumptions import reservations
from ledsagning.web.hours.strip import strip
from ledsagning.web.hours.words import (
    days_left,
    granted_sentences,
    headline,
    last_week_words,
    next_sentence,
    occasion_headline,
    occasion_sentences,
    period_sentence,
    used_sentences,
)
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import rules
from ledsagning.web.wording.conditions import for_whom
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.values import in_a_row

BOUNDS = ("period", "period_tracking")
"""The rules about when a period begins and ends, and who knows."""


def before_you_begin() -> tuple[Paragraph, ...]:
    """What to have at hand, and what becomes of what is written."""
    return (
        Paragraph(words(_("Ta fram ditt beslut.")), "letter"),
        Paragraph(words(_("Hjälper du någon? Svara åt personen. Vi sparar ingenting.")), "shield"),
    )


def answer(found: Reckoning, municipality: Municipality) -> Document:
    """What can be counted; where the rules do not tell enough, what to ask."""
    return _document(
        headline(found),
        *_urgent(found),
        *_for_whom(municipality),
        *_assumption(found),
        Section(_("Din period"), "perioden", tuple(_period(found))),
        *(() if found.periods else _facts(BOUNDS, municipality)),
        Section(_("Dina timmar"), "timmarna", tuple(_hours(found))),
        *_facts(("unused_hours",), municipality),
        *_next(found),
        *(_facts(("granted_hours", "period"), municipality) if found.periods else ()),
        *((strip(found),) if found.budget.sure else ()),
    )


def occasion(granted: Granted, municipality: Municipality) -> Document:
    """Hours for one occasion: they belong to no period."""
    budget = Budget(granted.amount, granted.used)
    return _document(
        occasion_headline(budget),
        Section(
            _("Dina timmar"),
            "timmarna",
            tuple(Paragraph(words(sentence)) for sentence in occasion_sentences(budget)),
        ),
        *_facts(("granted_hours", "unused_hours"), municipality),
    )


def _document(title: str, *blocks: Block) -> Document:
    return Document(title, language(), summary="", pictogram="hours", blocks=blocks)


def _facts(names: tuple[str, ...], municipality: Municipality) -> tuple[Block, ...]:
    return tuple(rule_fact(name, municipality) for name in names)


def _urgent(found: Reckoning) -> Iterator[Block]:
    if found.last_week:
        yield Notice(words(last_week_words(found)))


def _for_whom(municipality: Municipality) -> Iterator[Block]:
    """Where the period is counted by a rule that is not for everybody."""
    rule = first(rules(municipality).period)
    yield from map(Notice, for_whom(rule, municipality.area_names))


def _assumption(found: Reckoning) -> Iterator[Block]:
    told = tuple(reservations(found))
    if told:
        yield Notice(words(in_a_row(told)))


def _period(found: Reckoning) -> Iterator[Block]:
    if not found.periods:
        yield Paragraph(
            words(
                _(
                    "Vi vet inte vilken dag perioden börjar. Reglerna säger det inte. "
                    "När du vet dagen kan du räkna ut när den slutar."
                )
            ),
            "unknown",
        )
        return
    yield Paragraph(words(period_sentence(found)), "calendar")
    yield Paragraph(words(days_left(found)), "clock")


def _hours(found: Reckoning) -> Iterator[Block]:
    yield Paragraph(words(in_a_row(granted_sentences(found))), "hours")
    if not found.budget.sure:
        yield Paragraph(
            words(_("Fråga din handläggare: Hur många timmar får jag i min första period?")),
            "question",
        )
    yield from (Paragraph(words(sentence)) for sentence in used_sentences(found))
    if found.too_many:
        yield Paragraph(
            words(_("Fråga din handläggare: Vad händer om jag har använt för många timmar?")),
            "question",
        )
    elif found.perhaps_all:
        yield Paragraph(
            words(_("Fråga din handläggare: Hur många timmar har jag kvar i perioden?")),
            "question",
        )


def _next(found: Reckoning) -> Iterator[Block]:
    if not found.periods:
        return
    table = Table(
        caption=_("Dina nästa perioder"),
        columns=(_("Första dagen"), _("Sista dagen")),
        rows=tuple(
            (day_words(period.first), day_words(period.last)) for period in found.periods[1:]
        ),
    )
    sentence = Paragraph(words(next_sentence(found)), "switch")
    yield Section(_("Nästa period"), "nasta", (sentence, table))
