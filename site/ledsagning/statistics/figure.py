"""A figure: what each municipality says of one thing, and how many of them say what."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ledsagning.catalogue.effective import Effective
from ledsagning.catalogue.vocabulary import Decision

Answer = Hashable
"""What can be told of one thing: a word of the vocabulary, a length of time, a kind of fee."""


class Standing(Enum):
    """What is known of one thing in one municipality.

    ``NONE``: it is told that there is none, such as no fee. Of today nothing is known in the last
    three: what is told is of ``ANOTHER_TIME``, or of ``SOMETHING_ELSE`` than ledsagning, or is not
    told at all (``SILENT``).
    """

    TOLD = "told"
    NONE = "none"
    ANOTHER_TIME = "another_time"
    SOMETHING_ELSE = "something_else"
    SILENT = "silent"

    @property
    def known(self) -> bool:
        """Whether something is known of today."""
        return self in (Standing.TOLD, Standing.NONE)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one municipality, by its id, says of one thing.

    ``variants`` are all that the answers are read from, each with its source, and what is told of
    another time or of something else besides.
    """

    municipality: str
    standing: Standing
    answers: frozenset[Answer] = frozenset()
    variants: tuple[Effective[Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """What all municipalities say of one thing: a rule of ``RULE_NAMES``, for those who have a
    decision under ``act`` (``None``: for anybody).

    ``several``: a municipality may give several answers. Else it has one, if it is known.
    """

    id: str
    rule: str
    act: Decision | None
    several: bool
    findings: tuple[Finding, ...]

    @property
    def total(self) -> int:
        """How many municipalities it is about."""
        return len(self.findings)

    @property
    def told(self) -> int:
        """How many have told something that holds today, or that there is none."""
        return sum(one.standing.known for one in self.findings)

    @property
    def unknown(self) -> int:
        """Of how many nothing is known of today."""
        return self.total - self.told

    def standing(self, standing: Standing) -> int:
        """How many there are of a standing. All of them together are the total."""
        return sum(one.standing is standing for one in self.findings)

    @property
    def answers(self) -> Mapping[Answer, int]:
        """How many municipalities give each answer, what most say first."""
        counted = Counter(answer for one in self.findings for answer in one.answers)
        return dict(counted.most_common())

    @property
    def with_variants(self) -> Iterator[Finding]:
        """The municipalities that there is something to show of, whatever it is of."""
        return (one for one in self.findings if one.variants)
