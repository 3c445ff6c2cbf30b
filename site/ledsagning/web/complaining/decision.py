"""A decision that the reader thinks is wrong: what has been told of it, and what is asked for."""

from dataclasses import dataclass
from datetime import date

from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer


class Ask(Word):
    """What one can ask for in an appeal, besides another decision."""

    MORE_TIME = "more_time", N_("Mer tid: jag hinner inte skriva allt nu")
    HEARING = "hearing", N_("Att få prata med domstolen")
    INTERPRETER = "interpreter", N_("Tolk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the reader has told of a decision, who writes, what is asked for besides, and which day
    it is today.
    """

    received: date | None
    writer: Writer
    asks: tuple[Ask, ...]
    today: date
