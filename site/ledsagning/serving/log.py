"""What the server says to whoever runs it, on the error output; never at the price of a page."""

import contextlib
import sys


def say(words: str) -> None:
    """Write a line, or several. On a full disk, or where nobody reads, nothing is written."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()
