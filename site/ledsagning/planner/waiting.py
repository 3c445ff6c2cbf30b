"""Waiting for the municipality: from which day it has lasted longer than the law bears."""

from dataclasses import dataclass
from datetime import date, timedelta

from ledsagning.catalogue.values import Duration
from ledsagning.planner import calendar


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait since a day, of which the law bears no more than ``within``."""

    since: date
    within: Duration

    @property
    def over_from(self) -> date:
        """The first day after the time that the law gives."""
        last = calendar.later(self.since, self.within.number, self.within.unit)
        return last + timedelta(days=1)

    def is_over(self, today: date) -> bool:
        """Whether the time that the law gives has passed."""
        return self.over_from <= today
