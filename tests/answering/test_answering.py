"""The municipality's door: what it answers, the rules that are made of it, and nothing is kept."""

import io
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from ledsagning import composing, resources
from ledsagning.app import create_app
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.editing import book
from ledsagning.settings import Settings
from ledsagning.web.answering import fields
from ledsagning.web.asking.subjects import Subject
from support.reading import read
from support.workbooks import command

ADDRESS = "/sv/kiruna/for-kommunen"
SOURCE = {
    "step": "source",
    "source.title": "Riktlinje för ledsagning",
    "source.address": "https://www.kiruna.se/ledsagning",
    "source.date": "2026-03",
}
FEES = {
    "fee-1.kronor": "120",
    "fee-1.per": "hour",
    "fee-1.applies_to.act": "sol",
    "fee-1.until": "2026-12-31",
    "fee-2.charged": "no",
    "fee-2.applies_to.act": "lss",
}
RULES = {
    "choice-1.how": "provider",
    "period-1.length": "2 månader",
    "booking-1.channels": ["phone", "email"],
    "under_18-1.from_age": "12",
    "travelling-1.modes": "none",
}
ALL = {**SOURCE, **FEES, **RULES, "step": "wrong"}

Answered = dict[str, list[str]]


def begun(client: FlaskClient, address: str) -> Answered:
    """What a page has filled in that travels along unseen."""
    found: Answered = {}
    form = client.get(address).text.partition("multipart/form-data")[0]
    for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form):
        found.setdefault(name, []).append(value)
    return found


def test_every_fact_of_every_rule_is_asked_about_in_words_of_its_own() -> None:
    for rule in RULE_NAMES:
        kind = book.KINDS_OF_RULES[rule]
        asked = {".".join(leaf.path) for leaf in book.asked(kind)} - {"source", "quote"}
        found = fields.of_facts(rule, 1)
        assert {name.removeprefix(f"{rule}-1.") for name in found} == asked
        assert all(field.asked.legend for field in found.values())


def test_the_first_step_asks_what_the_answers_stand_in(client: FlaskClient) -> None:
    answer = client.get(ADDRESS)

    assert answer.status_code == 200
    assert "Steg 1 av 9: Var reglerna står" in answer.text
    assert "Vi sparar ingenting" in answer.text
    assert set(answer.headers["Cache-Control"].split(", ")) == {"private", "no-cache"}


def test_the_questions_come_a_subject_at_a_time_and_the_answers_travel_along(
    client: FlaskClient,
) -> None:
    hours = client.post(ADDRESS, data={**ALL, "step": "choosing", "go": "next"}).text

    assert "Steg 4 av 9: Timmarna" in hours
    assert 'value="2 månader"' in hours
    assert '<input type="hidden" name="fee-1.kronor" value="120">' in hours
    assert "Hur lång är perioden" in hours


def test_a_source_is_what_nobody_can_do_without(client: FlaskClient) -> None:
    answer = client.post(ADDRESS, data={"step": "source", "go": "next"})

    assert answer.status_code == 400
    assert 'href="#source.title-1"' in answer.text
    assert "Namnet på sidan eller beslutet saknas." in answer.text


@pytest.mark.parametrize(
    ("wrong", "step", "said"),
    [
        ({"period-1.length": "länge"}, "hours", "”länge” är inte en tid."),
        ({"fee-1.kronor": "gratis"}, "money", "”gratis” är inte ett heltal."),
        ({"night-1.from_clock": "sent"}, "outing", "”sent” är inte ett klockslag."),
        ({"fee-1.until": "nyår"}, "money", "”nyår” är inte ett datum."),
        ({"fee-1.elsewhere.address": "kiruna"}, "money", "”kiruna” är inte en webbadress."),
        ({"fee-2.applies_to.act": ""}, "money", "sämre för personen än lagen"),
        ({"fee-1.applies_to.act": "lss"}, "money", "Det är sämre för personen än lagen"),
        ({"appeal-1.within": "1 vecka"}, "wrong", "Det är sämre för personen än lagen"),
        ({"under_18-2.from_age": "7"}, "cancelling", "Två svar säger olika saker"),
    ],
)
def test_what_is_wrong_is_told_beside_its_question_and_all_is_filled_in_again(
    client: FlaskClient, wrong: dict[str, str], step: str, said: str
) -> None:
    if wrong == {"fee-2.applies_to.act": ""}:
        wrong = {**wrong, "fee-2.charged": "yes"}

    answer = client.post(ADDRESS, data={**ALL, **wrong, "step": step, "go": "next"})

    assert answer.status_code == 400
    assert said in answer.text
    assert "<title>Något behöver ändras: " in answer.text
    assert '<input type="hidden" name="source.title" value="Riktlinje för ledsagning">' in (
        answer.text
    )


