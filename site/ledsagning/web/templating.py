"""Puts a page together: the template, and the frame around every page."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from flask import Flask, g, render_template, request
from jinja2 import BytecodeCache, StrictUndefined
from jinja2.bccache import Bucket

from ledsagning.catalogue.model import Municipality
from ledsagning.formats import chart, qr
from ledsagning.web import addresses
from ledsagning.web.i18n import SWEDISH, language, spoken_language
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import may_choose
from ledsagning.web.languages import offered
from ledsagning.web.library import library
from ledsagning.web.shapes import Frame, Link
from ledsagning.web.static import own_address, static_address
from ledsagning.web.wording.assigned import finding_link

Here = Callable[[str], str]
"""The address of the page that is shown, in a given language."""


class _Compiled(BytecodeCache):
    """Templates that have been compiled: all sites that a process makes have the same ones."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take out what has been compiled of these very words, if anything."""
        if code := self._code.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what has been compiled."""
        self._code[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def render(
    template: str,
    here: Here,
    crumbs: tuple[Link, ...] = (),
    kept: addresses.Query = (),
    **context: object,
) -> str:
    """Render a page in its frame. ``crumbs`` are the steps below the municipality's start page;
    ``kept`` are the wishes and the list, that the menu leads on with; ``context`` is what the
    template shows.
    """
    return render_template(template, frame=_frame(here, crumbs, kept), **context)


def unread(here: Here) -> Link | None:
    """The page in Swedish, where nobody has read the words of the language that it speaks."""
    known = library().languages
    spoken, original = known[spoken_language()], known[SWEDISH]
    if spoken is original or spoken.reviewed_by is not None:
        return None
    return Link(original.name, here(SWEDISH), language=SWEDISH)


def named_municipality() -> Municipality | None:
    """The municipality that the address names, if any."""
    found: Municipality | None = g.get("municipality")
    return found


def this_municipality() -> Municipality:
    """The municipality of an address that has one; ``LookupError`` for a view outside of them."""
    found = named_municipality()
    if found is None:
        raise LookupError("This address names no municipality.")
    return found


def _frame(here: Here, crumbs: tuple[Link, ...], kept: addresses.Query) -> Frame:
    # The address in each language is needed for two or three links.
    here = cache(here)
    read = library()
    spoken = read.languages[language()]
    code = spoken.code
    municipality = named_municipality()
    municipality_id = municipality.id if municipality else None
    return Frame(
        language=code,
        direction=spoken.direction,
        site_name=read.brand.name or _("Hitta ledsagning"),
        home=addresses.home(code),
        municipality=municipality.name if municipality else None,
        menu=_menu(code, municipality, kept),
        breadcrumbs=_breadcrumbs(code, municipality, crumbs),
        languages=tuple(
            Link(one.name, here(one.code), current=one is spoken, language=one.code)
            for one in offered(read.languages)
        ),
        search=addresses.seek(code, municipality_id),
        help=Link(_("Hjälp"), addresses.page(code, municipality_id, addresses.CONTACT)),
        footer=(
            Link(
                _("Är något fel här?"),
                addresses.report(code, municipality_id, _plain(here(code))),
            ),
            Link(_("Ord och vad de betyder"), addresses.page(code, municipality_id, "ord")),
            Link(_("Tillgänglighet"), addresses.page(code, municipality_id, "tillganglighet")),
            Link(_("Dina uppgifter"), addresses.page(code, municipality_id, "integritet")),
            Link(_("Så olika är det"), addresses.statistics(code)),
            *_doors(code, municipality_id),
        ),
        sample=municipality is not None and municipality.sample,
        swedish=unread(here),
        canonical=read.public(_plain(here(code))),
        alternates=tuple(
            Link(one.name, address, language=one.code)
            for one in offered(read.languages)
            if (address := read.public(_plain(here(one.code))))
        ),
        indexed=spoken.offered and not request.query_string,
        own_style=own_address("own.css"),
        logo=own_address(read.brand.logo),
        logo_text=read.brand.logo_text,
    )


def _plain(address: str) -> str:
    return address.partition("#")[0].partition("?")[0]


def _doors(code: str, municipality_id: str | None) -> tuple[Link, ...]:
    """Where others tell what they know, and what can be put up: in a municipality only."""
    if municipality_id is None:
        return ()
    return (
        Link(_("För utförare"), addresses.page(code, municipality_id, addresses.OFFERING)),
        Link(_("För kommunen"), addresses.page(code, municipality_id, addresses.ANSWERING)),
        Link(_("Affisch och kort"), addresses.page(code, municipality_id, addresses.POSTER)),
    )


def _menu(code: str, municipality: Municipality | None, kept: addresses.Query) -> tuple[Link, ...]:
    if municipality is None:
        return ()
    find = _("Hitta utförare") if may_choose(municipality) else finding_link(municipality)
    pages = (
        (_("Dina timmar"), "dina-timmar", "hours"),
        (_("Boka och avboka"), "boka-och-avboka", "calendar"),
        (_("När något är fel"), "nar-nagot-ar-fel", "complaint"),
    )
    links = (
        Link(find, addresses.find(code, municipality.id, kept), pictogram="search"),
        *(
            Link(text, addresses.page(code, municipality.id, slug), pictogram=picture)
            for text, slug, picture in pages
        ),
        Link(_("Alla sidor"), addresses.municipality(code, municipality.id), pictogram="list"),
    )
    here = request.script_root + request.path
    return tuple(replace(link, current=_plain(link.href) == here) for link in links)


def _breadcrumbs(
    code: str, municipality: Municipality | None, crumbs: tuple[Link, ...]
) -> tuple[Link, ...]:
    start = [Link(_("Start"), addresses.home(code))]
    if municipality is not None:
        start.append(Link(municipality.name, addresses.municipality(code, municipality.id)))
    *above, here = (*start, *crumbs)
    return (*above, replace(here, current=True))


def init_app(app: Flask, base: str) -> None:
    """Give the templates the little that they may call. A missing name is an error, not empty.

    The static files are read now, so that a broken build fails at start. A page has a hundred
    pictograms, so where they are, below ``base``, is not worked out for each.
    """
    app.jinja_env.bytecode_cache = _COMPILED
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.globals["static_address"] = static_address
    with addresses.below(base):
        app.jinja_env.globals["pictograms"] = static_address("pictograms.svg")
    app.jinja_env.globals["qr_drawing"] = qr.drawing
    app.jinja_env.globals["chart_drawing"] = chart.drawing
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
