"""The one place that makes the site's addresses. They are paths: the host is never needed.

Flask's ``url_for`` would do, but costs 10 µs each, and a page of results has a hundred links.
A test asks for every address that stands here. Where the site shares its host with others, all of
them stand below its base path.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from urllib.parse import quote

from ledsagning.search.criteria import Criteria, Order

RESULTS = "resultat"
"""The place on the page of results where the reader lands."""

ANSWER = "svar"
"""The place on a tool's page where the reader lands."""

QUESTION = "fraga"
"""The place of the question, where one is asked at a time, and where the reader lands."""

START, FIND, ASK, CONTACT = "start", "hitta", "hitta/fraga", "kontakt"
"""Pages that are neither files nor tools. A start page has no name in its address; a link to it
has.
"""

REPORT = "fel"
"""Where a reader tells of a fault on a page, in a municipality and outside of them."""

ABOUT = "sida"
"""What of that page's query says which page it is about: a path, and nothing that was asked."""

FORMATS = "format"
"""The page that explains the ways to read a page."""

SIZES = "storlek"
"""The place on it where one chooses how large the letters, or the pages of Braille, are to be."""

PAGE_TO_SIZE = "sida"
"""What of its query says for which page: all of the path that stands behind the municipality."""

FILMS = "film"
"""Where the films in sign language are."""

BOOKLET = "haftet"
"""The one text that the person, the helper, the provider and the caseworker share."""

PICTOGRAMS = "bilder"
"""The page that tells what the pictograms mean."""

OPEN_DATA = "oppna-data"
"""The page for those who use the data in programs of their own."""

SITE_WIDE = ("ord", FORMATS, PICTOGRAMS, "tillganglighet", "integritet", OPEN_DATA)
"""Information pages that stand outside the municipalities too: they say the same everywhere."""

SEEK = "sok"
"""The search of the whole site, in a municipality and outside of them."""

OFFERING = "for-utforare"
"""Where a provider tells what it offers."""

ANSWERING = "for-kommunen"
"""Where a municipality tells its rules."""

DOORS = (OFFERING, ANSWERING)
"""Where others tell what they know: the pages that take a body."""

POSTER = "affisch"
"""A paper to put up in a municipality."""

STATISTICS = "statistik"
"""Where the municipalities are counted and compared."""

CHANGES, FEED = "andringar", "andringar.atom"
"""What has changed in a municipality: a page, and the same for a program that follows it."""

VERSION = "version"
"""What of a query says that something is to be told as it stood: an edition's name, or a day."""

PACKAGE = "paket"
"""The file of what holds everywhere: its name less its ending."""

TAKEN = frozenset({*SITE_WIDE, CONTACT, REPORT, SEEK, STATISTICS, FILMS, PACKAGE, "static", "data"})
"""What stands, or will, where an address names its municipality: none may be called so."""

LIVES_IN = "bor"
"""What of the start page's query says where the reader lives."""

Query = tuple[tuple[str, str], ...]


_AS_IT_IS = re.compile(r"[\w.~,/-]*", re.ASCII).fullmatch
_base: ContextVar[str] = ContextVar("base", default="")


@contextmanager
def below(base: str) -> Iterator[None]:
    """Make all addresses inside below a path such as ``/ledsagning``; empty is the host's root."""
    before = _base.set(base)
    try:
        yield
    finally:
        _base.reset(before)


def static(name: str) -> str:
    """A static file, by the name that has its digest."""
    return f"{_base.get()}/static/{name}"


def film(language: str, name: str) -> str:
    """A film of a language's pages, or its captions, by the name of the file."""
    return f"{home(language)}{FILMS}/{name}"


def home(language: str) -> str:
    """The start page of the whole site."""
    return f"{_base.get()}/{language}/"


def municipality(language: str, municipality_id: str) -> str:
    """The start page of a municipality."""
    return f"{_base.get()}/{language}/{municipality_id}/"


def page(language: str, municipality_id: str | None, slug: str) -> str:
    """A page of a municipality, or of the whole site where no municipality is given."""
    start = home(language) if municipality_id is None else municipality(language, municipality_id)
    return f"{start}{slug}"


