"""What stands in the environment and is not heeded: it would be missed only when it is too late."""

from collections.abc import Iterator, Mapping
from typing import Final

from rapidfuzz import fuzz, process

from ledsagning.commands import language
from ledsagning.settings import ALL_NAMES
from ledsagning.web.i18n import gettext as _

_OURS: Final = "LEDSAGNING_"
_KNOWN: Final = (*ALL_NAMES, language.VARIABLE)
_ALIKE: Final = 88.0


def unheeded(environ: Mapping[str, str]) -> Iterator[str]:
    """A sentence for each variable that is almost one of ours, and for a language that is none of
    those that commands speak.
    """
    for name in sorted(environ):
        if name not in _KNOWN and (meant := _meant(name)):
            yield _("%(name)s finns inte. Menar du %(meant)s?", name=name, meant=meant)
    asked = environ.get(language.VARIABLE, "").strip()
    if asked and language.code_of(asked) not in language.codes():
        yield _(
            "%(name)s='%(text)s' är inget språk som kommandot talar. Det talar %(codes)s.",
            name=language.VARIABLE,
            text=asked,
            codes=", ".join(language.codes()),
        )


def _meant(name: str) -> str:
    """Which of our variables somebody means by another name; empty where it is like none."""
    plain = name.upper().removeprefix(_OURS)
    if plain in _KNOWN:
        return plain
    found = process.extractOne(name.upper(), _KNOWN, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return found[0] if found else ""
