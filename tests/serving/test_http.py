"""What answers carry, how long they may be kept, and that nothing a visitor sends breaks them."""

import gzip
import re

import brotli
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ledsagning.formats.registry import FORMATS
from ledsagning.web import addresses
from ledsagning.web.leaflets import PICTURES, SHEETS
from ledsagning.web.tools import TOOLS
from support import places
from support.translation import LANGUAGES

FIND = "/sv/stockholm/hitta"
WITH_WISHES = f"{FIND}?{places.WISHES}"


def stylesheet(client: FlaskClient) -> str:
    page = client.get("/sv/").get_data(as_text=True)
    found = re.search(r'rel="stylesheet" href="([^"]+)"', page)
    assert found
    return found[1]


# --- on every answer

# The careful client looks at the headers of every answer: it is enough to ask.


@pytest.mark.parametrize("path", places.pages())
def test_every_kind_of_page_answers(client: FlaskClient, path: str) -> None:
    # A list with somebody who is not there any more is told so, as any other mistake.
    mistaken = places.ERROR in path or ",finns-inte" in path
    expected = 404 if "/finns-inte" in path else 400 if mistaken else 200

    assert client.get(path).status_code == expected


def test_the_first_address_leads_to_the_readers_language_and_stores_nothing(
    client: FlaskClient,
) -> None:
    english = client.get("/", headers={"Accept-Language": "en-GB,en;q=0.8"})
    somali = client.get("/", headers={"Accept-Language": "so"})

    assert english.status_code == somali.status_code == 302
    assert english.location == "/en/"
    assert somali.location == "/sv/"
    assert "Accept-Language" in english.headers["Vary"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/sv/", FIND, "/sv/stockholm/ord"])
def test_a_page_can_only_be_read(client: FlaskClient, method: str, path: str) -> None:
    answer = client.open(path, method=method)

    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert_is_the_error_page(answer)


def test_head_answers_as_get_does_without_the_page(client: FlaskClient) -> None:
    head, get = client.head(FIND), client.get(FIND)

    assert head.status_code == 200
    assert not head.data
    assert head.headers["ETag"] == get.headers["ETag"]


def test_options_is_answered_with_what_is_possible(client: FlaskClient) -> None:
    assert "GET" in client.options(FIND).headers["Allow"]


# --- how long it may be kept


@pytest.mark.parametrize("path", ["/sv/", FIND, "/en/stockholm/boka-och-avboka", "/sv/integritet"])
def test_a_page_without_wishes_may_be_kept_and_is_not_sent_again_unchanged(
    client: FlaskClient, path: str
) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})

    assert "public" in first.headers["Cache-Control"]
    assert again.status_code == 304
    assert not again.data
    assert again.headers["ETag"] == first.headers["ETag"]


def test_an_etag_belongs_to_one_page_in_one_language(client: FlaskClient) -> None:
    tags = [client.get(path).headers["ETag"] for path in (*(f"/{one}/" for one in LANGUAGES), FIND)]

    assert len(set(tags)) == len(tags)


def test_an_etag_of_another_day_or_build_gets_the_page_anew(client: FlaskClient) -> None:
    assert client.get(FIND, headers={"If-None-Match": 'W/"older"'}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        WITH_WISHES,
        f"{FIND}?text=cancer",
        f"/sv/stockholm/hitta/fraga?{places.WISHES}",
        f"/sv/stockholm/utforare/{places.a_provider()}?{places.WISHES}",
        "/sv/stockholm/boka-och-avboka?from=my-clinic",
    ],
)
def test_an_address_with_wishes_is_never_kept_and_never_indexed(
    client: FlaskClient, path: str
) -> None:
    answer = client.get(path, headers={"If-None-Match": "*"})

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers
    assert answer.headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(
    ("wishes", "word"),
    [("languages=so", "somalisk"), ("text=rullstolsdans", "rullstolsdans")],
)
def test_wishes_are_never_in_the_title_for_history_and_screens_to_show(
    client: FlaskClient, wishes: str, word: str
) -> None:
    page = client.get(f"{FIND}?{wishes}").get_data(as_text=True)

    title = re.search("<title>(.*?)</title>", page, re.DOTALL)
    assert title
    assert word not in title[1].lower()


