"""Who pays for what on an outing: the provider's terms, and the municipality's rules."""

from collections.abc import Iterator

from ledsagning.formats.document import Bullets, KeyFact, Section, Span, Words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import promised, required
from ledsagning.web.outing.booking import PlannedOuting
from ledsagning.web.wording.blanks import labelled
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.terms import term_fact

_TERMS = ("your_expenses", "escort_expenses")
_RULES = ("own_expenses", "escort_expenses", "costlier_activity")


def money(planned: PlannedOuting) -> Iterator[KeyFact]:
    """Who pays, by agreement and rules; nothing for an outing that costs nothing."""
    if planned.outing.ticket is False:
        return
    if planned.provider is not None:
        agreement, standard = promised(planned.provider), required(planned.municipality)
        for name in _TERMS:
            yield term_fact(name, agreement, standard, beside_rules=True)
    for name in _RULES:
        yield rule_fact(name, planned.municipality, beside_terms=True)


def money_in_short(planned: PlannedOuting) -> Iterator[Section]:
    """Of each rule only what it says, without source and questions; nothing if nobody knows."""
    known = tuple(_said(fact) for fact in money(planned) if fact.sentences)
    if known:
        yield Section(_("Pengar"), "pengar", (Bullets(known),))


def _said(fact: KeyFact) -> Words:
    spans = (span for sentence in fact.sentences for span in (*sentence, Span(" ")))
    return labelled(Span(fact.title, strong=True), *spans)
