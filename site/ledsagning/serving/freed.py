"""Memory that a worker has freed goes back to the machine: the only module that knows malloc.

The C library learns from each large text that is freed to keep the next one, up to 32 MB. A worker
that has made pages for a while would hold some megabytes that nobody uses, and there is one of it
for every core.
"""

import ctypes
import os
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

_OF_GRANIAN: Final = "_RJEM_MALLOC_CONF"
_SPARING: Final = "narenas:1,tcache:false"
"""One heap for all threads, of which none keeps some for itself: two megabytes. To give back at
once what is free would save half of one more, and make an answer that is kept a third dearer.
"""


def let_granian_be_sparing() -> None:
    """Let all threads of Granian have one heap. It has a malloc of its own, jemalloc, which reads
    this when Granian is imported, and never again. What somebody has set before holds.
    """
    os.environ.setdefault(_OF_GRANIAN, _SPARING)


def give_back() -> None:
    """Keep no more than a little of what is freed from now on, in this process. Nothing happens
    where the C library is another than glibc.
    """
    settle = getattr(ctypes.CDLL(None), "mallopt", None)
    if settle is not None:
        settle(_TRIM_THRESHOLD, _BYTES)
        settle(_MMAP_THRESHOLD, _BYTES)
        settle(_ARENA_MAX, _HEAPS)