def test_an_error_is_not_kept(client: FlaskClient) -> None:
    for path in ("/sv/finns-inte", f"{FIND}?{places.ERROR}"):
        assert client.get(path).headers["Cache-Control"] == "no-store"


# --- static files and compression


def test_a_static_file_is_kept_for_ever_under_a_name_made_of_its_content(
    client: FlaskClient,
) -> None:
    path = stylesheet(client)
    answer = client.get(path)

    assert re.fullmatch(r"/static/site\.[0-9a-f]{8,}\.css", path)
    assert answer.status_code == 200
    assert answer.mimetype == "text/css"
    assert {"immutable", "max-age=31536000"} <= set(answer.headers["Cache-Control"].split(", "))


@pytest.mark.parametrize("path", ["/static/site.css", "/static/../app.py", "/static/site.0.css"])
def test_a_static_file_has_no_other_name(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("what", ["static file", "page", "page with wishes"])
@pytest.mark.parametrize(
    ("coding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
)
def test_what_is_sent_is_compressed_as_the_browser_likes(
    client: FlaskClient, what: str, coding: str, unpack: object
) -> None:
    path = {"static file": stylesheet(client), "page": FIND, "page with wishes": WITH_WISHES}[what]
    plain = client.get(path)
    packed = client.get(path, headers={"Accept-Encoding": f"{coding}, identity;q=0.5"})

    assert packed.headers["Content-Encoding"] == coding
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.data) < len(plain.data) / 2
    assert unpack(packed.data) == plain.data  # type: ignore[operator]


@pytest.mark.parametrize("path", [FIND, WITH_WISHES])
def test_a_compressed_page_does_not_say_when_it_was_made(client: FlaskClient, path: str) -> None:
    packed = client.get(path, headers={"Accept-Encoding": "gzip"})

    # RFC 1952: bytes 4 to 8 are the moment, and 0 is none.
    assert packed.data[:8] == b"\x1f\x8b\x08\x00" + bytes(4)


def test_a_browser_that_takes_no_compression_gets_none(client: FlaskClient) -> None:
    answer = client.get(stylesheet(client), headers={"Accept-Encoding": "identity"})

    assert "Content-Encoding" not in answer.headers


def test_a_compressed_page_is_not_sent_again_unchanged(client: FlaskClient) -> None:
    packed = {"Accept-Encoding": "br"}
    tag = client.get(FIND, headers=packed).headers["ETag"]

    assert client.get(FIND, headers={**packed, "If-None-Match": tag}).status_code == 304


def test_the_first_visit_to_the_results_costs_at_most_40_kilobytes(client: FlaskClient) -> None:
    packed = {"Accept-Encoding": "br"}
    page = client.get(WITH_WISHES, headers=packed)
    html = client.get(WITH_WISHES).get_data(as_text=True)
    files = set(re.findall(r'(/static/[^"#]+)', html))
    answers = [page, *(client.get(path, headers=packed) for path in files)]

    assert len(answers) > 2
    assert sum(len(answer.data) for answer in answers) <= 40_000


def test_the_style_sheet_costs_at_most_12_kilobytes(client: FlaskClient) -> None:
    packed = client.get(stylesheet(client), headers={"Accept-Encoding": "gzip"})

    assert len(packed.data) <= 12_000


# --- whatever a visitor sends


def assert_is_the_error_page(answer: TestResponse) -> None:
    """One plain page for everything: the careful client has read it; here is the way back."""
    assert answer.mimetype == "text/html"
    assert re.search(r'href="/(sv|en)/', answer.get_data(as_text=True))


@pytest.mark.parametrize(
    "path",
    [
        "/xx/",
        "/xx/stockholm/hitta",
        "/sv/atlantis/",
        "/sv/atlantis/hitta",
        "/sv/stockholm/utforare/finns-inte",
        "/sv/stockholm/utforare/" + "9" * 309,
        "/sv/stockholm/utforare/%00",
        "/sv/stockholm/utforare/%FF%FE",
        "/sv/varmdo/utforare/" + places.a_provider(),
        "/sv/stockholm/åäö",
        "/sv/stockholm/%C3%A5%C3%A4%C3%B6",
        "/sv/../../etc/passwd",
        "/sv/%2e%2e/%2e%2e/etc/passwd",
        "/sv/..%2f..%2fproviders.yaml",
        "/static/%2e%2e/app.py",
        "/static/..%5c..%5cproviders.yaml",
        "/sv/stockholm/{{7*7}}",
        "/sv/stockholm/%(x)s",
        "/sv/stockholm/" + "a" * 8_000,
        "/wp-login.php",
        "/.git/config",
        "/sv/stockholm/hitta/fraga/9",
    ],
)
def test_an_address_that_is_not_there_is_told_so_on_the_one_plain_page(
    client: FlaskClient, path: str
) -> None:
    answer = client.get(path)

    assert answer.status_code == 404
    assert_is_the_error_page(answer)


def test_a_page_is_not_found_in_the_language_of_its_address(client: FlaskClient) -> None:
    page = client.get("/en/stockholm/nothing-here", headers={"Accept-Language": "sv"})

    assert '<html lang="en"' in page.get_data(as_text=True)


@pytest.mark.parametrize(
    "query",
    [
        "languages=so&languages=so&languages=so",
        "gender=woman&gender=man&gender=woman",
        "&".join(["languages=so"] * 10_000),
        "&".join(f"p{number}=1" for number in range(10_000)),
        "page=" + "9" * 309,
        "page=" + "9" * 4_300,
        "page=-1",
        "page=0",
        "page=1e3",
        "page=%D9%A3",
        "page=1_0",
        "page=NaN",
        "page=99999",
        "order=up",
        "order=name&order=notice",
        "text=%00",
        "text=%FF%FE%80",
        "text=%ED%A0%80",
        "text=" + "å" * 100,
        "text=" + "a" * 5_000,
        "text=NOT+NOT+a",
        "text=" + "(" * 1_000,
        "text=?*",
        "text=abc~9+OR+x:[a+TO+b]",
        "text=%3Cscript%3Ealert(1)%3C/script%3E",
        "text=%7B%7B7*7%7D%7D+%25(x)s",
        "text=%E2%80%AE%E2%81%A6",
        "text=",
        "languages=",
        "languages=%00&wheelchair=9&gender=robot",
        "languages[]=so&languages[0]=so",
        "utm_source=elsewhere",
        "&&&===",
        "%",
        "%zz=%",
        "languages=so;gender=woman",
    ],
)
@pytest.mark.parametrize(
    "path",
    [
        FIND,
        "/en/stockholm/hitta/fraga",
        f"/sv/stockholm/utforare/{places.a_provider()}",
        "/sv/varmdo/hitta",
        "/sv/stockholm/boka-och-avboka",
    ],
)
def test_nothing_in_a_query_breaks_a_page(client: FlaskClient, path: str, query: str) -> None:
    # What almost names a facet leads to where it is named.
    answer = client.get(f"{path}?{query}", follow_redirects=True)

    assert answer.status_code in (200, 400, 414)
    page = answer.get_data(as_text=True)
    assert "<script>alert" not in page
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_unknown_choice_is_said_beside_the_question_and_the_rest_still_counts(
    client: FlaskClient,
) -> None:
    page = client.get(f"{FIND}?{places.ERROR}&gender=woman").get_data(as_text=True)

    assert "Ett av valen finns inte." in page
    assert re.search(r'value="woman"[^>]*\schecked', page)


def test_a_body_that_nobody_asked_for_does_no_harm(client: FlaskClient) -> None:
    answer = client.open(FIND, method="GET", data=b"x" * 20_000)

    assert answer.status_code in (200, 413)


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept-Language": ";;;,,q=x" * 100},
        {"Accept-Language": "sv_SE.UTF-8, *;q=nan, " + "x" * 5_000},
        {"Accept-Encoding": "br;q=a, *;q=" + "9" * 400},
        {"If-None-Match": '"' * 1_001},
        {"If-Modified-Since": "yesterday"},
        {"Range": "bytes=0-0,5-" + "9" * 309},
        {"Host": "evil.example"},
        {"X-Forwarded-Host": "evil.example"},
        {"Cookie": "session=" + "x" * 4_000},
        {"Authorization": "Basic åäö"},
    ],
)
def test_nothing_in_the_headers_breaks_a_page(client: FlaskClient, headers: dict[str, str]) -> None:
    for path in ("/", "/sv/", FIND, stylesheet(client)):
        answer = client.get(path, headers=headers)

        assert answer.status_code in (200, 206, 302, 400, 416)
        assert b"evil.example" not in answer.data


