"""The trip sheet: what is told of an outing, what is left to do, and what goes in the calendar."""

from datetime import date, datetime, timedelta
from itertools import takewhile

import icalendar
import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

import sites
from easy import refuse_long
from filling import Form
from ledsagning.web.today import today
from reading import Reading, read
from test_readability import MOST_LIX, measure
from tool_pages import answer, answered, asked, downloaded, in_words

STOCKHOLM, VARMDO, STADEN = "/sv/stockholm/utflykt", "/sv/varmdo/utflykt", "/sv/staden/utflykt"
ASKEN = "exempel-asken"
LEFT = "Klart och kvar att göra"
WORDS = "Ord att boka med, i sms eller telefon"
DAY = today() + timedelta(days=60)

WHOLE = {
    "activity": "swimming",
    "where": "Eriksdalsbadet",
    "day": DAY,
    "begins": "13:00",
    "ends": "16:30",
    "provider": ASKEN,
    "meeting": "home",
    "travel": "fardtjanst",
    "care": "before",
    "ticket": "yes",
    "done": "travel",
}
QUESTIONS = tuple(WHOLE)
ANSWERS = st.text(max_size=20) | st.sampled_from(
    ("2026-12-15", "13:00", "24:00", "12", "home", "taxi", "before", "yes", "escort", "cafe")
)


def agreement(**terms: dict[str, object]) -> dict[str, object]:
    return {"agreement": terms}


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    """A town whose providers want to know so long before."""
    notices = {
        "asken": "2 days",
        "tallen": "24 hours",
        "granen": "3 working days",
        "linden": "0 days",
        "rönnen": None,
    }
    return sites.visitor(
        app,
        sites.catalogue(
            *(
                sites.provider(
                    f"nummer-{number}",
                    **agreement(
                        booking={"notice": notice},
                        activities={"included": ["cafe"], "not_included": ["health_care"]},
                        meeting_place={"places": ["activity"]},
                        travelling={"modes": ["walking"]},
                    ),
                )
                for number, notice in enumerate(notices.values())
            ),
        ),
    )


def left(page: Reading) -> list[str]:
    return [line for line in page.under(LEFT).items if line.startswith("Kvar att göra")]


def events(client: FlaskClient, path: str, **answers: object) -> list[icalendar.Event]:
    file = downloaded(client, f"{path}.ics", **answers)
    return list(icalendar.Calendar.from_ical(file).walk("VEVENT"))


# --- the sheet


def test_the_sheet_tells_all_that_was_answered(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, **WHOLE)

    assert f"Dag: {in_words(DAY)}" in page.text
    assert "Från klockan 13:00 till klockan 16:30." in page.text
    assert "Plats: Eriksdalsbadet" in page.text
    assert "Ni möts hemma hos dig." in page.text
    assert "Ni åker färdtjänst dit och hem." in page.text
    assert "Du får hjälp av hemtjänsten före utflykten." in page.text
    assert "badkläder och handduk" in page.under("Ta med dig").text


def test_what_lacks_is_a_blank_on_the_sheet(client: FlaskClient) -> None:
    text = downloaded(client, f"{VARMDO}.txt", show="yes")

    for line in ("Dag: ____", "Tid: ____", "Plats: ____", "Ni möts här: ____", "Ledsagare: ____"):
        assert line in text


def test_an_empty_form_gives_a_sheet_of_blanks_that_can_be_printed(client: FlaskClient) -> None:
    page = answered(client, VARMDO, show="yes", activity="", where="", day="")

    sheet = page.link("Skriv ut").href
    assert sheet == f"{VARMDO}/blad?show=yes"
    assert "När och var" in read(client.get(sheet)).headings("h3")


def test_nothing_is_answered_until_the_form_is_sent(client: FlaskClient) -> None:
    for query in ("", "?provider=exempel-asken"):
        assert LEFT not in read(client.get(f"{STOCKHOLM}{query}")).headings()
    assert client.get(f"{STOCKHOLM}.txt").status_code == 404


def test_the_title_tells_what_is_left_and_nothing_of_the_outing(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, **WHOLE)

    assert answer(page) == "Din utflykt: 3 saker kvar att göra"
    assert page.title.startswith("Din utflykt: 3 saker kvar att göra")
    assert len(left(page)) == 3


