"""How a phone number is shown and called; the only module that knows phonenumbers.

A number that the numbering plans know is grouped as it usually is in Sweden, and called by its
whole international number (E.164), which works from every phone. Any other, such as 112, stays
as it is written.
"""

from functools import lru_cache

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    format_number,
    is_possible_number,
    is_valid_number,
    parse,
)

_SWEDEN = "SE"
_CODE = 46


def grouped(text: str) -> str:
    """The number as people here are used to read it: ``08-465 004 00``, ``+358 40 1234567``."""
    number = _known(text)
    if number is None:
        return text
    if number.country_code != _CODE:
        return format_number(number, PhoneNumberFormat.INTERNATIONAL)
    national = str(number.national_number)
    if national.startswith("77"):
        # The plan knows 077; everybody writes 0771 before the dash.
        return f"0{national[:3]}-{national[3:5]} {national[5:7]} {national[7:]}"
    return format_number(number, PhoneNumberFormat.NATIONAL)


def dialled(text: str) -> str:
    """The number as a phone is given it: ``+46846500400``, or the digits of one that is shorter."""
    number = _known(text)
    if number is not None:
        return format_number(number, PhoneNumberFormat.E164)
    plus = "+" if text.lstrip().startswith("+") else ""
    return plus + "".join(filter(str.isdecimal, text))


def possible(text: str) -> bool:
    """Whether a number has as many digits as numbers of its country have."""
    try:
        return is_possible_number(parse(text, _SWEDEN))
    except NumberParseException:
        return False


@lru_cache(maxsize=4096)
def _known(text: str) -> PhoneNumber | None:
    """The number, if such numbers are given to anybody."""
    try:
        number = parse(text, _SWEDEN)
    except NumberParseException:
        return None
    return number if is_valid_number(number) else None