# --- the site hangs together


def test_every_link_of_the_site_leads_somewhere(client: FlaskClient) -> None:
    """Follows all links but those with wishes, from the first page on: that is the whole site."""
    seen: set[str] = set()
    left = [f"/{language}/" for language in LANGUAGES]
    while left:
        path = left.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = client.get(path, follow_redirects=True)
        assert answer.status_code == 200, path
        text = answer.get_data(as_text=True) if answer.mimetype == "text/html" else ""
        found = re.findall(r'href="(/[^"#?]*(?:\?page=\d+)?)[#"]', text)
        left += filter(places.walked, found)

    asked = {path for path in places.pages() if "?" not in path and "/finns-inte" not in path}
    # Nobody is led to a list of providers where nobody chooses one.
    lists = [tool.slug for tool in TOOLS if tool.choosing_only]
    asked -= {f"/{language}/varmdo/{slug}" for language in LANGUAGES for slug in lists}
    # Nor to what has changed where nothing has been published.
    asked -= {f"/{language}/stockholm/{addresses.CHANGES}" for language in LANGUAGES}
    assert asked <= seen
    taken = (*(one.ending for one in FORMATS), *(sheet.suffix for sheet in (*SHEETS, PICTURES)))
    pages = {path for path in seen if not path.endswith(taken)}
    providers = [p for p in pages if "/utforare/" in p]
    assert len(providers) == len(LANGUAGES) * len(places.CATALOGUE.providers)


