"""The size of a file: what is asked for is what is given, or else it is told that it cannot be."""

import re
from xml.etree import ElementTree as ET

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.formats import pef
from ledsagning.formats.registry import FORMATS, Format, Kind
from ledsagning.formats.size import Size, asked
from support import places
from support.reading import Reading, read

PAGE = "/sv/stockholm/dina-timmar"
TOOL = "/sv/varmdo/timmar"
ANSWER = "/sv/varmdo/klaga{}?about=decision&"
SIZED = [one for one in FORMATS if one.choices]
NOT_THERE = "Den storleken finns inte"


def refused(client: FlaskClient, address: str) -> Reading:
    page = read(client.get(address))
    assert page.status == 400, address
    assert page.headings("h1") == [NOT_THERE]
    return page


def name_of(client: FlaskClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    (name,) = re.findall(
        r'^attachment; filename="([a-z0-9.-]+)"$', answer.headers["Content-Disposition"]
    )
    return str(name)


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        (".stor.pdf?punkter=99", "Stor text finns med 18 eller 24 punkter."),
        (".stor.pdf?punkter=abc", "Stor text finns med 18 eller 24 punkter."),
        (".stor.pdf?punkter=-18", "Stor text finns med 18 eller 24 punkter."),
        (".stor.pdf?punkter=18&punkter=24", "Stor text finns med 18 eller 24 punkter."),
        (".stor.pdf?punkter=24&punkter=x", "Stor text finns med 18 eller 24 punkter."),
        (".brf?tecken=9999", "En rad punktskrift kan ha 20 till 60 tecken."),
        (".brf?rader=0", "En sida punktskrift kan ha 10 till 60 rader."),
        (".pef?tecken=٣٢", "En rad punktskrift kan ha 20 till 60 tecken."),
        (f".pef?rader={'9' * 5000}", "En sida punktskrift kan ha 10 till 60 rader."),
        (".pdf?punkter=24", "Den här sortens fil kan inte ha den storleken."),
        (".txt?tecken=40", "Den här sortens fil kan inte ha den storleken."),
        (".pef?punkter=24", "Den här sortens fil kan inte ha den storleken."),
    ],
)
def test_a_size_that_there_is_not_is_told_and_never_exchanged_in_silence(
    client: FlaskClient, ending: str, said: str
) -> None:
    assert said in refused(client, PAGE + ending).text


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        (f"{PAGE}/stort-blad?punkter=24", f"{PAGE}.stor.pdf?punkter=24"),
        (f"{PAGE}/blad?points=24", f"{PAGE}.stor.pdf?punkter=24"),
        (
            f"{TOOL}/stort-blad?hours=10&used=4&punkter=24",
            f"{TOOL}.stor.pdf?punkter=24&hours=10&used=4",
        ),
        (f"{PAGE}/stort-blad?tecken=40", f"{PAGE}.stor.pdf?tecken=40"),
    ],
)
def test_a_sheet_that_is_asked_for_in_a_size_leads_to_the_file_that_has_sizes(
    client: FlaskClient, asked: str, leads_to: str
) -> None:
    assert client.get(asked, follow_redirects=True).request.full_path.rstrip("?") == leads_to


def test_all_that_is_wrong_is_told_at_once(client: FlaskClient) -> None:
    page = refused(client, f"{PAGE}.brf?tecken=5&rader=5")

    assert "20 till 60 tecken" in page.text
    assert "10 till 60 rader" in page.text


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        (f"{PAGE}.stor.pdf?punkter=22", [f"{PAGE}.stor.pdf?punkter=24", f"{PAGE}.stor.pdf"]),
        (f"{PAGE}.stor.pdf?punkter=x", [f"{PAGE}.stor.pdf", f"{PAGE}.stor.pdf?punkter=24"]),
        (f"{PAGE}.brf?tecken=99", [f"{PAGE}.brf?tecken=60", f"{PAGE}.brf"]),
        (
            f"{PAGE}.pdf?punkter=24",
            [f"{PAGE}.stor.pdf?punkter=24", f"{PAGE}.stor.pdf", f"{PAGE}.pdf"],
        ),
        (
            f"{ANSWER.format('.brf')}rader=3",
            [f"{ANSWER.format('.brf')[:-1]}", f"{ANSWER.format('.brf')[:-1]}"],
        ),
    ],
)
def test_the_nearest_size_is_one_step_away(client: FlaskClient, asked: str, led: list[str]) -> None:
    page = refused(client, asked)
    found = [link.href for link in page.under("Så kommer du vidare").links]

    assert [link.partition("?")[0] for link in found] == [link.partition("?")[0] for link in led]
    for link, expected in zip(found, led, strict=True):
        assert set(expected.partition("?")[2].split("&")) <= set(link.partition("?")[2].split("&"))
        assert client.get(link).status_code == 200


