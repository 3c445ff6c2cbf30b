"""The last good catalogue in memory that processes share: what is served can be made once more.

A generation that has died is replaced whatever has become of the file, the disk and the state
folder. Each generation is given a memory of its own to fill, so that one that dies while it does so
spoils nothing.
"""

import os
from dataclasses import dataclass, field

from ledsagning.messages import told
from ledsagning.serving.state import LastGood, Unusable, packed, unpacked


@dataclass(frozen=True, slots=True)
class Memory:
    """A file that is on no disk. Made before the process that fills it is begun."""

    _file: int = field(default_factory=lambda: os.memfd_create("last-good"))

    def keep(self, good: LastGood) -> None:
        """Keep the files of a catalogue."""
        data = memoryview(packed(good))
        while data:
            data = data[os.write(self._file, data) :]

    def last_good(self) -> LastGood | None:
        """The files that are kept; ``None`` for none. Raises ``Unusable`` where not all are."""
        data = os.pread(self._file, os.fstat(self._file).st_size, 0)
        try:
            return unpacked(data) if data else None
        except ValueError as error:
            raise Unusable(told("Den senaste katalogen som sparades är inte hel.")) from error

    def close(self) -> None:
        """Let it go: nobody will ask for it."""
        os.close(self._file)
