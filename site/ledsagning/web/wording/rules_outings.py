"""The rules about going out in words: expenses, places, waiting, travelling."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import Activity, Actor, PageSubject, Payer
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording import shared_parts
from ledsagning.web.wording.activities import listed_activities
from ledsagning.web.wording.telling import (
    Known,
    KnownItems,
    Said,
    Topic,
    Unknown,
    denied,
    if_known,
    say,
    topic,
    unwritten,
    yes_no,
    yes_or_no,
)
from ledsagning.web.wording.values import (
    cost_words,
    label,
    labels,
    listed,
    sentence_case,
    text_in,
)

HELP = frozenset({Activity.HOUSEHOLD, Activity.MEALS, Activity.PERSONAL_CARE})
"""What an escort may help with: no place to go to."""


ESCORT_WAY: Mapping[Payer, str] = {
    Payer.YOU: N_("Du betalar ledsagarens väg till er träff."),
    Payer.ESCORT: N_("Ledsagaren betalar själv sin väg till er träff."),
    Payer.PROVIDER: N_("Utföraren betalar ledsagarens väg till er träff."),
    Payer.MUNICIPALITY: N_("Kommunen betalar ledsagarens väg till er träff."),
}


def _covers(rule: rules.Covers) -> Iterator[Said]:
    yield from _included(rule)
    yield from _not_included(rule.not_included)
    yield from _exceptionally(rule.exceptionally)
    yield from yes_or_no(
        rule.own_choice,
        _("Det är du som bestämmer vad du vill göra."),
        _("Det är inte bara du som bestämmer vad ni gör."),
    )
    yield from if_known(
        rule.needs_first,
        lambda what: _("Först prövar kommunen %(what)s.", what=text_in(what)),
    )


def _not_included(some: frozenset[Activity] | None) -> Iterator[Said]:
    if some:
        yield shared_parts.not_included(some)
    elif some is not None:
        yield Known(_("Inget är undantaget."))


def _exceptionally(some: frozenset[Activity] | None) -> Iterator[Said]:
    if some:
        activities = listed(labels(some))
        sentence = _("Det här ingår bara ibland: %(activities)s.", activities=activities)
        items = listed_activities(some)
        yield KnownItems(_("Det här ingår bara ibland:"), items, (sentence,))
    elif some is not None:
        yield Known(_("Det finns inget som bara ingår ibland."))


def _included(rule: rules.Covers) -> Iterator[Said]:
    included = None if rule.included is None else rule.included - HELP
    helped = (rule.included or frozenset()) & HELP
    if included or not (helped or rule.own_choice):
        if included is None:
            yield Unknown(_("Vad får jag använda timmarna till?"))
        elif not included:
            yield denied(_("Det är inte bestämt vad du kan göra."))
        else:
            yield _places(rule, included)
    if helped:
        yield Known(_("Du får också %(help)s.", help=listed(labels(helped))))


def _places(rule: rules.Covers, some: frozenset[Activity]) -> KnownItems:
    activities, items = listed(labels(some)), listed_activities(some)
    if rule.about in (None, PageSubject.LEDSAGNING):
        sentence = _("Du kan få ledsagning till %(activities)s.", activities=activities)
        return KnownItems(_("Du kan få ledsagning till:"), items, (sentence,))
    sentence = _("Det här kan ingå: %(activities)s.", activities=activities)
    return KnownItems(_("Det här kan ingå:"), items, (sentence,))


def _own_expenses(rule: rules.OwnExpenses) -> Iterator[Said]:
    yield shared_parts.your_expenses(rule.paid_by)
    yield from (_own_expense(kind, rule.paid_by) for kind in rule.kinds or ())
    yield from yes_or_no(
        rule.receipts, _("Spara kvittot."), _("Du behöver inget kvitto."), pictogram="receipt"
    )


def _own_expense(expense: rules.Expense, payer: Payer | None) -> Known:
    told = _expense(expense, payer)
    if told.denies:
        return told
    return shared_parts.yours(told.sentence, expense.paid_by or payer)


def _expense(expense: rules.Expense, payer: Payer | None) -> Known:
    """One kind of expense; ``payer`` pays where nothing else is said of it."""
    what = sentence_case(label(expense.what))
    if expense.paid_by is None and expense.not_paid_by is not None:
        who = label(expense.not_paid_by)
        return denied(_("%(what)s: %(who)s betalar inte.", what=what, who=who))
    return Known(_paid(what, expense, expense.paid_by or payer))


def _paid(what: str, expense: rules.Expense, payer: Payer | None) -> str:
    if expense.most_kronor is None:
        if payer is None:
            return _("%(what)s: vi vet inte vem som betalar.", what=what)
        return _("%(what)s: %(who)s betalar.", what=what, who=label(payer))
    cost = cost_words(expense.most_kronor, expense.per)
    if payer is None:
        return _("%(what)s: högst %(cost)s.", what=what, cost=cost)
    return _("%(what)s: %(who)s betalar, högst %(cost)s.", what=what, who=label(payer), cost=cost)


def _escort_expenses(rule: rules.EscortExpenses) -> Iterator[Said]:
    if rule.paid_by is None and rule.not_paid_by is not None:
        yield denied(
            _(
                "%(who)s betalar inte ledsagarens utgifter.",
                who=sentence_case(label(rule.not_paid_by)),
            )
        )
    yield shared_parts.escort_expenses(rule.paid_by)
    yield from (_expense(kind, rule.paid_by) for kind in rule.kinds or ())
    if rule.apply is not None or rule.paid_by is not Payer.MUNICIPALITY:
        # Where the municipality pays anyway there is nothing to ask for.
        yield yes_no(
            rule.apply,
            _("Du kan ansöka om pengar för ledsagarens utgifter."),
            _("Du kan inte ansöka om pengar för ledsagarens utgifter."),
            _("Kan jag ansöka om pengar för ledsagarens utgifter?"),
        )
    if rule.kronor is not None or not (rule.kinds or rule.not_paid_by):
        yield say(
            rule.kronor,
            lambda kronor: (
                _("Utgifterna får vara högst %(cost)s.", cost=cost_words(kronor, rule.per))
                if kronor
                else _(shared_parts.NO_EXPENSES)
            ),
            _("Hur mycket får ledsagarens utgifter kosta?"),
        )
    yield from _conditions(rule)


def _conditions(rule: rules.EscortExpenses) -> Iterator[Said]:
    yield from yes_or_no(
        rule.reasonable,
        _("Utgifterna ska vara rimliga."),
        _("Utgifterna behöver inte vara rimliga."),
    )
    yield from yes_or_no(
        rule.receipts,
        _("Ledsagaren ska spara kvittot."),
        _("Ledsagaren behöver inte spara kvittot."),
    )
    yield from if_known(
        rule.agreed_before_with,
        lambda who: _("%(who)s ska ha sagt ja i förväg.", who=_approver(who)),
    )
    yield from yes_or_no(
        rule.in_plan,
        _("Utgifterna ska höra till det som står i din plan."),
        _("Utgifterna behöver inte höra till det som står i din plan."),
    )
    yield from yes_or_no(
        rule.moved_within_period,
        _("Pengarna kan du fördela som du vill i perioden."),
        _("Pengarna kan du inte flytta till en annan månad."),
    )


def _approver(who: Actor) -> str:
    # "The manager" alone leaves the reader to guess whose.
    return _("Ledsagarens chef") if who is Actor.MANAGER else sentence_case(label(who))


def _costlier_activity(rule: rules.CostlierActivity) -> Iterator[Said]:
    if rule.approved_by is not None:
        who = _approver(rule.approved_by)
        yield Known(_("%(who)s ska säga ja till en aktivitet som kostar mer.", who=who))
    if rule.apply is not None or rule.approved_by is None:
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
        denies=None,
    )
    yield from yes_or_no(
        rule.neighbourhood_first,
        _("Ledsagningen är mest nära där du bor."),
        _("Ledsagningen behöver inte vara nära där du bor."),
    )
    yield from yes_or_no(
        rule.trips,
        _("Du kan också få ledsagning till en resa ibland."),
        _("Du får inte ledsagning till en resa."),
    )
    yield from yes_or_no(
        rule.outside_municipality,
        _("Ledsagningen får vara utanför kommunen."),
        _("Ledsagningen får inte vara utanför kommunen."),
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
    yield from if_known(rule.escort_way_paid_by, lambda payer: _(ESCORT_WAY[payer]))


TOPICS: Mapping[str, Topic] = {
    "covers": topic(N_("Vad du kan göra"), "escort-cafe", unwritten(rules.Covers), _covers),
    "own_expenses": topic(
        N_("Dina egna utgifter"), "wallet", unwritten(rules.OwnExpenses), _own_expenses
    ),
    "escort_expenses": topic(
        N_("Ledsagarens utgifter"),
        "escort-receipt",
        unwritten(rules.EscortExpenses),
        _escort_expenses,
    ),
    "costlier_activity": topic(
        N_("En aktivitet som kostar mer"),
        "theatre",
        unwritten(rules.CostlierActivity),
        _costlier_activity,
    ),
    "where": topic(N_("Var ledsagningen är"), "place", unwritten(rules.Where), _where),
    "meeting_place": topic(
        N_("Var ni träffas"), "escort-place", unwritten(rules.MeetingPlace), _meeting_place
    ),
    "waiting": topic(N_("Om ledsagaren väntar"), "escort-wait", unwritten(rules.Waiting), _waiting),
    "travelling": topic(
        N_("Resan dit och hem"), "escort-travel", unwritten(rules.Travelling), _travelling
    ),
}
"""The topics of this module, by the rule's name."""
