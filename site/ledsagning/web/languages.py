"""The languages of the site: what each is called, whether it is offered, and its words.

A language is a line in ``translations/languages.toml`` and a folder beside it. What it lacks is
said in Swedish, and marked as such.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from gettext import NullTranslations
from pathlib import Path
from typing import TypeAlias

from babel import Locale
from babel.support import Translations

from ledsagning.messages import SWEDISH
from ledsagning.web.marked import in_language


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language of the site. ``name`` is what it calls itself; ``locale`` knows its dates and
    lists; ``direction``, ``ltr`` or ``rtl``, is the way that it is written. A language that is
    not ``offered`` has pages, but nobody is led to them. ``reviewed_by`` is ``None`` until
    somebody whose language it is has read its messages: then no page of it may be taken for more.
    """

    code: str
    name: str
    offered: bool
    locale: Locale
    direction: str
    translations: NullTranslations = field(repr=False)
    reviewed_by: str | None = None


Languages: TypeAlias = Mapping[str, Language]
"""Every language of a site by its code, in the order of the language menu."""


def read(folder: Path) -> Languages:
    """The languages that a folder of translations has, with all their words.

    Raises ``FileNotFoundError`` where the words of an offered language are not compiled.
    """
    table = tomllib.loads((folder / "languages.toml").read_text(encoding="utf-8"))
    return {code: _language(folder, code, **line) for code, line in table.items()}


def _language(
    folder: Path,
    code: str,
    *,
    name: str,
    offered: bool,
    locale: str | None = None,
    reviewed_by: str | None = None,
) -> Language:
    words = NullTranslations() if code == SWEDISH else _translations(folder, code, offered)
    known = Locale.parse(locale or code, sep="-")
    return Language(code, name, offered, known, str(known.text_direction), words, reviewed_by)


def offered(languages: Languages) -> tuple[Language, ...]:
    """Those of the languages that a reader is offered."""
    return tuple(language for language in languages.values() if language.offered)


def _translations(folder: Path, code: str, offered: bool) -> NullTranslations:
    words = Translations.load(folder, code)
    if offered and not isinstance(words, Translations):
        # Else every page of the language would be Swedish, and nobody would be told.
        raise FileNotFoundError(f"{folder / code}: messages.mo is missing. Run `make assets`.")
    words.add_fallback(_InSwedish(words))
    return words


class _InSwedish(NullTranslations):
    """What is said where a language lacks a message: the Swedish, marked.

    Where only the form that a word has in some sentence is lacking, the word as it stands alone.
    """

    def __init__(self, words: NullTranslations) -> None:
        super().__init__()
        self._words = words

    def gettext(self, message: str) -> str:
        return in_language(SWEDISH, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return in_language(SWEDISH, msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self._words.gettext(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self._words.ngettext(msgid1, msgid2, n)
