"""What the server says to whoever runs it, on the error output; never at the price of a page.

It says it in the language of the command that it was begun with.
"""

import contextlib
import sys

from ledsagning.web.i18n import said


def say(words: str) -> None:
    """Write a line, or several. On a full disk, or where nobody reads, nothing is written."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(f"{said(words)}\n")
        sys.stderr.flush()
