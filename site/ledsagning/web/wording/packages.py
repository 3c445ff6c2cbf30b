"""What is in a package beside its pages, and what is not: told where it is fetched, and in it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _

_INSIDE: Final[Mapping[str, str]] = {
    ".txt": N_("Varje text finns som sida och som ren text."),
    ".brf": N_("Varje text finns också som punktskrift (BRF)."),
    ".epub": N_("Sidorna finns också som e-böcker (EPUB)."),
    ".pdf": N_("Häftet finns också som PDF, med vanlig och med stor text."),
    ".a5.pdf": N_("Häftet finns också att vika (PDF, A5)."),
}
"""By the ending of a format, what is told of it where it is there."""

_MISSING: Final[Mapping[str, str]] = {
    ".brf": N_("Punktskrift finns inte i paketet. Den gick inte att göra."),
    ".pdf": N_("PDF finns inte i paketet. Sidorna går att skriva ut."),
}
"""The same where it is not, and somebody may look for it."""


def inside(endings: Collection[str]) -> Iterator[str]:
    """What is there, of formats with these endings."""
    return (_(said) for ending, said in _INSIDE.items() if ending in endings)


def missing(endings: Collection[str]) -> Iterator[str]:
    """What is not there, and why."""
    yield _("Ljud finns inte i paketet. Det är för stort.")
    yield from (_(said) for ending, said in _MISSING.items() if ending not in endings)
