"""Corners of HTTP: odd codings, tags and hosts, and addresses that are almost right."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning import app as factory
from ledsagning.web.library import library
from support.places import a_provider
from support.reading import read

PAGE = "/sv/stockholm/hitta"


@pytest.mark.parametrize("refused", ["br;q=0", "br; q=0.0, gzip;q=0", "gzip ; Q=0.000,br;q=0"])
def test_a_coding_that_is_refused_is_not_used(client: FlaskClient, refused: str) -> None:
    assert "Content-Encoding" not in client.get(PAGE, headers={"Accept-Encoding": refused}).headers


def test_a_coding_beside_a_refused_one_is_used(client: FlaskClient) -> None:
    answer = client.get(PAGE, headers={"Accept-Encoding": "br;q=0, gzip;q=0.5"})

    assert answer.headers["Content-Encoding"] == "gzip"


def test_any_tag_means_a_page_that_is_there(client: FlaskClient) -> None:
    star = {"If-None-Match": "*"}

    assert client.get(PAGE, headers=star).status_code == 304
    for nowhere in ("/sv/stockholm/finns-inte", "/sv/stockholm/utforare/finns-inte"):
        assert client.get(nowhere, headers=star).status_code == 404


@pytest.mark.parametrize("host", ["", "a b", "a,b", "a\t", "ä.example", "a/b", "[::1", "x" * 300])
def test_a_host_that_is_none_is_refused(client: FlaskClient, host: str) -> None:
    assert client.get(PAGE, environ_overrides={"HTTP_HOST": host}).status_code == 400


@pytest.mark.parametrize("host", ["ledsagning.example", "a:80", "[::1]:8000", "10.0.0.1"])
def test_a_host_is_a_name_or_a_number(client: FlaskClient, host: str) -> None:
    assert client.get(PAGE, environ_overrides={"HTTP_HOST": host}).status_code == 200


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("/sv/Stockholm/", "/sv/stockholm/"),
        ("/SV/stockholm/Hitta", PAGE),
        ("/sv/v%C3%A4rmd%C3%B6/", "/sv/varmdo/"),
        ("/sv/stockholms-stad/hitta", PAGE),
        ("/sv/G%C3%B6teborgs-stad/", "/sv/goteborg/"),
        (f"{PAGE}.", PAGE),
        (f"{PAGE}).", PAGE),
        (
            "/sv/stockholm/min-lista.?list=exempel-asken",
            "/sv/stockholm/min-lista?list=exempel-asken",
        ),
        ("/sv/stockholm/timmar/", "/sv/stockholm/timmar"),
        ("/sv/Stockholm/hitta/?languages=so&gender=woman", f"{PAGE}?languages=so&gender=woman"),
        ("/sv/Stockholm/dina-timmar.TXT?a=b", "/sv/stockholm/dina-timmar.txt?a=b"),
        (f"{PAGE}?language=so&genders=woman", f"{PAGE}?languages=so&gender=woman"),
        (f"{PAGE}?Languages=so&text=a%26b", f"{PAGE}?languages=so&text=a%26b"),
    ],
)
def test_an_address_that_is_almost_right_leads_to_the_one_that_was_meant(
    client: FlaskClient, asked: str, meant: str
) -> None:
    answer = client.get(asked)

    assert answer.status_code == 302
    assert answer.headers["Location"] == meant
    assert client.get(meant).status_code == 200


@pytest.mark.parametrize("asked", ["/sv/stockholm/finns-inte/", "/sv/Nowhere-at-all/", "/SV/x/y/z"])
def test_an_address_that_nobody_can_have_meant_is_not_there(
    client: FlaskClient, asked: str
) -> None:
    assert client.get(asked, follow_redirects=True).status_code == 404


@pytest.mark.parametrize(
    ("file", "page"),
    [
        ("/sv/stockholm/klaga.epub?about=decision", "/sv/stockholm/klaga?about=decision"),
        ("/en/stockholm/dina-timmar.pdf.pdf", "/en/stockholm/dina-timmar"),
        ("/sv/kiruna/ord.doc", "/sv/kiruna/ord"),
        ("/sv/ord.stor.txt/", "/sv/ord"),
        ("/sv/stockholm.txt/", "/sv/stockholm/"),
    ],
)
def test_a_file_that_a_page_is_not_had_as_leads_to_the_page_and_to_the_ways_to_read(
    client: FlaskClient, file: str, page: str
) -> None:
    found = read(client.get(file))

    assert found.status == 404
    code = "en" if page.startswith("/en/") else "sv"
    title = {"sv": "Den filen finns inte", "en": "That file does not exist"}[code]
    to_page = {"sv": "Till sidan", "en": "Go to the page"}[code]
    ways = {"sv": "Mer om sätten att läsa", "en": "More about the ways to read"}[code]
    assert found.title.startswith(title)
    assert found.link(to_page).href == page
    assert read(client.get(found.link(ways).href)).status == 200


@pytest.mark.parametrize("address", ["/sv/stockholm/borta.txt", "/sv/.env/", "/sv/borta.txt/"])
def test_a_file_of_no_page_is_a_page_that_is_not_there(client: FlaskClient, address: str) -> None:
    assert read(client.get(address)).title.startswith("Sidan finns inte")


@pytest.mark.parametrize("asked", ["finns-inte).", "Finns-inte", "utforare/finns-inte."])
def test_nobody_is_led_from_one_address_that_is_not_there_to_another(
    client: FlaskClient, asked: str
) -> None:
    assert client.get(f"/sv/stockholm/{asked}").status_code == 404


def test_a_line_break_in_an_address_becomes_no_header(client: FlaskClient) -> None:
    answer = client.get("/static/A%0D%0ASet-Cookie:%20a=b", follow_redirects=False)

    assert answer.status_code in (302, 404)
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("raw", "text"),
    [("text=\xc3\xa5ka&x=1", "åka"), ("text=\xe5\x99", "%E5%99"), ("\xff", "")],
)
def test_raw_bytes_in_a_query_are_read_as_letters_or_as_none(
    app: Flask, raw: str, text: str
) -> None:
    # The client of the tests would read the query once more, as it was sent.
    plain = FlaskClient(app, app.response_class)
    answer = plain.get(PAGE, environ_overrides={"QUERY_STRING": raw})

    assert answer.status_code == 200
    assert f'value="{text}"' in answer.text or not text


def test_raw_bytes_in_a_query_are_written_as_an_address_has_them_in_a_redirect(
    client: FlaskClient,
) -> None:
    answer = client.get("/sv/Stockholm/", environ_overrides={"QUERY_STRING": "text=\xc3\xa5&a=%20"})

    assert answer.headers["Location"] == "/sv/stockholm/?text=%C3%A5&a=%20"


@pytest.mark.parametrize("query", ["utm_source=letter&fbclid=1", "x=y"])
def test_a_parameter_that_says_nothing_is_passed_over(client: FlaskClient, query: str) -> None:
    assert client.get(f"{PAGE}?{query}").status_code == 200


def test_a_page_from_before_an_upgrade_finds_its_stylesheet(client: FlaskClient) -> None:
    answer = client.get("/static/site.0123456789ab.css")

    assert answer.status_code == 200
    assert answer.mimetype == "text/css"
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.get("/static/nothing.0123456789ab.css").status_code == 404


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]"])
def test_a_list_that_is_sent_never_leads_to_the_server_itself(
    client: FlaskClient, host: str
) -> None:
    path = f"/sv/stockholm/min-lista?list={a_provider()}"
    page = client.get(path, environ_overrides={"HTTP_HOST": host})

    assert page.status_code == 200
    assert host not in page.text
    assert host not in client.get(path.replace("?", ".txt?"), base_url=f"http://{host}").text


def test_when_not_even_the_page_about_mistakes_can_be_made_there_is_one_that_needs_nothing(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    with app.app_context():
        broken = factory.site(library())
    broken.jinja_env.loader = None
    broken.jinja_env.cache = None

    answer = broken.test_client().get("/sv/stockholm/finns-inte?text=hemlig")

    assert answer.status_code == 500
    assert "Något gick fel hos oss" in answer.text
    assert answer.headers["Content-Security-Policy"]
    assert "hemlig" not in caplog.text
