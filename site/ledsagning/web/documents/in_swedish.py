"""A letter to send in Swedish, on a page in another language: both are shown."""

from collections.abc import Callable
from dataclasses import replace

from ledsagning.formats.document import Letter, Words
from ledsagning.web.i18n import SWEDISH, gettext, language, speaking


def in_swedish_too(write: Callable[[], Letter]) -> tuple[Letter, ...]:
    """The letter; on a page in another language the Swedish one first, to send, then what it says.

    Who reads it in the municipality can count on Swedish only.
    """
    letter = write()
    if language() == SWEDISH:
        return (letter,)
    with speaking(SWEDISH):
        swedish = write()
    to_send = gettext("%(title)s (på svenska, att skicka)", title=letter.title)
    to_read = gettext("%(title)s (så att du förstår)", title=letter.title)
    return (
        Letter(to_send, tuple(map(_marked, swedish.paragraphs))),
        replace(letter, title=to_read),
    )


def _marked(words: Words) -> Words:
    return tuple(replace(span, language=span.language or SWEDISH) for span in words)
