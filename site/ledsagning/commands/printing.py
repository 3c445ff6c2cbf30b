"""Printing to whatever is listening: also to a console, or a pipe, that lacks some characters."""

import codecs
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_ERRORS: Final = "ledsagning.plainer"
_PLAINER: Final = {"→": "->", "–": "-", "”": '"', "’": "'", "…": "...", "\N{NO-BREAK SPACE}": " "}


@contextmanager
def printed_everywhere() -> Iterator[None]:
    """Print a character that the code of an old console lacks as one that it has.

    Windows writes into pipes and files in such a code (cp1252), in which there is no arrow.
    """
    codecs.register_error(_ERRORS, _plainer)
    streams = [one for one in (sys.stdout, sys.stderr) if isinstance(one, io.TextIOWrapper)]
    before = [one.errors for one in streams]
    for stream in streams:
        stream.reconfigure(errors=_ERRORS)
    try:
        yield
    finally:
        for stream, errors in zip(streams, before, strict=True):
            if not stream.closed:
                stream.reconfigure(errors=errors)


def _plainer(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    lost = error.object[error.start : error.end]
    return "".join(_PLAINER.get(char, "?") for char in lost), error.end
