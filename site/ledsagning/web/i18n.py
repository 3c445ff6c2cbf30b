"""The languages of the site, which of them a reader gets, and the words in it.

The only module that knows Flask-Babel. It finds the translations, once a language; the words
themselves are looked up here, because Flask-Babel works out anew for every one of them which
language is spoken, and a page of results has five hundred.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations

from babel import Locale
from flask import Flask, request
from flask_babel import Babel, Domain, force_locale
from werkzeug.routing import BaseConverter

from ledsagning import resources

SWEDISH = "sv"
LANGUAGES = {SWEDISH: "Svenska", "en": "English"}
"""Every language of the site, with its name in itself. Texts are written in Swedish first."""

_LOCALES = {"en": "en-GB"}
"""Whose dates and lists a language has, where its code alone says another country's."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    code: str
    locale: Locale
    translations: NullTranslations


_spoken: ContextVar[_Spoken] = ContextVar("spoken")


class LanguageConverter(BaseConverter):
    """The first part of an address: one of the site's languages, and nothing else."""

    regex = "|".join(LANGUAGES)


def negotiate() -> str:
    """The language of ours that the reader's browser asks for; Swedish if it asks for none."""
    return request.accept_languages.best_match(list(LANGUAGES), SWEDISH) or SWEDISH


def speak(code: str) -> None:
    """Let everything from here on, in this request, be said in a language of the site."""
    _spoken.set(_learn(code))


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Say what is said inside in a language of the site. An app context is needed once."""
    before = _spoken.set(_learn(code))
    try:
        yield
    finally:
        _spoken.reset(before)


@cache
def _learn(code: str) -> _Spoken:
    with force_locale(code):
        translations = Domain([str(resources.TRANSLATIONS)]).get_translations()
    return _Spoken(code, Locale.parse(_LOCALES.get(code, code), sep="-"), translations)


def language() -> str:
    """The language of the page that is being made. It comes from the address alone."""
    return _spoken.get().code


def locale() -> Locale:
    """The language that is spoken, as Babel knows it: for dates and lists."""
    return _spoken.get().locale


def gettext(message: str, **variables: object) -> str:
    """A Swedish message in the language that is spoken, with its values put in."""
    text = _one(message)
    return text % variables if variables else text


def ngettext(one: str, many: str, num: int, **variables: object) -> str:
    """The same for a message with a number, ``%(num)s``, in the form that the number takes."""
    return _many(one, many, num) % {"num": num, **variables}


def _one(message: str) -> str:
    return _spoken.get().translations.gettext(message)


def _many(one: str, many: str, num: int) -> str:
    return _spoken.get().translations.ngettext(one, many, num)


@cache
def direction(code: str) -> str:
    """``ltr`` or ``rtl``: the way that a language is written."""
    return str(Locale.parse(code, sep="-").text_direction)


def init_app(app: Flask) -> None:
    """Give an app its languages.

    The folder is absolute: Flask-Babel would look for a relative one inside the package, and
    where it finds none every page is in the language of the msgids, with status 200.
    """
    app.url_map.converters["language"] = LanguageConverter
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(resources.TRANSLATIONS)
    Babel(app, default_locale=SWEDISH, locale_selector=language)
    # Jinja puts the values in itself, each of them escaped. Its extension adds the method unseen
    # by mypy.
    app.jinja_env.install_gettext_callables(_one, _many, newstyle=True)  # type: ignore[attr-defined]
