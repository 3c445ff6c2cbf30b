"""The clock that the site reads, set by a test."""

from datetime import UTC, datetime, tzinfo
from typing import Protocol

import pytest

from ledsagning import today


class SetClock(Protocol):
    """Sets the clock to a moment of universal time."""

    def __call__(self, moment: str) -> None:
        """Set it."""


def stopped(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Stop the clock that the site reads; everything else goes on."""

    def set_clock(moment: str) -> None:
        now = datetime.fromisoformat(moment).replace(tzinfo=UTC)

        class Stopped(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> "Stopped":
                return cls.fromtimestamp(now.timestamp(), tz)

        monkeypatch.setattr(today, "datetime", Stopped)

    return set_clock
