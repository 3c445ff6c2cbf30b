"""Who pays for what on an outing: the provider's terms, and the municipality's rules."""

from collections.abc import Iterator
from dataclasses import replace

from ledsagning.formats.document import Block
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.terms import agreement_facts
from ledsagning.web.wording.trip_booking import Plan

_TERMS = ("your_expenses", "escort_expenses")
_RULES = ("own_expenses", "escort_expenses", "costlier_activity")


def money(plan: Plan) -> Iterator[Block]:
    """Who pays, by agreement and rules; nothing for an outing that costs nothing."""
    if plan.trip.ticket is False:
        return
    if plan.provider is not None:
        facts = agreement_facts(plan.provider.agreement, plan.place.standard_agreement)
        for fact in facts:
            if fact.id in _TERMS:
                title = _("Utförarens avtal: %(title)s", title=fact.title)
                yield replace(fact, id=f"avtal-{fact.id}", title=title)
    for name in _RULES:
        fact = rule_fact(name, plan.place.rules)
        yield replace(fact, title=_("Kommunens regel: %(title)s", title=fact.title))
