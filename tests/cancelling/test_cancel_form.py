"""The form about cancelling, the words to say, and what is taken away."""

import re
from datetime import timedelta
from itertools import takewhile

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.today import today
from support import places
from support.easy import refuse_long
from support.filling import Form
from support.lix import MOST_LIX, measure
from support.reading import read
from support.tool_pages import answer, answered, asked, downloaded, in_words
from support.translation import LANGUAGES

STOCKHOLM, VARMDO = "/sv/stockholm/avboka", "/sv/varmdo/avboka"
REBOOK = "Boka en ny tid, annars försvinner timmarna"
UNKNOWN = "Vi vet inte om du har kvar timmarna"
SMS, CALL = "Ord till ett sms", "Ord när du ringer"

QUESTIONS = ("by", "when", "day", "under_18", "earlier", "provider")
ANSWERS = st.text(max_size=20) | st.sampled_from(
    ("you", "escort", "today", "tomorrow", "week", "later", "yes", "3", "2026-13-01", "2100-12-31")
)


@pytest.mark.parametrize(
    ("answers", "name", "told"),
    [
        ({"by": "you"}, "when", "Välj när ni ska träffas."),
        ({"when": "soon"}, "when", "Valet finns inte."),
        ({"day": "2026-02-31"}, "day", "Datumet finns inte."),
        ({"day": "2020-01-01"}, "day", "Dagen har redan varit."),
        ({"when": "today", "provider": "ingen"}, "provider", "Utföraren finns inte längre här."),
    ],
)
def test_a_mistake_is_told_beside_its_question(
    client: FlaskClient, answers: dict[str, str], name: str, told: str
) -> None:
    page = asked(client, STOCKHOLM, **answers)

    assert page.status == 400
    assert told in " ".join(Form(page).told_beside(name))


def test_the_form_is_filled_in_as_it_was_answered(client: FlaskClient) -> None:
    answers = {"by": "you", "when": "week", "under_18": "yes", "earlier": "2"}
    form = Form(answered(client, VARMDO, **answers))

    assert dict(form.answers) == {**answers, "writer": "self"}


def test_an_exact_day_counts_before_the_choice_and_stands_in_the_words(
    client: FlaskClient,
) -> None:
    page = answered(client, VARMDO, when="today", day=today() + timedelta(days=20))
    day = in_words(today() + timedelta(days=20))

    assert answer(page) == UNKNOWN
    assert day in page.under(SMS).text
    assert day in page.under(CALL).text


def test_tomorrow_is_told_as_a_day_with_its_weekday(client: FlaskClient) -> None:
    page = answered(client, VARMDO, when="tomorrow")

    assert f"Ni skulle träffas {in_words(today() + timedelta(days=1))}." in page.text


def test_no_reason_is_given_or_asked_for(client: FlaskClient) -> None:
    for query in ("when=today", "by=escort", "when=later&under_18=yes"):
        text = client.get(f"{VARMDO}.txt?{query}").get_data(as_text=True)
        words = text[text.index(SMS) : text.index("Kommunens regel")]

        assert not re.search("sjuk|därför|orsak|varför", words, re.IGNORECASE)


def test_the_answer_is_taken_away_as_text_and_on_paper(client: FlaskClient) -> None:
    text = downloaded(client, f"{VARMDO}.txt", when="week")

    assert text.startswith("Vad händer om jag avbokar?")
    assert REBOOK in text
    assert "Det här gäller när du avbokar 2 till 7 dagar före." in text
    assert REBOOK in answered(client, f"{VARMDO}/blad", when="week").headings("h2")
    assert client.get(f"{VARMDO}.ics?when=week").status_code == 404


@pytest.mark.parametrize("place", ["stockholm", "varmdo"])
@pytest.mark.parametrize("query", ["", "when=today", "when=week", "by=escort&under_18=yes"])
def test_the_page_is_easy_to_read(client: FlaskClient, place: str, query: str) -> None:
    lines = read(client.get(f"/sv/{place}/avboka?{query}")).lines
    own = [*takewhile(lambda line: not line.startswith("Utförarens avtal"), lines)]
    own = [*takewhile(lambda line: not line.startswith("Kommunens regel"), own)]

    refuse_long(own)
    assert measure(own).lix < MOST_LIX


@settings(max_examples=40, deadline=None)
@given(
    place=st.sampled_from(("stockholm", "varmdo")),
    answers=st.dictionaries(st.sampled_from(QUESTIONS), ANSWERS),
)
def test_no_answer_breaks_the_page(app: Flask, place: str, answers: dict[str, str]) -> None:
    path = f"/sv/{place}/avboka"
    # A day without its month or year is told whole, in another address.
    found = app.test_client().get(path, query_string=answers, follow_redirects=True)

    assert found.status_code in (200, 400)


@pytest.mark.parametrize("place", ["stockholm", "varmdo"])
@pytest.mark.parametrize("query", ["", "when=week", "by=escort", "by=you"])
def test_the_page_answers_alike_in_every_language(
    client: FlaskClient, place: str, query: str
) -> None:
    path = f"{place}/avboka?{query}"
    answers = {client.get(f"/{language}/{path}").status_code for language in LANGUAGES}

    assert len(answers) == 1


def test_the_address_of_the_answer_says_it_in_the_shortest_way(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, by="you", when="week", provider=places.a_provider(), day="")

    (english,) = {link.href for link in page.frame.links if link.text == "English"}
    assert english == f"/en/stockholm/avboka?when=week&provider={places.a_provider()}"
