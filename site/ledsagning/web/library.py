"""What the views work with: put together aside, then only read, and swapped whole for another.

A request reads one library from its beginning to its end, so that a swap in the middle of it
mixes nothing. What is made of a library is kept inside it, and goes when it goes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any, Generic, ParamSpec, TypeVar, TypeVarTuple, cast
from urllib.parse import urlsplit

from flask import Flask, current_app, g
from werkzeug.local import LocalProxy

from ledsagning import resources
from ledsagning.catalogue.editions import History
from ledsagning.catalogue.model import Catalogue, Municipality, Provider
from ledsagning.pages import Pages
from ledsagning.search import engine
from ledsagning.search.engine import Search
from ledsagning.today import today
from ledsagning.web import addresses, languages, packages
from ledsagning.web.brand import Brand
from ledsagning.web.guide.guide import Guide
from ledsagning.web.i18n import language, speaking
from ledsagning.web.in_force import may_choose
from ledsagning.web.languages import Language, Languages
from ledsagning.web.packages import Packages
from ledsagning.web.recordings import Recordings
from ledsagning.web.tools import TOOLS

_KEY = "ledsagning"

_of_this_request = cast("LocalProxy[Any]", g)._get_current_object
"""What Flask's ``g`` stands for. A page of results asks for its library a hundred times, and the
proxy costs ten times what it leads to."""

NO_FILES = frozenset(
    {
        *(addresses.START, addresses.FIND, addresses.ASK, addresses.CONTACT, addresses.REPORT),
        *(tool.slug for tool in TOOLS),
    }
)
"""Pages that are made by code, but that the information pages can lead to."""

P = ParamSpec("P")
T = TypeVar("T")
Key = TypeVarTuple("Key")


class Cache:
    """What has been made of one library, for whoever asks next. Threads may share it."""

    def __init__(self) -> None:
        self._kept: dict[Callable[..., Any], Callable[..., Any]] = {}

    def of(self, makes: Callable[P, T], most: int) -> Callable[P, T]:
        """The same function, which keeps the ``most`` answers that were asked for last."""
        kept = self._kept.get(makes)
        if kept is None:
            # Where two threads come at once, both get the one that was first.
            kept = self._kept.setdefault(makes, lru_cache(maxsize=most)(makes))
        return cast("Callable[P, T]", kept)


_NEVER = History()
_OURS_ALONE = Brand()
_SILENT = Recordings()


@dataclass(frozen=True, slots=True)
class Library:
    """The catalogue, a search for each municipality, the pages, a guide to them in each of the
    languages, and these; and what was published before (``history``).

    ``version`` changes when the catalogue, its history, the site's own files, its address
    or its look do.
    ``origin`` is what stands before each of our paths where one must be whole, ``None`` where the
    operator has not said; ``base`` is what every path begins with, empty where the site has its
    host for itself.
    ``examples_shown``: machines are told of made-up providers as if they were real, for trying it.
    ``brand`` is the operator's own name, colours and logo; ``recordings`` are what can be heard,
    ``packages`` what can be taken along, and ``packed_of`` is the mark of all that those are made
    of besides the catalogue.
    """

    catalogue: Catalogue
    searches: Mapping[str, Search]
    pages: Pages
    guides: Mapping[str, Guide]
    languages: Languages
    version: str
    origin: str | None
    base: str
    examples_shown: bool
    history: History = _NEVER
    brand: Brand = _OURS_ALONE
    recordings: Recordings = _SILENT
    packages: Packages = field(default_factory=dict)
    packed_of: str = ""
    cache: Cache = field(default_factory=Cache, init=False, compare=False, repr=False)

    def public(self, path: str) -> str | None:
        """The whole address of a path of ours; ``None`` where nobody has said the site's name."""
        return self.origin + path if self.origin else None


