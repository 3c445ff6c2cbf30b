"""Words that are searched for: what they are understood as, and what they never claim."""

from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from support import places, sites
from support.reading import Reading, read
from support.sites import catalogue, escorts, provider
from support.staden import SOMALI_AND_HEAVY, TOWN, count, find, follow, wishes

AS_WORDS = "Sök på orden i stället"
ONE_ESCORT = "en och samma ledsagare"


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


def written(client: FlaskClient, text: str, more: str = "", language: str = "sv") -> Reading:
    address = f"/{language}/staden/hitta?text={quote(text)}&{more}".rstrip("&")
    return read(client.get(address, follow_redirects=True))


def at_results(client: FlaskClient, text: str, more: str = "") -> Reading:
    """What a reader in Stockholm gets who writes some words."""
    address = f"/sv/stockholm/hitta?text={quote(text)}&{more}".rstrip("&")
    return read(client.get(address, follow_redirects=True))


def test_words_that_name_wishes_give_the_page_of_those_wishes(town: FlaskClient) -> None:
    wished, page = find(town, SOMALI_AND_HEAVY), written(town, "somaliska tung rullstol")

    assert page.answer.request.query_string.decode().startswith(SOMALI_AND_HEAVY)
    assert (count(page), wishes(page)) == (count(wished), wishes(wished))
    assert list(page.cards) == list(wished.cards)
    assert "Ingen ledsagare passar helt." in page.cards["Bjorken"].lines


def test_what_was_understood_is_told_and_can_be_taken_back(town: FlaskClient) -> None:
    page = written(town, "somaliska", "gender=woman")
    (told,) = (line for line in page.lines if line.startswith("Vi förstod:"))

    as_words = follow(town, page.link(AS_WORDS).href)

    assert told == f"Vi förstod: Ledsagaren kan somaliska. {AS_WORDS}"
    assert wishes(as_words) == ["Ledsagaren är kvinna.", "Du söker på orden ”somaliska”."]
    assert AS_WORDS not in as_words.text


def test_what_was_understood_is_no_longer_told_of_a_wish_that_is_taken_away(
    town: FlaskClient,
) -> None:
    page = written(town, "somaliska tung rullstol")

    fewer = follow(town, page.link("Ta bort: Ledsagaren kan somaliska").href)

    assert wishes(fewer) == ["Ledsagaren klarar tung rullstol."]
    assert AS_WORDS not in fewer.text


def test_nothing_else_in_the_address_is_lost(town: FlaskClient) -> None:
    page = written(town, "kvinna simhall", "list=asken&order=name&areas=norr&languages=xx")

    query = page.answer.request.args
    assert query["list"] == "asken"
    assert (query["order"], query["areas"], query["languages"]) == ("name", "norr", "xx")
    assert (query["gender"], query["text"], page.status) == ("woman", "simhall", 400)


def test_words_never_claim_one_escort_and_never_count_escorts(town: FlaskClient) -> None:
    for page in (
        written(town, "”somaliska tung rullstol”"),
        written(town, "simhall", "languages=so"),
    ):
        assert ONE_ESCORT not in page.text
        assert "ledsagare passar" not in page.text
        assert set(page.cards) >= {"Asken", "Cedern", "Äppelgården"}


def test_words_alone_say_who_has_them_and_not_who_fits(town: FlaskClient) -> None:
    page = written(town, "simhall")

    assert count(page) == "1 utförare har orden i sin text"
    assert list(page.under("Har orden: 1 utförare").cards) == ["Asken"]
    assert len(page.under("Kan passa: 4 utförare").cards) == 4


def test_words_that_only_stand_around_others_are_no_search(town: FlaskClient) -> None:
    assert count(written(town, "och")) == "5 utförare"


def test_a_word_of_two_meanings_is_asked_about(town: FlaskClient) -> None:
    page = written(town, "rullstol somaliska")
    asked = page.under("Vad betyder ”rullstol”?")

    heavy = follow(town, asked.link("Ledsagaren klarar tung rullstol.").href)

    assert len(asked.links) == 2
    assert wishes(heavy) == ["Ledsagaren kan somaliska.", "Ledsagaren klarar tung rullstol."]


