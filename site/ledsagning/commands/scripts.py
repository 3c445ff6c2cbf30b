"""What there is to read aloud of a site: the pages that somebody reads from beginning to end."""

from collections.abc import Iterable, Iterator
from contextvars import copy_context
from dataclasses import dataclass
from itertools import islice

from flask import Flask

from ledsagning import composing
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.commands.progress import shown
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.registry import FORMATS
from ledsagning.formats.speech import voice
from ledsagning.formats.speech.script import script
from ledsagning.web import addresses, listening
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import chooses
from ledsagning.web.languages import offered
from ledsagning.web.library import library, working

_SOUND = next(one.ending for one in FORMATS if one.spoken)


@dataclass(frozen=True, slots=True)
class Page:
    """What stands at a path, and the number of its script."""

    path: str
    leaflet: Leaflet
    number: str


def worth_hearing(app: Flask, *, bar: bool) -> tuple[Page, ...]:
    """Pages of the whole site, of the municipalities of which more than a name is known, and of one
    of the others: the same words are read once.
    """
    with app.app_context():
        paths = tuple(_paths())
    with shown(_("Letar efter nya texter"), len(paths), bar=bar) as watch:
        by_number = {page.number: page for page in pages(app, watch(paths))}
    return tuple(by_number.values())


def pages(app: Flask, paths: Iterable[str]) -> Iterator[Page]:
    """What stands at some paths; nothing where nobody reads aloud what does."""
    for path in paths:
        # A request speaks its own language; so does whoever asks, afterwards.
        if leaflet := copy_context().run(_leaflet, app, path):
            yield Page(path, leaflet, script(leaflet).digest)


def named_in(app: Flask, text: str) -> tuple[str, ...]:
    """The paths of all pages of the municipalities whose id is in a text."""
    with app.app_context():
        known = library()
        return tuple(
            path
            for municipality in known.catalogue.municipalities.values()
            if municipality.id in text
            for one in offered(known.languages)
            for path in _in(municipality, one.code)
        )


def _leaflet(app: Flask, path: str) -> Leaflet | None:
    """What a page says when it is asked for its sound."""
    with app.test_client() as client:
        client.get(path + _SOUND).close()
        page = listening.begun()
        return page.read if page else None


def _paths() -> Iterator[str]:
    known = library()
    for one in offered(known.languages):
        if one.code not in voice.VOICES:
            continue
        for slug in (*addresses.SITE_WIDE, addresses.CONTACT):
            yield addresses.page(one.code, None, slug)
        for municipality in _read_aloud(known.catalogue):
            yield from _in(municipality, one.code)


def _read_aloud(catalogue: Catalogue) -> Iterator[Municipality]:
    """Those of which more is known, and one that is only a name: it is read for all such."""
    own = composing.own(catalogue)
    yield from filter(composing.has_rules, own)
    alike = filter(composing.only_named, catalogue.municipalities.values())
    yield from islice((one for one in alike if one not in own), 1)


def _in(municipality: Municipality, code: str) -> Iterator[str]:
    listed = library().pages.listing(code, chooses(municipality))
    for slug in dict.fromkeys((*(page.slug for page in listed), addresses.CONTACT)):
        yield addresses.page(code, municipality.id, slug)
    for provider in working(municipality):
        yield addresses.provider(code, municipality.id, provider.id)
