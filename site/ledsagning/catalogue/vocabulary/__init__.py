"""The words of the catalogue: every code that may stand in it, with its Swedish label.

A label is a Swedish msgid: ``web/`` translates it, the loader shows it to editors as it stands.
There are no rules and no sentences here.
"""

from ledsagning.catalogue.vocabulary.accessibility import Conformity
from ledsagning.catalogue.vocabulary.decisions import (
    Actor,
    Apply,
    Choice,
    Decision,
    FeeBasis,
    FeePer,
    NoChoice,
    OtherSupport,
    PageSubject,
    Performer,
    PlanContent,
    SourceKind,
    Wishing,
)
from ledsagning.catalogue.vocabulary.hours import (
    AfterPeriod,
    CancellingCost,
    GrantedPer,
    HoursWhenCancelling,
    Limit,
    PeriodStart,
    Unit,
)
from ledsagning.catalogue.vocabulary.languages import Language, language
from ledsagning.catalogue.vocabulary.outings import (
    Activity,
    ExpenseKind,
    ExpensePer,
    Payer,
)
from ledsagning.catalogue.vocabulary.providers import (
    AcceptsNew,
    AgeBand,
    Channel,
    Experience,
    FollowUpResult,
    Gender,
    Interest,
    Place,
    RunBy,
    SameEscort,
    Time,
    Travel,
    Wheelchair,
)
from ledsagning.catalogue.vocabulary.word import (
    Word,
)

__all__ = [
    "AcceptsNew",
    "Activity",
    "Actor",
    "AfterPeriod",
    "AgeBand",
    "Apply",
    "CancellingCost",
    "Channel",
    "Choice",
    "Conformity",
    "Decision",
    "ExpenseKind",
    "ExpensePer",
    "Experience",
    "FeeBasis",
    "FeePer",
    "FollowUpResult",
    "Gender",
    "GrantedPer",
    "HoursWhenCancelling",
    "Interest",
    "Language",
    "Limit",
    "NoChoice",
    "OtherSupport",
    "PageSubject",
    "Payer",
    "Performer",
    "PeriodStart",
    "Place",
    "PlanContent",
    "RunBy",
    "SameEscort",
    "SourceKind",
    "Time",
    "Travel",
    "Unit",
    "Wheelchair",
    "Wishing",
    "Word",
    "language",
]
