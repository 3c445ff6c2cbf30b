"""What a decision grants, and what becomes of it in one period. All hours are in minutes."""

from dataclasses import dataclass
from datetime import date

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import GrantedPer

HALF_HOUR = 30
"""Minutes."""

_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """What a person knows of their hours: ``amount`` for each time ``per``.

    ``used`` is what was used in the period that held the day ``told``, when they told it; without
    that day, in the one that holds the last day they know. ``length`` is how long the hours may be
    moved about, where only the decision says it.
    """

    amount: int
    per: GrantedPer = GrantedPer.MONTH
    used: int | None = None
    told: date | None = None
    length: Duration | None = None
    decision_start: date | None = None
    period_start: date | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """The hours of one period. ``used`` is ``None`` where the person has not told.

    ``least`` is what there is at the least, where a decision that began inside the period leaves
    it open whether there are more.
    """

    granted: int
    used: int | None
    least: int | None = None

    @property
    def left(self) -> int:
        """What can still be used, at the most."""
        return max(0, self.granted - (self.used or 0))

    @property
    def over(self) -> int:
        """What was used beyond what there is at the most."""
        return max(0, (self.used or 0) - self.granted)

    @property
    def sure(self) -> bool:
        """Whether it is known how many hours there are."""
        return self.least is None or self.least == self.granted

    def per_week(self, days: int) -> int:
        """What is left, spread over so many days: for each week, to the nearest half hour."""
        weekly = _DAYS_A_WEEK * self.left
        return (2 * weekly + days * HALF_HOUR) // (2 * days * HALF_HOUR) * HALF_HOUR
