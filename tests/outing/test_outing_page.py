"""The trip sheet: what is told of an outing, what is left to do, and what is promised."""

import re
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.today import today
from support import sites
from support.clock import SetClock
from support.outings import ASKEN, DAY, STADEN, STOCKHOLM, VARMDO, WHOLE
from support.reading import Reading, read
from support.tool_pages import answer, answered, downloaded, in_words

LEFT = "Klart och kvar att göra"
WORDS = "Ord att boka med, i sms eller telefon"


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    """A town whose providers want to know so long before."""
    notices = ("2 days", "24 hours", "3 working days", "0 days", None)
    return sites.visitor(
        app,
        sites.catalogue(
            *(
                sites.provider(
                    f"nummer-{number}",
                    agreement={
                        "booking": {"notice": notice},
                        "activities": {"included": ["cafe"], "not_included": ["health_care"]},
                        "meeting_place": {"places": ["activity"]},
                        "travelling": {"modes": ["walking"]},
                    },
                )
                for number, notice in enumerate(notices)
            ),
            sites.provider("nummer-5", contact={"email": "bara@example.com"}),
        ),
    )


def left(page: Reading) -> list[str]:
    return [line for line in page.under(LEFT).items if line.startswith("Kvar att göra")]


# --- the sheet


def test_the_sheet_tells_all_that_was_answered(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, **WHOLE)

    assert f"Dag: {in_words(DAY)}" in page.text
    assert "Från klockan 13:00 till klockan 16:30." in page.text
    assert "Plats: Eriksdalsbadet" in page.text
    assert "Ni träffas hemma hos dig." in page.text
    travelling = "färdtjänst (resor för dig som har svårt att resa på annat sätt)"
    assert f"Ni åker {travelling} dit och hem." in page.text
    assert "Du får hjälp av hemtjänsten (hjälp hemma) före utflykten." in page.text
    assert "badkläder och handduk" in page.under("Ta med dig").text


@pytest.mark.parametrize("activity", ["swimming", "cafe"])
def test_the_picture_beside_the_activity_is_of_that_activity(
    client: FlaskClient, activity: str
) -> None:
    page = client.get(f"/sv/stockholm/utflykt?activity={activity}&where=Staden").text

    assert re.search(rf'#{activity}"/></svg>\s*<p[^>]*>Aktivitet:', page)


def test_what_lacks_is_a_blank_on_the_sheet(client: FlaskClient) -> None:
    text = downloaded(client, f"{VARMDO}.txt", show="yes")

    for line in (
        "Dag: ____",
        "Tid: ____",
        "Plats: ____",
        "Ni träffas här: ____",
        "Ledsagare: ____",
    ):
        assert line in text


def test_an_empty_form_gives_a_sheet_of_blanks_that_can_be_printed(client: FlaskClient) -> None:
    page = answered(client, VARMDO, show="yes", activity="", where="", day="")

    sheet = page.link("Skriv ut").href
    assert sheet == f"{VARMDO}/blad?show=yes"
    assert "När och var" in read(client.get(sheet)).headings("h3")


@pytest.mark.parametrize("sheet", ["blad", "stort-blad"])
def test_what_is_asked_and_written_before_is_left_off_the_paper(
    client: FlaskClient, sheet: str
) -> None:
    page = answered(client, STOCKHOLM, **WHOLE)
    paper = answered(client, f"{STOCKHOLM}/{sheet}", **WHOLE)

    reach, money = "Så når du utföraren", "Pengar"
    for left in ("E-post:", "Webbplats:", "Fråga färdtjänsten:", "Det här kan du fråga:", WORDS):
        assert left in page.text, left
        assert left not in paper.text, left
    assert "Telefon:" in paper.under(reach).text
    assert "Adress:" in paper.under(reach).text
    assert "Utförarens avtal: Ledsagarens utgifter" in paper.under(money).text
    assert "Källan är från" not in paper.text
    assert not [e for e in paper.all("div") if e.get("class") == "message"]


def test_a_provider_that_nobody_can_call_has_no_heading_on_the_paper(town: FlaskClient) -> None:
    asked = {"day": DAY, "provider": "nummer-5"}

    assert "Så når du utföraren" in answered(town, STADEN, **asked).headings()
    assert "Så når du utföraren" not in answered(town, f"{STADEN}/blad", **asked).headings()


def test_nothing_is_answered_until_the_form_is_sent(client: FlaskClient) -> None:
    for query in ("", "?provider=exempel-asken"):
        assert LEFT not in read(client.get(f"{STOCKHOLM}{query}")).headings()


def test_what_nobody_has_decided_is_a_line_to_write_on(client: FlaskClient) -> None:
    text = client.get(f"{STOCKHOLM}.txt").text

    assert "Dag: ____" in text
    assert "Ni träffas här: ____" in text


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
        (4, "Vi vet inte hur tidigt du måste boka."),
    ],
)
def test_the_last_day_to_book_is_counted_from_the_agreement(
    town: FlaskClient, number: int, told: str
) -> None:
    page = answered(town, STADEN, day=DAY, begins="13:00", provider=f"nummer-{number}")
    days = [in_words(DAY - timedelta(days=days)) for days in (2, 1)]

    assert told.format(*days) in page.under(LEFT).text


