"""The bound between cancelling in time and late: how long before, and what exactly then is."""

from dataclasses import dataclass
from datetime import date, datetime, time

from ledsagning.catalogue.values import DAY, Duration
from ledsagning.catalogue.vocabulary import Limit
from ledsagning.planner.deadlines import last_day, latest_for


@dataclass(frozen=True, slots=True)
class Ahead:
    """What day it is, and between which days the meeting is to be (``last`` ``None``: no end), at
    what time, if that is known.
    """

    today: date
    first: date
    last: date | None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """So long before. ``limit_is`` is what exactly then is; ``None``: the source does not say.

    ``at`` is a time of the clock on that day, and ``same_clock_time`` that of the meeting.
    """

    limit: Duration
    limit_is: Limit | None
    at: time | None = None
    same_clock_time: bool = False

    @property
    def by_clock(self) -> bool:
        """Whether the time of the day decides, on the last day."""
        return self.at is not None or self.same_clock_time

    def late(self, ahead: Ahead) -> bool | None:
        """Whether it is late, whichever of the days it is; ``None`` where that decides."""
        found = {self._late_for(ahead, ahead.first)}
        found.add(False if ahead.last is None else self._late_for(ahead, ahead.last))
        return found.pop() if len(found) == 1 else None

    def last_moment(self, ahead: Ahead) -> datetime | None:
        """The day and the time until which it is in time, where both are known."""
        if ahead.first != ahead.last:
            return None
        last = latest_for(ahead.first, ahead.at, self.limit)
        if last is None or isinstance(last, datetime):
            return last
        clock = ahead.at if self.same_clock_time else self.at
        return datetime.combine(last, clock) if clock else None

    def _late_for(self, ahead: Ahead, day: date) -> bool | None:
        today, last = ahead.today, latest_for(day, ahead.at, self.limit)
        if last is None:
            return self._late_by_hours((day - today).days)
        if isinstance(last, datetime):
            ended = last_day(last)
            return None if today == ended == last.date() else today > ended
        if today != last:
            return today > last
        if self.by_clock or self.limit_is is None:
            return None
        return self.limit_is is Limit.LATE

    def _late_by_hours(self, days: int) -> bool | None:
        """Between which hours the meeting is, is known; not when on those days. ``None``: it
        decides. Both ends are open, so that it does not matter what exactly the limit is.
        """
        if self.limit.number == 0:
            return False
        least, most = max(0, (days - 1) * DAY), (days + 1) * DAY
        if most <= self.limit.number:
            return True
        return False if least >= self.limit.number else None
