"""Which way a part of an agreement or of a rule is better for the person."""

from dataclasses import field
from enum import Enum, auto
from typing import Any


class Better(Enum):
    """Which way a part is better for the person."""

    SHORTER = auto()
    LONGER = auto()
    YES = auto()
    NO = auto()
    MORE_CHOICES = auto()
    FEWER_CHOICES = auto()
    LATER_IN_LIST = auto()
    NEITHER = auto()


def part(better: Better) -> Any:
    """Declare a part: unknown unless stated, and better in the given direction."""
    return field(default=None, metadata={"better": better})
