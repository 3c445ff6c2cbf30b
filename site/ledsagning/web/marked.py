"""Words that a page has to mark: those in another language, and those of another direction.

A name in Arabic letters, a phone number in an Arabic sentence, a Swedish sentence on a page in
another language: in a page they stand in elements of their own, in plain text in characters
that keep them together. They stay strings, so they go wherever words go.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Self

from babel import Locale
from markupsafe import Markup, escape

from ledsagning.messages import ended_once

FIRST_STRONG, LEFT_TO_RIGHT, END = "\u2068", "\u2066", "\u2069"
"""Unicode's isolates: what stands between is laid out by itself, as its first letter asks for, or
from left to right (UAX #9).
"""


class Marked(str):
    """Words with their HTML, which a template shows instead of them.

    Where no element can stand (an attribute, a title, an option) the filter ``text`` shows the
    words alone. ``language`` is set where all of them are in one that is not the page's;
    ``foreign`` are words of which nobody knows it.
    """

    html: Markup
    language: str | None
    foreign: bool = False

    def __new__(cls, text: str, html: Markup, language: str | None = None) -> Self:
        """Make a string that also has its HTML."""
        marked = super().__new__(cls, text)
        marked.html = html
        marked.language = language
        return marked

    def __html__(self) -> Markup:
        """What a template shows."""
        return self.html


def in_language(code: str, text: str) -> Marked:
    """Words in another language than the page's."""
    return Marked(text, Markup("<span{}>{}</span>").format(lang(code), text), language=code)


def foreign(name: str) -> Marked:
    """A name that somebody else has chosen: nobody knows its language, nor its direction."""
    marked = Marked(name, Markup("<bdi>{}</bdi>").format(name))
    marked.foreign = True
    return marked


def left_to_right(text: str) -> Marked:
    """A phone number, or an address of the web: it is read from left to right everywhere."""
    return Marked(text, Markup('<bdi dir="ltr">{}</bdi>').format(text))


def isolated(text: str) -> str:
    """The same, kept together by characters wherever it stands without its elements."""
    plain = f"{FIRST_STRONG}{text}{END}"
    return Marked(plain, text.html, text.language) if isinstance(text, Marked) else plain


def filled(message: str, values: Mapping[str, object]) -> str:
    """A message with its values, each marked as it was."""
    text = ended_once(message, values) % values
    if Marked not in map(type, (message, *values.values())):
        return text
    html = Markup(ended_once(str(escape(message)), values))  # noqa: S704 - escaped
    return Marked(text, html % values, language_of(message))


def joined(join: Callable[[Sequence[str]], str], texts: Sequence[str]) -> str:
    """Texts as one, each marked as it was; ``join`` adds nothing that is not safe as HTML."""
    text = join(texts)
    if not any(isinstance(one, Marked) for one in texts):
        return text
    return Marked(text, Markup(join([escape(one) for one in texts])))  # noqa: S704 - escaped


def with_added(text: str, after: re.Pattern[str], added: str) -> str:
    """The text with something added after the first match, each marked as it was."""
    plain = after.sub(lambda found: found[0] + str(added), str(text), count=1)
    if not isinstance(text, Marked) and not isinstance(added, Marked):
        return plain
    same = language_of(text) if language_of(text) == language_of(added) else None
    more = str(added) if same else str(escape(added))
    html = after.sub(lambda found: found[0] + more, str(escape(text)), count=1)
    return Marked(plain, Markup(html), same)  # noqa: S704 - both are escaped


def capitalised(text: str) -> str:
    """The text with a capital first letter, marked as it was."""
    changed = text[:1].upper() + text[1:]
    language = language_of(text)
    return in_language(language, changed) if language else changed


def without_full_stop(sentence: str) -> str:
    """A sentence to go on after, or to set into another, marked as it was."""
    words = sentence.rstrip(_STOPS)
    if not isinstance(sentence, Marked):
        return words
    html = re.sub(rf"[{_STOPS}]+((?:</\w+>)*)$", r"\1", str(sentence.html))
    return Marked(words, Markup(html), sentence.language)  # noqa: S704 - it was HTML before


_STOPS = ".۔።"
"""What a sentence ends with, in the letters that we may come to write."""


def text(words: str | None) -> str | None:
    """Words without their HTML, for an attribute, a title or an option."""
    return None if words is None else str(words)


def lang(code: str | None) -> Markup:
    """The attributes of an element whose words are in a language; none for the page's own."""
    return _LANG.format(code, direction(code)) if code else _NOTHING


def lang_of(words: str) -> Markup:
    """The same for an element that can only hold the words alone."""
    if isinstance(words, Marked) and words.foreign:
        return _AUTO
    return lang(language_of(words))


_LANG, _AUTO, _NOTHING = Markup(' lang="{}" dir="{}"'), Markup(' dir="auto"'), Markup("")


def language_of(words: str) -> str | None:
    """The language of words, where it is not the page's."""
    return words.language if isinstance(words, Marked) else None


@cache
def direction(code: str) -> str:
    """``ltr`` or ``rtl``: the way that a language is written."""
    return str(Locale.parse(code, sep="-").text_direction)