def test_when_all_is_done_it_says_so(client: FlaskClient) -> None:
    page = read(client.get(f"{VARMDO}?travel=taxi&done=escort&done=travel"))

    assert answer(page) == "Din utflykt: allt är klart"
    assert page.under(LEFT).items == ["Klart: Ledsagaren är bokad.", "Klart: Resan är ordnad."]


def test_what_is_written_is_shown_as_words_and_nothing_else(client: FlaskClient) -> None:
    where = "<b>Bad & bio</b> {{7*7}} %(x)s"
    html = client.get(STOCKHOLM, query_string={"where": where}).get_data(as_text=True)

    assert "&lt;b&gt;Bad &amp; bio&lt;/b&gt; {{7*7}} %(x)s" in html


def test_what_can_not_be_seen_is_not_shown_back(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, where="Badet\u202e\x00\n vid torget")

    assert "Plats: Badet vid torget" in page.text


def test_an_address_that_tells_of_an_outing_is_never_kept(client: FlaskClient) -> None:
    for suffix in ("", ".txt", ".ics", "/blad", "/stort-blad"):
        kept = client.get(f"{STOCKHOLM}{suffix}?where=hos+tandläkaren&day={DAY}")

        assert kept.headers["Cache-Control"] == "no-store"
        assert kept.headers["X-Robots-Tag"] == "noindex"


# --- when to book


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "Boka ledsagaren senast {0}."),
        (1, "Boka ledsagaren senast {1} klockan 13:00."),
        (3, "Du behöver inte boka i förväg."),
        (4, "Uppgift saknas om hur tidigt du måste boka."),
    ],
)
def test_the_last_day_to_book_is_counted_from_the_agreement(
    town: FlaskClient, number: int, told: str
) -> None:
    page = answered(town, STADEN, day=DAY, begins="13:00", provider=f"nummer-{number}")
    days = [in_words(DAY - timedelta(days=days)) for days in (2, 1)]

    assert told.format(*days) in page.under(LEFT).text


def test_with_working_days_a_holiday_is_spoken_of(town: FlaskClient) -> None:
    page = answered(town, STADEN, day=DAY, provider="nummer-2")

    assert "Är det en helgdag före utflykten? Boka då ännu tidigare." in page.under(LEFT).text


def test_without_a_time_a_notice_in_hours_is_told_as_it_stands(town: FlaskClient) -> None:
    page = answered(town, STADEN, day=DAY, provider="nummer-1")

    assert "Boka minst 24 timmar före." in page.under(LEFT).text


def test_where_the_notice_is_unknown_there_is_a_question(
    client: FlaskClient, town: FlaskClient
) -> None:
    team = answered(client, VARMDO, day=DAY)
    provider = answered(town, STADEN, day=DAY, provider="nummer-4")

    question = "Hur lång tid före måste jag boka?"
    assert f"Fråga ledsagaren: {question}" in team.under(LEFT).text
    assert f"Fråga utföraren: {question}" in provider.under(LEFT).text


def test_a_last_day_that_has_been_is_told_and_one_can_still_ask(town: FlaskClient) -> None:
    page = answered(town, STADEN, day=today() + timedelta(days=1), provider="nummer-0")

    past = in_words(today() - timedelta(days=1))
    assert f"Sista dagen att boka var {past}. Ring ändå" in page.under(LEFT).text


def test_an_outing_that_has_been_is_told_so(client: FlaskClient) -> None:
    assert "Dagen har redan varit." in answered(client, VARMDO, day="2020-01-01").text


def test_a_booked_escort_needs_no_last_day(client: FlaskClient) -> None:
    page = read(client.get(f"{STOCKHOLM}?day={DAY}&provider={ASKEN}&done=escort"))

    assert "Boka ledsagaren senast" not in page.text
    assert "Klart: Ledsagaren är bokad." in page.under(LEFT).items


# --- what is promised and who pays


def test_what_the_agreement_does_not_hold_is_told_before_it_is_booked(town: FlaskClient) -> None:
    page = answered(
        town, STADEN, activity="health_care", meeting="home", travel="taxi", provider="nummer-0"
    )

    assert "Utföraren följer inte med på det här, enligt avtalet. Fråga utföraren." in page.text
    assert "Det är inte säkert att ni kan mötas där. Fråga först." in page.text
    assert "Det är inte säkert att ni kan resa så. Fråga först." in page.text


