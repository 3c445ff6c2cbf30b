"""A mistake on a line of a file, and how a text is written so that it is taken as a whole."""

from typing import Final, NamedTuple

from ledsagning.messages import Told, printable, told

HARD_BLANKS: Final = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that look like the ordinary one, as the inside of a set of a regular expression."""

HARD_INDENT: Final = (
    told("raden börjar med hårda mellanslag, som bara ser ut som vanliga"),
    told("skriv vanliga mellanslag i stället; de hårda kommer ofta från Word eller en webbsida"),
)
"""What is wrong with a line that such blanks begin, and how to mend it."""

_LONGEST = 100


class Slip(NamedTuple):
    """A mistake on a line: the number of characters before it, what it is, and how to mend it.

    ``meant`` is the whole line as it should stand, where that is certain.
    """

    column: int
    what: Told
    fix: Told
    meant: str | None = None


def written(key: str, text: str) -> Told:
    """How to write a text so that it is taken as a whole: the line itself, unless it is long."""
    whole = quoted(text)
    if len(whole) > _LONGEST:
        return told(
            "sätt hela texten efter %(key)s: inom citattecken av slaget %(sign)s",
            key=key,
            sign=whole[0],
        )
    return told("skriv %(line)s", line=printable(f"{key}: {whole}"))


def quoted(text: str) -> str:
    """A text of one line in quotation marks of the kind that is not in it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def short(text: str) -> str:
    """A line as it may stand in a message."""
    return printable(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
