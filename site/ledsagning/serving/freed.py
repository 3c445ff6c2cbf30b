"""Memory that a worker has freed goes back to the machine: the only module that knows malloc.

The C library learns from each large text that is freed to keep the next one, up to 32 MB. A worker
that has made pages for a while would hold some megabytes that nobody uses, and there is one of it
for every core.
"""

import ctypes
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
_ARENA_MAX: Final = -8
_BYTES: Final = 512 * 1024
"""More than a page has while it is put together: below that each page would be given other memory,
which takes a tenth of its time. Said outright, the library does not learn to keep more."""

_HEAPS: Final = 1
"""Each thread would have one of its own, and keep so much in it; only one of them works at a time.
"""


def give_back() -> None:
    """Keep no more than a little of what is freed from now on, in this process. Nothing happens
    where the C library is another than glibc.
    """
    settle = getattr(ctypes.CDLL(None), "mallopt", None)
    if settle is not None:
        settle(_TRIM_THRESHOLD, _BYTES)
        settle(_MMAP_THRESHOLD, _BYTES)
        settle(_ARENA_MAX, _HEAPS)
