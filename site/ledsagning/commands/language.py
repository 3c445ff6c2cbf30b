"""Which language the command line speaks, and speaking it: our own words, and those of click."""

import gettext as click_words
import locale
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from ledsagning import resources
from ledsagning.messages import SWEDISH
from ledsagning.web import languages
from ledsagning.web.i18n import shipped, speaking

OPTION: Final = "--language"
VARIABLE: Final = "LEDSAGNING_LANGUAGE"

_LOCALE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_DOMAIN: Final = "click"


def codes() -> tuple[str, ...]:
    """The languages that help and answers are in."""
    return tuple(language.code for language in languages.offered(shipped()))


def chosen(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language that somebody asks for, by the option, the variable, or their locale.

    Swedish, where it is none of ours.
    """
    asked = (_option(arguments), environ.get(VARIABLE, ""))
    code = code_of(next(filter(None, asked), None) or _locale(environ))
    return code if code in codes() else SWEDISH


def code_of(name: str) -> str:
    """The code of a language in the name of a locale: ``sv`` of ``sv_SE.UTF-8``."""
    return name.strip().replace("-", "_").partition("_")[0].partition(".")[0].casefold()


def _option(arguments: Sequence[str]) -> str:
    """What the option says. It is looked for before all else is read: mistakes are told in it."""
    found = ""
    for argument, after in zip(arguments, (*arguments[1:], ""), strict=False):
        name, given, value = argument.partition("=")
        if name == OPTION:
            found = value if given else after
    return found


def _locale(environ: Mapping[str, str]) -> str:
    """The locale of POSIX: the first that is set decides. Windows sets none and has its own."""
    found = next(filter(None, (environ.get(name, "") for name in _LOCALE)), "")
    if not found and sys.platform == "win32":
        import ctypes

        spoken = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(spoken, "")
    return found


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Say what is said inside in a language; click looks its words up where gettext does."""
    before = os.environ.get("LANGUAGE")
    domain = click_words.textdomain()
    click_words.bindtextdomain(_DOMAIN, str(resources.TRANSLATIONS))
    click_words.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        with speaking(language):
            yield
    finally:
        click_words.textdomain(domain)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before
