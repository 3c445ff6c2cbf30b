"""My list in words: how full it is, what changes it, and what could not be shown of it."""

from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.my_list.shortlist import MOST, Shortlist


def status_words(shortlist: Shortlist) -> str:
    """How many providers are in the list, and how many have room."""
    return ngettext(
        "Din lista har %(num)s utförare. Den har plats för %(most)s.",
        "Din lista har %(num)s utförare. Den har plats för %(most)s.",
        len(shortlist),
        most=MOST,
    )


def listed_words() -> str:
    """What is said of a provider that is in the list."""
    return _("Finns i din lista")


def full_words() -> str:
    """Why nobody more can be added, and what to do."""
    return _(
        "Din lista är full. Ta bort en utförare innan du lägger till en ny.",
    )


def notes(shortlist: Shortlist) -> tuple[str, ...]:
    """What the address names that is not shown, and why.

    The ids are not repeated: whoever made the address may have written anything there.
    """
    said = []
    if shortlist.missing:
        said.append(
            ngettext(
                "Vi hittar inte %(num)s av utförarna i din lista. "
                "Den kan ha slutat, eller så är adressen fel.",
                "Vi hittar inte %(num)s av utförarna i din lista. "
                "De kan ha slutat, eller så är adressen fel.",
                shortlist.missing,
            )
        )
    if shortlist.beyond:
        said.append(
            ngettext(
                "Listan har plats för %(most)s utförare. Vi tog inte med den sista.",
                "Listan har plats för %(most)s utförare. Vi tog inte med de %(num)s sista.",
                shortlist.beyond,
                most=MOST,
            )
        )
    return tuple(said)


def add_words() -> str:
    """What the link that adds a provider is called."""
    return _("Lägg till i min lista")


def add_label(name: str) -> str:
    """The same for a reader who does not see beside whom it stands."""
    return _("Lägg till i min lista: %(name)s", name=name)


def remove_words() -> str:
    """What the link that takes a provider away is called."""
    return _("Ta bort från min lista")


def remove_label(name: str) -> str:
    """The same for a reader who does not see beside whom it stands."""
    return _("Ta bort från min lista: %(name)s", name=name)


def raise_label(name: str) -> str:
    """What the link that moves a provider up is called, by a name that begins with its words."""
    return _("Flytta upp: %(name)s", name=name)
