"""The rules about the decision and the provider: law, choice, fee, plan, switching, appeal."""

from dataclasses import dataclass

from ledsagning.catalogue.better import Better, part
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.values import Duration, Localized
from ledsagning.catalogue.vocabulary import (
    Actor,
    Apply,
    Choice,
    FeeBasis,
    FeePer,
    NoChoice,
    Performer,
    PlanContent,
    Wishing,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis(Rule):
    """The paragraph that decisions are made under, by the act that it applies to."""

    paragraph: str | None = part(Better.NEITHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing(Rule):
    """Who decides which provider comes."""

    how: Choice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOutBy(Rule):
    """Who comes. ``name`` is what the municipality calls them, as it can stand in a sentence and
    on a letter (*hemtjänsten*); ``relative``: whether a near relative can be the one.
    """

    kind: Performer | None = None
    name: Localized | None = None
    relative: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Applying(Rule):
    """How to apply. ``unit`` is what the place is called; ``contact`` the id of one of the
    municipality's contacts. ``own_login``: the e-service must be used by the person themselves.
    The decision comes ``answer_within`` so long; ``usually_within`` is no promise.
    """

    ways: frozenset[Apply] | None = None
    unit: Localized | None = None
    contact: str | None = None
    own_login: bool | None = None
    answer_within: Duration | None = None
    usually_within: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeStep:
    """A step of a fee: from ``from_hours`` to ``to_hours`` granted hours a month, both included."""

    from_hours: int | None = None
    to_hours: int | None = None
    kronor: int
    per: FeePer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee(Rule):
    """What the support costs; 0 kronor is free of charge.

    ``most_kronor`` is the most that it costs, where each pays a sum of their own. ``charged``:
    whether there is a fee at all, where no sum is known. ``free_hours`` a month cost nothing;
    nobody pays more than ``most_per_month`` kronor, for all support together; ``capped``: there is
    such a limit, whatever it is. ``granted_time``: one pays for the granted time, used or not.
    """

    kronor: int | None = part(Better.SHORTER)
    most_kronor: int | None = None
    per: FeePer | None = None
    steps: tuple[FeeStep, ...] | None = None
    free_hours: int | None = None
    most_per_month: int | None = None
    capped: bool | None = None
    by: FeeBasis | None = None
    charged: bool | None = part(Better.NO)
    granted_time: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(Rule):
    """How an escort is found. ``own_suggestion``: one may name somebody oneself."""

    searched_by: Actor | None = None
    suggests: bool | None = None
    own_suggestion: bool | None = None
    then_direct_contact: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingEscort(Rule):
    """Whether one may choose the very person who comes."""

    may: Wishing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialMeeting(Rule):
    """A meeting with the escort before anything is decided."""

    offered: bool | None = None
    with_provider: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImplementationPlan(Rule):
    """The plan of how the support is carried out. A change that lasts longer than
    ``renewed_after`` makes a new one.
    """

    made_with: Actor | None = None
    within: Duration | None = None
    contents: frozenset[PlanContent] | None = None
    renewed_after: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Switching(Rule):
    """Changing provider: whom to tell, how long before, and whether a reason is asked for.

    Told by ``by_day_of_month``, it takes effect the month after next at the latest; told on any
    day, within ``takes_effect_within``. ``any_time``: as often and whenever one likes.
    """

    tell: Actor | None = None
    notice: Duration | None = None
    by_day_of_month: int | None = None
    takes_effect_within: Duration | None = None
    any_time: bool | None = None
    reason_needed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IfYouDoNotChoose(Rule):
    """What a person gets who does not choose a provider."""

    alternative: NoChoice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IfFull(Rule):
    """What happens where the chosen provider has no room: a queue, and another one meanwhile."""

    queue: bool | None = None
    another_meanwhile: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal(Rule):
    """Asking the court to change a decision. ``board`` is what the municipality's board is called;
    ``help_by`` is who helps to write.
    """

    within: Duration | None = part(Better.LONGER)
    in_writing: bool | None = part(Better.NEITHER)
    handed_in_to: Actor | None = part(Better.NEITHER)
    board: Localized | None = None
    court: str | None = None
    help_by: Actor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint(Rule):
    """Saying that the support is not good. ``unit`` is what the place is called."""

    to: frozenset[Actor] | None = part(Better.MORE_CHOICES)
    unit: Localized | None = None
    answer_within: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Rule):
    """How often the support is followed up, by whom, and whom they ask (``with_``)."""

    every: Duration | None = None
    continuous: bool | None = None
    by: Actor | None = None
    with_: Actor | None = None
