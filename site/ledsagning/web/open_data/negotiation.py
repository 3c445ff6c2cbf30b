"""In which form a program wants an answer, and what it asks of a list."""

from datetime import datetime
from typing import Final

from flask import abort, request

from ledsagning.open_data.paging import MOST, USUAL, Asked
from ledsagning.today import STOCKHOLM
from ledsagning.whole_numbers import whole_number

JSON: Final = "application/json"
CSV: Final = "text/csv; charset=utf-8; header=present"
_MEDIA: Final = {"json": JSON, "csv": "text/csv"}

_LONGEST: Final = 6


def form(name: str, *forms: str) -> tuple[str, str]:
    """The name without its ending, and the form: that of the ending, or the best that is accepted.

    There is no such address (404) with another ending, and no such answer (406) for a program that
    accepts none of the forms.
    """
    stem, dot, ending = name.partition(".")
    if dot:
        return (stem, ending) if ending in forms else abort(404)
    accepted = request.accept_mimetypes
    if not accepted:
        return stem, forms[0]
    best = accepted.best_match([_MEDIA[one] for one in forms])
    if best is None:
        abort(406, f"This is to be had as {' or '.join(_MEDIA[one] for one in forms)}.")
    return stem, next(one for one in forms if _MEDIA[one] == best)


def known_only(*names: str) -> None:
    """Refuse a parameter that nobody reads: what is misspelled would be left out unnoticed."""
    for name, values in request.args.lists():
        if name not in names:
            told = f"It can have {', '.join(names)}" if names else "It has none"
            abort(400, f"There is no such parameter here. {told}.")
        if len(values) > 1:
            abort(400, f"{name} can stand there once.")


def page() -> Asked:
    """Which page is asked for."""
    return Asked(_number("page", 1, 10**_LONGEST - 1), _number("per_page", USUAL, MOST))


def _number(name: str, usual: int, most: int) -> int:
    text = request.args.get(name)
    if text is None:
        return usual
    number = whole_number(text, _LONGEST)
    if number is None or not 1 <= number <= most:
        abort(400, f"{name} is a whole number from 1 to {most}.")
    return number


def yes(name: str) -> bool:
    """A parameter that is true or false."""
    text = request.args.get(name, "false")
    if text not in ("true", "false"):
        abort(400, f"{name} is true or false.")
    return text == "true"


def moment(name: str) -> datetime | None:
    """A parameter that is a moment, or a day; ``None`` where it is not there."""
    text = request.args.get(name)
    if text is None:
        return None
    try:
        # A plus stands for a blank in a query.
        found = datetime.fromisoformat(text.replace(" ", "+"))
    except ValueError:
        abort(400, f"{name} is a moment such as 2026-11-26T08:00:00Z, or a day.")
    # A day, or a clock without its zone, is that of Sweden.
    return found if found.tzinfo else found.replace(tzinfo=STOCKHOLM)