# --- redirects


REDIRECTS = {
    "the first address": ("/", "/sv/"),
    "no slash at the end": ("/sv", "/sv/"),
    "no slash at the end of a municipality": (
        "/en/stockholm?from=there",
        "/en/stockholm/?from=there",
    ),
    "two slashes": (
        "/sv//stockholm/hitta?experience=autism",
        "/sv/stockholm/hitta?experience=autism",
    ),
    "slashes and what looks like a host": ("//sv///evil.example/", "/sv/evil.example/"),
    "what looks like a host to some": ("/sv//\\evil.example", "/sv/%5Cevil.example/"),
    "letters that an address disguises": ("/sv//å?text=å", "/sv/%C3%A5/?text=%C3%A5"),
    "the end of the questions": (
        "/sv/stockholm/hitta/fraga?languages=so&step=7",
        "/sv/stockholm/hitta?languages=so#resultat",
    ),
    "no questions to ask": ("/sv/varmdo/hitta/fraga", "/sv/varmdo/hitta"),
    "a sheet without an answer": ("/sv/stockholm/klaga/blad", "/sv/stockholm/klaga"),
}


@pytest.mark.parametrize("kind", REDIRECTS)
def test_a_redirect_never_names_the_host_for_only_the_browser_knows_it(
    client: FlaskClient, kind: str
) -> None:
    address, leads_to = REDIRECTS[kind]
    path, _, query = address.partition("?")
    answer = client.get(
        headers={"Host": "127.0.0.1:8000"}, environ_overrides=asked_for(path, query)
    )

    assert 300 < answer.status_code < 400
    assert answer.location == leads_to
    assert "127.0.0.1" not in answer.get_data(as_text=True)


def asked_for(path: str, query: str) -> dict[str, str]:
    """What a server is told of the address: the client would take the first part for a host."""
    return {
        "PATH_INFO": path.encode().decode("latin-1"),
        "QUERY_STRING": query.encode().decode("latin-1"),
    }