def test_what_the_agreement_holds_needs_no_remark(town: FlaskClient) -> None:
    page = answered(
        town, STADEN, activity="cafe", meeting="activity", travel="walking", provider="nummer-0"
    )

    assert "Fråga först." not in page.text
    assert "Det här vet vi inte." not in page.text


def test_where_nobody_has_said_there_are_questions(client: FlaskClient) -> None:
    page = answered(client, VARMDO, activity="cafe", meeting="home", travel="taxi")

    for question in ("Kan ledsagaren följa med på det här?", "Kan vi mötas där?"):
        assert f"Fråga ledsagaren: {question}" in page.text


def test_fardtjanst_is_asked_about_its_own_rules(client: FlaskClient) -> None:
    page = answered(client, VARMDO, travel="fardtjanst")

    assert "Fråga färdtjänsten: Hur tidigt måste jag boka?" in page.items
    assert "Kvar att göra: Boka färdtjänst dit. Boka färdtjänst hem." in left(page)


def test_help_at_home_is_no_outing_in_varmdo(client: FlaskClient) -> None:
    page = answered(client, VARMDO, activity="household")

    assert "Det här ingår inte, enligt kommunens regel. Fråga din handläggare." in page.text


def test_who_pays_is_told_by_agreement_and_rule_with_their_sources(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, ticket="yes", provider=ASKEN)

    assert "högst 150 kronor" in page.under("Utförarens avtal: Ledsagarens utgifter").text
    assert "Du betalar själv" in page.under("Kommunens regel: Dina egna utgifter").text
    costlier = page.under("Kommunens regel: En aktivitet som kostar mer").text
    assert "Du kan ansöka om mer pengar" in costlier
    assert "Källan är från 2020." in costlier


def test_where_money_can_be_applied_for_it_is_something_to_do(client: FlaskClient) -> None:
    apply = "Kvar att göra: Behöver du pengar för ledsagarens utgifter? Ansök hos din handläggare."

    assert apply in left(answered(client, STOCKHOLM, ticket="yes"))
    assert apply not in left(answered(client, STOCKHOLM, ticket="yes", provider=ASKEN))
    assert apply not in left(answered(client, VARMDO, ticket="yes"))


def test_an_outing_that_costs_nothing_says_nothing_of_money(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, ticket="no")

    assert not [heading for heading in page.headings("h3") if "utgifter" in heading]
    assert "pengar eller kort" not in page.under("Ta med dig").text


def test_the_words_to_book_with_hold_what_is_decided(client: FlaskClient) -> None:
    words = answered(client, STOCKHOLM, **WHOLE).under(WORDS).text

    assert f"Jag vill boka en ledsagare {in_words(DAY)}." in words
    assert "Tid: från klockan 13:00 till klockan 16:30." in words
    assert "Vi kan mötas hemma hos mig." in words
    assert "bad" not in words


# --- the calendar


def test_the_calendar_gets_the_outing_and_the_last_day_to_book(client: FlaskClient) -> None:
    outing, booking = events(client, STOCKHOLM, **WHOLE)

    assert outing.decoded("dtstart") == datetime(DAY.year, DAY.month, DAY.day, 13)
    assert outing.decoded("dtend") == datetime(DAY.year, DAY.month, DAY.day, 16, 30)
    assert outing["location"] == "Eriksdalsbadet"
    assert outing["class"] == booking["class"] == "PRIVATE"
    assert "bad" not in f"{outing['summary']} {booking['summary']}".lower()
    assert isinstance(booking.decoded("dtstart"), date)
    assert in_words(booking.decoded("dtstart")) in booking["description"]
    assert all(list(event.walk("VALARM")) for event in (outing, booking))


def test_an_outing_without_a_time_is_a_whole_day(client: FlaskClient) -> None:
    (outing,) = events(client, VARMDO, day=DAY, where="Badet")

    assert outing.decoded("dtstart") == DAY
    assert "Badet" in outing["description"]


def test_once_the_escort_is_booked_only_the_outing_is_left(client: FlaskClient) -> None:
    assert len(events(client, STOCKHOLM, **WHOLE, show="yes")) == 2
    assert len(events(client, STOCKHOLM, **(WHOLE | {"done": "escort"}))) == 1


