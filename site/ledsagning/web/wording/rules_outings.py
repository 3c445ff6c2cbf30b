"""The rules about going out in words: expenses, places, waiting, travelling."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording import shared_parts
from ledsagning.web.wording.telling import Said, Topic, if_known, say, topic, unwritten, yes_no
from ledsagning.web.wording.values import kronor_words


def _own_expenses(rule: rules.OwnExpenses) -> Iterator[Said]:
    yield shared_parts.your_expenses(rule.paid_by)


def _escort_expenses(rule: rules.EscortExpenses) -> Iterator[Said]:
    yield shared_parts.escort_expenses(rule.paid_by)
    yield yes_no(
        rule.apply,
        _("Du kan ansöka om pengar för ledsagarens utgifter."),
        _("Du kan inte ansöka om pengar för ledsagarens utgifter."),
        _("Kan jag ansöka om pengar för ledsagarens utgifter?"),
    )
    yield say(
        rule.kronor,
        lambda kronor: _(
            "Utgifterna får vara högst %(kronor)s i en period.", kronor=kronor_words(kronor)
        ),
        _("Hur mycket får ledsagarens utgifter kosta?"),
    )
    yield from _conditions(rule)


def _conditions(rule: rules.EscortExpenses) -> Iterator[Said]:
    yield from if_known(
        rule.reasonable,
        lambda must: (
            _("Utgifterna ska vara rimliga.")
            if must
            else _("Utgifterna behöver inte vara rimliga.")
        ),
    )
    yield from if_known(
        rule.in_plan,
        lambda must: (
            _("Utgifterna ska stämma med din plan.")
            if must
            else _("Utgifterna behöver inte stämma med din plan.")
        ),
    )
    yield from if_known(
        rule.moved_within_period,
        lambda may: (
            _("Pengarna kan du fördela som du vill i perioden.")
            if may
            else _("Pengarna kan du inte flytta till en annan månad.")
        ),
    )


def _costlier_activity(rule: rules.CostlierActivity) -> Iterator[Said]:
    yield yes_no(
        rule.apply,
        _("Du kan ansöka om mer pengar för en aktivitet som kostar mer."),
        _("Du kan inte ansöka om mer pengar för en aktivitet som kostar mer."),
        _("Kan jag ansöka om mer pengar för en aktivitet som kostar mer?"),
    )


def _where(rule: rules.Where) -> Iterator[Said]:
    yield yes_no(
        rule.outside_home,
        _("Ledsagningen ska vara utanför ditt hem."),
        _("Ledsagningen får också vara hemma hos dig."),
        _("Får ledsagningen vara hemma hos mig?"),
    )


def _meeting_place(rule: rules.MeetingPlace) -> Iterator[Said]:
    yield shared_parts.meeting_places(rule.places)


def _waiting(rule: rules.Waiting) -> Iterator[Said]:
    yield shared_parts.waiting(rule.waits)


def _travelling(rule: rules.Travelling) -> Iterator[Said]:
    yield shared_parts.travelling(rule.modes)
    yield yes_no(
        rule.in_plan,
        _("I din plan ska det stå hur du reser dit och hem."),
        _("Det behöver inte stå i din plan hur du reser."),
        _("Ska det stå i min plan hur jag reser?"),
    )
    yield yes_no(
        rule.counted_in_decision,
        _("Kommunen ska tänka på restiden när den beslutar om dina timmar."),
        _("Kommunen räknar inte med restiden när den beslutar om dina timmar."),
        _("Ingår restiden i mina timmar?"),
    )


TOPICS: Mapping[str, Topic] = {
    "own_expenses": topic(
        N_("Dina egna utgifter"), "ticket", unwritten(rules.OwnExpenses), _own_expenses
    ),
    "escort_expenses": topic(
        N_("Ledsagarens utgifter"), "receipt", unwritten(rules.EscortExpenses), _escort_expenses
    ),
    "costlier_activity": topic(
        N_("En aktivitet som kostar mer"),
        "theatre",
        unwritten(rules.CostlierActivity),
        _costlier_activity,
    ),
    "where": topic(N_("Var ledsagningen är"), "place", unwritten(rules.Where), _where),
    "meeting_place": topic(
        N_("Var ni möts"), "meeting", unwritten(rules.MeetingPlace), _meeting_place
    ),
    "waiting": topic(N_("Om ledsagaren väntar"), "clock", unwritten(rules.Waiting), _waiting),
    "travelling": topic(N_("Resan dit och hem"), "bus", unwritten(rules.Travelling), _travelling),
}
"""The topics of this module, by the rule's name."""
