"""Which language is spoken, and the words in it.

What is said needs no request and no app: ``with speaking("sv"): …``. Flask-Babel is known here
only. It gives the templates ``{% trans %}`` and its filters; the words themselves are looked up
here, because it works out anew for every one of them which language is spoken, and a page of
results has five hundred.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import cache, partial

from babel import Locale
from flask import Flask, request
from flask_babel import Babel
from markupsafe import Markup
from werkzeug.routing import BaseConverter

from ledsagning import resources
from ledsagning.messages import SWEDISH as SWEDISH
from ledsagning.messages import Told
from ledsagning.web import languages, marked, swedish_words
from ledsagning.web.languages import Language, Languages
from ledsagning.web.marked import Marked, filled, isolated


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The language of the page, and the one that its words are taken from at the moment."""

    page: Language
    words: Language


_spoken: ContextVar[_Spoken] = ContextVar("spoken")


@cache
def shipped() -> Languages:
    """The languages that the site comes with."""
    return languages.read(resources.TRANSLATIONS)


def negotiate(among: Languages) -> str:
    """The language that the reader's browser asks for; Swedish if we offer none of those."""
    codes = [language.code for language in languages.offered(among)]
    return request.accept_languages.best_match(codes, SWEDISH) or SWEDISH


def speak(spoken: Language) -> None:
    """Let everything from here on, in this request, be said in a language of the site."""
    _spoken.set(_Spoken(spoken, spoken))


@contextmanager
def speaking(spoken: Language | str) -> Iterator[None]:
    """Say what is said inside in a language, or in the shipped one of that code."""
    chosen = shipped()[spoken] if isinstance(spoken, str) else spoken
    with _saying(_Spoken(chosen, chosen)):
        yield


@contextmanager
def in_swedish() -> Iterator[None]:
    """Say what is said inside in Swedish, on a page that goes on in its own language."""
    with _saying(replace(_spoken.get(), words=shipped()[SWEDISH])):
        yield


@contextmanager
def _saying(spoken: _Spoken) -> Iterator[None]:
    before = _spoken.set(spoken)
    try:
        yield
    finally:
        _spoken.reset(before)


def language() -> str:
    """The language of the page that is being made. It comes from the address alone."""
    return _spoken.get().page.code


def spoken_language() -> str:
    """The language that is spoken. It is the page's, but for what stands there in Swedish."""
    return _spoken.get().words.code


def locale() -> Locale:
    """The language that is spoken, as Babel knows it: for dates and lists."""
    return _spoken.get().words.locale


def kept_together(text: str) -> str:
    """Words that are put into a sentence: they keep their own order where it reads from the right.

    Unicode asks for it around all that is put in (UAX #9), whatever it is.
    """
    return isolated(text) if right_to_left() else text


def right_to_left() -> bool:
    """Whether the language that is spoken is read from the right."""
    return _spoken.get().words.direction == "rtl"


def gettext(message: str, **values: object) -> str:
    """A Swedish message in the language that is spoken, with its values put in."""
    if not message:
        # A language keeps what it is itself, and who translates it, under the empty message.
        return message
    spoken = _spoken.get().words
    text = spoken.translations.gettext(message)
    return _put(spoken, text, values) if values else text


def ngettext(one: str, many: str, num: int, **values: object) -> str:
    """The same for a message with a number, ``%(num)s``, in the form that the number takes."""
    spoken = _spoken.get().words
    return _put(spoken, spoken.translations.ngettext(one, many, num), {"num": num, **values})


def said(text: str) -> str:
    """A text that was told further down, in the language that is spoken; another as it is, and all
    of them where no language is: a server speaks none before it has any readers.
    """
    spoken = _spoken.get(None)
    return text.said(spoken.words.translations) if spoken and isinstance(text, Told) else text


def pgettext(context: str, message: str) -> str:
    """A message in the form that it has in some sentence; the context tells which."""
    return _spoken.get().words.translations.pgettext(context, message)


def npgettext(context: str, one: str, many: str, num: int) -> str:
    """The same for a message with a number, ``%(num)s``."""
    spoken = _spoken.get().words
    text = spoken.translations.npgettext(context, one, many, num)
    return _put(spoken, text, {"num": num})


def _put(spoken: Language, message: str, values: Mapping[str, object]) -> str:
    """What is put into a sentence that had to be said in Swedish is in the page's language."""
    if spoken.direction == "rtl":
        values = _each_text(isolated, values)
    if isinstance(message, Marked):
        values = _each_text(partial(_still, spoken), values)
    return filled(message, values)


def _each_text(change: Callable[[str], str], values: Mapping[str, object]) -> Mapping[str, object]:
    return {
        name: change(value) if isinstance(value, str) else value for name, value in values.items()
    }


def _still(spoken: Language, text: str) -> str:
    return text if isinstance(text, Marked) else Marked(text, _OWN.format(spoken.code, text))


_OWN = Markup('<span lang="{}" dir="auto">{}</span>')


def init_app(app: Flask, spoken: Languages) -> None:
    """Give an app its languages, which its addresses begin with.

    In the templates, too, messages are looked up here; the tag ``trans`` calls the same functions.
    """
    app.url_map.converters["language"] = _converter(spoken)
    Babel(app, default_locale=SWEDISH, locale_selector=language)
    app.jinja_env.globals.update(_=gettext, gettext=gettext, ngettext=ngettext)
    app.jinja_env.filters.update(
        text=marked.text,
        lang=marked.lang,
        lang_of=marked.lang_of,
        swedish_marked=lambda words: swedish_words.marked_in(words, language()),
    )


def _converter(spoken: Languages) -> type[BaseConverter]:
    """The first part of an address: one of the site's languages, and nothing else."""
    return type("LanguageConverter", (BaseConverter,), {"regex": "|".join(spoken)})
