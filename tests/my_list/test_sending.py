"""Sending and printing my list: what goes along, what stays, and that it can be read anywhere."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.formats.qr import QUIET, drawing
from support import sites
from support.reading import Part, Reading, read, seen
from support.staden import SOMALI_AND_HEAVY, TOWN, follow

ADDRESS = "https://ledsagning.example"
LIST = f"/sv/staden/min-lista?{SOMALI_AND_HEAVY}&list=asken,eken"


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN, ADDRESS)


@pytest.fixture
def nameless(app: Flask) -> FlaskClient:
    """A site that nobody has told its own address."""
    return sites.visitor(app, TOWN)


def message(page: Reading, words: str) -> str:
    """The words that a link puts into an e-mail or an SMS."""
    # An SMS link has an & of its own before the words.
    query = urlsplit(page.link(words).href).query.removeprefix("&")
    return parse_qs(query, strict_parsing=True)["body"][0]


def printed(page: Reading) -> str:
    """The address that stands in words beside the code."""
    found = {
        (link.text, link.href)
        for link in page.links
        if link.text.startswith("http") and "min-lista" in link.text
    }
    ((text, href),) = found
    assert href == text
    return text


def test_the_list_is_sent_in_plain_words_with_names_numbers_and_address(
    town: FlaskClient,
) -> None:
    page = read(town.get(LIST))

    for words in ("Skicka med e-post", "Skicka som sms"):
        lines = message(page, words).split("\r\n")
        assert lines[1:3] == [
            "1. Asken, telefon 08-123 45 67.",
            "2. Äppelgården. Vi vet inte telefonnumret.",
        ]
        assert lines[-1].endswith(f"{ADDRESS}/sv/staden/min-lista?list=asken,eken&reader=helper")


def test_the_links_that_send_name_nobody_to_send_to(town: FlaskClient) -> None:
    page = read(town.get(LIST))

    assert page.link("Skicka med e-post").href.startswith("mailto:?subject=")
    assert page.link("Skicka som sms").href.startswith("sms:?&body=")


def test_whoever_gets_the_list_is_told_whose_choice_it_is(town: FlaskClient) -> None:
    body = message(read(town.get(LIST)), "Skicka som sms")
    address = urlsplit(body.split()[-1])
    page = follow(town, f"{address.path}?{address.query}")

    assert "Du hjälper – personen bestämmer." in page.text
    assert page.headings("h3")[:2] == ["1. Asken", "2. Äppelgården"]


def test_wishes_stay_behind_unless_the_person_sends_them(town: FlaskClient) -> None:
    page = read(town.get(LIST))
    more = follow(town, page.link("Ta med mina önskemål").href)
    less = follow(town, more.link("Ta inte med mina önskemål").href)

    for without in (page, less):
        assert "languages" not in printed(without)
        assert "languages" not in message(without, "Skicka som sms")
        assert (
            "Dina önskemål följer inte med när du skriver ut, sparar eller skickar."
            in without.lines
        )
    assert "languages=so" in printed(more)
    assert "wheelchair=heavy" in message(more, "Skicka med e-post")
    assert "Dina önskemål följer med när du skriver ut, sparar eller skickar." in more.lines


WAYS = ("Skriv ut", "Skriv ut med stor text", "Spara som text")


def told(town: FlaskClient, address: str) -> str:
    """All that a sheet or a file tells, in words."""
    answer = town.get(address)
    if answer.mimetype == "text/html":
        return read(answer).text
    return answer.get_data(as_text=True)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("tool", ["min-lista", "jamfor"])
def test_what_is_printed_or_saved_leaves_the_wishes_behind_unless_they_are_chosen_along(
    town: FlaskClient, tool: str, way: str
) -> None:
    page = read(town.get(f"/sv/staden/{tool}?experience=autism&list=asken,eken"))
    more = follow(town, page.link("Ta med mina önskemål").href)
    without, along = _way(page, way), _way(more, way)

    assert "autism" in page.text
    assert "autism" not in without
    assert "autism" not in told(town, without)
    assert "autism" in along
    assert "autism" in told(town, along)


def _way(page: Reading, way: str) -> str:
    """Where a way to take the list along leads. A file also says about how long it is."""
    (href,) = (one.href for one in page.links if one.text.partition(" (")[0] == way)
    return href


@pytest.mark.parametrize("suffix", [".txt", "/blad", "/stort-blad"])
@pytest.mark.parametrize("place", ["min-lista", "jamfor", "utforare/asken"])
def test_an_address_with_wishes_prints_and_saves_none_unasked(
    town: FlaskClient, place: str, suffix: str
) -> None:
    address = f"/sv/staden/{place}{suffix}?experience=autism&list=asken,eken"

    assert "autism" not in told(town, address)
    assert "autism" in told(town, f"{address}&send=wishes")


def test_nobody_is_asked_on_paper_who_may_see_the_wishes(town: FlaskClient) -> None:
    assert "Får andra se dina önskemål?" not in told(town, LIST.replace("?", ".txt?"))
    assert "Får andra se dina önskemål?" in told(town, LIST)


def test_without_wishes_nothing_is_said_of_them(town: FlaskClient) -> None:
    assert "önskemål" not in read(town.get("/sv/staden/min-lista?list=asken")).text


def test_the_address_that_is_printed_leads_to_the_list(town: FlaskClient) -> None:
    address = urlsplit(printed(read(town.get(LIST))))
    page = follow(town, f"{address.path}?{address.query}")

    assert page.headings("h3")[:2] == ["1. Asken", "2. Äppelgården"]
    assert "personen bestämmer" not in page.text


def test_a_site_without_a_name_is_called_what_the_reader_calls_it(nameless: FlaskClient) -> None:
    page = read(nameless.get(LIST, base_url="http://192.168.1.5:8000"))

    assert printed(page).startswith("http://192.168.1.5:8000/sv/staden/min-lista?list=")


@pytest.mark.parametrize("host", ["evil.example/x?", "a b", '"><script>', "å.example", "x" * 300])
def test_what_is_no_host_is_never_sent_on(nameless: FlaskClient, host: str) -> None:
    answer = nameless.get(LIST, headers={"Host": host})

    assert answer.status_code in (200, 400)
    if answer.status_code == 200:
        page = read(answer)
        assert not [link for link in page.links if link.href.startswith(("mailto:?", "sms:?"))]
        assert not [e for e in page.all("svg") if e.get("role") == "img"]


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "0.0.0.0:8000", "[::]:8000"])
def test_an_address_of_the_machine_itself_is_never_sent_on(
    nameless: FlaskClient, host: str
) -> None:
    page = read(nameless.get(LIST, base_url=f"http://{host}"))

    assert not [link for link in page.links if link.href.startswith(("mailto:?", "sms:?"))]
    assert not [e for e in page.all("svg") if e.get("role") == "img"]


def test_the_code_has_words_and_stands_beside_the_address(town: FlaskClient) -> None:
    page = read(town.get(LIST))
    (code,) = [e for e in page.all("svg") if e.get("role") == "img"]

    assert code.get("aria-label") == "Kod för telefonens kamera. Den leder till listan."
    assert printed(page)


def test_a_camera_finds_the_code() -> None:
    """The three corners that a camera looks for, and the quiet around them."""
    code = drawing(f"{ADDRESS}/sv/staden/min-lista?list=asken,eken")
    size = code.side - 2 * QUIET

    assert code.corner == -QUIET
    assert QUIET >= 4
    for at in ("M0 0h7v1h-7z", f"M{size - 7} 0h7v1h-7z", f"M0 {size - 1}h7v1h-7z"):
        assert at in code.path


def test_another_address_makes_another_code() -> None:
    assert drawing("https://a.example/1").path != drawing("https://a.example/2").path


@pytest.mark.parametrize("sheet", ["blad", "stort-blad"])
@pytest.mark.parametrize("tool", ["min-lista", "jamfor"])
def test_a_sheet_holds_the_providers_and_nothing_to_click(
    town: FlaskClient, tool: str, sheet: str
) -> None:
    page = read(town.get(f"/sv/staden/{tool}/{sheet}?{SOMALI_AND_HEAVY}&list=asken,eken"))

    assert "Asken" in page.text
    assert "Äppelgården" in page.text
    for words in ("Ta bort", "Flytta upp", "Jämför dem", "Visa bara", "Visa som"):
        assert words not in page.text


def test_the_sheet_of_the_list_has_the_code(town: FlaskClient) -> None:
    page = read(town.get("/sv/staden/min-lista/blad?list=asken,eken"))

    assert [e for e in page.all("svg") if e.get("role") == "img"]
    assert printed(page)


@pytest.mark.parametrize("tool", ["min-lista", "jamfor"])
def test_a_text_file_says_the_same(town: FlaskClient, tool: str) -> None:
    query = f"{SOMALI_AND_HEAVY}&list=asken,eken&send=wishes"
    answer = town.get(f"/sv/staden/{tool}.txt?{query}")
    text = " ".join(answer.get_data(as_text=True).split())
    page = read(town.get(f"/sv/staden/{tool}?{query}"))
    facts = [line for part in page.all("dd") for line in Part(part.iter()).lines if part.text]

    assert answer.mimetype == "text/plain"
    assert "Boka minst 2 dagar före." in text
    assert "Ja: Kan somaliska." in text or "Ja. Kan somaliska." in text
    assert all(fact in text for fact in facts)
    assert "Flytta upp" not in text


def test_an_empty_list_has_nothing_to_save_and_on_paper_room_to_write(town: FlaskClient) -> None:
    assert "Namn: ____" in town.get("/sv/staden/min-lista.txt").text
    assert "Skriv ut" not in [seen(e) for e in read(town.get("/sv/staden/min-lista")).all("a")]


def test_the_message_is_written_so_that_every_phone_reads_it(town: FlaskClient) -> None:
    href = read(town.get(LIST)).link("Skicka som sms").href

    assert href.isascii()
    assert "+" not in href
    assert "Äppelgården" in unquote(href)
