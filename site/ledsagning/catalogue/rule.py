"""What every rule carries: for whom and when it holds, and where it is written."""

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields
from datetime import date
from typing import Any

from ledsagning.catalogue.citations import Citation, Source, source_of
from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.vocabulary import PageSubject

EVERYBODY = Conditions()
"""No conditions: for everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Citation):
    """One variant of a rule. Every value of its kind may be ``None``: the source does not say.

    It holds from ``from_`` to ``until``, both days included. ``about`` is what it is a rule for
    where that is not what its source is about. ``also`` are further places where it is written.
    A ``note`` that answers is an answer: then nothing is unknown.
    """

    applies_to: Conditions = EVERYBODY
    from_: date | None = None
    until: date | None = None
    about: PageSubject | None = None
    also: tuple[Citation, ...] = ()
    note: Localized | None = None

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All places where it is written, its own first."""
        own = Citation(
            source=self.source, section=self.section, quote=self.quote, summary=self.summary
        )
        return (own, *self.also)

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return (self.from_ is None or self.from_ <= day) and (
            self.until is None or day <= self.until
        )

    def meets_in_time(self, other: "Rule") -> bool:
        """Whether there is a day on which both are in force."""
        ends = [day for day in (self.until, other.until) if day]
        begins = [day for day in (self.from_, other.from_) if day]
        return not ends or not begins or max(begins) <= min(ends)


_SHARED = frozenset(field.name for field in fields(Rule))


def values_of(kind: type[Rule]) -> tuple[Field[Any], ...]:
    """The values that a kind of rule has of its own."""
    return tuple(field for field in fields(kind) if field.name not in _SHARED)


def subject_of(rule: Rule, sources: Mapping[str, Source]) -> PageSubject:
    """What a rule is about: as it says itself, or else what its source is about."""
    source = source_of(rule, sources)
    return rule.about or (source and source.about) or PageSubject.LEDSAGNING
