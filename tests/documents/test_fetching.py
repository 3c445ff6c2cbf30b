"""The form that fetches a page in a size: what is chosen in it is what is fetched."""

from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.app import create_app
from ledsagning.formats import liblouis, pdf, pef
from ledsagning.settings import Settings
from support import places
from support.filling import Form
from support.reading import Reading, read

PAGE = "/sv/stockholm/format"
TO_SIZES = "Välj storlek på punktskrift och stor text"


SITE = create_app(Settings())


def page(client: FlaskClient, query: str = "", path: str = PAGE) -> Reading:
    return read(client.get(f"{path}{query}"))


def sent(client: FlaskClient, path: str = PAGE, **answers: str) -> str:
    """Where the form leads when it is sent with some answers changed."""
    form = Form(page(client, path=path))
    chosen = {name: (value,) for name, value in answers.items()}
    (button,) = form.buttons
    answer = client.get(form.sent(button, **chosen))
    assert answer.status_code == 302
    return str(answer.location)


def test_the_form_is_on_the_page_about_the_ways_to_read_and_each_part_leads_there(
    client: FlaskClient,
) -> None:
    found = page(client)

    form = Form(found)
    assert form.choices("sida")["dina-timmar"] == "Dina timmar"
    assert form.choices("sida")[f"utforare/{places.a_provider()}"]
    for part in ("PDF", "Punktskrift"):
        assert found.under(part).link("Välj storlek och hämta filen").href == f"{PAGE}#storlek"
    assert "?tecken=" not in found.text


def test_braille_of_an_own_size_is_fetched_without_an_address_by_hand(client: FlaskClient) -> None:
    file = sent(client, sida="dina-timmar", fil="pef", tecken="40", rader="25")
    (volume,) = ET.fromstring(client.get(file).data).iter(f"{{{pef.PEF}}}volume")

    assert file == "/sv/stockholm/dina-timmar.pef?tecken=40&rader=25"
    assert (volume.get("cols"), volume.get("rows")) == ("40", "25")


@pytest.mark.parametrize(
    ("answers", "file"),
    [
        ({"fil": "brf"}, "/en/varmdo/ord.brf"),
        ({"fil": "brf", "rader": "25"}, "/en/varmdo/ord.brf?rader=25"),
        ({"fil": "stor.pdf"}, "/en/varmdo/ord.stor.pdf"),
        ({"fil": "stor.pdf-24", "tecken": "40"}, "/en/varmdo/ord.stor.pdf?punkter=24"),
    ],
)
def test_the_form_leads_to_the_file_by_its_own_address(
    client: FlaskClient, answers: dict[str, str], file: str
) -> None:
    found = sent(client, "/en/varmdo/format", sida="ord", **answers)

    assert found == file
    assert client.get(found).status_code == 200


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?sida=ord&fil=brf&tecken=400&rader=28", "En rad punktskrift kan ha 20 till 60 tecken."),
        ("?sida=ord&fil=brf&tecken=40&rader=noll", "En sida punktskrift kan ha 10 till 60 rader."),
        ("?sida=borta&fil=brf", "Valet finns inte. Välj något av det som står i listan."),
        ("?sida=ord&fil=exe", "Valet finns inte. Välj något av det som står i listan."),
    ],
)
def test_what_is_wrong_is_told_at_its_question_and_kept(
    client: FlaskClient, query: str, said: str
) -> None:
    found = page(client, query)

    assert found.status == 400
    assert found.title.startswith("Något behöver ändras: ")
    assert said in found.under("Något behöver ändras").text
    (link,) = found.under("Något behöver ändras").links
    assert link.href.startswith("#")
    assert all(each in str(Form(found).answers) for each in ("400", "noll") if each in query)


def test_other_ways_to_read_lead_to_the_form_with_their_page_chosen(client: FlaskClient) -> None:
    for path in ("dina-timmar", f"utforare/{places.a_provider()}", "kontakt"):
        frame = read(client.get(f"/sv/stockholm/{path}")).frame
        (link,) = (
            one for one in frame.links if one.text == "Välj storlek på punktskrift och stor text"
        )

        assert link.href == f"{PAGE}?sida={path}#storlek"
        assert f"/sv/stockholm/{path}.brf" in sent(client, link.href.partition("#")[0], fil="brf")


def test_outside_the_municipalities_the_page_leads_to_them_first(client: FlaskClient) -> None:
    part = read(client.get("/sv/format")).under("Punktskrift")

    assert "Välj din kommun först. Då kan du välja storlek." in part.text
    assert part.link("Välj din kommun").href == "/sv/"


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_whatever_is_chosen_leads_to_a_file(data: st.DataObject) -> None:
    client = SITE.test_client()
    form = Form(page(client, path="/sv/varmdo/format"))
    kinds = [kind for kind in form.choices("fil") if "pdf" not in kind]
    answers = {
        "sida": data.draw(st.sampled_from(sorted(form.choices("sida")))),
        "fil": data.draw(st.sampled_from(kinds)),
        "tecken": str(data.draw(st.integers(20, 60))),
        "rader": str(data.draw(st.integers(10, 60))),
    }

    assert client.get(sent(client, "/sv/varmdo/format", **answers)).status_code == 200


def test_where_no_such_file_can_be_made_there_is_no_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(liblouis, "lacks", lambda _language: liblouis.LACKS_LIBRARY)
    lacks = SITE.test_client().get("/sv/stockholm/format")
    kinds = Form(read(lacks)).choices("fil")

    assert set(kinds) == {"stor.pdf", "stor.pdf-24"}
    assert pdf.lacks("sv") == ""


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_question_without_a_reason_is_described_by_nothing(
    client: FlaskClient, language: str
) -> None:
    found = page(client, path=f"/{language}/stockholm/format")

    (question,) = (e for e in found.all("select") if e.get("name") == "sida")
    assert question.get("aria-describedby") is None
    assert "Project-Id-Version" not in found.text
