"""The words to book an outing with, in whose voice, and how many hours it takes."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from flask.testing import FlaskClient

from support.outings import STOCKHOLM, VARMDO, WHOLE
from support.tool_pages import answered

WORDS = "Ord att boka med, i sms eller telefon"
HOURS = "Så många timmar blir det"


def test_care_is_not_told_in_words_that_may_be_sent_as_an_sms(client: FlaskClient) -> None:
    words = answered(client, VARMDO, activity="health_care", where="Mottagningen").under(WORDS)

    assert "vård" not in words.text
    assert "Platsen är Mottagningen." in words.text


def test_what_is_not_decided_is_a_blank_in_the_words(client: FlaskClient) -> None:
    words = answered(client, VARMDO, show="yes").under(WORDS).lines

    assert "Det här ska vi göra: [till exempel gå på bio]." in words
    assert "Platsen är [plats eller adress]." in words
    assert "Det börjar klockan [tid]." in words


@pytest.mark.parametrize(
    ("writer", "presented", "home"),
    [
        ("self", "Hej! Jag heter [ditt namn].", "hemma hos mig"),
        ("guardian", "Jag är vårdnadshavare för [barnets namn].", "hemma hos barnet"),
        ("relative", "Jag hjälper en person som heter [personens namn].", "hemma hos personen"),
    ],
)
def test_the_words_are_those_of_whoever_books(
    client: FlaskClient, writer: str, presented: str, home: str
) -> None:
    page = answered(client, STOCKHOLM, **WHOLE, writer=writer)

    assert presented in page.under(WORDS).text
    assert home in page.under(WORDS).text
    assert ("betyder ”du” den som har ledsagning." in page.text) is (writer != "self")
    assert ("Vad vill personen göra?" in page.text) is (writer != "self")


def test_the_hours_of_an_outing_are_counted_and_taken_along_to_count_what_is_left(
    client: FlaskClient,
) -> None:
    page = answered(client, STOCKHOLM, **WHOLE)
    link = page.link("Räkna dina timmar")

    assert "Det blir 3 och en halv timme." in page.under(HOURS).text
    assert dict(parse_qsl(urlsplit(link.href).query)) == {"used": "3:30"}
    assert 'value="3:30"' in client.get(link.href).get_data(as_text=True)


@pytest.mark.parametrize(
    ("day", "begins", "ends", "told"),
    [
        ("2027-03-28", "01:30", "04:30", "Det blir 2 timmar."),
        ("2027-03-28", "02:45", "03:15", "Det blir en halv timme."),
        ("2027-03-28", "13:00", "16:00", "Det blir 3 timmar."),
        ("2027-10-31", "01:30", "04:30", "Det blir 4 timmar."),
        ("", "01:30", "04:30", "Det blir 3 timmar."),
    ],
)
def test_the_night_when_the_clocks_are_changed_is_an_hour_shorter_or_longer(
    client: FlaskClient, day: str, begins: str, ends: str, told: str
) -> None:
    page = answered(client, VARMDO, day=day, begins=begins, ends=ends)

    assert told in page.under(HOURS).text


def test_without_both_times_no_hours_are_counted(client: FlaskClient) -> None:
    assert HOURS not in answered(client, VARMDO, begins="13:00").headings()


def test_on_an_english_page_the_words_stand_in_swedish_too(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM.replace("/sv/", "/en/"), **WHOLE)

    assert "Platsen är Eriksdalsbadet." in page.text
    assert "The place is Eriksdalsbadet." in page.text
