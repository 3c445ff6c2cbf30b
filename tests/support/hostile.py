"""Catalogues in which every text is code of some kind, or every number and day an extreme one."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.values import Duration, PartialDate
from ledsagning.catalogue.vocabulary import Unit

HOSTILE = (
    "<svg/onload=alert(1)>\"'><q onclick=1>{{7*191}}{% raw %}%(x)s %s ${x} {0}</script><!-- "
    "](javascript:alert(1)) &lt i&gt =HYPERLINK(1)"
)
"""Markup, a template, a format and a formula, each of which would show where it is obeyed."""

LINES = f"{HOSTILE}\nBEGIN:VEVENT\nSUMMARY:x\nX-EVIL:1\n\n# {HOSTILE}"
"""The same where a text may have several lines."""

_ONE_LINE = frozenset({"name", "by", "places", "title", "short", "section", "court"})
_NO_TEXT = frozenset({"id", "municipality", "phone", "sms", "email", "web", "source", "contact"})


EXTREMES: Mapping[str, Mapping[type, Any]] = {
    "least": {Duration: Duration(0, Unit.HOURS), int: 1, date: date(1990, 1, 1)},
    "most hours": {Duration: Duration(9_999, Unit.HOURS), int: 999_999, date: date(2100, 12, 31)},
    "most months": {Duration: Duration(120, Unit.MONTHS), int: 31, date: date(2000, 2, 29)},
    "most working days": {Duration: Duration(2_600, Unit.WORKING_DAYS), int: 120},
}
"""The smallest and the largest that the loader takes, by type."""

_OWN_BOUNDS = frozenset({"count", "from_", "until", "from_age", "under_age", "by_day_of_month"})


def spoiled(record: Any) -> Any:
    """A record with every free text replaced; codes, ids, numbers and addresses stay."""
    return _replaced(record, "", _code)


def extreme(record: Any, which: str) -> Any:
    """A record with each length of time, number and day one of ``EXTREMES``."""
    values = EXTREMES[which]

    def pick(value: Any, name: str) -> Any:
        return value if name in _OWN_BOUNDS else values.get(type(value), value)

    return _replaced(record, "", pick)


def _code(value: Any, name: str) -> Any:
    if not isinstance(value, str) or isinstance(value, Enum) or name in _NO_TEXT:
        return value
    return HOSTILE if name in _ONE_LINE else LINES


def _replaced(record: Any, name: str, pick: Callable[[Any, str], Any]) -> Any:
    match record:
        case Mapping():
            return {key: _replaced(value, name, pick) for key, value in record.items()}
        case tuple():
            return tuple(_replaced(value, name, pick) for value in record)
        case Duration() | PartialDate():
            return pick(record, name)
        case _ if is_dataclass(record) and not isinstance(record, type):
            parts = {one.name: getattr(record, one.name) for one in fields(record)}
            # Of a source `address` is a link; of a contact it is a text.
            kept = {"address"} if isinstance(record, Source) else set()
            return replace(
                record,
                **{
                    key: part if key in kept else _replaced(part, key, pick)
                    for key, part in parts.items()
                },
            )
        case _:
            return pick(record, name)
