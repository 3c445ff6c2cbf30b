"""The rules about the decision and the provider in words: law, fee, plan, switching, appeal."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import Actor, Apply, NoChoice
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext
from ledsagning.web.wording.shared_parts import plan_within
from ledsagning.web.wording.telling import (
    Said,
    Topic,
    Unknown,
    if_known,
    say,
    topic,
    unwritten,
    yes_no,
)
from ledsagning.web.wording.uses import APPLIED_BY, AT, BEFORE, HOLDS, TO, WITH, WITHIN
from ledsagning.web.wording.values import duration_words, kronor_words, label, labels, listed

NO_CHOICE: Mapping[NoChoice, str] = {
    NoChoice.MUNICIPAL: N_("Om du inte väljer får du kommunens egen utförare."),
    NoChoice.PROCURED: N_("Om du inte väljer får du en utförare som kommunen redan har bestämt."),
    NoChoice.ROTATION: N_("Om du inte väljer får du den utförare som står på tur."),
}


def _legal_basis(rule: rules.LegalBasis) -> Iterator[Said]:
    yield say(
        rule.lss,
        lambda paragraph: gettext(
            "Ledsagarservice enligt LSS bygger på %(paragraph)s.", paragraph=paragraph
        ),
        gettext("Vilken paragraf i LSS gäller för mitt beslut?"),
    )
    yield say(
        rule.sol,
        lambda paragraph: gettext(
            "Ledsagning enligt socialtjänstlagen bygger på %(paragraph)s.", paragraph=paragraph
        ),
        gettext("Vilken paragraf i socialtjänstlagen gäller för mitt beslut?"),
    )


def _applying(rule: rules.Applying) -> Iterator[Said]:
    yield say(
        rule.ways,
        lambda ways: (
            gettext(
                "Du kan ansöka genom %(ways)s.", ways=listed(labels(ways, APPLIED_BY), either=True)
            )
            if ways
            else gettext("Kommunen har inte bestämt hur du ansöker.")
        ),
        gettext("Hur ansöker jag om ledsagning?"),
    )
    if rule.own_login is not None or Apply.E_SERVICE in (rule.ways or ()):
        yield yes_no(
            rule.own_login,
            gettext("I e-tjänsten måste du logga in själv."),
            gettext("I e-tjänsten får någon annan logga in åt dig."),
            gettext("Måste jag logga in själv i e-tjänsten?"),
        )


def _fee(rule: rules.Fee) -> Iterator[Said]:
    yield say(
        rule.lss_kronor,
        lambda kronor: (
            gettext(
                "Ledsagarservice enligt LSS kostar %(kronor)s i timmen.",
                kronor=kronor_words(kronor),
            )
            if kronor
            else gettext("Ledsagarservice enligt LSS är gratis.")
        ),
        gettext("Vad kostar ledsagarservice enligt LSS?"),
    )
    yield say(
        rule.sol_kronor,
        lambda kronor: (
            gettext(
                "Ledsagning enligt socialtjänstlagen kostar %(kronor)s i timmen.",
                kronor=kronor_words(kronor),
            )
            if kronor
            else gettext("Ledsagning enligt socialtjänstlagen är gratis.")
        ),
        gettext("Vad kostar ledsagning enligt socialtjänstlagen?"),
    )


def _matching(rule: rules.Matching) -> Iterator[Said]:
    yield yes_no(
        rule.team_suggests,
        gettext("Kommunens team letar efter en ledsagare som passar dig."),
        gettext("Kommunen letar inte efter en ledsagare åt dig."),
        gettext("Vem letar efter en ledsagare åt mig?"),
    )
    yield yes_no(
        rule.then_direct_contact,
        gettext("Sedan bokar du och ledsagaren direkt med varandra."),
        gettext("Du och ledsagaren bokar inte direkt med varandra."),
        gettext("Kan jag boka direkt med ledsagaren?"),
    )


def _trial_meeting(rule: rules.TrialMeeting) -> Iterator[Said]:
    yield yes_no(
        rule.offered,
        gettext("Du får träffa ledsagaren innan något bestäms."),
        gettext("Du får inte träffa ledsagaren innan det är bestämt."),
        gettext("Får jag träffa ledsagaren innan något bestäms?"),
    )
    if rule.with_provider is not None or rule.offered is not False:
        yield yes_no(
            rule.with_provider,
            gettext("Utföraren är också med på mötet."),
            gettext("Utföraren är inte med på mötet."),
            gettext("Är utföraren med när jag träffar ledsagaren?"),
        )


def _implementation_plan(rule: rules.ImplementationPlan) -> Iterator[Said]:
    yield say(
        rule.made_with,
        lambda actor: (
            gettext("Du gör planen själv.")
            if actor is Actor.YOU
            else gettext("Du gör planen tillsammans med %(who)s.", who=label(actor, WITH))
        ),
        gettext("Vem gör planen tillsammans med mig?"),
    )
    yield plan_within(rule.within)
    yield say(
        rule.contents,
        lambda contents: (
            gettext("I planen står %(contents)s.", contents=listed(labels(contents, HOLDS)))
            if contents
            else gettext("Det är inte bestämt vad som står i planen.")
        ),
        gettext("Vad ska stå i min plan?"),
    )


def _switching(rule: rules.Switching) -> Iterator[Said]:
    yield say(
        rule.tell,
        lambda actor: (
            gettext("Du sköter bytet själv.")
            if actor is Actor.YOU
            else gettext("Säg till %(who)s om du vill byta utförare.", who=label(actor, TO))
        ),
        gettext("Vem säger jag till om jag vill byta utförare?"),
    )
    yield say(
        rule.notice,
        lambda notice: (
            gettext("Säg till minst %(time)s före.", time=duration_words(notice, BEFORE))
            if notice.number
            else gettext("Du kan byta när du vill.")
        ),
        gettext("Hur lång tid före måste jag säga till om jag vill byta?"),
    )
    yield yes_no(
        rule.reason_needed,
        gettext("Du måste säga varför du vill byta."),
        gettext("Du behöver inte säga varför du vill byta."),
        gettext("Måste jag säga varför jag vill byta?"),
    )


def _if_you_do_not_choose(rule: rules.IfYouDoNotChoose) -> Iterator[Said]:
    yield say(
        rule.alternative,
        lambda alternative: gettext(NO_CHOICE[alternative]),
        gettext("Vilken utförare får jag om jag inte väljer?"),
    )


def _appeal(rule: rules.Appeal) -> Iterator[Said]:
    yield say(
        rule.within,
        # From when the decision was received, not sent: Administrative Procedure Act, section 44.
        lambda within: gettext(
            "Överklagandet ska ha kommit fram inom %(time)s från dagen då du fick beslutet.",
            time=duration_words(within, WITHIN),
        ),
        gettext("Hur lång tid har jag på mig att överklaga?"),
    )
    yield yes_no(
        rule.in_writing,
        gettext("Du ska överklaga skriftligt."),
        gettext("Du behöver inte överklaga skriftligt."),
        gettext("Måste jag överklaga skriftligt?"),
    )
    yield say(
        rule.handed_in_to,
        lambda actor: (
            gettext("Du skickar överklagandet till domstolen själv.")
            if actor is Actor.YOU
            else gettext("Lämna överklagandet till %(who)s.", who=label(actor, TO))
        ),
        gettext("Vart lämnar jag mitt överklagande?"),
    )
    yield say(
        rule.court,
        lambda court: gettext("Domstolen är %(court)s.", court=court),
        gettext("Vilken domstol prövar mitt överklagande?"),
    )


def _complaint(rule: rules.Complaint) -> Iterator[Said]:
    # A person does not complain to themselves: only the others are named.
    others = None if rule.to is None else labels(rule.to - {Actor.YOU}, AT)
    yield say(
        others,
        lambda names: (
            gettext("Du kan klaga hos %(who)s.", who=listed(names, either=True))
            if names
            else gettext("Det är inte bestämt vem du klagar hos.")
        ),
        gettext("Vem klagar jag hos om något är fel?"),
    )


def _follow_up(rule: rules.FollowUp) -> Iterator[Said]:
    yield from if_known(
        rule.every,
        lambda every: gettext(
            "Det går högst %(time)s mellan uppföljningarna.", time=duration_words(every)
        ),
    )
    yield from if_known(
        rule.continuous,
        lambda always: (
            gettext("Ditt stöd följs upp hela tiden.")
            if always
            else gettext("Ditt stöd följs inte upp hela tiden.")
        ),
    )
    if rule.every is None:
        yield Unknown(gettext("Hur ofta följer ni upp mitt stöd?"))


TOPICS: Mapping[str, Topic] = {
    "legal_basis": topic(
        N_("Lagarna bakom beslutet"), "law", unwritten(rules.LegalBasis), _legal_basis
    ),
    "applying": topic(N_("Så ansöker du"), "pencil", unwritten(rules.Applying), _applying),
    "fee": topic(N_("Vad ledsagningen kostar"), "money", unwritten(rules.Fee), _fee),
    "matching": topic(N_("Så hittas en ledsagare"), "search", unwritten(rules.Matching), _matching),
    "trial_meeting": topic(
        N_("Träffa ledsagaren först"), "meeting", unwritten(rules.TrialMeeting), _trial_meeting
    ),
    "implementation_plan": topic(
        N_("Din plan"), "plan", unwritten(rules.ImplementationPlan), _implementation_plan
    ),
    "switching": topic(N_("Byta utförare"), "switch", unwritten(rules.Switching), _switching),
    "if_you_do_not_choose": topic(
        N_("Om du inte väljer utförare"),
        "choose",
        unwritten(rules.IfYouDoNotChoose),
        _if_you_do_not_choose,
    ),
    "appeal": topic(
        N_("Överklaga: be domstolen ändra beslutet"), "court", unwritten(rules.Appeal), _appeal
    ),
    "complaint": topic(N_("Om något är fel"), "complaint", unwritten(rules.Complaint), _complaint),
    "follow_up": topic(
        N_("Uppföljning av ditt stöd"), "follow-up", unwritten(rules.FollowUp), _follow_up
    ),
}
"""The topics of this module, by the rule's name."""
