"""The rules about who comes in words: choice of provider and escort, and what if one is full."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import Choice, Performer, Wishing
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.telling import (
    Known,
    Said,
    Topic,
    say,
    topic,
    unwritten,
    yes_no,
    yes_or_no,
)
from ledsagning.web.wording.values import text_in

CHOICE: Mapping[Choice, str] = {
    Choice.PROVIDER: N_("Du väljer själv utförare."),
    Choice.WISH: N_("Du får önska utförare. Kommunen försöker följa ditt önskemål."),
    Choice.BY_AREA: N_("Var du bor bestämmer vilken utförare du får."),
    Choice.ONE_PROVIDER: N_("Det finns bara en utförare att välja."),
    Choice.MUNICIPALITY: N_("Kommunen bestämmer vem som ger dig ledsagning."),
}
_NOT_YOURS = {Choice.BY_AREA, Choice.MUNICIPALITY}
"""Where somebody else chooses."""
PERFORMERS: Mapping[Performer, str] = {
    Performer.HOME_CARE_STAFF: N_("Personal från hemtjänsten följer med dig."),
    Performer.ENGAGED_PERSON: N_("Kommunen anlitar någon som följer med dig."),
    Performer.TEAM: N_("Kommunens egen grupp av ledsagare följer med dig."),
    Performer.COMPANY: N_("Ett företag skickar den som följer med dig."),
    Performer.MUNICIPAL_STAFF: N_("Kommunens personal följer med dig."),
}
CHOOSING_ESCORT: Mapping[Wishing, str] = {
    Wishing.MAY: N_("Du får välja vilken person som följer med dig."),
    Wishing.MAY_WISH: N_("Du får önska vilken person som följer med dig."),
    Wishing.MAY_NOT: N_("Du kan inte välja vilken person som följer med dig."),
}


def _choice(rule: rules.Choosing) -> Iterator[Said]:
    yield say(
        rule.how,
        lambda how: Known(_(CHOICE[how]), denies=how in _NOT_YOURS),
        _("Får jag välja vem som ger mig stödet?"),
    )


def _carried_out_by(rule: rules.CarriedOutBy) -> Iterator[Said]:
    if rule.name is not None:
        yield Known(_("Det är %(name)s som ger dig ledsagning.", name=text_in(rule.name)))
    # A name alone does not tell whether it is staff, or somebody who is engaged for one person.
    if rule.kind or rule.name is None:
        yield say(rule.kind, lambda kind: _(PERFORMERS[kind]), _("Vem är det som följer med mig?"))
    yield from yes_or_no(
        rule.relative,
        _("En nära anhörig kan vara ledsagare."),
        _("En nära anhörig kan inte vara ledsagare."),
    )


def _choosing_escort(rule: rules.ChoosingEscort) -> Iterator[Said]:
    yield say(
        rule.may,
        lambda may: Known(_(CHOOSING_ESCORT[may]), denies=may is Wishing.MAY_NOT),
        _("Får jag välja vilken person som följer med mig?"),
    )


def _if_full(rule: rules.IfFull) -> Iterator[Said]:
    yield yes_no(
        rule.queue,
        _("Har utföraren ingen plats? Då får du vänta i kö."),
        _("Har utföraren ingen plats? Då kan du inte vänta i kö."),
        _("Vad händer om utföraren inte har plats?"),
    )
    yield from yes_or_no(
        rule.another_meanwhile,
        _("Så länge får du stöd av en annan utförare."),
        _("Så länge får du inget stöd."),
    )


TOPICS: Mapping[str, Topic] = {
    "choice": topic(N_("Vem som väljer utförare"), "choose", unwritten(rules.Choosing), _choice),
    "carried_out_by": topic(
        N_("Vem som följer med dig"), "escort", unwritten(rules.CarriedOutBy), _carried_out_by
    ),
    "choosing_escort": topic(
        N_("Välja person"), "escort-choose", unwritten(rules.ChoosingEscort), _choosing_escort
    ),
    "if_full": topic(N_("Om utföraren inte har plats"), "queue", unwritten(rules.IfFull), _if_full),
}
"""The topics of this module, by the rule's name."""
