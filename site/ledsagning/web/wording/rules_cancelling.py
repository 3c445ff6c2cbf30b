"""The rules about cancelling in words: by the person, by the escort, often, and for the young."""

from collections.abc import Iterable, Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Actor, CancellingCost, HoursWhenCancelling, Limit
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.shared_parts import ILL, hours_then, new_time, substitute
from ledsagning.web.wording.telling import (
    Known,
    Said,
    Topic,
    Unknown,
    if_known,
    say,
    topic,
    unwritten,
    yes_no,
    yes_or_no,
)
from ledsagning.web.wording.uses import BEFORE, DURING, LEFT
from ledsagning.web.wording.values import duration_words, kronor_words, time_words

LATE: Mapping[HoursWhenCancelling, str] = {
    HoursWhenCancelling.LOST: N_("Om du avbokar sent försvinner timmarna."),
    HoursWhenCancelling.REBOOK_OR_LOSE: N_(
        "Om du avbokar sent ska du boka en ny tid. Annars försvinner timmarna."
    ),
    HoursWhenCancelling.KEPT: N_("Om du avbokar sent har du ändå kvar timmarna."),
}


EARLY: Mapping[HoursWhenCancelling, str] = {
    HoursWhenCancelling.LOST: N_("Om du avbokar tidigare försvinner timmarna ändå."),
    HoursWhenCancelling.REBOOK_OR_LOSE: N_(
        "Om du avbokar tidigare ska du också boka en ny tid. Annars försvinner timmarna."
    ),
    HoursWhenCancelling.KEPT: N_("Om du avbokar tidigare har du kvar timmarna."),
}


NEW_TIME: Mapping[Actor, str] = {
    Actor.YOU: N_("Du ska själv föreslå en ny tid."),
    Actor.ESCORT: N_("Ledsagaren ska föreslå en ny tid."),
    Actor.PROVIDER: N_("Utföraren ska föreslå en ny tid."),
    Actor.CASEWORKER: N_("Handläggaren ska föreslå en ny tid."),
    Actor.BOARD: N_("Nämnden som fattade beslutet ska föreslå en ny tid."),
    Actor.MANAGER: N_("Chefen ska föreslå en ny tid."),
    Actor.UNIT: N_("Enheten ska föreslå en ny tid."),
    Actor.MUNICIPALITY: N_("Kommunen ska föreslå en ny tid."),
    Actor.IVO: N_("IVO ska föreslå en ny tid."),
}


def _cancelling_by_you(rule: rules.CancellingByYou) -> Iterator[Said]:
    yield say(
        rule.limit,
        lambda limit: _limit(limit, rule),
        _("Hur lång tid före måste jag avboka?"),
    )
    yield from _cost(rule)
    yield say(
        rule.late,
        lambda hours: hours_then(hours, LATE),
        _("Vad händer med timmarna om jag avbokar sent?"),
    )
    yield say(
        rule.early,
        lambda hours: hours_then(hours, EARLY),
        _("Vad händer med timmarna om jag avbokar i god tid?"),
    )


def _limit(limit: Duration, rule: rules.CancellingByYou) -> str:
    before = duration_words(limit, BEFORE)
    if rule.at is not None:
        clock = time_words(rule.at)
        return _("Avboka senast klockan %(clock)s, %(time)s före.", clock=clock, time=before)
    if rule.same_clock_time:
        return _("Avboka senast %(time)s före, vid samma klockslag.", time=before)
    if rule.limit_is is Limit.IN_TIME:
        return _("Avboka senast %(time)s före.", time=before)
    if rule.limit_is is None:
        return _(
            "Avboka mer än %(time)s före. Källan säger inte om precis så länge räcker.",
            time=before,
        )
    return _(
        "Avboka när det är mer än %(time)s kvar, om du kan. Annars räknas det som sent.",
        time=duration_words(limit, LEFT),
    )


COST: Mapping[CancellingCost, str] = {
    CancellingCost.NOTHING: N_("Det kostar inget att avboka sent."),
    CancellingCost.HOURS: N_("Om du avbokar sent försvinner timmarna."),
    CancellingCost.FEE: N_("Om du avbokar sent får du betala avgiften ändå."),
    CancellingCost.HOURS_AND_FEE: N_(
        "Om du avbokar sent försvinner timmarna, och du får betala avgiften ändå."
    ),
    CancellingCost.FIXED_SUM: N_("Det kostar pengar att avboka sent."),
}


