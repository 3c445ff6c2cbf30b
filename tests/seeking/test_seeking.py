"""The search of the whole site: one field on every page, and what it leads to."""

import re
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from ledsagning.search.text import LONGEST
from support import places
from support.reading import Reading, read

WRITTEN = '"><b>&amp;'
FIELD = re.compile(r'role="search" action="([^"]*)"')


AMONG = "Är det en plats eller ett önskemål? Sök bland utförarna."


def sought(client: FlaskClient, text: str, where: str = "/sv/stockholm") -> Reading:
    return read(client.get(f"{where}/sok?q={quote(text)}"))


def ways(page: Reading) -> list[str]:
    """Where the cards lead, without the host's own frame around them."""
    return [link.href for link in page.at("innehall").links]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("klaga", "/sv/stockholm/klaga"),
        ("avboka", "/sv/stockholm/avboka"),
        ("adhd", "/sv/stockholm/hitta?experience=adhd#resultat"),
        ("Somaliska", "/sv/stockholm/hitta?languages=so#resultat"),
        ("kostar", "/sv/stockholm/kostnader"),
        ("färdtjänst", "/sv/stockholm/ord#fardtjanst"),
        ("139 30", "/sv/varmdo/"),
        ("Värmdö", "/sv/varmdo/"),
        ("varmdo", "/sv/varmdo/"),
        *(
            (place, "/sv/stockholm/hitta?areas=sodermalm#resultat")
            for place in ("Södermalm", "sodermalm", "Soedermalm", "gamlastan", "Gamla-Stan")
        ),
    ],
)
def test_everyday_words_lead_somewhere(client: FlaskClient, text: str, first: str) -> None:
    assert ways(sought(client, text))[0] == first


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("somaliska och tung rullstol", "languages=so&wheelchair=heavy"),
        ("kvinna som talar arabiska i Kista", "languages=ar&gender=woman&areas=jarva"),
    ],
)
def test_several_wishes_lead_to_one_escort_who_fits_them_all(
    client: FlaskClient, text: str, wishes: str
) -> None:
    found = [way for way in ways(sought(client, text)) if "/hitta?" in way]

    assert found == [f"/sv/stockholm/hitta?{wishes}#resultat"]


@pytest.mark.parametrize("text", ["biljett", "Biljetter", "biljetten", "BILJETT"])
def test_the_form_of_a_word_does_not_matter(client: FlaskClient, text: str) -> None:
    assert "/sv/stockholm/kostnader" in ways(sought(client, text))


def test_where_no_page_has_all_words_those_with_most_are_shown(client: FlaskClient) -> None:
    found = ways(sought(client, "jag vill klaga xyzzy"))

    assert found[0] == "/sv/stockholm/klaga"


def test_a_misspelled_word_is_asked_about(client: FlaskClient) -> None:
    assert "/sv/stockholm/sok?q=biljett" in ways(sought(client, "biljettt"))


def test_where_nothing_is_found_the_heading_says_so(client: FlaskClient) -> None:
    page = sought(client, "xyzzy")

    assert page.headings("h1") == ["Vi hittade inget som heter ”xyzzy”"]
    assert page.title.startswith("Vi hittade inget")


def test_without_words_the_page_only_has_the_field(client: FlaskClient) -> None:
    for query in ("", "?q=", "?q=+++", "?other=1"):
        page = read(client.get(f"/sv/stockholm/sok{query}"))
        assert page.headings("h1") == ["Sök på webbplatsen"]
        assert ways(page) == []


def test_what_is_written_comes_back_in_the_field(client: FlaskClient) -> None:
    answer = client.get(f"/sv/stockholm/sok?q={quote(WRITTEN)}")

    assert 'value="&#34;&gt;&lt;b&gt;&amp;amp;"' in answer.get_data(as_text=True)


def test_a_long_text_is_read_to_its_limit(client: FlaskClient) -> None:
    page = sought(client, "klaga " + "x" * 5_000)

    assert "x" * (LONGEST + 1) not in page.text


def test_where_nobody_chooses_a_provider_no_way_leads_to_one(client: FlaskClient) -> None:
    assert not any("hitta" in way for way in ways(sought(client, "somaliska", "/sv/varmdo")))
    assert "/sv/varmdo/jamfor" not in ways(sought(client, "jämför", "/sv/varmdo"))


def test_outside_of_the_municipalities_words_and_municipalities_are_found(
    client: FlaskClient,
) -> None:
    assert "/sv/ord#klagomal" in ways(sought(client, "klagomål", "/sv"))
    assert "/sv/stockholm/" in ways(sought(client, "Stockholm", "/sv"))
    assert "/sv/" in ways(sought(client, "klaga", "/sv"))


