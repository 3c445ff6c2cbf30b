"""The fields that are answered by writing: a day, a time, hours, or a line.

Each tells in the reader's language what is wrong and how to mend it, and keeps what was written.
WTForms' own number fields answer an error of ours for a number of three hundred digits, and take
digits of other scripts; these read nothing but what is said here.
"""

import re
from abc import abstractmethod
from dataclasses import replace
from datetime import date, time
from typing import Any, ClassVar

from ledsagning.web.forms.lines import MOST_CHARACTERS, first_line
from ledsagning.web.forms.question_field import Mistake, QuestionField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.shapes import Question

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(r"([0-9]{1,2})(?:[:.,]?([0-9]{2}))?")
_HALVES = re.compile(r"([0-9]{1,3})(?:[.,]([05]))?")
_FIRST_YEAR = 1990
_LAST_YEAR = 2100

_EMPTIED = frozenset({"date", "time"})
"""A browser shows its fields for these as empty if something else stands in them, and hides what
there is to mend with it. So what is no day or time is shown as text.
"""


class WrittenField(QuestionField):
    """A question that is answered by writing. ``written`` is what was, whatever it means."""

    kind: ClassVar[str] = "text"
    written: str

    def process_data(self, value: object) -> None:
        """Begin with the default, and nothing written."""
        super().process_data(value)
        self.written = ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the first answer that is not empty."""
        self.written = first_line(valuelist)
        if self.written:
            self.data = self.read(self.written)

    @abstractmethod
    def read(self, text: str) -> object:
        """What the text means; raise ``Mistake`` if nothing."""

    @property
    def shown(self) -> str:
        """What stands in the field."""
        return self.written

    @property
    def answers(self) -> tuple[str, ...]:
        """What is written goes along even if it can't be read, so that it can be mended."""
        return (self.shown,) if self.written else ()

    def question(self) -> Question:
        """The question with what is written in it."""
        hidden = self.written and self.data is None and self.kind in _EMPTIED
        return replace(self.bare_question("text" if hidden else self.kind), value=self.shown)


class DayField(WrittenField):
    """A day, as ``2026-09-15``."""

    kind = "date"
    data: date | None

    def read(self, text: str) -> date:
        """Read a day of a year that a decision can be from."""
        match = _DAY.fullmatch(text)
        try:
            if match is None:
                raise ValueError(text)
            day = date(*(int(part) for part in match.groups()))
        except ValueError as error:
            raise Mistake(
                _("Dagen finns inte. Skriv år, månad och dag så här: 2026-09-15.")
            ) from error
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise Mistake(
                _(
                    "Året är fel. Skriv ett år mellan %(first)s och %(last)s.",
                    first=_FIRST_YEAR,
                    last=_LAST_YEAR,
                )
            )
        return day


class TimeField(WrittenField):
    """A time of the day, as ``13:30``. It takes ``13.30``, ``1330`` and ``13`` too."""

    kind = "time"
    data: time | None

    def read(self, text: str) -> time:
        """Read hours and minutes."""
        match = _TIME.fullmatch(text)
        try:
            if match is None:
                raise ValueError(text)
            return time(int(match[1]), int(match[2] or 0))
        except ValueError as error:
            raise Mistake(_("Tiden finns inte. Skriv timme och minut så här: 13:30.")) from error

    @property
    def shown(self) -> str:
        """A browser's field for times only takes the whole form."""
        return self.written if self.data is None else f"{self.data:%H:%M}"


class HoursField(WrittenField):
    """Hours, whole or half, from 0 to ``most``; the data is in half hours."""

    kind = "number"
    data: int | None

    def __init__(self, legend: str = "", *, most: int, **kwargs: Any) -> None:
        super().__init__(legend, **kwargs)
        self.most = most

    def read(self, text: str) -> int:
        """Read ``20``, ``20,5`` or ``20.5`` as half hours: 40, 41."""
        match = _HALVES.fullmatch(text)
        if match is None or int(match[1]) > self.most:
            raise Mistake(_("Skriv timmar så här: 20 eller 20,5. Högst %(most)s.", most=self.most))
        return 2 * int(match[1]) + (match[2] == "5")


class LineField(WrittenField):
    """A line of the reader's own words."""

    data: str | None

    def read(self, text: str) -> str:
        """Take any line that is not too long."""
        if len(text) > MOST_CHARACTERS:
            raise Mistake(
                _("Texten är för lång. Skriv högst %(most)s tecken.", most=MOST_CHARACTERS)
            )
        return text


class SearchField(LineField):
    """Words to search for."""

    kind = "search"
