"""A script that has been read: the sound, and when in it which phrase is heard."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Reading:
    """A recording as MP3, and where in it each phrase of its script ends, in milliseconds from its
    beginning. The last one ends where the recording does.
    """

    mp3: bytes
    ends: tuple[int, ...]

    @property
    def milliseconds(self) -> int:
        """How long it lasts."""
        return self.ends[-1] if self.ends else 0

    @property
    def clips(self) -> Iterator[tuple[int, int]]:
        """Where each phrase begins and ends; a pause belongs to the phrase before it."""
        return pairwise((0, *self.ends))