def test_a_rule_has_one_more_answer_for_other_people(client: FlaskClient) -> None:
    answer = client.post(ADDRESS, data={**SOURCE, "step": "money", "go": "add:fee"})
    again = client.post(ADDRESS, data={**SOURCE, "opened": "fee-2", "step": "outing", "go": "next"})

    for page in (answer.text, again.text):
        assert "Steg 7 av 9: Pengar" in page
        assert "Vad ledsagningen kostar, svar 2" in page
        assert 'name="fee-2.kronor"' in page


def test_going_back_loses_nothing_also_where_something_is_wrong(client: FlaskClient) -> None:
    answer = client.post(
        ADDRESS, data={**ALL, "period-1.length": "länge", "step": "hours", "go": "back"}
    )

    assert answer.status_code == 200
    assert "Steg 3 av 9" in answer.text
    assert '<input type="hidden" name="period-1.length" value="länge">' in answer.text


def test_the_end_tells_what_is_changed_and_offers_the_file_and_a_mail(client: FlaskClient) -> None:
    text = client.post(ADDRESS, data={**ALL, "go": "next"}).text

    assert "Steg 9 av 9: Klart" in text
    assert "Vad ledsagningen kostar: Hur många kronor kostar den?" in text
    assert 'name="go" value="yaml"' in text
    assert "mailto:" in text


def test_from_any_step_one_comes_to_the_end(client: FlaskClient) -> None:
    text = client.post(ADDRESS, data={**ALL, "step": "source", "go": "end"}).text
    wrong = client.post(
        ADDRESS, data={**ALL, "period-1.length": "länge", "step": "source", "go": "end"}
    )

    assert "Steg 9 av 9: Klart" in text
    assert "Steg 4 av 9: Timmarna" in wrong.text
    assert wrong.status_code == 400


def test_who_has_changed_nothing_gets_no_file(client: FlaskClient) -> None:
    known = begun(client, "/sv/varmdo/for-kommunen")

    page = client.post(
        "/sv/varmdo/for-kommunen", data={**known, **SOURCE, "step": "wrong", "go": "next"}
    )
    file = client.post("/sv/varmdo/for-kommunen", data={**known, **SOURCE, "go": "yaml"})

    for answer in (page, file):
        assert "Du har inte ändrat något ännu." in answer.text
        assert 'value="yaml"' not in answer.text


def test_what_is_taken_away_is_said_in_the_mail_as_no_file_can(client: FlaskClient) -> None:
    town = "/sv/varmdo/for-kommunen"
    without = {
        name: values
        for name, values in begun(client, town).items()
        if not name.startswith("trial_meeting-")
    }

    only = client.post(town, data={**without, "step": "wrong", "go": "next"}).text
    more = {**SOURCE, "under_18-1.from_age": "12", "step": "wrong"}
    both = client.post(town, data={**without, **more, "go": "next"}).text

    for page in (only, both):
        assert "<dt>Träffa ledsagaren först</dt>" in page
        assert "Du har tagit bort svaret." in page
        assert "om det här" in page
        assert ": Träffa ledsagaren först. Svara när det är gjort." in page
    assert 'value="yaml"' not in only
    assert "Skicka mejlet" in only
    assert 'value="yaml"' in both
    assert "Filen är bifogad." in both
    file = client.post(town, data={**without, **more, "go": "yaml"}).text
    assert "trial_meeting: null" in file


