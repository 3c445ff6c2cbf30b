"""What every word of the vocabulary is: a code with its Swedish label."""

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A code of the vocabulary. It equals its text in the catalogue and in an address."""

    label: str
    """What it is called, in Swedish, as it stands in the middle of a sentence."""

    def __new__(cls, code: str, label: str) -> Self:
        """Make a code that is a text, and carries its label."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.label = label
        return word

    # An enum's own is Python code, and a page of results asks for it hundreds of times.
    __hash__ = str.__hash__
