"""Looking after the workers of a generation."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from ledsagning.messages import told
from ledsagning.serving.log import say
from ledsagning.serving.processes import Child, Family, Gone

FROZEN_SECONDS = 5.0
"""A worker that has given no sign of life for so long is replaced."""

_LATE_SECONDS = 3.0
_QUICK_SECONDS = 3.0
_PAUSE_SECONDS = 0.25
_MOST_PAUSE_SECONDS = 4.0


@dataclass(slots=True)
class _Place:
    """A place for a worker: who has it, and when the next one may come."""

    child: Child | None = None
    free: float = 0.0
    pause: float = 0.0


@dataclass(slots=True)
class Workers:
    """So many workers, always: one that ends or freezes is replaced, and takes nobody along.

    One that dies again and again is begun more and more seldom, up to every fourth second.
    """

    number: int
    begin: Callable[[Family], Child]
    family: Family = field(default_factory=Family)
    _places: list[_Place] = field(default_factory=list)
    _looked: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self._places = [_Place() for _ in range(self.number)]

    def look_after(self) -> bool:
        """Hear, reap, replace. Whether any worker has given a sign of life by now."""
        self._hear()
        now = time.monotonic()
        for child in self.family.ended():
            self._lost(child, now)
        for place in self._places:
            if place.child and now - place.child.heard > FROZEN_SECONDS and not place.child.killed:
                say(told("En process gav inget livstecken, och ersätts av en ny."))
                place.child.kill()
            if place.child is None and now >= place.free:
                place.child = self.begin(self.family)
        return any(child.heard > child.begun for child in self.family.children.values())

    def _hear(self) -> None:
        now = time.monotonic()
        # Where this process has not been running itself, nobody else has either.
        late = now - self._looked > _LATE_SECONDS
        self._looked = now
        for child in self.family.children.values():
            if _has_told(child) or late:
                child.heard = now

    def _lost(self, child: Child, now: float) -> None:
        for place in self._places:
            if place.child is child:
                quick = now - child.begun < _QUICK_SECONDS
                place.pause = min(2 * place.pause or _PAUSE_SECONDS, _MOST_PAUSE_SECONDS)
                place.pause = place.pause if quick else 0.0
                place.child, place.free = None, now + place.pause
                say(told("En process slutade oväntat, och ersätts av en ny."))

    def end(self, seconds: float) -> None:
        """Let each finish what it has begun, for so long; then end it. Returns when all have."""
        for child in self.family.children.values():
            child.end(seconds)
        while self.family.children:
            self.family.wait(0.1)
            self.family.ended()
            self.family.end_late()


def _has_told(child: Child) -> bool:
    try:
        return bool(child.line.told())
    except Gone:
        return False
