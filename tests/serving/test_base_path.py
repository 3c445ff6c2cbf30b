"""A site below a path of a host that it shares: everything stands below it, and nothing else
changes.
"""

import re
from functools import cache
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ledsagning.app import create_app
from ledsagning.formats import qr
from ledsagning.settings import Settings
from ledsagning.web import drawing
from support import places
from support.translation import LANGUAGES

HOST, BASE = "https://kommun.example", "/stod/webbplats"

FILES = (
    f"/stockholm/timmar.txt?{places.HOURS}",
    f"/stockholm/timmar.ics?{places.HOURS}",
    f"/stockholm/min-lista.txt?{places.a_list(2)}",
    f"/stockholm/jamfor.txt?{places.a_list(2)}",
    f"/stockholm/utflykt.txt?{places.TRIP}",
    f"/stockholm/min-lista/stort-blad?{places.a_list(2)}",
    f"/stockholm/valj.txt?provider={places.a_provider()}",
)
ADDRESSES = [*places.pages(), *(f"/{code}{path}" for code in LANGUAGES for path in FILES)]
LEADS = {"href", "action", "src", "srcset", "poster", "data", "formaction", "cite", "content"}
"""The attributes that can hold an address."""


@cache
def site(address: str) -> Flask:
    """The shipped site at a public address; of what is slow, what would be drawn is handed out."""
    made = create_app(Settings(site_address=address))
    drawing.use(made, lambda _ending, page: page.encode())
    return made


def visitor(address: str) -> FlaskClient:
    """A visitor who only looks at addresses: other tests look at the pages."""
    return FlaskClient(site(address), site(address).response_class)


@pytest.fixture
def below() -> FlaskClient:
    """A visitor of the site below a path, by a proxy that hands addresses on as they are."""
    return visitor(HOST + BASE)


@pytest.fixture
def above() -> FlaskClient:
    """A visitor of the same site on a host of its own."""
    return visitor(HOST)


class Addresses(HTMLParser):
    """Every address that a page holds in its markup."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {value for name, value in attrs if name in LEADS and value}


def ours(answer: TestResponse) -> set[str]:
    """The addresses of a page that lead to the site, or to its host."""
    found = Addresses(answer.get_data(as_text=True)).found
    return {one for one in found if one.startswith(("/", HOST))}


def stands_below(address: str) -> bool:
    return address.removeprefix(HOST).startswith(f"{BASE}/")


# --- what is made


def words(answer: TestResponse) -> str:
    """An answer with its addresses in plain letters, less what cannot be compared: the codes for a
    phone, the moment when a calendar file was made, where a long line is broken, and how large a
    file is: it holds addresses.
    """
    # Where a line may end in an address, or does.
    text = re.sub("\r\n |<wbr>", "", answer.get_data(as_text=True))
    text = re.sub(r'<svg class="qr".*?</svg>', "", text, flags=re.DOTALL)
    text = re.sub(r"\([^()]*\d[\d,.]* (kB|sid(a|or)|pages?)\)", "(size)", text)
    return " ".join(unquote(re.sub(r"DTSTAMP:.*", "", text)).split())


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_below_a_path_differs_in_nothing_but_its_addresses(
    below: FlaskClient, above: FlaskClient, address: str
) -> None:
    page, other = below.get(BASE + address), above.get(address)

    assert page.status_code == other.status_code
    assert words(page).replace(BASE, "") == words(other)


def is_looked_at(path: str) -> bool:
    """Whether a walk goes there. It looks at what a page leads to: a file leads nowhere, and that
    it is there is tried where nothing stands before the path.
    """
    is_file = "." in path.rpartition("/")[2] and "/static/" not in path
    return not is_file and places.walked(path)


def test_no_link_form_or_file_of_the_whole_site_leaves_the_path(below: FlaskClient) -> None:
    seen: set[str] = set()
    left = {f"{BASE}/", *(BASE + address for address in ADDRESSES)}
    while left:
        address = left.pop()
        seen.add(address)
        answer = below.get(address, follow_redirects=True)
        assert answer.status_code in (200, 400) or "/finns-inte" in address, address
        if answer.mimetype != "text/html":
            continue
        assert [one for one in ours(answer) if not stands_below(one)] == [], address
        paths = {one.removeprefix(HOST).partition("#")[0] for one in ours(answer)}
        here = {path for path in paths if "?" not in path} - seen
        left |= {path for path in here if is_looked_at(path.removeprefix(BASE))}

    assert len(seen) > len(ADDRESSES) + len(places.CATALOGUE.providers)
    assert any("/static/" in address for address in seen)


def test_what_is_sent_and_printed_leads_below_the_path(below: FlaskClient) -> None:
    page = below.get(f"{BASE}/sv/stockholm/min-lista?{places.a_list(2)}").get_data(as_text=True)
    address = f"{HOST}{BASE}/sv/stockholm/min-lista?{places.a_list(2)}"

    assert qr.drawing(address).path in page
    sent = [unquote(one) for one in Addresses(page).found if one.startswith(("mailto:?", "sms:?"))]
    assert len(sent) == 2
    assert all(f"{address}&reader=helper" in one for one in sent)


# --- what leads there


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/", "/sv/"),
        ("/sv", "/sv/"),
        ("/sv//stockholm/hitta?experience=autism", "/sv/stockholm/hitta?experience=autism"),
        ("/sv/varmdo/hitta/fraga", "/sv/varmdo/hitta"),
        (
            "/sv/stockholm/hitta/fraga?languages=so&step=7",
            "/sv/stockholm/hitta?languages=so#resultat",
        ),
        ("/sv/stockholm/klaga/blad", "/sv/stockholm/klaga"),
    ],
)
def test_a_redirect_stays_below_the_path(below: FlaskClient, address: str, leads_to: str) -> None:
    for path in (BASE + address, address):
        answer = below.get(path)
        assert 300 < answer.status_code < 400
        assert answer.location == BASE + leads_to


@pytest.mark.parametrize("address", ["/sv/", f"/en/stockholm/hitta?{places.WISHES}", "/sv/finns"])
def test_a_proxy_may_take_the_path_off_before_it_hands_an_address_on(
    below: FlaskClient, address: str
) -> None:
    whole, cut = below.get(BASE + address), below.get(address)

    assert (cut.status_code, cut.data) == (whole.status_code, whole.data)
    assert cut.headers.get("ETag") == whole.headers.get("ETag")


def test_what_only_begins_like_the_path_is_not_there(below: FlaskClient) -> None:
    assert below.get(f"{BASE}ning/sv/").status_code == 404


def test_the_same_page_elsewhere_is_another_page(below: FlaskClient, above: FlaskClient) -> None:
    tag = below.get(f"{BASE}/sv/").headers["ETag"]

    assert above.get("/sv/", headers={"If-None-Match": tag}).status_code == 200
