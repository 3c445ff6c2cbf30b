"""How large what is made is: the letters of print, the pages of Braille, the pace of a voice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ledsagning.whole_numbers import whole_number


@dataclass(frozen=True, slots=True)
class Size:
    """``points`` are of print. A page of Braille has ``lines`` of so many ``cells``; a voice says
    so many ``words`` a minute.
    """

    points: int = 12
    cells: int = 32
    lines: int = 28
    words: int = 140

    @property
    def letters_of_a_page(self) -> int:
        """How many letters have room on a printed page, about: 500 of 24 points, and four times as
        many that are half as large.
        """
        return 500 * 24**2 // self.points**2


STANDARD = Size()


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a size a reader may choose: ``key`` of the address says it, ``of`` is what of the
    size it is, and ``values`` are those that there are.
    """

    key: str
    of: str
    values: range | tuple[int, ...]

    def value(self, size: Size) -> int:
        """What of a size it is."""
        found: int = getattr(size, self.of)
        return found

    def nearest(self, number: int) -> int:
        """The value that is most like a number; the larger of two."""
        return min(self.values, key=lambda value: (abs(value - number), -value))


@dataclass(frozen=True, slots=True)
class Asked:
    """A size that is asked for; the ``nearest`` one where some of it, ``wrong``, cannot be had."""

    nearest: Size
    wrong: tuple[Choice, ...] = ()


def asked(size: Size, choices: tuple[Choice, ...], query: Mapping[str, Sequence[str]]) -> Asked:
    """What a query asks for: all that it says of each choice. What it does not say is as in
    ``size``; so is what cannot be read.
    """
    wrong = []
    for one in choices:
        said = {text.strip() for text in query.get(one.key, ())} - {""}
        numbers = {number for text in said if (number := whole_number(text)) is not None}
        if len(numbers) == 1:
            size = replace(size, **{one.of: one.nearest(*numbers)})
        if said and not (len(said) == len(numbers) == 1 and numbers <= set(one.values)):
            wrong.append(one)
    return Asked(size, tuple(wrong))


def unusual(size: Size, usual: Size, choices: tuple[Choice, ...]) -> Iterator[tuple[str, str]]:
    """What of a size is another than usual, by the key that says it."""
    for one in choices:
        if one.value(size) != one.value(usual):
            yield one.key, str(one.value(size))
