"""Who writes to whom, and what about: what decides the words of a letter. No words here."""

from enum import Enum, StrEnum, auto

from ledsagning.catalogue.rules import Switching
from ledsagning.catalogue.vocabulary import Actor


class Writer(StrEnum):
    """Who writes. Each is the code in the address."""

    SELF = "self"
    GUARDIAN = "guardian"
    GOOD_MAN = "good_man"
    ADMINISTRATOR = "administrator"
    FUTURE_POWER = "future_power"
    RELATIVE = "relative"


class Standing(Enum):
    """How far the person has come: what they can truly say of themselves, and agree with."""

    APPLYING = auto()
    DECIDED = auto()
    SUPPORTED = auto()


class Switch(StrEnum):
    """What is changed for another: the whole provider, or only the escort."""

    PROVIDER = "provider"
    ESCORT = "escort"


class Sheet(StrEnum):
    """What a sheet prepares: the plan, or the talk about how it has been."""

    PLAN = "plan"
    FOLLOW_UP = "follow_up"


def told_about_switching(rule: Switching | None) -> Actor:
    """Whom the person tells that they switch: the caseworker where the rule does not say.

    A person who is to arrange the switch alone has to tell the provider.
    """
    if rule is None or rule.tell is None:
        return Actor.CASEWORKER
    return Actor.PROVIDER if rule.tell is Actor.YOU else rule.tell


def must_give_reason(rule: Switching | None) -> bool:
    """Whether the municipality demands a reason. Where that is unknown none is given."""
    return rule is not None and rule.reason_needed is True
