"""Whatever a catalogue says stays text: on every page, on every sheet and in every file."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar

from ledsagning import composing
from ledsagning.app import site_of
from ledsagning.catalogue import yaml_writing
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.settings import Settings
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.library import library
from ledsagning.web.tools import TOOLS
from support import catalogue_files
from support.everything import addresses_in
from support.hostile import EXTREMES, HOSTILE, extreme, spoiled

PLACES = ("stockholm", "varmdo", "botkyrka", "goteborg", "nacka", "osteraker")
LINKED = ("http:", "https:", "mailto:", "tel:", "sms:", "/", "#", "?")


@pytest.fixture(scope="module")
def hostile() -> Catalogue:
    """The shipped catalogue with every free text replaced."""
    return with_places(composing.load(Settings().catalogue, today(), addresses.TAKEN), spoiled)


def with_places(shipped: Catalogue, change: Callable[[Any], Any]) -> Catalogue:
    """The catalogue with the places, and all providers, changed."""
    places = {id_: change(shipped.municipalities[id_]) for id_ in PLACES}
    return replace(
        shipped,
        municipalities={**shipped.municipalities, **places},
        providers={key: change(one) for key, one in shipped.providers.items()},
    )


@pytest.fixture(scope="module")
def visitor(hostile: Catalogue) -> FlaskClient:
    """A visitor of its site."""
    return visitor_of(hostile)


def visitor_of(catalogue: Catalogue) -> FlaskClient:
    """A visitor who only looks at what comes back."""
    app = site_of(catalogue, Settings())
    return FlaskClient(app, app.response_class)


class Tags(HTMLParser):
    """What a browser would act on, of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.data: list[str] = []
        self._in_script = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._in_script = tag == "script"
        if tag in ("b", "i") or (tag == "script" and found.get("type") != "application/ld+json"):
            self.wrong.append(tag)
        self.wrong += [name for name in found if name.startswith("on") or name == "style"]
        link = found.get("href") or found.get("src") or found.get("action") or "#"
        if not link.startswith(LINKED):
            self.wrong.append(link)

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"<!--{data}")

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.data.append(data)

    def handle_endtag(self, _tag: str) -> None:
        self._in_script = False


def paths(visitor: FlaskClient, place: str) -> Iterator[str]:
    """Every page, sheet and file of a municipality."""
    with visitor.application.app_context():
        providers = library().catalogue.providers_in(place)
    yield from addresses_in(place)
    yield from addresses_in(place, "en")
    for tool in TOOLS:
        for suffix in (".txt", ".ics", "/blad", "/stort-blad"):
            yield f"/sv/{place}/{tool.slug}{suffix}?{tool.example}"
    for one in providers[:3]:
        for suffix in ("", ".txt", "/blad", "?languages=so"):
            yield f"/sv/{place}/utforare/{one.id}{suffix}"
    chosen = "&".join(f"list={one.id}" for one in providers[:2])
    for page in ("jamfor", "jamfor.txt", "jamfor/blad", "min-lista", "min-lista.txt", "hitta"):
        yield f"/sv/{place}/{page}?{chosen}"
    for page in ("dina-timmar", "kontakt", "ord", "boka-och-avboka"):
        yield from (f"/sv/{place}/{page}{suffix}" for suffix in (".txt", "/stort-blad"))
    yield from (f"/sv/{place}/sok?q={word}" for word in ("svg", "onload", "alert"))
    yield f"/sv/{place}/hitta?text=svg"


@pytest.mark.parametrize("place", PLACES)
def test_code_in_a_catalogue_is_text_on_every_page_and_in_every_file(
    place: str, visitor: FlaskClient
) -> None:
    seen = 0
    for path in paths(visitor, place):
        answer = visitor.get(path, follow_redirects=True)
        assert answer.status_code in (200, 400, 404), path
        page = answer.get_data(as_text=True)
        seen += "onload" in page
        match answer.mimetype:
            case "text/html":
                tags = Tags(page)
                assert tags.wrong == [], path
                for data in tags.data:
                    json.loads(data)
            case "text/calendar":
                calendar = Calendar.from_ical(page)
                assert "X-EVIL" not in {key for part in calendar.walk() for key in part}, path
        assert "1337" not in page, path
        for name, value in answer.headers:
            assert value.isprintable(), (path, name)
            assert "svg" not in value or name == "Location", (path, name)
    assert seen > 10


@pytest.mark.parametrize("which", EXTREMES)
def test_the_smallest_and_the_largest_that_a_catalogue_may_say_break_no_page(which: str) -> None:
    shipped = composing.load(Settings().catalogue, today(), addresses.TAKEN)
    visitor = visitor_of(with_places(shipped, lambda one: extreme(one, which)))

    asked = [path for place in PLACES[:3] for path in paths(visitor, place)]
    broken = [path for path in asked if visitor.get(path).status_code >= 500]

    assert broken == []


def test_the_loader_takes_such_texts_so_a_provider_could_write_them(hostile: Catalogue) -> None:
    own = {one.id: one for one in composing.own(hostile)}
    text = yaml_writing.write(replace(hostile, municipalities=own))
    source = YamlFiles(FilePlace("k.yaml"), (catalogue_files.file(text),))

    again = composing.load(source, today(), addresses.TAKEN)

    assert replace(again, version="") == replace(hostile, version="")
    assert again.municipalities["stockholm"].name == HOSTILE
