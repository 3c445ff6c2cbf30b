"""How large what is made is: the letters of print, the pages of Braille, the pace of a voice."""

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Size:
    """``points`` are of print. A page of Braille has ``lines`` of so many ``cells``; a voice says
    so many ``words`` a minute.
    """

    points: int = 12
    cells: int = 32
    lines: int = 28
    words: int = 140


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
