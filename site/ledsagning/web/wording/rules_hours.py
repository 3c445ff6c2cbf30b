"""The rules about hours in words: how many, for which period, and what is left of them."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import Actor, AfterPeriod, PeriodStart
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
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
from ledsagning.web.wording.uses import WITHIN
from ledsagning.web.wording.values import duration_words, labels, listed, month_day_words

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
        rule.time_limited,
        _("Beslutet gäller en bestämd tid."),
        _("Beslutet gäller tills vidare."),
        denies=None,
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


TOPICS: Mapping[str, Topic] = {
    "granted_hours": topic(
        N_("Timmarna i beslutet"), "decision", unwritten(rules.GrantedHours), _granted_hours
    ),
    "start": topic(N_("När stödet börjar"), "flag", unwritten(rules.Start), _start),
    "period": topic(N_("Dina timmar i en period"), "period", unwritten(rules.Period), _period),
    "unused_hours": topic(
        N_("Timmar som du inte har använt"), "hours", unwritten(rules.UnusedHours), _unused_hours
    ),
    "saving_up": topic(N_("Spara timmar"), "saving", unwritten(rules.SavingUp), _saving_up),
    "period_tracking": topic(
        N_("Vem som håller reda på perioden"),
        "keep-track",
        unwritten(rules.PeriodTracking),
        _period_tracking,
    ),
}
"""The topics of this module, by the rule's name."""
