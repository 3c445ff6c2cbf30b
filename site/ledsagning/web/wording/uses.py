"""The places in sentences where a word of the vocabulary stands: some languages bend it there.

Swedish and English do not, so there the word as it stands alone is enough: a translator fills in
another form where the language has one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ledsagning.catalogue.vocabulary import (
    Actor,
    AgeBand,
    Apply,
    Channel,
    Decision,
    Experience,
    Gender,
    Interest,
    Language,
    Place,
    PlanContent,
    Time,
    Unit,
    Wheelchair,
    Word,
)
from ledsagning.messages import NN_


@dataclass(frozen=True, slots=True)
class Use:
    """A place in a sentence, as translators see it, and the kind of word that stands there."""

    sentence: str
    kind: type[Word]


def context(use: Use, kind: type[Word]) -> str:
    """What translators know a place by. Raises ``ValueError`` for words that have no form there."""
    if kind is not use.kind:
        raise ValueError(f"No translator is asked for {kind.__name__} in {use.sentence!r}.")
    return use.sentence


IS = Use("Ledsagaren är …", Gender)
AGED = Use("Ledsagaren är i åldern …", AgeBand)
KNOWS = Use("Ledsagaren kan …", Language)
MANAGES = Use("Ledsagaren klarar …", Wheelchair)
LIKES = Use("Ledsagaren tycker om …", Interest)
IS_USED_TO = Use("Ledsagaren har vana av personer med …", Experience)
WORKS = Use("Ledsagaren arbetar …", Time)
GIVES = Use("Utföraren ger …", Decision)
ANSWERS_IN = Use("Kontoret svarar på …", Language)
BOOKED_BY = Use("Du kan boka via …", Channel)
MET = Use("Du och ledsagaren kan träffas …", Place)
APPLIED_BY = Use("Du kan ansöka …", Apply)
HOLDS = Use("I planen står …", PlanContent)
TO = Use("Säg till …", Actor)
WITH = Use("Du gör planen tillsammans med …", Actor)
AT = Use("Du kan klaga hos …", Actor)

BEFORE = Use("Boka minst … före", Unit)
WITHIN = Use("Du får svar inom …", Unit)
LEFT = Use("Det är … kvar", Unit)
DURING = Use("Det gäller under …", Unit)

USES = (
    *(IS, AGED, KNOWS, MANAGES, LIKES, IS_USED_TO, WORKS, GIVES),
    *(ANSWERS_IN, BOOKED_BY, MET, APPLIED_BY, HOLDS, TO, WITH, AT),
    *(BEFORE, WITHIN, LEFT, DURING),
)

DURATIONS: Mapping[Unit, tuple[str, str]] = {
    Unit.HOURS: NN_("%(num)s timme", "%(num)s timmar"),
    Unit.DAYS: NN_("%(num)s dag", "%(num)s dagar"),
    Unit.WORKING_DAYS: NN_("%(num)s arbetsdag", "%(num)s arbetsdagar"),
    Unit.WEEKS: NN_("%(num)s vecka", "%(num)s veckor"),
    Unit.MONTHS: NN_("%(num)s månad", "%(num)s månader"),
    Unit.YEARS: NN_("%(num)s år", "%(num)s år"),
}


def forms() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """Every word in every place where it stands: the context, and the message or its two forms."""
    for use in USES:
        for word in use.kind:
            yield use.sentence, DURATIONS[word] if isinstance(word, Unit) else word.label
