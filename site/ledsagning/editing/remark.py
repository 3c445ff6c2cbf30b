"""One remark: what in a catalogue is no mistake, and yet worth an editor's look."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ledsagning.messages import Told, told


class Remarked(StrEnum):
    """The kinds of remarks."""

    OLD_FACTS = "old-facts"
    UNKNOWN_FACTS = "unknown-facts"
    UNKNOWN_TERMS = "unknown-terms"
    UNKNOWN_RULES = "unknown-rules"
    NO_ESCORT = "no-escort"
    HARD_TEXT = "hard-text"
    FEW_ESCORTS = "few-escorts"
    UNKNOWN_SUM = "unknown-sum"
    OLDER_THAN_LAW = "older-than-law"
    OVER_MIDNIGHT = "over-midnight"
    SAME_NAME = "same-name"
    SECURITY_ENDS = "security-ends"
    INSIDE_SENTENCE = "inside-sentence"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is worth a look. ``provider`` is empty where it is about the municipality itself, and
    ``municipality`` too where it is about whoever runs the site.
    """

    kind: Remarked
    municipality: str
    provider: str
    who: str
    text: Told

    def __str__(self) -> str:
        return str(self.line)

    @property
    def line(self) -> Told:
        """All of it on a line."""
        return told(
            "%(who)s: %(text)s [%(kind)s]", who=self.who, text=self.text, kind=self.kind.value
        )


Said = Iterator[tuple[Remarked, Told]]
"""Kinds of remarks on one municipality or provider, and what each says."""
