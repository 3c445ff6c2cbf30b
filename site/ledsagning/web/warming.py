"""One page of each kind, made before anybody asks: what is read late is read by then.

Templates, codings, time zones and words are loaded when they are first used. A request finds them
loaded; and a site that cannot make its pages is told of before it has any readers.
"""

from collections.abc import Iterator

from flask import Flask

from ledsagning.catalogue.model import Municipality
from ledsagning.messages import SWEDISH
from ledsagning.web import addresses
from ledsagning.web.library import Library, library
from ledsagning.web.tools import TOOLS

_SHAPES = (".txt", "/blad", ".ics")
_NOWHERE = "finns-inte"
_WHOLE = ("v1/municipalities.json", "v1/municipalities.csv", "hsds/services", "openapi.json")


def warm(app: Flask) -> tuple[str, ...]:
    """Load every template and ask for a page of each kind. Return the paths that cannot be made."""
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)
    # The standard library loads it for the Host of the first request.
    "ledsagning.example".encode("idna")
    with app.app_context():
        paths = tuple(_paths(library()))
    visitor = app.test_client()
    return tuple(path for path in paths if visitor.get(path).status_code >= 500)


def _paths(read: Library) -> Iterator[str]:
    for language in read.languages:
        yield addresses.home(language)
        # The tables of its Braille are read when they are first used.
        yield addresses.with_suffix(addresses.page(language, None, "ord"), ".pef")
    yield from (addresses.page(SWEDISH, None, slug) for slug in addresses.SITE_WIDE)
    # What is made of all of it, and is no dump: all workers share what is made now.
    yield from map(addresses.data, _WHOLE)
    for municipality in _of_each_kind(read):
        yield from _pages(read, municipality)


def _of_each_kind(read: Library) -> tuple[Municipality, ...]:
    """A municipality with providers and one without, where there are such."""
    catalogue = read.catalogue
    kinds = {bool(catalogue.providers_in(one.id)): one for one in catalogue.municipalities.values()}
    return tuple(kinds.values())


def _pages(read: Library, municipality: Municipality) -> Iterator[str]:
    here = addresses.municipality(SWEDISH, municipality.id)
    yield here
    yield here + _NOWHERE
    for slug in (addresses.FIND, addresses.ASK, addresses.CONTACT, "ord", "dina-timmar"):
        yield here + slug
    for tool in TOOLS:
        yield f"{here}{tool.slug}?{tool.example}"
    yield addresses.seek(SWEDISH, municipality.id, (("q", municipality.name),))
    tool = next(tool for tool in TOOLS if tool.days)
    yield from (f"{here}{tool.slug}{shape}?{tool.example}" for shape in _SHAPES)
    for provider in read.catalogue.providers_in(municipality.id)[:1]:
        yield addresses.provider(SWEDISH, municipality.id, provider.id)
        yield addresses.find(SWEDISH, municipality.id, (("text", provider.name),))
