"""What the translations say: read from the .po files, as translators see them."""

from collections.abc import Iterator
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from ledsagning import resources
from ledsagning.messages import SWEDISH
from ledsagning.web import languages
from ledsagning.web.languages import Language
from ledsagning.web.marked import Marked

ALL = languages.read(resources.TRANSLATIONS)
"""Every language that the site has, by its code."""

LANGUAGES = tuple(language.code for language in languages.offered(ALL))
"""The code of every language that a reader is offered."""

TEMPLATE = resources.TRANSLATIONS / "messages.pot"
"""Every message of the site."""


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
def differences(language: Language) -> dict[str, str]:
    """Swedish sentences with their translation, where it has other words; empty: it has none."""
    return dict(_differences(language.translations)) if language.code != SWEDISH else {}


def _differences(translations: NullTranslations) -> Iterator[tuple[str, str]]:
    for message in messages(read(TEMPLATE)):
        if message.context:
            continue  # the same words as they stand in some sentence
        told = {_said(translations, message, number) for number in range(1, 12)}
        # The name of a language may be the same in both but for its capital letter.
        same = {text.casefold() for text in told}
        for msgid in words(message.id):
            if msgid.casefold() not in same:
                yield msgid, next(iter(told))
            elif any(isinstance(text, Marked) for text in told):
                yield msgid, ""


def _said(translations: NullTranslations, message: Message, number: int) -> str:
    if message.pluralizable:
        return translations.ngettext(*message.id, number)
    return translations.gettext(str(message.id))
