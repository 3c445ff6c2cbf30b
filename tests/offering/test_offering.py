"""The provider's door: what a provider answers, what is made of it, and that nothing is kept."""

import io
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from ledsagning import composing, resources
from ledsagning.catalogue.comparing import PARTS
from ledsagning.catalogue.model import EscortGroup
from ledsagning.editing.leaves import leaves
from ledsagning.web.offering import fields
from support.reading import read
from support.workbooks import command

ADDRESS = "/sv/stockholm/for-utforare"
ABOUT = {"step": "about", "about.name": "Nya Ledsagning", "about.contact.phone": "08-123 45 67"}
GROUP = {
    "step": "group-1",
    "group-1.count": "3",
    "group-1.languages": ["so", "sv"],
    "group-1.wheelchair": "heavy",
}
TERMS = {"agreement.booking.notice": "1 arbetsdag", "agreement.waiting.waits": "yes"}
ALL = {**ABOUT, **GROUP, **TERMS, "step": "done"}


def test_the_first_step_asks_about_the_provider_and_says_that_nothing_is_kept(
    client: FlaskClient,
) -> None:
    answer = client.get(ADDRESS)

    assert answer.status_code == 200
    assert "Steg 1 av 6: Om er" in answer.text
    assert "Vi sparar ingenting" in answer.text
    assert set(answer.headers["Cache-Control"].split(", ")) == {"private", "no-cache"}


def test_every_fact_of_a_group_and_every_part_of_every_term_is_asked_about() -> None:
    asked = {name.removeprefix("agreement.") for name in fields.agreement_fields()}
    assert asked == {f"{term}.{part.rstrip('_')}" for term, part, _ in PARTS if part != "more"}
    groups = {name.removeprefix("group-1.") for name in fields.group_fields(1)}
    assert groups == {".".join(leaf.path) for leaf in leaves(EscortGroup)}


def test_the_answers_of_every_step_travel_along(client: FlaskClient) -> None:
    second = client.post(ADDRESS, data={**ABOUT, "go": "next"}).text
    third = client.post(ADDRESS, data={**ABOUT, **GROUP, "go": "next"}).text

    assert "Steg 2 av 6: Era ledsagare, grupp 1" in second
    assert '<input type="hidden" name="about.name" value="Nya Ledsagning">' in second
    assert "Steg 3 av 6: Boka och avboka" in third
    assert '<input type="hidden" name="group-1.languages" value="so">' in third


def test_a_wrong_answer_is_told_where_it_stands_and_all_is_filled_in_again(
    client: FlaskClient,
) -> None:
    answer = client.post(ADDRESS, data={**ABOUT, "about.contact.phone": "ring oss", "go": "next"})

    assert answer.status_code == 400
    assert "<title>Något behöver ändras: Om er – För utförare – " in answer.text
    assert 'href="#about.contact.phone-1"' in answer.text
    assert "”ring oss” är inte ett telefonnummer. Skriv " in answer.text
    assert 'value="ring oss"' in answer.text
    assert 'value="Nya Ledsagning"' in answer.text


def test_the_name_is_what_a_provider_cannot_do_without(client: FlaskClient) -> None:
    answer = client.post(ADDRESS, data={"step": "about", "go": "next"})

    assert answer.status_code == 400
    assert 'href="#about.name-1"' in answer.text


def test_groups_are_added_and_taken_away_and_those_that_follow_move_up(client: FlaskClient) -> None:
    more = client.post(ADDRESS, data={**ABOUT, **GROUP, "go": "add"}).text
    two = {**ABOUT, **GROUP, "groups": "2", "group-2.languages": "fi", "step": "group-1"}
    fewer = client.post(ADDRESS, data={**two, "go": "remove"}).text

    assert "Steg 3 av 7: Era ledsagare, grupp 2" in more
    assert "Steg 2 av 6: Era ledsagare, grupp 1" in fewer
    assert '<option value="fi" selected>' in fewer
    assert "Tung rullstol" in fewer
    assert 'value="heavy" id="group-1.wheelchair-heavy" checked' not in fewer


def test_going_back_loses_nothing_also_where_something_is_wrong(client: FlaskClient) -> None:
    answer = client.post(ADDRESS, data={**ABOUT, **GROUP, "group-1.count": "många", "go": "back"})

    assert answer.status_code == 200
    assert "Steg 1 av 6" in answer.text
    assert '<input type="hidden" name="group-1.count" value="många">' in answer.text