@pytest.mark.parametrize("text", ["ändringar", "nyheter", "vad har ändrats", "historik"])
def test_what_has_changed_is_found_where_somebody_keeps_how_it_stood(
    client: FlaskClient, text: str
) -> None:
    assert "/sv/stockholm/andringar" in ways(sought(client, text))
    assert "/sv/kiruna/andringar" not in ways(sought(client, text, "/sv/kiruna"))
    assert "/en/stockholm/andringar" in ways(sought(client, "changes", "/en/stockholm"))


def test_an_english_page_is_searched_in_english(client: FlaskClient) -> None:
    assert ways(sought(client, "complain", "/en/stockholm"))[0] == "/en/stockholm/klaga"


@pytest.mark.parametrize("where", ["/sv/stockholm", "/sv/varmdo", "/en/stockholm", "/sv"])
@pytest.mark.parametrize("text", ["klaga", "hours", "timmar", "somaliska", "plan", "biljett"])
def test_every_way_leads_to_a_page_and_a_place_on_it(
    client: FlaskClient, where: str, text: str
) -> None:
    for way in ways(sought(client, text, where)):
        path, _, place = way.partition("#")
        found = client.get(path)
        assert found.status_code == 200, way
        assert not place or f'id="{place}"' in found.get_data(as_text=True), way


def test_the_field_stands_on_every_page(client: FlaskClient) -> None:
    for path in ("/sv/", "/sv/stockholm/", "/sv/stockholm/hitta", "/en/varmdo/timmar", "/sv/ord"):
        fields = FIELD.findall(client.get(path).get_data(as_text=True))
        assert [field.rpartition("/")[2] for field in fields] == ["sok"]


def test_a_search_is_never_kept(client: FlaskClient) -> None:
    answer = client.get("/sv/stockholm/sok?q=adhd")

    assert "public" not in answer.headers.get("Cache-Control", "")
    assert "noindex" in answer.get_data(as_text=True)


def test_no_municipality_may_be_called_as_the_search_is() -> None:
    assert "sok" not in places.CATALOGUE.municipalities


@pytest.mark.parametrize("where", ["/sv/nacka", "/sv/kiruna"])
@pytest.mark.parametrize("text", ["adhd", "somaliska", "rullstol"])
def test_where_no_provider_is_known_a_wish_leads_to_what_one_can_do(
    client: FlaskClient, where: str, text: str
) -> None:
    found = ways(sought(client, text, where))

    assert found[0] == f"{where}/hitta"
    assert not [address for address in found if "hitta?" in address]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("läkarbesök", "/sv/nacka/vad-kan-du-gora#covers"),
        ("vårdcentral", "/sv/nacka/vad-kan-du-gora#covers"),
        ("frisör", "/sv/nacka/vad-kan-du-gora#covers"),
        ("semester", "/sv/nacka/vad-kan-du-gora#covers"),
        ("promenad", "/sv/nacka/vad-kan-du-gora#covers"),
        ("våld", "/sv/nacka/klaga"),
        ("telefonnummer", "/sv/nacka/kontakt"),
        ("sekretess", "/sv/nacka/ord#tystnadsplikt"),
        ("nekad", "/sv/nacka/ord#avslag"),
        ("mamma", "/sv/nacka/for-dig-som-hjalper"),
        ("biståndshandläggare", "/sv/nacka/ord#handlaggare"),
    ],
)
def test_what_people_call_it_leads_to_what_the_site_calls_it(
    client: FlaskClient, text: str, way: str
) -> None:
    assert way in ways(sought(client, text, "/sv/nacka"))


@pytest.mark.parametrize("text", ["kompis", "vana", "personer"])
def test_a_wish_is_not_found_by_what_every_wish_says(client: FlaskClient, text: str) -> None:
    assert not [way for way in ways(sought(client, text)) if "hitta?experience" in way]


def test_where_the_municipality_finds_the_escort_a_wish_leads_to_the_words_to_say_it(
    client: FlaskClient,
) -> None:
    links = read(client.get("/sv/varmdo/sok?q=adhd")).links

    assert "/sv/varmdo/valj?experience=adhd" in [link.href for link in links]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("16440", "Välj var i kommunen du bor"),
        ("Spånga", "Välj var i kommunen du bor"),
        ("Kista C", "Utförare i Järva"),
        ("jag bor i Kista", "Utförare i Järva"),
        ("Hornstull", AMONG),
        ("99999", AMONG),
        ("arabisktalande", AMONG),
    ],
)
def test_a_place_leads_to_the_part_that_one_lives_in(
    client: FlaskClient, text: str, said: str
) -> None:
    way = sought(client, text, "/sv/stockholm").link(said)

    assert "Järva" in client.get(way.href.partition("#")[0], follow_redirects=True).get_data(
        as_text=True
    )
