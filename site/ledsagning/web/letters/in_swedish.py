"""A letter to send in Swedish, on a page in another language: both are shown."""

from collections.abc import Callable
from dataclasses import replace

from ledsagning.formats.document import Letter
from ledsagning.web.i18n import SWEDISH, in_swedish, spoken_language
from ledsagning.web.i18n import gettext as _


def in_swedish_too(write: Callable[[], Letter]) -> tuple[Letter, ...]:
    """The letter; on a page in another language the Swedish one first, to send, then what it says.

    Who reads it in the municipality can count on Swedish only.
    """
    letter = write()
    if spoken_language() == SWEDISH:
        return (letter,)
    with in_swedish():
        swedish = write()
    to_send = _("%(title)s (på svenska, att skicka)", title=letter.title)
    to_read = _("%(title)s (så att du förstår)", title=letter.title)
    return (
        replace(swedish, title=to_send, language=SWEDISH),
        replace(letter, title=to_read),
    )
