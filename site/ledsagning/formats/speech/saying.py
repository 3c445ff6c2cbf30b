"""Words as they are said in a language, and the sentences that they make.

A number stays a number where whoever reads it aloud says it right; what would be spelled out, or
said as something else, is written as it sounds.
"""

from typing import Final

from ledsagning.formats.speech import english, swedish
from ledsagning.formats.speech.rules import Rule

_LANGUAGES: Final = {"sv": swedish, "en": english}
_RULES: Final[dict[str, tuple[Rule, ...]]] = {
    code: language.RULES for code, language in _LANGUAGES.items()
}


def is_spoken(language: str) -> bool:
    """Whether it is known how the language is said."""
    return language in _RULES


def said(text: str, language: str) -> str:
    """A text as somebody would say it. Of a language that is not known, only the spaces change."""
    for pattern, replacement in _RULES.get(language, ()):
        text = pattern.sub(replacement, text)
    return " ".join(text.split())


def blank(text: str, language: str) -> str:
    """What is said where there is something to fill in."""
    known = _LANGUAGES.get(language)
    return known.BLANK.format(text) if known else text