def test_the_end_tells_all_answers_and_offers_the_file_and_a_letter(client: FlaskClient) -> None:
    text = client.post(ADDRESS, data={**ALL, "step": "agreement-3", "go": "next"}).text

    assert "Steg 6 av 6: Klart" in text
    assert "Svenska, Somaliska" in text or "Somaliska, Svenska" in text
    assert "1 arbetsdag" in text
    assert 'href="mailto:?subject=Uppgifter%20om%20Nya%20Ledsagning' in text
    assert 'name="go" value="yaml"' in text


@pytest.mark.parametrize("form", ["yaml", "xlsx"])
def test_the_file_makes_the_provider_found_by_what_it_answered(
    client: FlaskClient, tmp_path: Path, form: str
) -> None:
    catalogue = tmp_path / "katalog.yaml"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    answer = client.post(ADDRESS, data={**ALL, "go": form})
    file = tmp_path / f"hos-nya.{form}"
    file.write_bytes(answer.data)

    told = command("import", file, "--into", catalogue, "--yes")

    assert answer.headers["Content-Disposition"] == f'attachment; filename="nya-ledsagning.{form}"'
    assert told.exit_code == 0, told.output
    assert "Nya Ledsagning: ny." in told.output
    after = composing.load(catalogue)
    found = after.provider("stockholm", "nya-ledsagning")
    assert found is not None
    assert found.assured is None
    (group,) = found.escorts or ()
    assert (group.count, group.languages, group.wheelchair) == (3, {"so", "sv"}, "heavy")
    assert len(after.providers) == 32


@pytest.mark.parametrize("form", ["yaml", "xlsx"])
def test_a_file_may_name_the_parts_of_the_municipality_that_a_provider_works_in(
    client: FlaskClient, tmp_path: Path, form: str
) -> None:
    catalogue, file = tmp_path / "katalog.yaml", tmp_path / f"fil.{form}"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    answers = {**ALL, "about.areas": ["bromma", "farsta"]}
    data = client.post(ADDRESS, data={**answers, "go": form}).data
    file.write_bytes(data)

    told = command("import", file, "--into", catalogue, "--yes")
    again = client.post(ADDRESS, data={"go": "take_up", "file": (io.BytesIO(data), file.name)})

    assert told.exit_code == 0, told.output
    found = composing.load(catalogue).provider("stockholm", "nya-ledsagning")
    assert found is not None
    assert found.areas == {"bromma", "farsta"}
    assert '<input type="hidden" name="about.areas" value="bromma">' in again.text


@pytest.mark.parametrize("form", ["yaml", "xlsx"])
def test_a_file_from_before_fills_in_every_answer(client: FlaskClient, form: str) -> None:
    data = client.post(ADDRESS, data={**ALL, "go": form}).data

    answer = client.post(ADDRESS, data={"go": "take_up", "file": (io.BytesIO(data), f"fil.{form}")})

    assert answer.status_code == 200
    assert 'value="Nya Ledsagning"' in answer.text
    for name, value in (
        ("group-1.languages", "so"),
        ("group-1.wheelchair", "heavy"),
        ("agreement.booking.notice", "1 working day"),
        ("agreement.waiting.waits", "yes"),
        ("id", "nya-ledsagning"),
    ):
        assert f'<input type="hidden" name="{name}" value="{value}">' in answer.text


@pytest.mark.parametrize("data", [b"", b"hej", b"PK\x03\x04", b"\xff\xfe", b"providers: []\n...\n"])
def test_a_file_that_cannot_be_taken_up_is_told_so(client: FlaskClient, data: bytes) -> None:
    answer = client.post(ADDRESS, data={"go": "take_up", "file": (io.BytesIO(data), "fil")})

    assert answer.status_code == 400
    assert 'href="#fil-1"' in answer.text
    page = read(answer)
    (field,) = (one for one in page.all("input") if one.get("id") == "fil-1")
    assert field.get("aria-invalid") == "true"
    assert "fel-fil" in field.get("aria-describedby", "").split()
    assert any(page.at("fel-fil").text in problem for problem in page.items)


def test_too_large_a_body_is_refused_and_a_large_one_elsewhere_as_before(
    client: FlaskClient,
) -> None:
    assert (
        client.post(ADDRESS, data={"about.name": "a" * 60_000, "step": "about"}).status_code == 400
    )
    assert client.post(ADDRESS, data={"about.name": "a" * 65_000}).status_code == 413
    large = {"go": "take_up", "file": (io.BytesIO(b"#" * 300_000), "fil.yaml")}
    assert client.post(ADDRESS, data=large).status_code == 413