def test_who_writes_a_providers_name_is_shown_that_provider_first(app: Flask) -> None:
    known = [provider(f"p{n}", description={"sv": "Vi ses vid Norr."}) for n in range(5)]
    town = sites.visitor(app, catalogue(*known, provider("norr")))

    page = written(town, "norr")

    assert next(iter(page.cards)) == "Norr"
    assert page.under("Vad betyder ”norr”?").links[0].text == "Utföraren arbetar i Norr."


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("värmdö", "/sv/varmdo/"),
        ("139 30", "/sv/varmdo/"),
        ("jag bor i Göteborg", "/sv/goteborg/"),
        ("Solna centrum", "/sv/solna/"),
        ("kvinna Solna", "/sv/solna/"),
    ],
)
def test_another_municipality_is_led_to(client: FlaskClient, text: str, leads: str) -> None:
    page = at_results(client, text)

    assert count(page) == "Platsen ligger i en annan kommun"
    assert page.under("Bor du där?").links[0].href == leads
    assert "Menade du" not in page.text
    assert "har orden" not in page.text


@pytest.mark.parametrize("text", ["Kista C", "jag bor i Kista", "nära Kista centrum", "KISTA"])
def test_the_words_around_a_place_are_not_searched_for(client: FlaskClient, text: str) -> None:
    assert wishes(at_results(client, text)) == ["Utföraren arbetar i Järva."]


@pytest.mark.parametrize(
    ("text", "first"),
    [("164 40", "Järva"), ("16440", "Järva"), ("118 26", "Bromma"), ("Spånga", "Bromma")],
)
def test_a_place_here_without_a_known_part_is_asked_about(
    client: FlaskClient, text: str, first: str
) -> None:
    page = at_results(client, text)
    asked = page.under("Var i Stockholms stad bor du?")

    chosen = follow(client, asked.link("Järva").href)

    assert count(page) == "Välj var i kommunen du bor"
    assert asked.links[0].text == first
    assert len(asked.links) == len(places.CATALOGUE.municipalities["stockholm"].areas) + 1
    assert wishes(chosen) == ["Utföraren arbetar i Järva."]


def test_a_place_hides_no_provider_and_is_no_wish(client: FlaskClient) -> None:
    page = at_results(client, "somaliska 164 40")

    assert list(page.cards) == list(at_results(client, "somaliska").cards)
    assert wishes(page) == ["Ledsagaren kan somaliska.", "Du skrev ”164 40”."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("999 99", "Vi känner inte till postnumret"),
        ("16299", "Vi känner inte till postnumret"),
        ("1644", "Ett postnummer har fem siffror"),
    ],
)
def test_a_postcode_that_nobody_knows_is_told_and_asked_about(
    client: FlaskClient, text: str, told: str
) -> None:
    page = at_results(client, text)
    asked = page.under("Var bor du?")

    assert count(page) == told
    assert follow(client, asked.link("Farsta").href)
    assert asked.link("Jag bor i en annan kommun").href == "/sv/"


@pytest.mark.parametrize("text", ["Hornstull", "T-Centralen", "i närheten av Odenplan"])
def test_words_that_may_be_an_unknown_place_lead_to_the_parts(
    client: FlaskClient, text: str
) -> None:
    asked = at_results(client, text, "gender=woman").under("Är det en plats?")

    chosen = follow(client, asked.link("Södermalm").href)

    assert wishes(chosen) == ["Ledsagaren är kvinna.", "Utföraren arbetar i Södermalm."]


def test_words_that_only_might_be_a_place_lead_to_the_whole_site_first(client: FlaskClient) -> None:
    lines = at_results(client, "pingis").lines

    assert lines.index("Söker du något annat?") < lines.index("Är det en plats?")


@pytest.mark.parametrize("text", ["rullstolsburen", "rullstolsanvändare", "wheelchair user"])
def test_who_uses_a_wheelchair_is_asked_which(client: FlaskClient, text: str) -> None:
    asked = at_results(client, text).under(f"Vad betyder ”{text}”?")

    assert [link.text for link in asked.links] == [
        "Ledsagaren klarar lätt rullstol.",
        "Ledsagaren klarar tung rullstol.",
    ]


def test_a_misspelled_municipality_is_offered(client: FlaskClient) -> None:
    asked = at_results(client, "Sundyberg").under("Är det en plats?")

    assert asked.links[0].href == "/sv/sundbyberg/"


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("arabisktalande", "Ledsagaren kan arabiska."),
        ("somalisk-talande", "Ledsagaren kan somaliska."),
        ("finskspråkiga", "Ledsagaren kan finska."),
        ("persisktalande", "Ledsagaren kan persiska."),
        ("spansktalande", "Ledsagaren kan spanska."),
        ("teckenspråkig", "Ledsagaren kan svenskt teckenspråk."),
        ("eritreanska", "Ledsagaren kan tigrinska."),
        ("nattetid", "Ledsagaren arbetar nätter."),
    ],
)
def test_who_speaks_a_language_is_understood_in_one_word(
    client: FlaskClient, text: str, wished: str
) -> None:
    assert wishes(at_results(client, text)) == [wished]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("kvina", "kvinna"),
        ("tjejj", "tjej"),
        ("autizm", "autism"),
        ("kvina simhallen", "kvinna simhallen"),
    ],
)
def test_a_misspelled_wish_is_offered_and_never_taken(
    client: FlaskClient, text: str, meant: str
) -> None:
    page = at_results(client, text)

    assert page.link(meant)
    assert wishes(page) == [f"Du söker på orden ”{text}”."]


