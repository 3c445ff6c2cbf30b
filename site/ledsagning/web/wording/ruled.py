"""Lines to fill in by hand, with what stands before each of them."""

from dataclasses import dataclass

from ledsagning.formats.document import Letter, Words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.blanks import blank, with_spans


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the sheet: its title (a msgid), and lines to fill in: what stands before the
    blank, and what belongs there. ``times`` is how often the lines are repeated; those of a
    ``long`` part need more room.
    """

    title: str
    lines: tuple[tuple[str, str], ...]
    times: int = 1
    long: bool = False


def lines(part: Part) -> tuple[Words, ...]:
    """The lines of a part, as often as they are repeated."""
    return tuple(
        with_spans(_(message), blank=blank(_(belongs), long=part.long))
        for message, belongs in part.lines * part.times
    )


def ruled(part: Part) -> Letter:
    """A part as it stands on a sheet."""
    return Letter(_(part.title), lines(part))
