"""What one can read and do in a municipality, by the situation that somebody is in.

A subject is a card: its page, and below it the tool that does something about it. Twenty-seven
equal cards, some of them called the same, made everybody read them all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ledsagning.catalogue.model import Municipality
from ledsagning.messages import N_
from ledsagning.pages import Group, Page
from ledsagning.web import tools
from ledsagning.web.documents.information import page_link
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import chooses, may_choose
from ledsagning.web.library import library, somebody_works
from ledsagning.web.shapes import Link
from ledsagning.web.tools import Tool

ELSEWHERE = frozenset({Group.ABOUT, Group.TOGETHER})
"""Pages that other texts, or the foot of every page, lead to: they are no subject."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a card is about: the slug of its page, its tool, or both. ``does``, a Swedish msgid, is
    what the tool does, so that nobody takes it for the page; ``assigned`` is what it does where
    one does not choose a provider, if that is something else.
    """

    page: str | None = None
    tool: Tool | None = None
    does: str = ""
    assigned: str = ""


SITUATIONS: tuple[tuple[str, tuple[Subject, ...]], ...] = (
    (
        N_("När du har ledsagning"),
        (
            Subject("dina-timmar", tools.HOURS, N_("Räkna ut dina timmar")),
            Subject("boka-och-avboka", tools.CANCEL, N_("Vad händer om jag avbokar?")),
            Subject("nar-nagot-ar-fel", tools.COMPLAIN, N_("Klaga eller överklaga")),
            Subject("byta", tools.SWITCH, N_("Orden att säga och skriva när du byter")),
            Subject("vad-kan-du-gora", tools.OUTING, N_("Planera en utflykt")),
            Subject("kostnader"),
        ),
    ),
    (
        N_("Välja och börja"),
        (
            Subject(
                "valja",
                tools.CHOOSE,
                N_("Orden att säga och skriva när du väljer"),
                N_("Säg vad som är viktigt för dig"),
            ),
            Subject("forsta-motet", tools.MEET, N_("Skriv frågor till första träffen")),
            Subject("din-plan", tools.PLAN, N_("Förbered din plan")),
            Subject("om-du-inte-valjer"),
            Subject(None, tools.SHORTLIST),
            Subject(None, tools.COMPARE),
        ),
    ),
    (
        N_("Innan du börjar"),
        (
            Subject("vad-ar-ledsagning"),
            Subject("ansok", tools.APPLY, N_("Skriv din ansökan")),
            Subject("las-ditt-beslut"),
            Subject("for-dig-som-hjalper", tools.AUTHORISE, N_("Skriv en fullmakt")),
            Subject("ord"),
            Subject(None, tools.ASK),
        ),
    ),
)
"""The situations, with at most six subjects each. First that of whoever comes back most often: who
changes provider or escort has one.
"""

Cards = tuple[Link, ...]


def situations(municipality: Municipality) -> Iterator[tuple[str, Cards]]:
    """The situations of a municipality, each with its cards. What has no place stands last."""
    pages = {page.slug: page for page in _pages(municipality)}
    offered = tools.offered(municipality, providers=somebody_works(municipality))
    *first, (last, subjects) = SITUATIONS
    placed = tuple(chain.from_iterable(subjects for _title, subjects in SITUATIONS))
    rest = tuple(_without_place(placed, pages, offered))
    for title, own in (*first, (last, (*subjects, *rest))):
        yield _(title), tuple(_cards(own, municipality, pages, offered))


def _pages(municipality: Municipality) -> Iterator[Page]:
    listing = library().pages.listing(language(), chooses(municipality))
    return (page for page in listing if page.group not in ELSEWHERE)


def _without_place(
    placed: Sequence[Subject], pages: Iterable[str], offered: Iterable[Tool]
) -> Iterator[Subject]:
    yield from (Subject(slug) for slug in pages if slug not in {one.page for one in placed})
    yield from (Subject(None, one) for one in offered if one not in [each.tool for each in placed])


def _cards(
    subjects: Iterable[Subject],
    municipality: Municipality,
    pages: dict[str, Page],
    offered: Sequence[Tool],
) -> Iterator[Link]:
    for subject in subjects:
        page = pages.get(subject.page) if subject.page else None
        tool = subject.tool if subject.tool in offered else None
        if page and tool:
            chosen = may_choose(municipality) or not subject.assigned
            does = _(subject.does if chosen else subject.assigned)
            also = tool.link(municipality, text=does)
            # Two links say what the card is about.
            yield replace(page_link(page, municipality), summary=None, also=also)
        elif page:
            yield page_link(page, municipality)
        elif tool:
            yield tool.card(municipality)