@settings(max_examples=60, deadline=None)
@given(
    format_=st.sampled_from(SIZED),
    code=st.sampled_from(["sv", "en"]),
    query=st.dictionaries(
        st.sampled_from(["tecken", "rader", "punkter"]),
        st.lists(
            st.integers(-5, 99).map(str) | st.text("0123456789abcåé ٣-+.", max_size=6), max_size=2
        ),
    ),
)
def test_a_file_has_the_size_that_its_name_and_its_address_say_or_is_none(
    app: Flask, format_: Format, code: str, query: dict[str, list[str]]
) -> None:
    client = app.test_client()
    answer = client.get(f"/{code}/varmdo/ord{format_.ending}", query_string=query)
    said = {key: {text.strip() for text in texts} - {""} for key, texts in query.items()}
    there_are = {one.key: {str(value) for value in one.values} for one in format_.choices}
    wrong = {
        key
        for key, texts in said.items()
        if texts
        and not (
            key in there_are
            and len({*map(_plain, texts)}) == 1
            and set(map(_plain, texts)) <= there_are[key]
        )
    }

    assert answer.status_code == (400 if wrong else 200)
    if not wrong:
        name = answer.headers["Content-Disposition"]
        usual = {one.key: str(one.value(format_.size)) for one in format_.choices}
        for key, texts in said.items():
            for text in map(_plain, texts):
                assert (f"-{text}-{key}" in name) is (text != usual[key])


def _plain(text: str) -> str:
    return text.lstrip("0") if text.isascii() and text.isdecimal() else text


def test_the_pages_of_a_file_have_the_size_that_was_asked_for(client: FlaskClient) -> None:
    file = client.get("/sv/varmdo/ord.pef?tecken=40&rader=25").data
    (volume,) = ET.fromstring(file).iter(f"{{{pef.PEF}}}volume")

    assert (volume.get("cols"), volume.get("rows")) == ("40", "25")


def test_no_two_files_of_a_page_have_the_same_name(client: FlaskClient) -> None:
    path = f"/stockholm/utforare/{places.a_provider()}"
    made = [
        one for one in FORMATS if not one.beforehand and Kind.PROVIDER in one.of and not one.of_days
    ]
    endings = [one.ending for one in made]
    queries = (
        ".stor.pdf?punkter=24",
        ".brf?tecken=40",
        ".brf?rader=25",
        ".brf?tecken=40&rader=25",
        ".pef?tecken=40&rader=25",
    )
    addresses = [f"/{code}{path}{end}" for code in ("sv", "en") for end in (*endings, *queries)]
    names = [name_of(client, address) for address in addresses]

    assert len(set(names)) == len(names)
    assert all(name.startswith("stockholm-") for name in names)


@pytest.mark.parametrize("place", ["varmdo", "almhult", "upplands-vasby"])
def test_the_name_of_a_file_has_letters_that_every_computer_knows(
    client: FlaskClient, place: str
) -> None:
    for code, end in (("sv", ""), ("en", "-en")):
        assert name_of(client, f"/{code}/{place}/ord.txt") == f"{place}-ord{end}.txt"
        brf = name_of(client, f"/{code}/{place}/ord.brf?tecken=40")
        assert brf == f"{place}-ord{end}-punktskrift-40-tecken.brf"


@pytest.mark.parametrize(
    "ending", [one.ending for one in FORMATS if not one.beforehand and not one.of_days]
)
@pytest.mark.parametrize("path", ["/sv/varmdo/haftet", "/en/almhult/haftet"])
def test_who_only_asks_how_long_a_file_is_is_told_the_truth(
    client: FlaskClient, path: str, ending: str
) -> None:
    head, whole = client.head(path + ending), client.get(path + ending)

    assert head.status_code == whole.status_code == 200
    assert head.data == b""
    assert head.content_length == whole.content_length == len(whole.data)
    for name in ("Content-Type", "Content-Disposition"):
        assert head.headers[name] == whole.headers[name]


@given(number=st.integers(0, 999_999))
def test_the_nearest_size_is_nearer_than_all_others(number: int) -> None:
    (choice,) = (one for format_ in SIZED for one in format_.choices if one.key == "punkter")

    found = asked(Size(), (choice,), {"punkter": [str(number)]})

    assert bool(found.wrong) is (number not in choice.values)
    assert abs(found.nearest.points - number) == min(abs(each - number) for each in choice.values)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (f"{PAGE}.stor.pdf?points=24", f"{PAGE}.stor.pdf?punkter=24"),
        (f"{PAGE}.stor.pdf?punkt=24", f"{PAGE}.stor.pdf?punkter=24"),
        (f"{PAGE}.stor.pdf?Puntker=24", f"{PAGE}.stor.pdf?punkter=24"),
        (f"{PAGE}.brf?cells=40&lines=25", f"{PAGE}.brf?tecken=40&rader=25"),
        (f"{PAGE}.pef?teckn=40&rader=25", f"{PAGE}.pef?tecken=40&rader=25"),
        (f"{PAGE}.pdf?size=24", f"{PAGE}.pdf?punkter=24"),
        (
            f"{ANSWER.format('.stor.pdf')}points=24",
            f"{ANSWER.format('.stor.pdf')}punkter=24",
        ),
    ],
)
def test_a_size_may_be_called_what_people_call_it(
    client: FlaskClient, asked: str, meant: str
) -> None:
    answer = client.get(asked)

    assert answer.status_code == 302
    assert answer.headers["Location"] == meant


@pytest.mark.parametrize("added", ["utm_source=brev", "fbclid=1", "ref=start", "_=17641", "p=2"])
def test_what_others_add_to_the_address_of_a_file_changes_nothing(
    client: FlaskClient, added: str
) -> None:
    assert name_of(client, f"{PAGE}.brf?{added}") == name_of(client, f"{PAGE}.brf")
