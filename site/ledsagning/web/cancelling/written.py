"""Where it is written what happens, in one sentence; or who does not say."""

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.vocabulary import Limit
from ledsagning.planner.bounds import Bound
from ledsagning.planner.cancelling import Outcome, Says
from ledsagning.web.cancelling.sides import cancel_words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.marked import foreign
from ledsagning.web.wording.uses import BEFORE, LEFT
from ledsagning.web.wording.values import duration_words


def from_agreement(says: Says, provider: Provider | None) -> str:
    """What the agreement says of the time, where that decides."""
    name = foreign(provider.name) if provider else ""
    if says.bound is None or says.late is False:
        return (
            _("Du avbokar i tid enligt avtalet hos %(provider)s.", provider=name)
            if says.late is False
            else _("Så står det i avtalet hos %(provider)s.", provider=name)
        )
    before = duration_words(says.bound.limit, BEFORE)
    if says.turns_on:
        return _(
            "Avboka senast %(time)s före, så har du kvar timmarna enligt avtalet hos %(provider)s.",
            provider=name,
            time=before,
        )
    return _(
        "Avtalet hos %(provider)s säger att du ska avboka senast %(time)s före.",
        provider=name,
        time=before,
    )


def from_rule(outcome: Outcome, municipality: Municipality) -> str:
    """What the rule says of the time, where that decides."""
    says = outcome.says
    if outcome.used_later:
        return _(
            "Så är regeln i %(municipality)s när det händer något som du inte kunde veta i förväg.",
            municipality=municipality.name,
        )
    if says.bound is None:
        return _("Så är regeln i %(municipality)s.", municipality=municipality.name)
    if says.turns_on:
        return _turns_on(says.bound, municipality)
    if _is_asked_for(says.bound):
        return _asks_for(says, says.bound, municipality)
    words = {
        "time": duration_words(says.bound.limit, LEFT),
        "municipality": municipality.name,
    }
    if says.late:
        return _("Så är regeln i %(municipality)s när det är %(time)s kvar eller mindre.", **words)
    return _("Så är regeln i %(municipality)s när det är mer än %(time)s kvar.", **words)


def _is_asked_for(bound: Bound) -> bool:
    """Whether the rule says until when to cancel, and not from when it is late."""
    return bound.limit_is is not Limit.LATE or bound.by_clock


def _turns_on(bound: Bound, municipality: Municipality) -> str:
    if bound.limit_is is None and not bound.by_clock:
        return _(
            "Regeln i %(municipality)s säger %(time)s före. Avboka helst tidigare.",
            municipality=municipality.name,
            time=duration_words(bound.limit, BEFORE),
        )
    return _(
        "Avboka %(when)s, så är det i tid enligt regeln i %(municipality)s.",
        when=cancel_words(bound),
        municipality=municipality.name,
    )


def _asks_for(says: Says, bound: Bound, municipality: Municipality) -> str:
    words = {"when": cancel_words(bound), "municipality": municipality.name}
    if says.late:
        return _(
            "Regeln i %(municipality)s är att du ska avboka %(when)s. Det är för sent nu.", **words
        )
    return _("Du avbokar i tid. Regeln i %(municipality)s är att avboka %(when)s.", **words)


def from_nobody(says: Says, municipality: Municipality, provider: Provider | None) -> str:
    """Who does not say what happens: the provider, where the person cancels, and the rules."""
    if says.late is False and says.bound:
        if _is_asked_for(says.bound):
            return _(
                "Regeln i %(municipality)s säger inte vad som händer när du avbokar %(when)s.",
                when=cancel_words(says.bound),
                municipality=municipality.name,
            )
        return _(
            "Regeln i %(municipality)s säger inte vad som händer när det är mer än %(time)s kvar.",
            time=duration_words(says.bound.limit, LEFT),
            municipality=municipality.name,
        )
    if provider:
        return _(
            "Vi vet inte vad avtalet hos %(provider)s och reglerna i %(municipality)s "
            "säger om det.",
            provider=foreign(provider.name),
            municipality=municipality.name,
        )
    return _(
        "Vi vet inte vad reglerna i %(municipality)s säger om det.", municipality=municipality.name
    )
