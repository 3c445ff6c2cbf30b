"""A request reads one library from its beginning to its end, whenever another is put in."""

import gc
import sys
import weakref
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import cycle
from threading import Event

import pytest
from werkzeug.test import TestResponse

from ledsagning import app as factory
from ledsagning.composing import own
from ledsagning.pages import Group, Insert, Page, Pages
from ledsagning.today import today
from ledsagning.web.documents.information import broken_pages
from ledsagning.web.i18n import speaking
from ledsagning.web.library import Library, kept, library, swap
from support import sites
from support.sites import BYN, catalogue, escorts, provider

NAMES = ("asken", "bjorken", "cedern")


def _town(mark: str) -> str:
    """A catalogue where everything bears a mark; half of its providers are in no other."""
    speaks = escorts(languages=["so"], gender="woman", wheelchair="heavy")
    return catalogue(
        *(provider(one, name=f"{one.capitalize()} {mark}", escorts=[speaks]) for one in NAMES),
        *(provider(f"{one}-{mark}", name=f"{one} {mark}", escorts=[speaks]) for one in NAMES),
        name=f"Staden {mark}",
        more=[BYN] if mark == "gamla" else [],
    )


OLD, NEW = _town("gamla"), _town("nya")
LIST = "list=asken,asken-gamla,bjorken-nya,bjorken"
PATHS = [
    "/sv/",
    "/en/staden/",
    "/sv/byn/hitta",
    "/sv/staden/hitta",
    f"/sv/staden/hitta?languages=so&{LIST}",
    "/en/staden/hitta/fraga?languages=so",
    f"/sv/staden/utforare/asken?languages=so&{LIST}",
    "/sv/staden/utforare/asken-gamla",
    "/sv/staden/utforare/bjorken-nya",
    f"/sv/staden/min-lista?languages=so&{LIST}",
    f"/sv/staden/min-lista.txt?{LIST}",
    f"/sv/staden/jamfor?view=table&{LIST}",
    "/sv/staden/valj?provider=asken-gamla",
    "/sv/staden/boka-och-avboka",
    "/sv/staden/ord",
    "/sv/kontakt",
    "/sv/staden/finns-inte",
]
"""Pages that read the library early and late, and some that only one of the two has."""

Told = tuple[int, str | None, bytes]


def told(answer: TestResponse) -> Told:
    """What an answer says: its status, its tag and its body."""
    return answer.status_code, answer.headers.get("ETag"), answer.data


@pytest.fixture(scope="module")
def old() -> Library:
    """A library to begin with."""
    return _library(OLD)


@pytest.fixture(scope="module")
def new() -> Library:
    """A library that takes its place."""
    return _library(NEW)


def _library(text: str) -> Library:
    with sites.site(text).app_context():
        return library()


def answers(text: str) -> dict[str, Told]:
    """What a site that never had another catalogue answers."""
    visitor = sites.site(text).test_client()
    return {path: told(visitor.get(path)) for path in PATHS}


# --- one request, one library


def test_the_two_catalogues_have_no_answer_in_common() -> None:
    old, new = answers(OLD), answers(NEW)

    assert [path for path in PATHS if old[path] == new[path]] == []


@pytest.mark.parametrize("path", PATHS)
def test_an_answer_is_wholly_of_the_library_that_its_request_began_with(
    path: str, old: Library, new: Library
) -> None:
    site = factory.site(old)
    site.before_request(lambda: swap(site, new))
    visitor = site.test_client()

    assert told(visitor.get(path)) == answers(OLD)[path]
    assert told(visitor.get(path)) == answers(NEW)[path]


def test_however_often_libraries_are_swapped_no_answer_mixes_two(
    old: Library, new: Library, busy: None
) -> None:
    site = factory.site(old)
    expected = {path: (answers(OLD)[path], answers(NEW)[path]) for path in PATHS}
    stop = Event()

    def swapping() -> None:
        for one in cycle((new, old)):
            swap(site, one)
            if stop.wait(0.0005):
                return

    def visit(path: str) -> tuple[str, int]:
        got = told(site.test_client().get(path))
        return path, expected[path].index(got) if got in expected[path] else -1

    with ThreadPoolExecutor(5) as threads:
        swaps = threads.submit(swapping)
        seen = Counter(threads.map(visit, PATHS * 15))
        stop.set()
        swaps.result()

    assert {path for path, which in seen if which == -1} == set()
    assert {which for _, which in seen} == {0, 1}


@pytest.fixture
def busy() -> Iterator[None]:
    """Threads take turns so often that each request is interrupted many times."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def test_a_page_that_a_browser_has_of_the_old_library_is_sent_anew(
    old: Library, new: Library
) -> None:
    site = factory.site(old)
    visitor = site.test_client()
    tag = {"If-None-Match": visitor.get("/sv/staden/hitta").headers["ETag"]}

    assert visitor.get("/sv/staden/hitta", headers=tag).status_code == 304
    swap(site, new)
    assert visitor.get("/sv/staden/hitta", headers=tag).status_code == 200


# --- what is made of a library is kept in it


def test_a_library_goes_with_all_that_was_made_of_it_once_another_has_its_place(
    new: Library,
) -> None:
    site = sites.new_site(OLD)
    visitor = site.test_client()
    for path in PATHS:
        visitor.get(path)
    with site.app_context():
        cache = weakref.ref(library().cache)

    assert cache() is not None
    swap(site, new)
    gc.collect()
    assert cache() is None


def test_what_is_kept_is_made_once_for_each_library_language_and_argument(
    old: Library, new: Library
) -> None:
    made = []

    @kept(most=10)
    def name(provider_id: str) -> str:
        made.append(provider_id)
        return library().catalogue.providers["staden", provider_id].name

    for read, mark in ((old, "gamla"), (new, "nya")):
        for language in ("sv", "en", "sv"):
            with factory.site(read).app_context(), speaking(language):
                assert name("asken") == f"Asken {mark}"
                assert name("bjorken") == f"Bjorken {mark}"

    assert Counter(made) == {"asken": 4, "bjorken": 4}


def test_no_more_is_kept_than_there_is_room_for(old: Library) -> None:
    made = []

    @kept(most=2)
    def same(number: int) -> int:
        made.append(number)
        return number

    with factory.site(old).app_context(), speaking("sv"):
        for number in (1, 2, 1, 3, 1, 2):
            assert same(number) == number

    assert made == [1, 2, 3, 2]


# --- pages that can't be made


def _with_page(read: Library, *parts: Insert) -> Library:
    page = Page(
        slug="ord",
        locale="sv",
        choice=None,
        title="Ord",
        summary="Vad orden betyder.",
        picture="word",
        topic=1,
        group=Group.KNOW,
        reviewed=today(),
        reviewed_by=None,
        film=None,
        parts=parts,
    )
    return replace(
        read,
        pages=Pages({("sv", "ord", None): page}),
        languages={"sv": read.languages["sv"]},
    )


def _broken(read: Library) -> list[str]:
    with factory.site(read).app_context():
        return list(broken_pages(read, (None, *own(read.catalogue))))


def test_a_page_that_cannot_be_made_is_told_for_every_municipality_that_has_it(
    old: Library,
) -> None:
    broken = _broken(_with_page(old, Insert("rule", "okand")))

    assert _broken(old) == []
    assert [line.partition(": ")[0] for line in broken] == ["sv/ord (staden)", "sv/ord (byn)"]
    assert all("okand" in line and "Rätta: " in line for line in broken)
