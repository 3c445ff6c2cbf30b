"""The rules about hours in words: the period, what is left, cancelling by the person and escort."""

from collections.abc import Iterable, Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    Actor,
    AfterPeriod,
    CancellingCost,
    HoursWhenCancelling,
    Limit,
    PeriodStart,
)
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.shared_parts import ILL, substitute
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
from ledsagning.web.wording.uses import BEFORE, DURING, LEFT, WITHIN
from ledsagning.web.wording.values import (
    duration_words,
    kronor_words,
    label,
    labels,
    listed,
    month_day_words,
    text_in,
    time_words,
)

PERIOD_START: Mapping[PeriodStart, str] = {
    PeriodStart.DECISION: N_("Perioden börjar när ditt beslut börjar gälla."),
    PeriodStart.FIXED: N_("Perioden har bestämda dagar."),
    PeriodStart.CALENDAR_MONTH: N_("Perioden börjar den första dagen i månaden."),
    PeriodStart.CALENDAR_QUARTER: N_(
        "Perioden börjar den 1 januari, den 1 april, den 1 juli och den 1 oktober."
    ),
    PeriodStart.CALENDAR_YEAR: N_("Perioden börjar den 1 januari varje år."),
}
AFTER_PERIOD: Mapping[AfterPeriod, str] = {
    AfterPeriod.LOST: N_("När perioden är slut försvinner de timmar som du har kvar."),
    AfterPeriod.KEPT: N_("När perioden är slut får du behålla de timmar som du har kvar."),
}
TRACKS_PERIOD: Mapping[Actor, str] = {
    Actor.YOU: N_("Du håller själv reda på när perioden är slut."),
    Actor.ESCORT: N_("Ledsagaren håller reda på när perioden är slut."),
    Actor.PROVIDER: N_("Utföraren håller reda på när perioden är slut."),
    Actor.CASEWORKER: N_("Handläggaren håller reda på när perioden är slut."),
    Actor.BOARD: N_("Nämnden som fattade beslutet håller reda på när perioden är slut."),
    Actor.MANAGER: N_("Chefen håller reda på när perioden är slut."),
    Actor.UNIT: N_("Enheten håller reda på när perioden är slut."),
    Actor.MUNICIPALITY: N_("Kommunen håller reda på när perioden är slut."),
    Actor.IVO: N_("IVO håller reda på när perioden är slut."),
}
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


def _period(rule: rules.Period) -> Iterator[Said]:
    yield say(
        rule.length,
        lambda length: _(
            "En period är %(time)s. Sedan börjar en ny period.",
            time=duration_words(length),
        ),
        _("Hur länge kan jag flytta mina timmar?"),
    )
    yield say(rule.start, lambda start: _(PERIOD_START[start]), _("När börjar min period?"))
    if rule.first_day is not None:
        day = month_day_words(rule.first_day)
        yield Known(_("En period börjar den %(day)s.", day=day))
    elif rule.start is PeriodStart.FIXED:
        yield Unknown(_("Vilken dag börjar min period?"))


def _granted_hours(rule: rules.GrantedHours) -> Iterator[Said]:
    yield say(
        rule.per,
        lambda per: (
            _(
                "I beslutet står hur många timmar du får %(per)s.",
                per=listed(labels(per), either=True),
            )
            if per
            else _("I beslutet står inte hur många timmar du får.")
        ),
        _("Hur många timmar får jag, och för vilken tid?"),
    )
    yield from if_known(
        rule.most_per_month,
        lambda hours: ngettext(
            "Du kan få högst %(num)s timme i månaden.",
            "Du kan få högst %(num)s timmar i månaden.",
            hours,
        ),
    )
    yield from yes_or_no(
        rule.time_limited, _("Beslutet gäller en bestämd tid."), _("Beslutet gäller tills vidare.")
    )
    yield from yes_or_no(
        rule.activities_named,
        _("I beslutet står också vad timmarna är till för."),
        _("I beslutet står inte vad timmarna är till för."),
    )


def _start(rule: rules.Start) -> Iterator[Said]:
    yield say(
        rule.within,
        lambda within: _(
            "Stödet ska börja inom %(time)s från beslutet.", time=duration_words(within, WITHIN)
        ),
        _("När börjar mitt stöd?"),
    )


def _booking(rule: rules.Booking) -> Iterator[Said]:
    yield say(
        rule.with_,
        lambda actor: _("Du bokar med %(who)s.", who=label(actor)),
        _("Vem bokar jag med?"),
    )
    if rule.fixed_days and rule.each_time:
        yield Known(_("Det kan vara bestämda dagar eller en gång i taget."))
    else:
        yield from _how_often(rule)
    yield say(
        rule.notice,
        lambda notice: _("Boka minst %(time)s före.", time=duration_words(notice, BEFORE)),
        _("Hur lång tid före måste jag boka?"),
    )
    yield from if_known(
        rule.channels,
        lambda ways: (
            _("Du kan boka med %(ways)s.", ways=listed(labels(ways), either=True))
            if ways
            else _("Det är inte bestämt hur du bokar.")
        ),
    )
    yield from if_known(
        rule.phone_hours, lambda hours: _("Du kan ringa %(hours)s.", hours=text_in(hours))
    )
    yield from if_known(
        rule.answer_within,
        lambda within: _("Du får svar inom %(time)s.", time=duration_words(within, WITHIN)),
    )


def _how_often(rule: rules.Booking) -> Iterator[Said]:
    yield from yes_or_no(
        rule.fixed_days, _("Ni bokar bestämda dagar."), _("Ni bokar inte bestämda dagar.")
    )
    yield from yes_or_no(
        rule.each_time, _("Ni bokar en gång i taget."), _("Ni bokar flera gånger på en gång.")
    )


