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

from ledsagning.today import today
from ledsagning.web.forms.day_texts import Toward, has_year, read_day
from ledsagning.web.forms.lines import MOST_CHARACTERS, bare, different
from ledsagning.web.forms.question_field import Mistake, QuestionField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.shapes import Question
from ledsagning.web.wording.amounts import hours_words
from ledsagning.web.wording.days import day_words

_TIME = re.compile(r"(?:kl[.]? ?|klockan )?([0-9]{1,2})(?:[:.,]?([0-9]{2}))?")
_UNIT = "(?:h|t|tim|timmar|timme|hours?)"
_HOURS = re.compile(
    rf"([0-9]{{1,4}}|[0-9] [0-9]{{3}})(?:[.,]([0-9]{{1,2}})|:([0-5][0-9]))?(?: ?{_UNIT}[.]?)?"
)
_WITH_MINUTES = re.compile(
    rf"(?:([0-9]{{1,4}}) ?{_UNIT}[.]?,? ?(?:och |and )?)?"
    "([0-9]{1,2}) ?(?:m|min|minut(?:er|es?)?)[.]?"
)
_MINUTES = 60
"""Minutes in an hour."""

_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_FRACTION = re.compile(r"([0-9]+)? ?([½¼¾])")
_SPELLED = {
    **{"och en halv": "½", "en halv": "½", "and a half": "½"},
    **{"1/2": "½", "1/4": "¼", "3/4": "¾"},
}
_SPELLED_FRACTION = re.compile(rf"(?<![0-9/])({'|'.join(_SPELLED)})(?![0-9/])")
_QUARTER = 15
_FIRST_YEAR = 1990
_LAST_YEAR = 2100

_EMPTIED = frozenset({"date", "time"})
"""A browser shows its fields for these as empty if something else stands in them, and hides what
there is to mend with it. So what is no day or time is shown as text.
"""


class WrittenField(QuestionField):
    """A question that is answered by writing. ``written`` is what was, whatever it means."""

    kind: ClassVar[str] = "text"
    joins: ClassVar[bool] = False
    """Whether several answers are one: words to search for."""

    written: str

    def process_data(self, value: object) -> None:
        """Begin with the default, and nothing written."""
        super().process_data(value)
        self.written = ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what is written. All of it stays, so that it can be mended."""
        texts = different(valuelist)
        self.written = " ".join(texts)
        if not self.joins:
            self.the_one(texts, _("Här står flera svar. Skriv bara ett."))
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
    def told(self) -> tuple[str, ...]:
        """What is written, as it is understood."""
        return () if self.data is None else (self.in_words(),)

    def in_words(self) -> str:
        """What is understood, as it is told."""
        return self.shown

    @property
    def answers(self) -> tuple[str, ...]:
        """What is written goes along even if it can't be read, so that it can be mended."""
        return (self.shown,) if self.written else ()

    def question(self) -> Question:
        """The question with what is written in it."""
        hidden = self.written and self.data is None and self.kind in _EMPTIED
        return replace(self.bare_question("text" if hidden else self.kind), value=self.shown)


class DayField(WrittenField):
    """A day, as people write it (``day_texts``); without a year it is the one that is meant by
    ``toward``. Once it is read it is shown with its year, as a browser's field wants it.
    """

    kind = "date"
    data: date | None

    def __init__(self, legend: str = "", *, toward: Toward = Toward.PAST, **kwargs: Any) -> None:
        super().__init__(legend, **kwargs)
        self.toward = toward

    def read(self, text: str) -> date:
        """Read a day of a year that a decision can be from."""
        day = read_day(bare(text), self.toward, today())
        if day is None:
            raise Mistake(
                _("Datumet finns inte. Skriv dag, månad och år, till exempel 15 september 2026.")
            )
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise Mistake(
                _(
                    "Året är fel. Skriv ett år mellan %(first)s och %(last)s.",
                    first=_FIRST_YEAR,
                    last=_LAST_YEAR,
                )
            )
        return day

    @property
    def open_to_time(self) -> bool:
        """Whether the day is written without its year."""
        return self.data is not None and not has_year(bare(self.written))

    def in_words(self) -> str:
        """The day with its weekday and its year."""
        assert self.data is not None
        return day_words(self.data)

    @property
    def shown(self) -> str:
        """A browser's field for days only takes the one form."""
        return self.written if self.data is None else self.data.isoformat()


class TimeField(WrittenField):
    """A time of the day, as ``13:30``. It takes ``13.30``, ``1330``, ``13`` and ``kl. 13`` too."""

    kind = "time"
    data: time | None

    def read(self, text: str) -> time:
        """Read hours and minutes."""
        match = _TIME.fullmatch(bare(text).casefold())
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
    """Hours and quarters of an hour, from 0 to ``most`` hours; the data is in minutes."""

    kind = "number"
    data: int | None

    def __init__(self, legend: str = "", *, most: int, **kwargs: Any) -> None:
        super().__init__(legend, **kwargs)
        self.most = most

    def read(self, text: str) -> int:
        """Read ``20``, ``2,5``, ``2½`` or ``2:15`` as minutes: 1200, 150, 150, 135."""
        minutes = _minutes(bare(text))
        if minutes is None:
            raise _hours_mistake(self.most)
        _refuse_more(minutes, self.most)
        return minutes

    def refuse_more_than(self, most: int) -> None:
        """Refuse more hours than there are in the time that they are for."""
        if self.data is not None:
            _refuse_more(self.data, most)

    def in_words(self) -> str:
        """The hours and minutes."""
        assert self.data is not None
        return hours_words(self.data)


def _refuse_more(minutes: int, most: int) -> None:
    if minutes >= _MINUTES * (most + 1):
        raise _hours_mistake(most)


def _hours_mistake(most: int) -> Mistake:
    return Mistake(_("Skriv timmar så här: 20 eller 20,5 eller 20:15. Högst %(most)s.", most=most))


def _minutes(text: str) -> int | None:
    plain = text.casefold()
    if spelled := _WITH_MINUTES.fullmatch(plain):
        return _MINUTES * int(spelled[1] or 0) + int(spelled[2])
    plain = _SPELLED_FRACTION.sub(lambda found: _SPELLED[found[1]], plain)
    match = _HOURS.fullmatch(_FRACTION.sub(_in_decimals, plain))
    if match is None:
        return None
    whole, decimals, clock = match.groups()
    part = int(clock) if clock else _MINUTES * int((decimals or "0").ljust(2, "0")) // 100
    # Hours are counted in quarters: a third of an hour in decimals is a slip of the pen.
    return None if decimals and part % _QUARTER else _MINUTES * int(whole.replace(" ", "")) + part


def _in_decimals(found: re.Match[str]) -> str:
    """20½ as 20,5, and ½ as 0,5."""
    return f"{found[1] or 0},{_FRACTIONS[found[2]]}"


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
    joins = True
