"""A few words that one process writes and all that come of it read, in memory they share."""

import mmap
import struct
from dataclasses import dataclass, field

_SIZE = 64 * 1024
_HEAD = struct.Struct("=QI")
_MOST_BYTES = _SIZE - _HEAD.size
_TRIES = 1_000


@dataclass(frozen=True, slots=True)
class Board:
    """The newest words. Made before the processes that share it are begun."""

    _memory: mmap.mmap = field(default_factory=lambda: mmap.mmap(-1, _SIZE))

    def write(self, words: str) -> None:
        """Put up other words; what is too long is cut. Only one process may write."""
        data = words.encode()[:_MOST_BYTES]
        number, _ = _HEAD.unpack_from(self._memory)
        _HEAD.pack_into(self._memory, 0, number + 1, 0)
        self._memory[_HEAD.size : _HEAD.size + len(data)] = data
        _HEAD.pack_into(self._memory, 0, number + 2, len(data))

    def read(self) -> str:
        """The words, whole; none where the writer has died while it wrote."""
        for _ in range(_TRIES):
            number, length = _HEAD.unpack_from(self._memory)
            data = self._memory[_HEAD.size : _HEAD.size + length]
            if number % 2 == 0 and _HEAD.unpack_from(self._memory)[0] == number:
                return data.decode(errors="ignore")
        return ""
