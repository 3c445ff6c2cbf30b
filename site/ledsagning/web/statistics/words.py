"""The words of what is counted: what is asked, what is answered, and what is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import N_
from ledsagning.statistics.answers import Covered, FeeKind, InWords, PaysEscort
from ledsagning.statistics.figure import Answer, Figure, Standing
from ledsagning.statistics.measuring import (
    APPLYING,
    CHOICE_LSS,
    CHOICE_SOL,
    COVERS,
    FEE,
    GRANTED,
    PERIOD,
    TICKET_LSS,
    TICKET_SOL,
)
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.values import duration_words, label, sentence_case

QUESTIONS: Mapping[str, str] = {
    FEE.id: N_("Vad kostar ledsagning enligt socialtjänstlagen?"),
    PERIOD.id: N_("Hur lång är en period?"),
    GRANTED.id: N_("För vilken tid får du timmar?"),
    COVERS.id: N_("Vad får du använda timmarna till?"),
    TICKET_SOL.id: N_("Vem betalar ledsagarens biljett enligt socialtjänstlagen?"),
    TICKET_LSS.id: N_("Vem betalar ledsagarens biljett enligt LSS?"),
    CHOICE_SOL.id: N_("Vem väljer utförare enligt socialtjänstlagen?"),
    CHOICE_LSS.id: N_("Vem väljer utförare enligt LSS?"),
    APPLYING.id: N_("Hur ansöker du om ledsagning?"),
}
"""What is asked of the municipalities, by the id of the measure."""

_ANSWERS: Mapping[Enum, str] = {
    FeeKind.FREE: N_("Det är gratis"),
    FeeKind.HOUR: N_("Ett pris för varje timme"),
    FeeKind.DAY: N_("Ett pris om dagen"),
    FeeKind.OCCASION: N_("Ett pris för varje gång"),
    FeeKind.MONTH: N_("Ett pris i månaden"),
    FeeKind.CHARGED: N_("Det kostar, men summan vet vi inte"),
    PaysEscort.MUNICIPALITY: N_("Kommunen betalar"),
    PaysEscort.APPLY: N_("Du får ansöka om pengar"),
    PaysEscort.SOMEBODY_ELSE: N_("Kommunen betalar inte"),
    Covered.INCLUDED: N_("Det ingår"),
    Covered.SOMETIMES: N_("Det ingår ibland"),
    Covered.NOT_INCLUDED: N_("Det ingår inte"),
    InWords.ONLY: N_("Något annat"),
    InWords.DIFFERS: N_("Det beror på vem du är"),
}

STANDINGS: Mapping[Standing, str] = {
    Standing.TOLD: N_("Vi känner till svaret"),
    Standing.NONE: N_("Vi vet att det inte finns"),
    Standing.ANOTHER_TIME: N_("Vi vet bara vad som gällde förr"),
    Standing.SOMETHING_ELSE: N_("Vi vet bara vad som gäller för något annat stöd"),
    Standing.SILENT: N_("Vi vet inte"),
}

_NONE: Mapping[str, str] = {
    "fee": N_("Vi vet att det är gratis"),
    "escort_expenses": N_("Vi vet att kommunen inte betalar"),
}
"""What it means that there is none, by the rule's name, where it has words of its own."""


@dataclass(frozen=True, slots=True)
class Known:
    """How much is known of a figure: in a sentence, and of what is known of something else."""

    first: str
    rest: tuple[str, ...]


def answer_words(answer: Answer) -> str:
    """What is answered, as it stands by itself."""
    match answer:
        case Duration():
            return sentence_case(duration_words(answer))
        case Word():
            return sentence_case(label(answer))
        case Enum():
            return _(_ANSWERS[answer])
        case _:
            raise TypeError(answer)


def standing_words(standing: Standing, figure: Figure) -> str:
    """What is known of a figure in some municipalities, as it stands by itself."""
    if standing is Standing.NONE and figure.rule in _NONE:
        return _(_NONE[figure.rule])
    return _(STANDINGS[standing])


def how_much_is_known(figure: Figure) -> Known:
    """Of how many municipalities the answer is known, and what is known of the others."""
    first = ngettext(
        "Vi känner till svaret i %(num)s av %(total)s kommuner.",
        "Vi känner till svaret i %(num)s av %(total)s kommuner.",
        figure.told,
        total=figure.total,
    )
    then, elsewhere, silent = map(figure.standing, _UNKNOWN)
    rest = (
        then
        and ngettext(
            "I %(num)s kommun vet vi bara vad som gällde förr.",
            "I %(num)s kommuner vet vi bara vad som gällde förr.",
            then,
        ),
        elsewhere
        and ngettext(
            "%(num)s kommun skriver bara om något annat stöd, till exempel hemtjänst.",
            "%(num)s kommuner skriver bara om något annat stöd, till exempel hemtjänst.",
            elsewhere,
        ),
        silent
        and ngettext(
            "För %(num)s kommun vet vi inte svaret.",
            "För %(num)s kommuner vet vi inte svaret.",
            silent,
        ),
    )
    return Known(first, tuple(one for one in rest if isinstance(one, str)))


_UNKNOWN = (Standing.ANOTHER_TIME, Standing.SOMETHING_ELSE, Standing.SILENT)
