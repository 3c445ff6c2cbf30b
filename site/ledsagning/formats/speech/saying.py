"""Words as they are said in a language, and the sentences that they make.

A number stays a number where whoever reads it aloud says it right; what would be spelled out, or
said as something else, is written as it sounds.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from ledsagning.formats.speech import english, swedish
from ledsagning.formats.speech.rules import Rule

_LANGUAGES: Final = {"sv": swedish, "en": english}
_RULES: Final[dict[str, tuple[Rule, ...]]] = {
    code: language.RULES for code, language in _LANGUAGES.items()
}


_heard: ContextVar[dict[tuple[str, str], str] | None] = ContextVar("heard", default=None)


def is_spoken(language: str) -> bool:
    """Whether it is known how the language is said."""
    return language in _RULES


@contextmanager
def remembering() -> Iterator[None]:
    """Inside, what has been said is remembered: hundreds of pages have the same sentences, and each
    is asked for a hundred rules, for the script and for every book. A command may do so, and never
    a server: what a reader asks for is not kept.
    """
    before = _heard.set({})
    try:
        yield
    finally:
        _heard.reset(before)


def said(text: str, language: str) -> str:
    """A text as somebody would say it. Of a language that is not known, only the spaces change."""
    heard = _heard.get()
    if heard is None:
        return _by_rules(text, language)
    if (text, language) not in heard:
        heard[text, language] = _by_rules(text, language)
    return heard[text, language]


def _by_rules(text: str, language: str) -> str:
    for pattern, replacement in _RULES.get(language, ()):
        text = pattern.sub(replacement, text)
    return " ".join(text.split())


def blank(text: str, language: str) -> str:
    """What is said where there is something to fill in."""
    known = _LANGUAGES.get(language)
    return known.BLANK.format(text) if known else text
