"""A letter to send in Swedish, on a page in another language: both are shown."""

from collections.abc import Callable
from dataclasses import replace

from ledsagning.formats.document import Letter
from ledsagning.messages import N_
from ledsagning.web.i18n import SWEDISH, in_swedish, spoken_language
from ledsagning.web.i18n import gettext as _


def in_swedish_too(write: Callable[[], Letter]) -> tuple[Letter, ...]:
    """The letter; on a page in another language the Swedish one first, to send, then what it says.

    Who reads it in the municipality can count on Swedish only.
    """
    return _both(write, N_("%(title)s (på svenska, att skicka)"))


def to_say(write: Callable[[], Letter]) -> tuple[Letter, ...]:
    """The same of words to say, for whoever listens."""
    return _both(write, N_("%(title)s (på svenska, att säga)"))


def _both(write: Callable[[], Letter], title: str) -> tuple[Letter, ...]:
    letter = write()
    if spoken_language() == SWEDISH:
        return (letter,)
    with in_swedish():
        swedish = write()
    to_read = _("%(title)s (så att du förstår)", title=letter.title)
    return (
        replace(swedish, title=_(title, title=letter.title), language=SWEDISH),
        replace(letter, title=to_read),
    )
