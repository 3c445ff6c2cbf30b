"""The rules about hours in words: the period, what is left, cancelling by the person and escort."""

from collections.abc import Iterable, Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import (
    Actor,
    AfterPeriod,
    HoursWhenCancelling,
    PeriodStart,
)
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.shared_parts import substitute
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
)
from ledsagning.web.wording.uses import DURING, LEFT
from ledsagning.web.wording.values import duration_words

PERIOD_START: Mapping[PeriodStart, str] = {
    PeriodStart.DECISION: N_("Perioden börjar när ditt beslut börjar gälla."),
    PeriodStart.FIXED: N_("Perioden är fast."),
}
AFTER_PERIOD: Mapping[AfterPeriod, str] = {
    AfterPeriod.LOST: N_("Timmar som är kvar när perioden är slut försvinner."),
    AfterPeriod.KEPT: N_("Timmar som är kvar när perioden är slut får du behålla."),
}
TRACKS_PERIOD: Mapping[Actor, str] = {
    Actor.YOU: N_("Du håller själv reda på när perioden är slut."),
    Actor.ESCORT: N_("Ledsagaren håller reda på när perioden är slut."),
    Actor.PROVIDER: N_("Utföraren håller reda på när perioden är slut."),
    Actor.CASEWORKER: N_("Handläggaren håller reda på när perioden är slut."),
    Actor.BOARD: N_("Nämnden som fattade beslutet håller reda på när perioden är slut."),
}
LATE: Mapping[HoursWhenCancelling, str] = {
    HoursWhenCancelling.LOST: N_("Om du ställer in sent försvinner timmarna."),
    HoursWhenCancelling.REBOOK_OR_LOSE: N_(
        "Om du ställer in sent ska du boka en ny tid. Annars försvinner timmarna."
    ),
    HoursWhenCancelling.KEPT: N_("Om du ställer in sent har du ändå kvar timmarna."),
}
EARLY: Mapping[HoursWhenCancelling, str] = {
    HoursWhenCancelling.LOST: N_("Om du ställer in tidigare försvinner timmarna ändå."),
    HoursWhenCancelling.REBOOK_OR_LOSE: N_(
        "Om du ställer in tidigare ska du också boka en ny tid. Annars försvinner timmarna."
    ),
    HoursWhenCancelling.KEPT: N_("Om du ställer in tidigare har du kvar timmarna."),
}
NEW_TIME: Mapping[Actor, str] = {
    Actor.YOU: N_("Du ska själv föreslå en ny tid."),
    Actor.ESCORT: N_("Ledsagaren ska föreslå en ny tid."),
    Actor.PROVIDER: N_("Utföraren ska föreslå en ny tid."),
    Actor.CASEWORKER: N_("Handläggaren ska föreslå en ny tid."),
    Actor.BOARD: N_("Nämnden som fattade beslutet ska föreslå en ny tid."),
}


def _period(rule: rules.Period) -> Iterator[Said]:
    yield say(
        rule.length,
        lambda length: _(
            "Du kan fördela timmarna som du vill under %(time)s. Sedan börjar en ny period.",
            time=duration_words(length, DURING),
        ),
        _("Hur länge kan jag flytta mina timmar?"),
    )
    yield say(rule.start, lambda start: _(PERIOD_START[start]), _("När börjar min period?"))
    if rule.start is PeriodStart.FIXED:
        yield Unknown(_("Vilken dag börjar min period?"))


def _unused_hours(rule: rules.UnusedHours) -> Iterator[Said]:
    yield yes_no(
        rule.moved_within_period,
        _("Timmar som du inte har använt kan du använda senare i samma period."),
        _("Timmar som du inte har använt kan du inte flytta till en annan månad."),
        _("Kan jag flytta timmar till en annan månad?"),
    )
    yield say(
        rule.after_period,
        lambda after: _(AFTER_PERIOD[after]),
        _("Vad händer med timmar som är kvar när perioden är slut?"),
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
        lambda limit: _(
            "Du ställer in sent om det är %(time)s kvar eller mindre.",
            time=duration_words(limit, LEFT),
        ),
        _("Hur lång tid före måste jag ställa in?"),
    )
    yield say(
        rule.late,
        lambda hours: _(LATE[hours]),
        _("Vad händer med timmarna om jag ställer in sent?"),
    )
    yield say(
        rule.early,
        lambda hours: _(EARLY[hours]),
        _("Vad händer med timmarna om jag ställer in i god tid?"),
    )


def _cancelling_by_escort(rule: rules.CancellingByEscort) -> Iterator[Said]:
    yield yes_no(
        rule.hours_kept,
        _("Du har kvar timmarna om ledsagaren ställer in."),
        _("Timmarna försvinner om ledsagaren ställer in."),
        _("Har jag kvar timmarna om ledsagaren ställer in?"),
    )
    yield say(
        rule.new_time_by,
        lambda actor: _(NEW_TIME[actor]),
        _("Vem föreslår en ny tid om ledsagaren ställer in?"),
    )
    yield substitute(rule.substitute)


def _under_18(rule: rules.Under18) -> Iterator[Said]:
    yield yes_no(
        rule.guardian_books,
        _("Är du under 18 år? Då är det alltid din vårdnadshavare som bokar och ställer in."),
        _("Är du under 18 år? Då får du själv boka och ställa in."),
        _("Vem bokar och ställer in om jag är under 18 år?"),
    )


def _repeated_cancellations(rule: rules.RepeatedCancellations) -> Iterator[Said]:
    yield from _limit_of_cancellations(rule)
    yield yes_no(
        rule.may_be_reassessed,
        _("Om du når gränsen kan kommunen pröva ditt behov igen."),
        _("Kommunen prövar inte ditt behov igen om du når gränsen."),
        _("Vad händer om jag ställer in många gånger?"),
    )


def _limit_of_cancellations(rule: rules.RepeatedCancellations) -> Iterable[Said]:
    if rule.number is None:
        yield Unknown(_("Hur många gånger får jag ställa in?"))
        yield from if_known(
            rule.within,
            lambda within: _(
                "Kommunen räknar hur många gånger du ställer in under %(time)s.",
                time=duration_words(within, DURING),
            ),
        )
    elif rule.within is None:
        yield Known(
            ngettext(
                "Gränsen är att du ställer in %(num)s gång utan att boka en ny tid.",
                "Gränsen är att du ställer in %(num)s gånger utan att boka en ny tid.",
                rule.number,
            )
        )
        yield Unknown(_("Hur länge räknas det att jag har ställt in?"))
    else:
        yield Known(
            # Translators: %(time)s is a length of time, as "3 månader".
            ngettext(
                "Gränsen är att du ställer in %(num)s gång på %(time)s utan att boka en ny tid.",
                "Gränsen är att du ställer in %(num)s gånger på %(time)s utan att boka en ny tid.",
                rule.number,
                time=duration_words(rule.within, DURING),
            )
        )


TOPICS: Mapping[str, Topic] = {
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
        N_("Om du ställer in (avbokar)"),
        "cancel",
        unwritten(rules.CancellingByYou),
        _cancelling_by_you,
    ),
    "cancelling_by_escort": topic(
        N_("Om ledsagaren ställer in"),
        "escort",
        unwritten(rules.CancellingByEscort),
        _cancelling_by_escort,
    ),
    "under_18": topic(N_("Om du är under 18 år"), "family", unwritten(rules.Under18), _under_18),
    "repeated_cancellations": topic(
        N_("Om du ställer in många gånger"),
        "warning",
        unwritten(rules.RepeatedCancellations),
        _repeated_cancellations,
    ),
}
"""The topics of this module, by the rule's name."""