@pytest.mark.parametrize("text", ["rumänska", "syriska", "swahili", "Estniska"])
def test_a_language_that_no_list_shows_is_asked_for_and_not_taken_for_another(
    client: FlaskClient, text: str
) -> None:
    page = at_results(client, text)

    assert f"”Har ni en ledsagare som kan {text.lower()}?”" in page.under("Fråga om det").text
    assert "Menade du" not in page.text
    assert "Är det en plats?" not in page.text


@pytest.mark.parametrize(
    "text", ["läkarbesök", "hundpromenad", "fotbollsmatch", "kyrkobesök", "högläsning"]
)
def test_what_people_do_is_found_by_its_compound(client: FlaskClient, text: str) -> None:
    assert "har orden" in count(at_results(client, text)).replace("Ingen utförare har orden", "")


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("inte man", ["Ledsagaren är kvinna.", "Ledsagaren är av annat kön."]),
        ("utan kvinnor", ["Ledsagaren är man.", "Ledsagaren är av annat kön."]),
        ("ingen rullstol", []),
    ],
)
def test_who_writes_what_they_do_not_want_is_asked_what_they_do(
    client: FlaskClient, text: str, others: list[str]
) -> None:
    page = at_results(client, text)
    asked = page.under("Vad vill du ha?")

    assert [link.text for link in asked.links] == [*others, "Visa alla frågor"]
    assert wishes(page) == [f"Du skrev ”{text}”."]


@pytest.mark.parametrize(
    "text",
    [
        *("ingen katt", "ingen hund", "utan hundar", "allergisk mot katt", "djurallergi"),
        *("utan rullstol", "inte på helger", "jag kan inte svenska", "somaliska inte arabiska"),
        *("vill slippa män", "undvika män", "alla utom män", "slipper kvinnor"),
    ],
)
def test_nobody_is_found_by_what_somebody_does_not_want(client: FlaskClient, text: str) -> None:
    page = at_results(client, text)

    assert "har orden" not in page.text
    assert "står i utförarens uppgifter" not in page.text
    assert page.under("Vad vill du ha?").links
    assert wishes(page) == [f"Du skrev ”{text}”."]


@pytest.mark.parametrize(
    "text", ["I can't walk", "cannot walk far", "doesn't speak Swedish", "avoid men", "no dogs"]
)
def test_nor_is_anybody_in_english(client: FlaskClient, text: str) -> None:
    page = read(client.get("/en/stockholm/hitta", query_string={"text": text}))

    assert page.status == 200
    assert "What do you want?" in page.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("kvinna som orkar köra tung rullstol", "sv"),
        ("stark kvinna som kan skjuta en permobil", "sv"),
        ("female escort who can push a heavy wheelchair", "en"),
    ],
)
def test_words_beside_a_wish_hide_nobody(client: FlaskClient, text: str, language: str) -> None:
    address = f"/{language}/stockholm/hitta?text={quote(text)}"
    page = read(client.get(address, follow_redirects=True))

    assert "text" not in page.answer.request.args
    assert set(page.answer.request.args) >= {"gender", "wheelchair"}


def test_words_that_no_place_is_called_ask_about_none(client: FlaskClient) -> None:
    for text in ("rullstol", "”Hornstull”", "laga en trasig sjungande trombon"):
        assert "Är det en plats?" not in at_results(client, text).text
    assert "Är det en plats?" not in at_results(client, "Hornstull", "areas=sodermalm").text


def test_what_no_provider_has_can_be_searched_for_on_the_whole_site(town: FlaskClient) -> None:
    elsewhere = written(town, "trombon").under("Söker du något annat?")

    assert elsewhere.link("Sök på hela webbplatsen").href == "/sv/staden/sok?q=trombon"


def test_a_reader_of_english_is_understood_in_english(town: FlaskClient) -> None:
    page = written(town, "heavy wheelchair Somali", language="en")

    assert page.answer.request.query_string.decode().startswith(SOMALI_AND_HEAVY)


def test_english_texts_are_not_searched_on_a_swedish_page(app: Flask) -> None:
    asks = provider("ek", description={"sv": "Vi hjälper dig.", "en": "Ask us for trombones."})
    town = sites.visitor(app, catalogue(asks, provider("asken", escorts=[escorts()])))

    assert list(written(town, "asken").under("Har orden: 1 utförare").cards) == ["Asken"]
    in_english = count(written(town, "trombones", language="en"))
    assert in_english == "1 provider has the words in its text"


