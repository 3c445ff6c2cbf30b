"""What a reader wrote as one tidy line."""

import unicodedata
from collections.abc import Iterable

MOST_CHARACTERS = 100
"""As many as a field takes."""

_READ = 10 * MOST_CHARACTERS


def one_line(text: str) -> str:
    """The text without control characters, and with single blanks; it may still be too long.

    What would be invisible, or turn the direction of the page, can't be shown back.
    """
    printable = "".join(
        " " if unicodedata.category(character).startswith("C") else character
        for character in unicodedata.normalize("NFC", text[:_READ])
    )
    return " ".join(printable.split())


_AROUND = " .,;:!?()[]<>*'\"’”“»«"
"""What an e-mail or a sentence puts around an address, and whoever copies it takes along."""


def bare(text: str) -> str:
    """The text less what only stands around it: ``so.`` and ``(so)`` are ``so``."""
    return text.strip(_AROUND)


def code(text: str) -> str:
    """What stands for a choice in an address, however it was copied or typed."""
    return bare(text).casefold()


def different(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts that say something, each as one line, and each once."""
    return tuple(dict.fromkeys(filter(None, map(one_line, texts))))


def first_line(texts: Iterable[str]) -> str:
    """The first text that says something, as one line; an empty one where none does."""
    return next(filter(None, map(one_line, texts)), "")