def test_without_a_day_there_is_no_calendar(client: FlaskClient) -> None:
    assert client.get(f"{VARMDO}.ics?where=Badet").status_code == 404
    assert "Lägg i din kalender" not in answered(client, VARMDO, where="Badet").text


# --- the form


@pytest.mark.parametrize(
    ("answers", "name", "told"),
    [
        ({"day": "i morgon"}, "day", "Dagen finns inte."),
        ({"begins": "25:00"}, "begins", "Tiden finns inte."),
        ({"begins": "13:60"}, "begins", "Tiden finns inte."),
        ({"ends": "٣:00"}, "ends", "Tiden finns inte."),
        ({"begins": "13:00", "ends": "13:00"}, "ends", "måste vara senare"),
        ({"activity": "skydiving"}, "activity", "Valet finns inte."),
        ({"meeting": "moon"}, "meeting", "Valet finns inte."),
        ({"care": "never"}, "care", "Ett av valen finns inte."),
        ({"done": "all"}, "done", "Ett av valen finns inte."),
        ({"provider": "ingen", "show": "yes"}, "provider", "Utföraren finns inte längre här."),
    ],
)
def test_a_mistake_is_told_beside_its_question(
    client: FlaskClient, answers: dict[str, str], name: str, told: str
) -> None:
    page = asked(client, STOCKHOLM, **answers)

    assert page.status == 400
    assert told in " ".join(Form(page).told_beside(name))


@pytest.mark.parametrize("written", ["13:30", "13.30", "1330"])
def test_a_time_is_read_as_people_write_it(client: FlaskClient, written: str) -> None:
    assert "Ni börjar klockan 13:30." in answered(client, VARMDO, begins=written).text


def test_a_whole_hour_needs_no_minutes(client: FlaskClient) -> None:
    page = answered(client, VARMDO, begins="9", ends="13")

    assert "Från klockan 09:00 till klockan 13:00." in page.text
    assert Form(page).chosen("begins") == ["09:00"]


def test_the_form_is_filled_in_as_it_was_answered(client: FlaskClient) -> None:
    answers = {name: str(value) for name, value in WHOLE.items()}
    form = Form(answered(client, STOCKHOLM, **answers))

    assert dict(form.answers) == {**answers, "show": "yes"}


def test_a_providers_page_leads_here_with_the_provider(client: FlaskClient) -> None:
    page = answered(client, f"/sv/stockholm/utforare/{ASKEN}")

    assert page.link("Planera en utflykt").href == f"{STOCKHOLM}?provider={ASKEN}"


@settings(max_examples=60, deadline=None)
@given(
    place=st.sampled_from(("stockholm", "varmdo")),
    suffix=st.sampled_from(("", "", ".txt", ".ics", "/blad")),
    answers=st.dictionaries(st.sampled_from(QUESTIONS), ANSWERS),
)
def test_no_answer_breaks_the_page(
    app: Flask, place: str, suffix: str, answers: dict[str, str]
) -> None:
    answer = app.test_client().get(f"/sv/{place}/utflykt{suffix}", query_string=answers)

    assert answer.status_code in (200, 302, 400, 404)


@pytest.mark.parametrize("query", ["?show=yes", "?activity=cafe&travel=fardtjanst&ticket=yes"])
@pytest.mark.parametrize("place", ["stockholm", "varmdo"])
def test_the_page_is_easy_to_read(client: FlaskClient, place: str, query: str) -> None:
    lines = read(client.get(f"/sv/{place}/utflykt{query}")).lines
    own = [*takewhile(lambda line: not line.startswith("Kommunens regel"), lines)]

    refuse_long(own)
    assert measure(own).lix < MOST_LIX


@pytest.mark.parametrize("place", ["stockholm", "varmdo"])
@pytest.mark.parametrize("query", ["", "show=yes", "begins=x", "travel=taxi&ticket=yes"])
def test_the_english_page_answers_as_the_swedish(
    client: FlaskClient, place: str, query: str
) -> None:
    swedish, english = (
        client.get(f"/{language}/{place}/utflykt?{query}") for language in ("sv", "en")
    )

    assert swedish.status_code == english.status_code
