"""Swedish words within English sentences: marked, so that a voice does not say them in English.

There is no English word for some of what the municipalities do, and others stand in brackets, for a
reader meets them in letters. They stand in messages, in pages and in what editors write.
"""

import re
from typing import Final

from markupsafe import Markup, escape

from ledsagning.messages import SWEDISH
from ledsagning.web.marked import Marked, lang

_ENGLISH: Final = "en"
"""Other languages than English have the letters å, ä and ö in words of their own."""

_WORDS: Final = re.compile(
    r"\bFörvaltningsrätten i \w+|\bgod man\b|\b(?:ledsag(?:ning|are|arservice)|maxtaxa|kommun)\b"
    r"|\b\w*[åäö]\w*(?:-\w*[åäö]\w*)*",
    re.IGNORECASE,
)
_TAG: Final = re.compile("(<[^>]*>)")
_OWN: Final = frozenset({"meänkieli"})
"""Words with such a letter that are in English too."""


def marked_in(words: str, page: str) -> str:
    """The words, with each that is Swedish marked where the page is in English. What is in another
    language as a whole stays as it is, and so does what has an element of its own.
    """
    if page != _ENGLISH:
        return words
    if not isinstance(words, Marked):
        return _marked(str(escape(words)))
    return words if words.foreign or words.language else _marked(str(words.html))


def _marked(html: str) -> str:
    # Nothing is kept of it: some of the words are a reader's own.
    depth, pieces = 0, []
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            depth += -1 if piece.startswith("</") else 1
        pieces.append(piece if depth else _WORDS.sub(_one, piece))
    return Markup("".join(pieces))  # noqa: S704 - it was HTML before


def _one(found: re.Match[str]) -> str:
    word = found[0]
    return word if word.casefold() in _OWN else f"<span{lang(SWEDISH)}>{word}</span>"
