"""The papers of a municipality, to be printed and put up."""

from functools import partial

from flask import Blueprint

from ledsagning.formats.document import Notice, words
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.leaflets import unread_notice
from ledsagning.web.posters.papers import PAPERS, Paper, printed
from ledsagning.web.shapes import Link
from ledsagning.web.templating import render, this_municipality, unread

bp = Blueprint("posters", __name__)


def _show(paper: Paper) -> str:
    """A paper. It is kept by nobody: its address may be what this request calls the site."""
    municipality = this_municipality()
    here = partial(_address, municipality.id, paper.slug)
    swedish = unread(here)
    return render(
        "posters/paper.html",
        here,
        paper=paper,
        unread=unread_notice(swedish) if swedish else None,
        printed=printed(municipality),
        unaddressed=_unaddressed(),
        back=Link(municipality.name, addresses.municipality(language(), municipality.id)),
        others=tuple(
            Link(_(one.title), addresses.page(language(), municipality.id, one.slug))
            for one in PAPERS
            if one is not paper
        ),
    )


def _address(municipality_id: str, slug: str, code: str) -> str:
    return addresses.page(code, municipality_id, slug)


def _unaddressed() -> Notice:
    """What is said where nobody else could come to the address of the site."""
    said = _("Skriv inte ut den än. Webbplatsen har ingen adress som fungerar för andra.")
    return Notice(words(said), urgent=True)


for _paper in PAPERS:
    bp.add_url_rule(
        f"/<language:language>/<municipality>/{_paper.slug}", _paper.slug, partial(_show, _paper)
    )
