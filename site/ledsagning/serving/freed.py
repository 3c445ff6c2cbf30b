"""Memory that a worker has freed goes back to the machine: the only module that knows malloc.

The C library learns from each large text that is freed to keep the next one, up to 32 MB. A worker
that has made pages for a while would hold some megabytes that nobody uses, and there is one of it
for every core.
"""

import ctypes
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
_BYTES: Final = 128 * 1024
"""What the library begins with. Said outright, it stays so."""


def give_back() -> None:
    """Keep no more than a little of what is freed from now on, in this process. Nothing happens
    where the C library is another than glibc.
    """
    settle = getattr(ctypes.CDLL(None), "mallopt", None)
    if settle is not None:
        settle(_TRIM_THRESHOLD, _BYTES)
        settle(_MMAP_THRESHOLD, _BYTES)
