"""Where the mistake is that a parser stumbles over, what it is, and the file without it.

A parser tells where it could not go on. The mistake stands there, or before: a line without its
colon goes on in the next one, and a text without its end runs to the next quotation mark.
"""

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, NamedTuple

from ledsagning.catalogue.line_slips import column, find, find_at_the_beginning, is_pair
from ledsagning.catalogue.slips import Slip
from ledsagning.catalogue.syntax import explain
from ledsagning.messages import Told, told

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_BLOCK = re.compile(r".*[:-] +[>|][0-9+-]*")
_ALONE = frozenset({"---", "..."})
_TOO_EARLY: Final = told(
    "raden står inte i linje med raderna omkring: den börjar ett mellanslag för tidigt"
)
_TOO_FAR_IN: Final = told(
    "raden står inte i linje med raderna omkring: den börjar ett mellanslag för långt in"
)
_CLOSING: Final = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where a parser could not go on: its own words, and positions in the text.

    ``begun`` is where the part began that it was in: a text in quotation marks if ``quoting``.
    ``quotation`` is where the text in quotation marks begins and ends that it had read last.
    """

    complaint: str
    position: int
    begun: int | None = None
    quoting: bool = False
    quotation: tuple[int, int] | None = None


class Mistake(NamedTuple):
    """A mistake: its position, what it is, and how to mend it.

    ``mended`` is the whole text without it, with as many lines, where what was meant is certain.
    """

    position: int
    what: Told
    fix: Told
    mended: str | None = None


def diagnose(text: str, stumble: Stumble, keys: Collection[str]) -> Mistake:
    """The mistake that a parser stumbles over. ``keys`` are the names of the format's facts."""
    return _Patient(text, stumble, keys).mistake()


class _Patient:
    """A text with the place where its parser could not go on."""

    def __init__(self, text: str, stumble: Stumble, keys: Collection[str]) -> None:
        self._text = text
        self._stumble = stumble
        self._keys = keys
        self._starts = [match.start() for match in _LINE.finditer(text)]
        self._here = self._line_of(stumble.position)

    def mistake(self) -> Mistake:
        looks = (
            self._text_without_end,
            self._brackets_without_end,
            self._slip_where_it_began,
            self._slip_here,
            self._slip_before,
            self._indent,
        )
        return next((found for look in looks if (found := look())), None) or self._otherwise()

    def _text_without_end(self) -> Mistake | None:
        """A quotation mark with no other on its line, before what begins a new fact."""
        begun = self._begun_text()
        if begun is None:
            return None
        number = self._line_of(begun)
        mark = self._text[begun]
        following = self._after(number)
        if following is not None and not is_pair(self._line(following), self._keys):
            return None
        line = self._line(number).rstrip()
        in_brackets = re.search(r"[\[{]", line[: begun - self._starts[number]])
        return Mistake(
            begun,
            told("texten som börjar med %(mark)s här saknar sitt slut", mark=mark),
            told("skriv %(mark)s där texten slutar", mark=mark),
            None if in_brackets else self._with_line(number, line + mark),
        )

    def _begun_text(self) -> int | None:
        stumble = self._stumble
        if self._runs_out:
            return stumble.begun
        if stumble.quotation is None:
            return None
        begin, end = stumble.quotation
        near = not self._text[end : stumble.position].strip(" ")
        return begin if near and self._line_of(begin) < self._line_of(end - 1) else None

    @property
    def _runs_out(self) -> bool:
        """Whether a text in quotation marks runs to the end of the file."""
        complaint = self._stumble.complaint
        return self._stumble.quoting and "unexpected" in complaint

    def _brackets_without_end(self) -> Mistake | None:
        begun = self._stumble.begun
        if "',' or" not in self._stumble.complaint or begun is None:
            return None
        number = self._line_of(begun)
        following = self._after(number)
        if following is not None and not is_pair(self._line(following), self._keys):
            return None
        sign = self._text[begun]
        closing = _CLOSING.get(sign, sign)
        line = self._line(number).rstrip()
        rest = line[begun - self._starts[number] :]
        if (number == self._here and following is not None) or closing in rest:
            return None
        return Mistake(
            begun,
            told("listan som börjar med %(sign)s här saknar sitt slut", sign=sign),
            told("skriv %(closing)s där den slutar", closing=closing),
            None if sign in rest[1:] else self._with_line(number, line + closing),
        )

    def _slip_where_it_began(self) -> Mistake | None:
        begun = self._stumble.begun
        if begun is None or "could not find expected ':'" not in self._stumble.complaint:
            return None
        number = self._line_of(begun)
        return self._slip(number, find(self._line(number), self._keys))

    def _slip_here(self) -> Mistake | None:
        return self._slip(self._here, find(self._line(self._here), self._keys))

    def _slip_before(self) -> Mistake | None:
        number = self._before(self._here)
        if number is None or self._is_in_a_block(number):
            return None
        return self._slip(number, find_at_the_beginning(self._line(number), self._keys))

    def _slip(self, number: int, slip: Slip | None) -> Mistake | None:
        if slip is None:
            return None
        mended = None if slip.meant is None else self._with_line(number, slip.meant)
        return Mistake(self._starts[number] + slip.column, slip.what, slip.fix, mended)

    def _indent(self) -> Mistake | None:
        """A fact that stands one blank beside the one before it."""
        before = self._before(self._here)
        if before is None or self._is_in_a_block(before):
            return None
        lines = (self._line(self._here), self._line(before))
        if not all(is_pair(line, self._keys) for line in lines):
            return None
        here, there = map(column, lines)
        if abs(here - there) != 1:
            return None
        number, wrong, right = self._here, here, there
        if there % 2:
            number, wrong, right = before, there, here
        line = self._line(number)
        meant = " " + line if right > wrong else line[1:]
        return Mistake(
            self._starts[number] + wrong,
            _TOO_EARLY if right > wrong else _TOO_FAR_IN,
            told("ge raden lika många mellanslag som de andra uppgifterna på samma nivå"),
            self._with_line(number, meant) if line.startswith(" ") else None,
        )

    def _otherwise(self) -> Mistake:
        stumble = self._stumble
        position = stumble.position
        if self._runs_out and stumble.begun is not None:
            position = stumble.begun
        before = self._text[:position].rpartition("\n")[2].rstrip(" ")
        return Mistake(position, *explain(stumble.complaint, quoted=before.endswith(('"', "'"))))

    def _line_of(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)

    def _line(self, number: int) -> str:
        match = _LINE.match(self._text, self._starts[number])
        assert match is not None
        return match[0].rstrip("\r\n")

    def _with_line(self, number: int, line: str) -> str:
        start = self._starts[number]
        return self._text[:start] + line + self._text[start + len(self._line(number)) :]

    def _before(self, number: int) -> int | None:
        return next((n for n in range(number - 1, -1, -1) if self._says(n)), None)

    def _after(self, number: int) -> int | None:
        return next((n for n in range(number + 1, len(self._starts)) if self._says(n)), None)

    def _says(self, number: int) -> bool:
        line = self._line(number).strip()
        return bool(line) and not line.startswith("#") and line not in _ALONE

    def _is_in_a_block(self, number: int) -> bool:
        """Whether a line belongs to a text of several lines, below ``>-`` or ``|``."""
        indent = column(self._line(number))
        for other in range(number - 1, -1, -1):
            if self._says(other) and column(self._line(other)) < indent:
                return _BLOCK.fullmatch(self._line(other)) is not None
        return False
