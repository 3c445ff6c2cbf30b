"""The order of the reader's alphabet: in Swedish å, ä and ö come last, in English they do not."""

from collections.abc import Callable

from ledsagning.country import spelling
from ledsagning.messages import SWEDISH
from ledsagning.web.i18n import spoken_language


def alphabetical(name: str) -> str:
    """A key that sorts names as a reader of the language that is spoken expects."""
    key: Callable[[str], str] = (
        spelling.alphabetical if spoken_language() == SWEDISH else spelling.fold
    )
    return key(name)