@pytest.mark.parametrize("number", ["9" * 4_301, "٣", "²", "-1", "0", "x"])
def test_what_is_no_number_of_groups_asks_about_one(client: FlaskClient, number: str) -> None:
    answer = client.post(ADDRESS, data={**ABOUT, "groups": number})

    assert answer.status_code == 200
    assert '<input type="hidden" name="groups" value="1">' in answer.text


def test_what_is_written_stays_text_in_the_page_and_in_the_file(client: FlaskClient) -> None:
    wrong = '"><script>alert(1)</script>'
    answers = {**ALL, "about.name": wrong, "step": "agreement-3"}

    page = client.post(ADDRESS, data={**answers, "go": "next"}).text
    file = client.post(ADDRESS, data={**answers, "go": "yaml"})

    assert "<script" not in page
    assert (
        file.headers["Content-Disposition"] == 'attachment; filename="script-alert-1-script.yaml"'
    )


@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_step_is_a_careful_page(client: FlaskClient, language: str) -> None:
    """The client of the tests refuses any page that is not."""
    address = f"/{language}/stockholm/for-utforare"
    for step in ("about", "group-1", "agreement-1", "agreement-2", "agreement-3"):
        answer = client.post(address, data={**ALL, "step": step, "go": "next"})
        assert answer.status_code == 200
    wrong = client.post(
        address, data={**ALL, "agreement.ending.notice": "?!", "step": "agreement-3", "go": "next"}
    )
    assert wrong.status_code == 400


def test_an_english_page_tells_what_is_wrong_in_english(client: FlaskClient) -> None:
    answer = client.post(
        "/en/stockholm/for-utforare", data={**ABOUT, "about.contact.phone": "call us", "go": "next"}
    )

    assert (
        "“call us” is not a phone number. Write digits, spaces and dashes, such as" in answer.text
    )
    assert "telefonnummer" not in answer.text


def test_an_english_page_tells_of_a_term_in_english_that_is_worse_than_required(
    client: FlaskClient,
) -> None:
    worse = {**ALL, "agreement.cancelling_by_you.limit": "2 weeks", "step": "agreement-1"}

    answer = client.post("/en/varmdo/for-utforare", data={**worse, "go": "next"})

    assert "It is worse for the person than what the municipality requires" in answer.text


def test_nothing_of_the_answers_stands_in_an_address_or_a_cookie(client: FlaskClient) -> None:
    answer = client.post(ADDRESS, data={**ABOUT, "go": "next"})

    assert "Set-Cookie" not in answer.headers
    assert 'action="/sv/stockholm/for-utforare#steg" method="post"' in answer.text
    assert "?about" not in answer.text


@pytest.mark.parametrize("place", ["varmdo", "goteborg", "kiruna"])
def test_the_door_is_open_in_every_municipality(client: FlaskClient, place: str) -> None:
    assert client.get(f"/sv/{place}/for-utforare").status_code == 200
    page = client.get(f"/sv/{place}/").text
    assert f'href="/sv/{place}/for-utforare"' in page


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7", "Filen är en PDF och ingen textfil. Välj den fil som du hämtade här."),
        (b"providers:\n  - {id: a, municipality: stockholm, name: A}\n", "saknar sitt slutmärke"),
        (b"", "Filen är tom. Välj"),
        (b"PK\3\4", "Slutet av arbetsboken saknas"),
    ],
)
def test_a_wrong_file_costs_none_of_the_answers_and_is_told_without_the_words_of_programs(
    client: FlaskClient, data: bytes, said: str
) -> None:
    first = client.post(ADDRESS, data={**ABOUT, **GROUP, "go": "back"}).text
    sent = {**ABOUT, **GROUP, "go": "take_up", "file": (io.BytesIO(data), "fil")}

    answer = client.post(ADDRESS, data=sent)

    assert first.count('type="hidden" name="group-1.wheelchair" value="heavy"') == 2
    assert said in answer.text
    assert "fil.yaml" not in answer.text
    assert "fil.xlsx" not in answer.text
    assert 'value="Nya Ledsagning"' in answer.text
    assert answer.text.count('type="hidden" name="group-1.languages" value="so"') == 2


def test_who_has_chosen_no_file_is_told_to_choose_one(client: FlaskClient) -> None:
    answer = client.post(ADDRESS, data={**ABOUT, "go": "take_up"})

    assert "Välj först vilken fil det är." in answer.text
    assert 'value="Nya Ledsagning"' in answer.text