@pytest.mark.parametrize("form", ["yaml", "xlsx"])
def test_the_file_begins_a_municipality_and_the_page_tells_what_it_answered(
    client: FlaskClient, tmp_path: Path, form: str
) -> None:
    catalogue = tmp_path / "katalog.yaml"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    answer = client.post(ADDRESS, data={**ALL, "go": form})
    file = tmp_path / f"kiruna.{form}"
    file.write_bytes(answer.data)
    before = composing.load(catalogue)

    told = command("import", file, "--into", catalogue, "--yes")

    assert answer.headers["Content-Disposition"] == f'attachment; filename="kiruna.{form}"'
    assert told.exit_code == 0, told.output
    after = composing.load(catalogue)
    town = after.municipalities["kiruna"]
    first, second = town.rules.fee
    assert (first.kronor, first.applies_to.act, str(first.until)) == (120, "sol", "2026-12-31")
    assert (second.charged, second.applies_to.act) == (False, "lss")
    assert town.rules.travelling[0].modes == frozenset()
    assert after.providers == before.providers
    assert {id_: one for id_, one in after.municipalities.items() if id_ != "kiruna"} == {
        id_: one for id_, one in before.municipalities.items() if id_ != "kiruna"
    }
    page = create_app(Settings(catalogue=catalogue)).test_client().get("/sv/kiruna/kostnader")
    assert "120 kronor" in page.text
    assert "Riktlinje för ledsagning" in page.text


def test_the_difference_is_told_and_nothing_is_changed_until_it_is_confirmed(
    client: FlaskClient, tmp_path: Path
) -> None:
    catalogue = tmp_path / "katalog.yaml"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    file = tmp_path / "varmdo.yaml"
    known = begun(client, "/sv/varmdo/for-kommunen")
    changed = {**known, **SOURCE, "period-1.length": "2 månader", "go": "yaml"}
    file.write_bytes(client.post("/sv/varmdo/for-kommunen", data=changed).data)

    told = command("import", file, "--into", catalogue, answer="n\n")
    assert "3 månader → 2 månader" in told.output
    assert catalogue.read_bytes() == resources.SAMPLE_CATALOGUE.read_bytes()

    command("import", file, "--into", catalogue, "--yes")
    before, after = composing.load(resources.SAMPLE_CATALOGUE), composing.load(catalogue)
    was, now = (one.municipalities["varmdo"] for one in (before, after))
    assert str(now.rules.period[0].length) == "2 months"
    assert now.contacts == was.contacts
    assert now.rules.cancelling_by_you[0].quote == was.rules.cancelling_by_you[0].quote
    assert now.standard_agreement[0].cancelling_by_you.quote


@pytest.mark.parametrize("form", ["yaml", "xlsx"])
def test_a_file_from_before_fills_in_every_answer(client: FlaskClient, form: str) -> None:
    quoted = {**ALL, "fee-1.quote": "Avgiften är 120 kronor.", "fee-2.elsewhere.title": "Beslut"}
    data = client.post(ADDRESS, data={**quoted, "go": form}).data

    answer = client.post(ADDRESS, data={"go": "take_up", "file": (io.BytesIO(data), f"fil.{form}")})

    assert answer.status_code == 200
    assert 'value="Riktlinje för ledsagning"' in answer.text
    for name, value in (
        ("fee-1.kronor", "120"),
        ("fee-1.quote", "Avgiften är 120 kronor."),
        ("fee-2.elsewhere.title", "Beslut"),
        ("fee-2.applies_to.act", "lss"),
        ("period-1.length", "2 months"),
        ("travelling-1.modes", "none"),
    ):
        assert f'<input type="hidden" name="{name}" value="{value}">' in answer.text


