"""What a municipality can be asked about, one subject at a time or all at once."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from ledsagning.catalogue.model import Municipality
from ledsagning.messages import N_
from ledsagning.web.wording.rules import open_questions


class Subject(StrEnum):
    """A subject. Each is the code in the address."""

    DECISION = "decision"
    CHOOSING = "choosing"
    HOURS = "hours"
    CANCELLING = "cancelling"
    OUTING = "outing"
    MONEY = "money"
    WRONG = "wrong"


TITLES: Mapping[Subject, str] = MappingProxyType(
    {
        Subject.DECISION: N_("Att ansöka och få beslut"),
        Subject.CHOOSING: N_("Att välja och byta"),
        Subject.HOURS: N_("Timmarna"),
        Subject.CANCELLING: N_("Att boka och avboka"),
        Subject.OUTING: N_("När ledsagaren är med"),
        Subject.MONEY: N_("Pengar"),
        Subject.WRONG: N_("När något är fel"),
    }
)
RULES: Mapping[Subject, tuple[str, ...]] = MappingProxyType(
    {
        Subject.DECISION: ("legal_basis", "applying", "covers", "start", "implementation_plan"),
        Subject.CHOOSING: (
            "choice",
            "carried_out_by",
            "choosing_escort",
            "matching",
            "trial_meeting",
            "switching",
            "if_you_do_not_choose",
            "if_full",
        ),
        Subject.HOURS: (
            "granted_hours",
            "period",
            "unused_hours",
            "saving_up",
            "period_tracking",
        ),
        Subject.CANCELLING: (
            "booking",
            "cancelling_by_you",
            "cancelling_by_escort",
            "under_18",
            "repeated_cancellations",
        ),
        Subject.OUTING: ("where", "meeting_place", "waiting", "travelling", "night"),
        Subject.MONEY: ("fee", "own_expenses", "escort_expenses", "costlier_activity"),
        Subject.WRONG: ("complaint", "appeal", "follow_up"),
    }
)
"""The rules that belong to each subject: every rule of ``RULE_NAMES`` to one."""

Asked = Mapping[Subject, tuple[str, ...]]
"""Questions by subject, in the order of the letter."""


def asked_in(municipality: Municipality, only: Subject | None = None) -> Asked:
    """What neither the law nor the municipality answers, as it is known on this day.

    A subject without an open question is left out; ``only`` leaves out all others.
    """
    subjects = Subject if only is None else (only,)
    found = ((subject, tuple(_open(subject, municipality))) for subject in subjects)
    return {subject: questions for subject, questions in found if questions}


def _open(subject: Subject, municipality: Municipality) -> Iterator[str]:
    for name in RULES[subject]:
        yield from open_questions(name, municipality)