@pytest.mark.parametrize("name", ["", " ", "\N{NO-BREAK SPACE}"])
def test_a_missing_name_is_asked_for_in_words(client: FlaskClient, name: str) -> None:
    answer = client.post(ADDRESS, data={"step": "about", "about.name": name, "go": "next"})

    assert "Namnet saknas. Skriv vad ni heter." in answer.text
    assert "municipalities" not in answer.text


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        (
            "Föreningen för ledsagning och social gemenskap i Stockholms norra förorter",
            "foreningen-for-ledsagning-och-social-gemenskap-i-st",
        ),
        ("A" * 60, "a" * 60),
        ("A" * 61, "a" * 51),
        ("رفيق", "utforare-"),
        ("Спутник 2", "utforare-"),
        ("陪伴服務", "utforare-"),
        ("---", "utforare-"),
    ],
)
@pytest.mark.parametrize("form", ["yaml", "xlsx"])
def test_a_name_of_any_length_and_script_is_taken_and_given_an_id(
    client: FlaskClient, tmp_path: Path, name: str, id_: str, form: str
) -> None:
    answers = {**ALL, "about.name": name}

    page = client.post(ADDRESS, data={**answers, "step": "about", "go": "next"})
    file = tmp_path / f"fil.{form}"
    file.write_bytes(client.post(ADDRESS, data={**answers, "go": form}).data)

    assert page.status_code == 200
    catalogue = tmp_path / "katalog.yaml"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    assert command("import", file, "--into", catalogue, "--yes").exit_code == 0
    (found,) = [one for one in composing.load(catalogue).providers.values() if one.name == name]
    assert found.id.startswith(id_)


def test_two_long_names_that_begin_alike_are_two_providers(
    client: FlaskClient, tmp_path: Path
) -> None:
    begins = "Föreningen för ledsagning och social gemenskap i Stockholms"
    names = {f"{begins} norra förorter", f"{begins} södra förorter"}
    catalogue, file = tmp_path / "katalog.yaml", tmp_path / "fil.yaml"
    catalogue.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())

    for name in sorted(names):
        file.write_bytes(client.post(ADDRESS, data={**ALL, "about.name": name, "go": "yaml"}).data)
        assert command("import", file, "--into", catalogue, "--yes").exit_code == 0

    found = composing.load(catalogue).providers.values()
    assert names <= {one.name for one in found}


def test_an_id_that_can_be_none_is_made_anew(client: FlaskClient) -> None:
    answer = client.post(ADDRESS, data={**ALL, "id": "Inget id", "go": "yaml"})

    assert answer.status_code == 200
    assert 'filename="nya-ledsagning.yaml"' in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("answered", "other"), [("from", "until"), ("until", "from")], ids=["opens", "closes"]
)
def test_an_answer_that_is_missing_beside_another_is_asked_for_where_it_stands(
    client: FlaskClient, answered: str, other: str
) -> None:
    answers = {**ABOUT, f"about.hours.{answered}": "8:00"}

    page = client.post(ADDRESS, data={**answers, "go": "next"})
    english = client.post("/en/stockholm/for-utforare", data={**answers, "go": "next"})

    assert page.status_code == 400
    assert f'href="#about.hours.{other}-1"' in page.text
    assert f'href="#about.hours.{answered}-1"' not in page.text
    assert "Svaret saknas. Svara här också, eller ta bort svaret som hör ihop" in page.text
    assert "The answer is missing. Answer here too" in english.text


def test_hours_that_end_as_they_begin_are_refused(client: FlaskClient) -> None:
    wrong = {**ABOUT, "about.hours.from": "8:00", "about.hours.until": "8:00", "go": "next"}

    page = client.post(ADDRESS, data=wrong)

    assert page.status_code == 400
    assert "Skriv när det stänger, till exempel 17:00." in page.text


@pytest.mark.parametrize("form", ["yaml", "xlsx"])
@pytest.mark.parametrize(
    ("language", "said"), [("sv", "Filen är för Nacka kommun."), ("en", "The file is for Nacka ")]
)
def test_a_file_of_another_municipality_is_led_to_the_door_there(
    client: FlaskClient, form: str, language: str, said: str
) -> None:
    data = client.post("/sv/nacka/for-utforare", data={**ALL, "go": form}).data
    sent = {**ABOUT, "go": "take_up", "file": (io.BytesIO(data), f"fil.{form}")}

    page = client.post(f"/{language}/stockholm/for-utforare", data=sent)

    assert page.status_code == 400
    assert said in page.text
    assert f'href="/{language}/nacka/for-utforare#fil-1"' in page.text
    assert 'value="Nya Ledsagning"' in page.text
