"""The rules about who comes, and how it goes, in words: finding, meeting, plan, follow-up."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import Actor, NoChoice
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.shared_parts import plan_within
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
from ledsagning.web.wording.uses import BEFORE, HOLDS, TO, WITH, WITHIN
from ledsagning.web.wording.values import duration_words, label, labels, listed, sentence_case

NO_CHOICE: Mapping[NoChoice, str] = {
    NoChoice.MUNICIPAL: N_("Om du inte väljer får du kommunens egen utförare."),
    NoChoice.PROCURED: N_("Om du inte väljer får du en utförare som kommunen redan har bestämt."),
    NoChoice.ROTATION: N_("Om du inte väljer får du den utförare som står på tur."),
    NoChoice.ALPHABETICAL: N_(
        "Om du inte väljer får du den utförare som står på tur i bokstavsordning."
    ),
    NoChoice.BY_MONTH: N_("Om du inte väljer beror det på månaden vilken utförare du får."),
    NoChoice.HAS_ROOM: N_("Om du inte väljer får du den utförare som har plats."),
    NoChoice.BY_AREA: N_("Om du inte väljer beror det på var du bor vilken utförare du får."),
    NoChoice.NEAREST: N_("Om du inte väljer får du den utförare som finns närmast dig."),
}


def _matching(rule: rules.Matching) -> Iterator[Said]:
    yield say(
        rule.searched_by,
        lambda actor: (
            _("Du letar själv efter en ledsagare.")
            if actor is Actor.YOU
            else _(
                "%(who)s letar efter en ledsagare som passar dig.", who=sentence_case(label(actor))
            )
        ),
        _("Vem letar efter en ledsagare åt mig?"),
    )
    yield from yes_or_no(
        rule.suggests,
        _("Du får ett förslag på en ledsagare."),
        _("Du får inget förslag på en ledsagare."),
    )
    yield from yes_or_no(
        rule.own_suggestion, _("Du får själv föreslå någon."), _("Du får inte själv föreslå någon.")
    )
    yield yes_no(
        rule.then_direct_contact,
        _("När ni har träffats bokar du och ledsagaren direkt med varandra."),
        _("Du och ledsagaren bokar inte direkt med varandra."),
        _("Kan jag boka direkt med ledsagaren?"),
    )


def _trial_meeting(rule: rules.TrialMeeting) -> Iterator[Said]:
    yield yes_no(
        rule.offered,
        _("Du får träffa ledsagaren innan du bestämmer dig."),
        _("Du får inte träffa ledsagaren innan du bestämmer dig."),
        _("Får jag träffa ledsagaren innan jag bestämmer mig?"),
    )
    if rule.with_provider is not None or rule.offered is not False:
        yield yes_no(
            rule.with_provider,
            _("Utföraren är också med på träffen."),
            _("Utföraren är inte med på träffen."),
            _("Är utföraren med när jag träffar ledsagaren?"),
        )


def _implementation_plan(rule: rules.ImplementationPlan) -> Iterator[Said]:
    yield say(
        rule.made_with,
        lambda actor: (
            _("Du gör planen själv.")
            if actor is Actor.YOU
            else _("Du gör planen tillsammans med %(who)s.", who=label(actor, WITH))
        ),
        _("Vem gör planen tillsammans med mig?"),
    )
    yield plan_within(rule.within)
    yield from if_known(
        rule.renewed_after,
        lambda time: _(
            "Ändras något i mer än %(time)s? Då ska du få en ny plan.", time=duration_words(time)
        ),
    )
    yield say(
        rule.contents,
        lambda contents: (
            _("I planen står %(contents)s.", contents=listed(labels(contents, HOLDS)))
            if contents
            else _("Det är inte bestämt vad som står i planen.")
        ),
        _("Vad ska stå i min plan?"),
    )


def _switching(rule: rules.Switching) -> Iterator[Said]:
    yield say(
        rule.tell,
        lambda actor: (
            _("Du sköter bytet själv.")
            if actor is Actor.YOU
            else _("Säg till %(who)s om du vill byta utförare.", who=label(actor, TO))
        ),
        _("Vem säger jag till om jag vill byta utförare?"),
    )
    yield from _when_to_switch(rule)
    yield from if_known(
        rule.takes_effect_within,
        lambda within: _("Bytet är klart inom %(time)s.", time=duration_words(within, WITHIN)),
    )
    yield yes_no(
        rule.reason_needed,
        _("Du måste säga varför du vill byta."),
        _("Du behöver inte säga varför du vill byta."),
        _("Måste jag säga varför jag vill byta?"),
    )


def _when_to_switch(rule: rules.Switching) -> Iterator[Said]:
    # No time before is the same as any time.
    at_once = rule.notice is not None and not rule.notice.number
    yield from yes_or_no(
        True if at_once and rule.any_time is None else rule.any_time,
        _("Du kan byta när du vill."),
        _("Du kan inte byta när du vill."),
    )
    if rule.by_day_of_month is not None:
        yield Known(_("Säg till senast den %(day)s i månaden.", day=str(rule.by_day_of_month)))
    if rule.notice is not None and not at_once:
        before = duration_words(rule.notice, BEFORE)
        yield Known(_("Säg till minst %(time)s före.", time=before))
    elif rule.notice is None and not rule.any_time and rule.by_day_of_month is None:
        yield Unknown(_("Hur lång tid före måste jag säga till om jag vill byta?"))


def _if_you_do_not_choose(rule: rules.IfYouDoNotChoose) -> Iterator[Said]:
    yield say(
        rule.alternative,
        lambda alternative: _(NO_CHOICE[alternative]),
        _("Vilken utförare får jag om jag inte väljer?"),
    )


def _follow_up(rule: rules.FollowUp) -> Iterator[Said]:
    yield from if_known(
        rule.every,
        lambda every: _(
            "Det går högst %(time)s mellan uppföljningarna.", time=duration_words(every)
        ),
    )
    if rule.continuous and rule.by and rule.with_:
        yield Known(
            _(
                "%(who)s pratar ofta med %(whom)s om hur det går.",
                who=sentence_case(label(rule.by)),
                whom=label(rule.with_),
            )
        )
    else:
        yield from if_known(
            rule.by,
            lambda actor: _("%(who)s följer upp stödet.", who=sentence_case(label(actor))),
        )
        yield from if_known(
            rule.with_,
            lambda actor: (
                _("Frågorna går till dig.")
                if actor is Actor.YOU
                else _("Frågorna går till %(whom)s.", whom=label(actor))
            ),
        )
        yield from yes_or_no(
            rule.continuous,
            _("Någon frågar hela tiden hur stödet fungerar."),
            _("Ingen frågar hela tiden hur stödet fungerar."),
        )
    if rule.every is None:
        yield Unknown(_("Hur ofta följer ni upp mitt stöd?"))


TOPICS: Mapping[str, Topic] = {
    "matching": topic(
        N_("Hur du får en ledsagare"), "escort-search", unwritten(rules.Matching), _matching
    ),
    "trial_meeting": topic(
        N_("Träffa ledsagaren först"), "meeting", unwritten(rules.TrialMeeting), _trial_meeting
    ),
    "implementation_plan": topic(
        N_("Din plan"), "plan", unwritten(rules.ImplementationPlan), _implementation_plan
    ),
    "switching": topic(N_("Byta utförare"), "switch", unwritten(rules.Switching), _switching),
    "if_you_do_not_choose": topic(
        N_("Om du inte väljer utförare"),
        "undecided",
        unwritten(rules.IfYouDoNotChoose),
        _if_you_do_not_choose,
    ),
    "follow_up": topic(
        N_("Uppföljning av ditt stöd"), "follow-up", unwritten(rules.FollowUp), _follow_up
    ),
}
"""The topics of this module, by the rule's name."""