@pytest.mark.parametrize("data", [b"", b"hej", b"PK\x03\x04", b"municipalities: []\n...\n"])
def test_a_file_that_cannot_be_taken_up_is_told_so(client: FlaskClient, data: bytes) -> None:
    answer = client.post(ADDRESS, data={"go": "take_up", "file": (io.BytesIO(data), "fil")})

    assert answer.status_code == 400
    assert 'href="#fil-1"' in answer.text
    page = read(answer)
    (field,) = (one for one in page.all("input") if one.get("id") == "fil-1")
    assert field.get("aria-invalid") == "true"
    assert "fel-fil" in field.get("aria-describedby", "").split()
    assert any(page.at("fel-fil").text in problem for problem in page.items)


def test_what_a_municipality_has_told_is_filled_in_with_what_it_stands_in(
    client: FlaskClient,
) -> None:
    known = begun(client, "/sv/varmdo/for-kommunen")
    page = client.post("/sv/varmdo/for-kommunen", data={**known, **SOURCE, "step": "choosing"}).text

    assert known["period-1.length"] == ["3 months"]
    assert "Det här vet vi:" in page
    assert "Källa: " in page


@pytest.mark.parametrize("number", ["9" * 5_000, "٣", "²", "10", ""])
def test_what_is_no_number_of_a_variant_opens_none(client: FlaskClient, number: str) -> None:
    answer = client.post(ADDRESS, data={**SOURCE, "step": "fee", "opened": f"fee-{number}"})

    assert answer.status_code == 200
    assert 'name="fee-2.' not in answer.text


def test_too_large_a_body_is_refused(client: FlaskClient) -> None:
    large = {"go": "take_up", "file": (io.BytesIO(b"#" * 300_000), "fil.yaml")}

    assert client.post(ADDRESS, data={"source.title": "a" * 65_000}).status_code == 413
    assert client.post(ADDRESS, data=large).status_code == 413


def test_what_is_written_stays_text_in_the_page_and_nobody_elses_field_is_made(
    client: FlaskClient,
) -> None:
    odd = {**ALL, "source.title": '"><script>alert(1)</script>', "fee-1.nonsense": "1", "x": "y"}

    page = client.post(ADDRESS, data={**odd, "go": "next"}).text

    assert "<script" not in page
    assert "nonsense" not in page


@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_step_is_a_careful_page(client: FlaskClient, language: str) -> None:
    """The client of the tests refuses any page that is not."""
    for place in ("kiruna", "stockholm"):
        address = f"/{language}/{place}/for-kommunen"
        every = ("source", *Subject)
        for step in every:
            answer = client.post(
                address, data={**begun(client, address), **ALL, "step": step, "go": "next"}
            )
            assert answer.status_code == 200, (place, step)


def test_nothing_of_the_answers_stands_in_an_address_or_a_cookie(client: FlaskClient) -> None:
    answer = client.post(ADDRESS, data={**ALL, "go": "next"})

    assert "Set-Cookie" not in answer.headers
    assert 'action="/sv/kiruna/for-kommunen#steg" method="post"' in answer.text


def test_a_municipality_finds_the_door_where_it_is_asked(client: FlaskClient) -> None:
    for page in ("/sv/kiruna/", "/sv/kiruna/fraga-kommunen", "/sv/stockholm/fraga-kommunen"):
        place = page.split("/")[2]
        assert f'href="/sv/{place}/for-kommunen"' in client.get(page).text


def test_a_wrong_file_costs_none_of_the_answers(client: FlaskClient) -> None:
    given = {"step": "source", "source.title": "Vår riktlinje", "start-1.within": "2 veckor"}

    answer = client.post(
        ADDRESS, data={**given, "go": "take_up", "file": (io.BytesIO(b"%PDF-1.7"), "fil")}
    )

    assert answer.status_code == 400
    assert "Välj den fil som du hämtade här." in answer.text
    assert 'value="Vår riktlinje"' in answer.text
    assert '<input type="hidden" name="start-1.within" value="2 veckor">' in answer.text
