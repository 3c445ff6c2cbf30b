"""The page of form and results, ready-made but for what somebody asks for and the answer to it."""

from collections.abc import Iterator
from datetime import date

from flask import request
from markupsafe import Markup, escape

from ledsagning.web import addresses
from ledsagning.web.documents.choice import choice_told
from ledsagning.web.documents.hard_words import explained_blocks
from ledsagning.web.find.inquiry import Inquiry
from ledsagning.web.find.shapes import ResultsPage
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import kept, library
from ledsagning.web.ready import GAP, Named, named, part
from ledsagning.web.shapes import Link
from ledsagning.web.templating import render

MOST_PAGES = 200
"""How many ready-made pages are kept, in all languages together: two megabytes at most."""

_GAPS = ("title", "found", "chosen", "hidden", "first", "more", "results")
_ASKED, _KEPT = (("asked", GAP),), (("kept", GAP),)
"""Stand in the addresses of the page for what is asked for, and for what its links keep."""

_NEXT_PART = "\n  "


def find_page(
    inquiry: Inquiry, first: tuple[Markup, ...], more: tuple[Markup, ...], results: ResultsPage
) -> str:
    """The page with the parts of its form, and with the results."""
    hidden = inquiry.shortlist.query
    asked = inquiry.in_language(inquiry.language).removeprefix(inquiry.page_address.path)
    # On a phone the form stands before the results, and what is wrong with the address may have no
    # question there.
    led = bool(results.chosen or results.problems)
    shape = bool(request.query_string), led, results.folded
    ready = _ready(inquiry.municipality.id, inquiry.day, *shape)
    return ready.fill(
        {
            "title": escape("".join(_title(results))),
            "found": escape(_mistaken() if results.problems else results.heading),
            "chosen": Markup(" ").join(one.sentence for one in results.chosen),
            "hidden": part("hidden-fields", "hidden_fields", hidden) if hidden else "",
            "first": _NEXT_PART.join(first),
            "more": _NEXT_PART.join(more),
            "results": part("results", "results", results),
            "asked": escape(asked),
            "kept": escape(_query(inquiry.wishes_and_list)),
        }
    )


def _title(results: ResultsPage) -> Iterator[str]:
    """What is new on the page comes first in its title."""
    if results.problems:
        yield f"{_mistaken()}: "
    if results.previous:
        yield f"{results.position}: "
    yield results.heading


def _mistaken() -> str:
    return _("Något behöver ändras")


@kept(most=MOST_PAGES)
def _ready(municipality_id: str, _day: date, asked: bool, led: bool, folded: bool) -> Named:
    """The page on a day, where something is ``asked`` in its address, whether its top leads to the
    results, and whether its form is ``folded``.
    """
    municipality, code = library().catalogue.municipalities[municipality_id], language()
    query = _ASKED if asked else ()

    def here(other: str) -> str:
        return addresses.find(other, municipality.id, query)

    crumb = Link(_("Hitta utförare"), addresses.find(code, municipality.id), current=True)
    html = render(
        "search/find.html",
        here,
        crumbs=(crumb,),
        kept=_KEPT,
        heading=_("Hitta utförare"),
        intro=_(
            "Välj det som är viktigt för dig. Hoppa över resten. Vi sparar inget av det du väljer."
        ),
        told=explained_blocks(choice_told(municipality)),
        led=led,
        folded=folded,
        action=f"{addresses.find(code, municipality.id)}#{addresses.RESULTS}",
        one_question=addresses.ask(code, municipality.id),
        **{gap: named(gap) for gap in _GAPS},
    )
    return Named(html.replace(_query(_ASKED), named("asked")).replace(_query(_KEPT), named("kept")))


def _query(query: addresses.Query) -> str:
    """What follows the path of the page in an address of it with a query."""
    return addresses.find("", "", query).removeprefix(addresses.find("", ""))