def assemble(
    catalogue: Catalogue,
    site_address: str | None = None,
    translations: Path = resources.TRANSLATIONS,
    history: History = _NEVER,
    *,
    examples_shown: bool = False,
    brand: Brand = _OURS_ALONE,
    heard: Recordings = _SILENT,
    packed: Packages | None = None,
) -> Library:
    """Make all that the views need of a catalogue. What an app reads meanwhile is not touched.

    ``site_address`` is where the site is found, such as ``https://kommun.example/ledsagning``.

    Raises ``PageError``, with every problem named, for broken information pages.
    """
    words = _words(translations)
    address = urlsplit(site_address or "")
    # Nearly all of them have neither, and it takes as long to find nobody as somebody.
    nobody = Search((), ())
    searches = engine.build_all(
        {
            id_: (municipality.areas, catalogue.providers_in(id_))
            for id_, municipality in catalogue.municipalities.items()
            if municipality.areas or catalogue.providers_in(id_)
        }
    )
    return Library(
        catalogue=catalogue,
        searches={id_: searches.get(id_, nobody) for id_ in catalogue.municipalities},
        pages=words.pages,
        guides=words.guides,
        languages=words.languages,
        version=(
            f"{catalogue.version}-{_edition(history)}{resources.site()}-{site_address or ''}"
            f"-{examples_shown:d}{brand.digest}{heard.version}"
            f"{packages.version(packed or {})}"
        ),
        origin=f"{address.scheme}://{address.netloc}" if site_address else None,
        base=address.path.rstrip("/"),
        examples_shown=examples_shown,
        brand=brand,
        history=history,
        recordings=heard,
        packages=packed or {},
        packed_of=packages.mark(resources.site(), site_address or "", brand.digest),
    )


def _edition(history: History) -> str:
    """What comes back is another edition with the same catalogue: its history is another."""
    newest = history.newest
    kept = len(history.editions)
    return f"{newest.number}-{kept}-{newest.published:%Y%m%d%H%M%S}-" if newest else ""


@dataclass(frozen=True, slots=True)
class _Words:
    languages: Languages
    pages: Pages
    guides: Mapping[str, Guide]


@cache
def _words(translations: Path) -> _Words:
    """The site's own words as they were when this process first read them, as its other files."""
    spoken = languages.read(translations)
    pages = Pages.load(translations, tuple(spoken), NO_FILES)
    return _Words(spoken, pages, {code: _guide(one, pages) for code, one in spoken.items()})


def _guide(spoken: Language, pages: Pages) -> Guide:
    with speaking(spoken):
        return Guide.build(pages)


def init_app(app: Flask, library: Library) -> None:
    """Hand an app its first library. Every request is given one before anything else of it."""
    swap(app, library)
    app.url_value_preprocessor(_begin)


def swap(app: Flask, library: Library) -> None:
    """Let every request that begins from now on read another library.

    Those that have begun end with the one they began with; the old one goes with the last.
    """
    app.extensions[_KEY] = library


def current_version(app: Flask) -> str:
    """The version of the library that a request to an app would read now."""
    current: Library = app.extensions[_KEY]
    return current.version


def _begin(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    _pin()


def library() -> Library:
    """The library that this request reads; outside of a request, that of this app context."""
    pinned: Library | None = _of_this_request().get(_KEY)
    return _pin() if pinned is None else pinned


def working(municipality: Municipality) -> tuple[Provider, ...]:
    """The providers that send escorts in a municipality today, as far as any are known."""
    return library().searches[municipality.id].working(today())


def somebody_works(municipality: Municipality) -> bool:
    """Whether any provider is known to send escorts in a municipality today."""
    return library().searches[municipality.id].number_working(today()) > 0


def somebody_to_choose(municipality: Municipality) -> bool:
    """Whether one chooses there, or may, and any provider is known that could be chosen."""
    return may_choose(municipality) and somebody_works(municipality)


def _pin() -> Library:
    found: Library = current_app.extensions[_KEY]
    setattr(g, _KEY, found)
    return found


class Kept(Generic[*Key, T]):
    """A function of the library, the language and some arguments, whose answers are kept."""

    def __init__(self, makes: Callable[[*Key], T], most: int) -> None:
        def in_language(_language: str, *key: *Key) -> T:
            return makes(*key)

        self._makes, self._most = in_language, most

    def __call__(self, *key: *Key) -> T:
        """What the function says, made now or before."""
        kept = library().cache.of(self._makes, self._most)
        return kept(language(), *key)

    def here(self) -> Callable[[*Key], T]:
        """The function as it is in this request: looked up once, to be asked many times."""
        return cast(
            "Callable[[*Key], T]",
            partial(library().cache.of(self._makes, self._most), language()),
        )


def kept(most: int) -> Callable[[Callable[[*Key], T]], Kept[*Key, T]]:
    """Keep what a function makes of the library, by language and arguments, inside the library.

    ``most`` answers are kept, in all languages together; never put in what a reader asks for.
    """

    def keep(makes: Callable[[*Key], T]) -> Kept[*Key, T]:
        return Kept(makes, most)

    return keep