@pytest.mark.parametrize(
    ("outing", "last"),
    [
        ("2027-12-28", "onsdag 22 december 2027"),
        ("2027-03-31", "onsdag 24 mars 2027"),
        ("2027-06-29", "onsdag 23 juni 2027"),
    ],
)
def test_a_holiday_before_the_outing_makes_the_last_day_to_book_earlier(
    town: FlaskClient, clock: SetClock, outing: str, last: str
) -> None:
    """Three working days before, the same on the page, as text and in the calendar."""
    clock("2027-03-01T12:00")
    asked = {"day": outing, "provider": "nummer-2"}

    page = answered(town, STADEN, **asked)
    files = [downloaded(town, f"{STADEN}.{kind}", **asked) for kind in ("txt", "ics")]

    told = f"Boka ledsagaren senast {last}."
    assert told in page.under(LEFT).text
    assert "helgdag" not in page.text
    assert all(told in file.replace("\r\n ", "") for file in files)


def test_who_need_not_book_before_has_no_last_day_in_the_calendar(town: FlaskClient) -> None:
    asked = {"day": DAY, "begins": "13:00"}
    file, last = (
        downloaded(town, f"{STADEN}.ics", **asked, provider=f"nummer-{number}") for number in (3, 0)
    )

    assert "Sista dagen att boka" not in file
    assert "Sista dagen att boka" in last


def test_the_municipalitys_own_rule_can_be_that_nobody_books_before(app: Flask) -> None:
    rule = {"notice": "0 days", "quote": "Du behöver inte beställa."}
    town = sites.visitor(app, sites.catalogue(rules={"booking": rule}))

    page = answered(town, STADEN, day=DAY)

    assert "Du behöver inte boka i förväg." in page.under("Kommunens regel: Boka").text
    assert "0 dagar" not in page.text


def test_midnight_is_told_as_the_end_of_the_day_before(town: FlaskClient, clock: SetClock) -> None:
    clock("2027-03-01T12:00")
    asked = {"day": "2027-03-29", "begins": "00:00", "provider": "nummer-1"}

    page = answered(town, STADEN, **asked)
    file = downloaded(town, f"{STADEN}.ics", **asked)

    told = "Boka ledsagaren senast lördag 27 mars 2027, före midnatt."
    assert told in page.under(LEFT).text
    assert "DTSTART;VALUE=DATE:20270327" in file


def test_a_last_moment_at_midnight_has_been_when_the_day_begins(
    town: FlaskClient, clock: SetClock
) -> None:
    clock("2027-03-28T09:00")

    page = answered(town, STADEN, day="2027-03-29", begins="00:00", provider="nummer-1")

    past = "Sista tiden att boka var lördag 27 mars 2027, före midnatt. Ring ändå"
    assert past in page.under(LEFT).text


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

    assert (
        "Ledsagaren följer inte med på det här. Det står i avtalet. Fråga utföraren." in page.text
    )
    assert "Det är inte säkert att ni kan träffas där. Fråga först." in page.text
    assert "Det är inte säkert att ni kan ta er dit på det sättet. Fråga först." in page.text


def test_what_the_agreement_holds_needs_no_remark(town: FlaskClient) -> None:
    page = answered(
        town, STADEN, activity="cafe", meeting="activity", travel="walking", provider="nummer-0"
    )

    assert "Fråga först." not in page.text
    assert "Det här vet vi inte." not in page.text


def test_where_nobody_has_said_there_are_questions(client: FlaskClient) -> None:
    page = answered(client, VARMDO, activity="cafe", meeting="home", travel="taxi")

    for question in ("Kan ledsagaren följa med på det här?", "Kan vi träffas där?"):
        assert f"Fråga ledsagaren: {question}" in page.text


def test_fardtjanst_is_asked_about_its_own_rules(client: FlaskClient) -> None:
    page = answered(client, VARMDO, travel="fardtjanst")

    assert "Fråga färdtjänsten: Hur tidigt måste jag boka?" in page.items
    assert "Kvar att göra: Boka färdtjänst dit. Boka färdtjänst hem." in left(page)


def test_help_at_home_is_no_outing_in_varmdo(client: FlaskClient) -> None:
    page = answered(client, VARMDO, activity="household")

    assert (
        "Det här ingår inte, enligt kommunens regel. Fråga din handläggare (den på kommunen"
        in page.text
    )


def test_who_pays_is_told_by_agreement_and_rule_with_their_sources(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, ticket="yes", provider=ASKEN)

    assert "högst 150 kronor" in page.under("Utförarens avtal: Ledsagarens utgifter").text
    assert "Du betalar själv" in page.under("Kommunens regel: Dina egna utgifter").text
    costlier = page.under("Kommunens regel: En aktivitet som kostar mer").text
    assert "Du kan ansöka om mer pengar" in costlier
    assert "Källan är från 2020." in costlier


def test_where_money_can_be_applied_for_it_is_something_to_do(client: FlaskClient) -> None:
    apply = (
        "Kvar att göra: Behöver du pengar för ledsagarens utgifter? "
        "Ansök hos din handläggare (den på kommunen som beslutar)."
    )

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
    assert "Det börjar klockan 13:00." in words
    assert "Det slutar klockan 16:30." in words
    assert "Det här ska vi göra: bad." in words
    assert "Platsen är Eriksdalsbadet." in words
    assert "Ledsagaren behöver badkläder och handduk." in words
    assert "Vi kan träffas hemma hos mig." in words


def test_the_municipalitys_own_rule_tells_when_to_book(app: Flask) -> None:
    rule = {"notice": "3 days", "quote": "Beställ minst tre dagar före."}
    byn = sites.visitor(app, sites.catalogue(rules={"booking": rule}))

    page = answered(byn, "/sv/staden/utflykt", day=DAY)

    assert f"Boka ledsagaren senast {in_words(DAY - timedelta(days=3))}." in page.text
    assert "Beställ minst tre dagar före." in page.under("Kommunens regel: Boka").text
