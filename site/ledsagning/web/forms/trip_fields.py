"""The fields that only an outing asks with: a time of the day, and several of some choices."""

import re
from collections.abc import Sequence
from datetime import time
from typing import Any

from wtforms import Field

from ledsagning.web.forms.fields import OneField
from ledsagning.web.i18n import gettext

_TIME = re.compile(r"([0-9]{1,2})(?:[:.,]?([0-9]{2}))?")


class TimeField(OneField):
    """A time of the day, as ``13:30``. It takes ``13.30``, ``1330`` and ``13`` too."""

    data: time | None

    def read(self, text: str) -> time:
        """Read hours and minutes."""
        match = _TIME.fullmatch(text)
        try:
            if match is None:
                raise ValueError(text)
            return time(int(match[1]), int(match[2] or 0))
        except ValueError as error:
            raise ValueError(
                gettext("Tiden finns inte. Skriv timme och minut så här: 13:30.")
            ) from error


class SeveralField(Field):
    """Any number of several codes. The data stands in the order of the codes."""

    data: tuple[str, ...]

    def __init__(self, codes: Sequence[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.codes = tuple(str(code) for code in codes)

    def process_data(self, value: object) -> None:
        """Begin with nothing chosen."""
        self.data = ()

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep what is among the choices; say so if something is not."""
        given = {value.strip() for value in valuelist if value.strip()}
        self.data = tuple(code for code in self.codes if code in given)
        if not given <= set(self.codes):
            raise ValueError(
                gettext("Ett av valen finns inte. Välj något av det som står i listan.")
            )
