"""How large what is made is: the letters of print, and the pages of Braille."""

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Size:
    """``points`` are of print. A page of Braille has ``lines`` of so many ``cells``."""

    points: int = 12
    cells: int = 32
    lines: int = 28


STANDARD = Size()


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a size a reader may choose: ``key`` of the address says it, ``of`` is what of the
    size it is, and ``values`` are those that there are.
    """

    key: str
    of: str
    values: range | tuple[int, ...]


def chosen(size: Size, choices: tuple[Choice, ...], query: Mapping[str, str]) -> Size:
    """The size that a query asks for. What it does not say, or cannot have, stays as it is."""
    for one in choices:
        text = query.get(one.key, "")
        if text in map(str, one.values):
            size = replace(size, **{one.of: int(text)})
    return size
