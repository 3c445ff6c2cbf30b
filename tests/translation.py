"""What the translations say: read from the .po files, as translators see them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from ledsagning import resources


def po_file(language: str) -> Path:
    """The file of a language's words."""
    return resources.TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"


def read(path: Path) -> Catalog:
    """A .po or .pot file; an unreadable one is an error."""
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def messages(catalog: Catalog) -> list[Message]:
    """Every message but the header."""
    return [message for message in catalog if message.id]


def words(texts: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """The singular and plural forms of one side of a message."""
    return (texts,) if isinstance(texts, str) else tuple(texts or ())


@cache
def differences(language: str) -> dict[str, str]:
    """Swedish sentences with their translation, where it has other words."""
    path = po_file(language)
    return dict(_differences(read(path))) if language != "sv" and path.exists() else {}


def _differences(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for message in messages(catalog):
        translated = words(message.string)
        # The name of a language may be the same in both but for its capital letter.
        same = {text.casefold() for text in translated}
        for msgid in words(message.id):
            if translated and translated[0] and msgid.casefold() not in same:
                yield msgid, translated[0]