def _night(rule: rules.Night) -> Iterator[Said]:
    if rule.from_clock and rule.until_clock:
        clocks = {
            "first": time_words(rule.from_clock),
            "last": time_words(rule.until_clock),
        }
        if rule.municipality_comes:
            yield Known(
                _("Klockan %(first)s till %(last)s kommer alltid kommunens personal.", **clocks)
            )
        else:
            yield Known(_("Natten är klockan %(first)s till %(last)s.", **clocks))
    else:
        yield yes_no(
            rule.municipality_comes,
            _("På natten kommer alltid kommunens personal."),
            _("På natten kommer samma utförare som på dagen."),
            _("Vem kommer på natten?"),
        )


def _unused_hours(rule: rules.UnusedHours) -> Iterator[Said]:
    yield yes_no(
        rule.moved_within_period,
        _("Du kan flytta timmar inom perioden."),
        _("Du kan inte flytta timmar till en annan månad."),
        _("Kan jag flytta timmar till en annan månad?"),
    )
    yield say(
        rule.after_period,
        lambda after: _(AFTER_PERIOD[after]),
        _("Vad händer med timmar som är kvar när perioden är slut?"),
    )
    yield from yes_or_no(
        rule.unforeseen,
        _("Hände något som du inte kunde veta i förväg? Då ska du kunna använda timmarna senare."),
        _("Timmarna försvinner också när något oväntat händer."),
    )


def _saving_up(rule: rules.SavingUp) -> Iterator[Said]:
    yield yes_no(
        rule.intended,
        _("Du får spara timmar till något särskilt."),
        _("Tanken är inte att du ska spara timmar till något särskilt."),
        _("Får jag spara timmar till något särskilt?"),
    )


def _period_tracking(rule: rules.PeriodTracking) -> Iterator[Said]:
    yield say(
        rule.by,
        lambda actor: _(TRACKS_PERIOD[actor]),
        _("Vem håller reda på när min period är slut?"),
    )


def _cancelling_by_you(rule: rules.CancellingByYou) -> Iterator[Said]:
    yield say(
        rule.limit,
        lambda limit: _limit(limit, rule),
        _("Hur lång tid före måste jag avboka?"),
    )
    yield from _cost(rule)
    yield say(
        rule.late,
        lambda hours: _(LATE[hours]),
        _("Vad händer med timmarna om jag avbokar sent?"),
    )
    yield say(
        rule.early,
        lambda hours: _(EARLY[hours]),
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
        yield from if_known(rule.cost, lambda cost: _(COST[cost]))
    yield from if_known(
        rule.warnings,
        lambda number: ngettext(
            "Först får du %(num)s varning.", "Först får du %(num)s varningar.", number
        ),
    )
    yield from if_known(rule.illness, lambda hours: _(ILL[hours]))


def _cancelling_by_escort(rule: rules.CancellingByEscort) -> Iterator[Said]:
    yield yes_no(
        rule.hours_kept,
        _("Du har kvar timmarna om ledsagaren avbokar."),
        _("Timmarna försvinner om ledsagaren avbokar."),
        _("Har jag kvar timmarna om ledsagaren avbokar?"),
    )
    yield say(
        rule.new_time_by,
        lambda actor: _(NEW_TIME[actor]),
        _("Vem föreslår en ny tid om ledsagaren avbokar?"),
    )
    if rule.substitute_after is not None:
        yield Known(
            _(
                "Du får en annan ledsagare om din ledsagare är borta i mer än %(time)s.",
                time=duration_words(rule.substitute_after),
            )
        )
    else:
        yield substitute(rule.substitute)


def _under_18(rule: rules.Under18) -> Iterator[Said]:
    yield yes_no(
        rule.guardian_books,
        _("Är du under 18 år? Då är det alltid din vårdnadshavare som bokar och avbokar."),
        _("Är du under 18 år? Då får du själv boka och avboka."),
        _("Vem bokar och avbokar om jag är under 18 år?"),
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
    "granted_hours": topic(
        N_("Timmarna i beslutet"), "letter", unwritten(rules.GrantedHours), _granted_hours
    ),
    "start": topic(N_("När stödet börjar"), "clock", unwritten(rules.Start), _start),
    "booking": topic(N_("Boka"), "calendar", unwritten(rules.Booking), _booking),
    "night": topic(N_("På natten"), "clock", unwritten(rules.Night), _night),
    "period": topic(N_("Dina timmar i en period"), "calendar", unwritten(rules.Period), _period),
    "unused_hours": topic(
        N_("Timmar som du inte har använt"), "hours", unwritten(rules.UnusedHours), _unused_hours
    ),
    "saving_up": topic(N_("Spara timmar"), "hours", unwritten(rules.SavingUp), _saving_up),
    "period_tracking": topic(
        N_("Vem som håller reda på perioden"),
        "clock",
        unwritten(rules.PeriodTracking),
        _period_tracking,
    ),
    "cancelling_by_you": topic(
        N_("Om du avbokar"),
        "cancel",
        unwritten(rules.CancellingByYou),
        _cancelling_by_you,
    ),
    "cancelling_by_escort": topic(
        N_("Om ledsagaren avbokar"),
        "escort",
        unwritten(rules.CancellingByEscort),
        _cancelling_by_escort,
    ),
    "under_18": topic(N_("Om du är under 18 år"), "family", unwritten(rules.Under18), _under_18),
    "repeated_cancellations": topic(
        N_("Om du avbokar många gånger"),
        "warning",
        unwritten(rules.RepeatedCancellations),
        _repeated_cancellations,
    ),
}
"""The topics of this module, by the rule's name."""