def _cost(rule: rules.CancellingByYou) -> Iterator[Said]:
    if rule.cost is CancellingCost.FIXED_SUM and rule.kronor is not None:
        yield Known(_("Det kostar %(kronor)s att avboka sent.", kronor=kronor_words(rule.kronor)))
    else:
        free = rule.cost is CancellingCost.NOTHING
        yield from if_known(rule.cost, lambda cost: Known(_(COST[cost]), denies=free))
    yield from if_known(
        rule.warnings,
        lambda number: ngettext(
            "Först får du %(num)s varning.", "Först får du %(num)s varningar.", number
        ),
    )
    yield from if_known(rule.illness, lambda hours: hours_then(hours, ILL))


def _cancelling_by_escort(rule: rules.CancellingByEscort) -> Iterator[Said]:
    yield yes_no(
        rule.hours_kept,
        _("Du har kvar timmarna om ledsagaren avbokar."),
        _("Timmarna försvinner om ledsagaren avbokar."),
        _("Har jag kvar timmarna om ledsagaren avbokar?"),
        pictogram="hours",
    )
    yield say(
        rule.new_time_by,
        lambda actor: new_time(_(NEW_TIME[actor])),
        _("Vem föreslår en ny tid om ledsagaren avbokar?"),
    )
    if rule.substitute_after is not None:
        yield Known(
            _(
                "Du får en annan ledsagare om din ledsagare är borta i mer än %(time)s.",
                time=duration_words(rule.substitute_after),
            ),
            pictogram="escort-switch",
        )
    else:
        yield substitute(rule.substitute)


def _under_18(rule: rules.Under18) -> Iterator[Said]:
    yield yes_no(
        rule.guardian_books,
        _("Är du under 18 år? Då är det alltid din vårdnadshavare som bokar och avbokar."),
        _("Är du under 18 år? Då får du själv boka och avboka."),
        _("Vem bokar och avbokar för den som är under 18 år?"),
        denies=None,
    )
    yield from _age(rule)


def _age(rule: rules.Under18) -> Iterator[Said]:
    yield from if_known(
        rule.from_age,
        lambda age: ngettext(
            "Du kan få stödet när du har fyllt %(num)s år.",
            "Du kan få stödet när du har fyllt %(num)s år.",
            age,
        ),
    )
    yield from yes_or_no(
        rule.younger_exceptionally,
        _("Ibland kan den som är yngre också få det."),
        _("Den som är yngre kan inte få det."),
    )


def _repeated_cancellations(rule: rules.RepeatedCancellations) -> Iterator[Said]:
    yield yes_no(
        rule.may_be_reassessed,
        _("Avbokar du ofta? Då kan kommunen titta på om du fortfarande behöver stödet."),
        _("Kommunen tittar inte på ditt behov igen för att du avbokar ofta."),
        _("Vad händer om jag avbokar många gånger?"),
    )
    yield from _limit_of_cancellations(rule)


def _limit_of_cancellations(rule: rules.RepeatedCancellations) -> Iterable[Said]:
    if rule.number is None:
        yield Unknown(_("Hur många gånger får jag avboka?"))
        yield from if_known(
            rule.within,
            lambda within: _(
                "Kommunen räknar hur många gånger du avbokar under %(time)s.",
                time=duration_words(within, DURING),
            ),
        )
    elif rule.within is None:
        yield Known(
            ngettext(
                "Regeln gäller när du har avbokat %(num)s gång utan att boka en ny tid.",
                "Regeln gäller när du har avbokat %(num)s gånger utan att boka en ny tid.",
                rule.number,
            )
        )
        yield Unknown(_("Hur länge räknas det att jag har avbokat?"))
    else:
        yield Known(
            # Translators: %(time)s is a length of time, as "3 månader".
            ngettext(
                "Regeln gäller när du har avbokat %(num)s gång på %(time)s utan att boka en ny "
                "tid.",
                "Regeln gäller när du har avbokat %(num)s gånger på %(time)s utan att boka en "
                "ny tid.",
                rule.number,
                time=duration_words(rule.within, DURING),
            )
        )


TOPICS: Mapping[str, Topic] = {
    "cancelling_by_you": topic(
        N_("Om du avbokar"),
        "cancel",
        unwritten(rules.CancellingByYou),
        _cancelling_by_you,
    ),
    "cancelling_by_escort": topic(
        N_("Om ledsagaren avbokar"),
        "escort-cancel",
        unwritten(rules.CancellingByEscort),
        _cancelling_by_escort,
    ),
    "under_18": topic(N_("Om du är under 18 år"), "child", unwritten(rules.Under18), _under_18),
    "repeated_cancellations": topic(
        N_("Om du avbokar många gånger"),
        "warning",
        unwritten(rules.RepeatedCancellations),
        _repeated_cancellations,
    ),
}
"""The topics of this module, by the rule's name."""