def provider(language: str, municipality_id: str, provider_id: str, query: Query = ()) -> str:
    """The page of a provider, with the wishes that it is to be judged by."""
    return provider_among(language, municipality_id, query)(provider_id)


def provider_among(language: str, municipality_id: str, query: Query) -> Callable[[str], str]:
    """What makes the address of each provider among some: they share the wishes."""
    begun, wished = page(language, municipality_id, "utforare/"), with_query("", query)
    return lambda provider_id: f"{begun}{provider_id}{wished}"


def seek(language: str, municipality_id: str | None, query: Query = ()) -> str:
    """The search of the whole site."""
    return with_query(page(language, municipality_id, SEEK), query)


def report(language: str, municipality_id: str | None, about: str = "") -> str:
    """Where to tell of a fault on a page. ``about`` is its path, without what was asked there."""
    query = ((ABOUT, about),) if about else ()
    return with_query(page(language, municipality_id, REPORT), query)


def sizes(language: str, municipality_id: str, path: str) -> str:
    """Where to choose the size of a file of one of the municipality's pages."""
    slug = path.removeprefix(municipality(language, municipality_id))
    page_of_sizes = page(language, municipality_id, FORMATS)
    return f"{with_query(page_of_sizes, ((PAGE_TO_SIZE, slug),))}#{SIZES}"


def statistics(language: str, slug: str = "") -> str:
    """How unlike the municipalities are: the first page, or that of a subject."""
    start = page(language, None, STATISTICS)
    return f"{start}/{slug}" if slug else start


def find(language: str, municipality_id: str, query: Query = ()) -> str:
    """The form and its results; with wishes the reader lands on the results."""
    address = with_query(page(language, municipality_id, FIND), query)
    return f"{address}#{RESULTS}" if query else address


def ask(language: str, municipality_id: str, query: Query = ()) -> str:
    """The form, one question at a time; the reader lands on the question."""
    return f"{with_query(page(language, municipality_id, ASK), query)}#{QUESTION}"


def tool(language: str, municipality_id: str, slug: str, query: Query = ()) -> str:
    """A tool, with what was answered."""
    return with_query(page(language, municipality_id, slug), query)


def data(path: str) -> str:
    """What is for programs, by its path below ``/api/``."""
    return f"{_base.get()}/api/{path}"


def dcat() -> str:
    """The catalogue of the site's data, for harvesters."""
    return f"{_base.get()}/dcat"


def sitemap(name: str = "") -> str:
    """The map of the site for search engines, or one of its parts."""
    return f"{_base.get()}/sitemap/{name}.xml" if name else f"{_base.get()}/sitemap.xml"


def with_suffix(address: str, suffix: str) -> str:
    """What an address shows, in another shape: ``.txt``, ``/blad``."""
    path, question_mark, query = address.partition("?")
    return f"{path}{suffix}{question_mark}{query}"


def with_query(path: str, query: Query) -> str:
    """A path with its query, if there is one.

    A comma and a slash need no disguise in a query: a list is easier to send without.
    """
    if not query:
        return path
    return f"{path}?{'&'.join([f'{_quoted(key)}={_quoted(text)}' for key, text in query])}"


def _quoted(text: str) -> str:
    """Text as it stands in a query. Nearly all of it is words of ours, which stand as they are."""
    return text if _AS_IT_IS(text) else quote(text, safe=",/")


def with_more(address: str, query: Query) -> str:
    """An address, perhaps with a query, with more of one."""
    path, _question_mark, before = address.partition("?")
    more = with_query("", query)
    return f"{path}{more}&{before}" if before else f"{path}{more}"


def provider_anchor(provider_id: str) -> str:
    """The anchor of a provider on a page where several stand."""
    return f"utforare-{provider_id}"


def wishes(criteria: Criteria, order: Order = Order.NEUTRAL) -> Query:
    """What a visitor asks for, as the shortest query that says the same."""
    pairs = [(wish.facet.value, value) for wish in criteria.wishes for value in wish.values]
    if criteria.text:
        pairs.append(("text", criteria.text))
    if order is not Order.NEUTRAL:
        pairs.append(("order", order.value))
    return tuple(pairs)
