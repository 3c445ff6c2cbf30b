"""What the translations say: read from the .po files, as translators see them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from ledsagning import resources
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.messages import SWEDISH
from ledsagning.pages import Pages
from ledsagning.web import languages
from ledsagning.web.languages import Language
from ledsagning.web.marked import Marked
from support.document_texts import texts
from support.page_shapes import shape
from support.swedish import Swedish

ALL = languages.read(resources.TRANSLATIONS)
"""Every language that the site has, by its code."""

LANGUAGES = tuple(language.code for language in languages.offered(ALL))
"""The code of every language that a reader is offered."""

WRITTEN_HERE = ("sv", "en")
"""The languages that whoever changes the site writes too: they lack nothing."""

OFFERED_FROM, OFFERED_DOWN_TO = 1.0, 0.95
"""How much of a language is translated when it is first offered, and as long as it is."""

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


@dataclass(frozen=True)
class Progress:
    """How far a language is, in Swedish words: many are left of a page, few of a button."""

    translated: int
    of: int

    @property
    def share(self) -> float:
        """How much of the site is translated: 1 is all of it."""
        return self.translated / self.of


def progress(language: Language, pages: Pages) -> Progress:
    """How far a language is. A page that has not followed the Swedish one is not translated."""
    counts = [*_message_words(language.translations), *_page_words(language.code, pages)]
    return Progress(sum(words for words, done in counts if done), sum(words for words, _ in counts))


def _message_words(translations: NullTranslations) -> Iterator[tuple[int, bool]]:
    for message in messages(read(TEMPLATE)):
        if not message.context:
            told = _said(translations, message, 1)
            yield len(words(message.id)[0].split()), not isinstance(told, Marked)


def _page_words(code: str, pages: Pages) -> Iterator[tuple[int, bool]]:
    for choice in Choice:
        for swedish in pages.listing(SWEDISH, choice):
            page = pages.find(swedish.slug, code, choice)
            same = page is not None and page.locale == code and [*shape(page)] == [*shape(swedish)]
            document = swedish.document(lambda name, argument: (), str)
            yield sum(len(text.split()) for text in texts(document)), same


@cache
def differences(language: Language) -> Swedish:
    """Swedish sentences with their translation, where it has other words; empty: it has none."""
    swedish = language.code == SWEDISH
    return Swedish({} if swedish else dict(_differences(language.translations)))


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


def said(message: str, language: str) -> str:
    """A message in a language of the site."""
    return str(ALL[language].translations.gettext(message))


def _said(translations: NullTranslations, message: Message, number: int) -> str:
    if message.pluralizable:
        return translations.ngettext(*message.id, number)
    return translations.gettext(str(message.id))