@pytest.mark.parametrize("path", ["finnsinte/hitta", "varmdo/hitta", "stockholm/hitta/fraga"])
def test_words_do_no_harm_elsewhere(client: FlaskClient, path: str) -> None:
    assert client.get(f"/sv/{path}?text=kvinna", follow_redirects=True).status_code in (200, 404)


@pytest.mark.parametrize(
    ("text", "question", "way"),
    [
        ("ålder", "Hur gammal ska ledsagaren vara?", "Ledsagaren är i åldern 18–29 år."),
        ("Kön", "Vilket kön ska ledsagaren ha?", "Ledsagaren är kvinna."),
        ("stadsdel", "Var bor du?", "Utföraren arbetar i Farsta."),
        ("språk", "Vilket språk ska ledsagaren kunna?", "Visa alla frågor"),
    ],
)
def test_a_question_without_its_answer_is_asked_back(
    client: FlaskClient, text: str, question: str, way: str
) -> None:
    page = at_results(client, text)

    assert way in [link.text for link in page.under(question).links]
    assert "Menade du det här?" not in page.text


def test_the_search_of_the_site_takes_no_question_for_a_slip_of_the_pen(
    client: FlaskClient,
) -> None:
    assert "äldre" not in read(client.get("/sv/stockholm/sok?q=ålder")).lines


@pytest.mark.parametrize("text", ["Nacka", "Västerås", "Lund", "Skara", "Luleå", "Malå", "Tranås"])
def test_another_municipality_is_no_part_of_a_word_in_somebodys_text(
    client: FlaskClient, text: str
) -> None:
    assert count(at_results(client, text)) == "Platsen ligger i en annan kommun"


@pytest.mark.parametrize("text", ["bara kvinnor", "kvinna som kan bära", "foto", "kvinnor handen"])
def test_a_small_word_is_no_place(client: FlaskClient, text: str) -> None:
    assert "annan kommun" not in count(at_results(client, text))


@pytest.mark.parametrize(
    ("text", "meant"), [("kvunna", "kvinna"), ("anmäla", None), ("slöja", None), ("skånska", None)]
)
def test_a_word_is_put_right_only_where_it_is_wrong(
    client: FlaskClient, text: str, meant: str | None
) -> None:
    page = at_results(client, text)

    assert ("Menade du" in page.text) is (meant is not None)
    if meant:
        assert page.link(meant)


def test_what_is_told_of_who_is_helped_is_asked_about_and_not_searched_for(
    client: FlaskClient,
) -> None:
    page = at_results(client, "till min gamla mamma")

    assert "har orden" not in page.text
    assert page.under("Vad betyder ”gamla”?").links
    assert wishes(page) == ["Du skrev ”till min gamla mamma”."]


BESIDE_WISHES = (
    ("sv", "jag är 80 år och vill gå på promenad", ["Ledsagaren är i åldern 65 år eller äldre."]),
    ("sv", "jag är 80 och vill gå på promenad", ["Ledsagaren är i åldern 65 år eller äldre."]),
    (
        "sv",
        "kvinna, åttio år, vill gå på promenad",
        ["Ledsagaren är kvinna.", "Ledsagaren är i åldern 65 år eller äldre."],
    ),
    ("en", "I'm 80 and want to go for a walk", ["The escort's age is 65 or older."]),
    ("en", "my mother is 80 years old and likes walks", ["The escort's age is 65 or older."]),
)


@pytest.mark.parametrize(("language", "text", "ways"), BESIDE_WISHES)
def test_what_is_told_of_who_is_helped_is_asked_about_beside_what_is_wished(
    client: FlaskClient, language: str, text: str, ways: list[str]
) -> None:
    address = f"/{language}/stockholm/hitta?text={quote(text)}"
    page = read(client.get(address, follow_redirects=True))
    offered = [link for link in page.links if link.text in ways]

    assert [link.text for link in offered] == ways
    for link in offered:
        chosen = follow(client, link.href)
        assert "walking" in chosen.answer.request.args.getlist("interests")
        assert link.text not in [other.text for other in chosen.links]


def test_nobody_is_asked_about_who_is_helped_where_such_an_escort_is_wished(
    client: FlaskClient,
) -> None:
    page = at_results(client, "jag är 80 år och vill gå på promenad med en 30-åring")

    assert "Vad betyder" not in page.text
    assert "Ledsagaren är i åldern 30–44 år." in wishes(page)
