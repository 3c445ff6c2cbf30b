"""The fields that the tools ask with: a day, a number, one of several choices.

Each tells in the reader's language what is wrong and how to mend it, and keeps what was written.
WTForms' own number fields answer an error of ours for a number of three hundred digits, and take
digits of other scripts; these read nothing but what is said here.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from wtforms import Field

from ledsagning.catalogue.vocabulary import Word
from ledsagning.web.forms.lines import MOST_CHARACTERS, one_line
from ledsagning.web.i18n import gettext

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_NUMBER = re.compile(r"[0-9]{1,3}")
_HALVES = re.compile(r"([0-9]{1,3})(?:[.,]([05]))?")
_FIRST_YEAR = 1990
_LAST_YEAR = 2100


class OneField(Field):
    """A field with one answer. ``written`` is what the reader wrote, whatever it was."""

    written: str

    def process_data(self, value: object) -> None:
        """Begin with no answer."""
        self.data = None
        self.written = ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the first answer that is not empty."""
        given = [line for line in map(one_line, valuelist) if line]
        if given:
            self.written = given[0][:MOST_CHARACTERS]
            self.data = self.read(self.written)

    def read(self, text: str) -> object:
        """What the text means; raise ``ValueError`` with words for the reader if nothing."""
        return text


class DayField(OneField):
    """A day, as ``2026-09-15``."""

    data: date | None

    def read(self, text: str) -> date:
        """Read a day of a year that a decision can be from."""
        match = _DAY.fullmatch(text)
        try:
            if match is None:
                raise ValueError(text)
            day = date(*(int(part) for part in match.groups()))
        except ValueError as error:
            raise ValueError(
                gettext("Dagen finns inte. Skriv år, månad och dag så här: 2026-09-15.")
            ) from error
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise ValueError(
                gettext(
                    "Året är fel. Skriv ett år mellan %(first)s och %(last)s.",
                    first=_FIRST_YEAR,
                    last=_LAST_YEAR,
                )
            )
        return day


class NumberField(OneField):
    """A whole number from ``least`` to ``most``."""

    data: int | None

    def __init__(self, least: int, most: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.least, self.most = least, most

    def read(self, text: str) -> int:
        """Read a number of at most three digits."""
        if not _NUMBER.fullmatch(text) or not self.least <= int(text) <= self.most:
            raise ValueError(
                gettext(
                    "Skriv ett helt tal från %(least)s till %(most)s.",
                    least=self.least,
                    most=self.most,
                )
            )
        return int(text)


class HoursField(OneField):
    """Hours, whole or half, from 0 to ``most``; the data is in half hours."""

    data: int | None

    def __init__(self, most: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most = most

    def read(self, text: str) -> int:
        """Read ``20``, ``20,5`` or ``20.5`` as half hours: 40, 41."""
        match = _HALVES.fullmatch(text)
        if match is None or int(match[1]) > self.most:
            raise ValueError(
                gettext("Skriv timmar så här: 20 eller 20,5. Högst %(most)s.", most=self.most)
            )
        return 2 * int(match[1]) + (match[2] == "5")


class ChoiceField(OneField):
    """One of several codes."""

    data: str | None

    def __init__(self, codes: Sequence[str] | type[Word], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.codes = tuple(str(code) for code in codes)

    def read(self, text: str) -> str:
        """Read a code that is among the choices."""
        if text not in self.codes:
            raise ValueError(gettext("Valet finns inte. Välj något av det som står i listan."))
        return text


class LineField(OneField):
    """A line of the reader's own words, at most a hundred characters. It is only shown back."""

    data: str | None
