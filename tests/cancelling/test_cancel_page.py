"""The page about cancelling: the answer first, then what to do, what to say, and the rules."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.today import today
from support import sites
from support.clock import SetClock
from support.filling import Form
from support.tool_pages import answer, answered

STOCKHOLM, VARMDO = "/sv/stockholm/avboka", "/sv/varmdo/avboka"
KEPT = "Du har kvar timmarna"
REBOOK = "Boka en ny tid, annars försvinner timmarna"
LOST = "Timmarna försvinner"
UNKNOWN = "Vi vet inte om du har kvar timmarna"
DEPENDS = "Det beror på hur lång tid det är kvar"
SMS, CALL = "Ord till ett sms", "Ord när du ringer"
HOLIDAYS = "Helgdagar räknas inte som arbetsdagar (måndag till fredag)."
RULE = "Kommunens regel: Om du avbokar"


def in_days(days: int) -> str:
    return (today() + timedelta(days=days)).isoformat()


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    """A town with a rule of its own, and providers that promise this and that."""
    rule = {
        "limit": "1 week",
        "late": "rebook_or_lose",
        "limit_is": "late",
        "quote": "Så står det.",
    }
    promises = {
        "asken": {"limit": "2 days", "late": "hours_lost"},
        "tallen": {"limit": "24 hours", "late": "hours_lost"},
        "granen": {"limit": "1 week", "late": "rebook_or_lose"},
        "linden": {"late": None},
        "enen": {"limit": "2 working days", "late": "hours_lost"},
    }
    return sites.visitor(
        app,
        sites.catalogue(
            *(
                sites.provider(code, agreement={"cancelling_by_you": promise})
                for code, promise in promises.items()
            ),
            rules={"cancelling_by_you": rule},
        ),
    )


# --- Värmdö: the routine


@pytest.mark.parametrize(
    ("answers", "title"),
    [
        ({"when": "today"}, REBOOK),
        ({"when": "tomorrow"}, REBOOK),
        ({"when": "week"}, REBOOK),
        ({"when": "later"}, UNKNOWN),
        ({"by": "escort"}, KEPT),
        ({"by": "escort", "when": "today"}, KEPT),
    ],
)
def test_the_answer_is_the_first_thing_and_the_title(
    client: FlaskClient, answers: dict[str, str], title: str
) -> None:
    page = answered(client, VARMDO, **answers)

    assert answer(page) == title
    assert page.title.startswith(title)


@pytest.mark.parametrize(("days", "title"), [(7, REBOOK), (8, UNKNOWN)])
def test_the_answer_for_a_day_is_the_first_thing_and_the_title(
    client: FlaskClient, days: int, title: str
) -> None:
    page = answered(client, VARMDO, day=in_days(days))

    assert answer(page) == title
    assert page.title.startswith(title)


def test_the_rule_is_told_with_its_quote(client: FlaskClient) -> None:
    page = answered(client, VARMDO, when="week")

    assert "Om brukaren avbokar en vecka eller mindre i förväg" in page.under(RULE).text
    assert "Så är regeln i Värmdö kommun när det är 1 vecka kvar eller mindre." in page.text


def test_what_the_routine_does_not_say_is_told_as_unknown_with_a_question(
    client: FlaskClient,
) -> None:
    page = answered(client, VARMDO, when="later")

    assert (
        "Regeln i Värmdö kommun säger inte vad som händer när det är mer än 1 vecka kvar."
        in page.text
    )
    assert "Vad händer med timmarna om jag avbokar i god tid?" in page.under(RULE).text
    assert "Är timmarna kvar?" in page.under(SMS).text


def test_after_the_escorts_cancelling_the_escort_proposes_a_new_time(client: FlaskClient) -> None:
    page = answered(client, VARMDO, by="escort")

    assert page.under("Gör så här").items[0] == "Ledsagaren ska föreslå en ny tid."
    assert "alltid rätt att nyttja dessa timmar" in page.text


def test_under_18_the_guardian_cancels_and_says_so(client: FlaskClient) -> None:
    page = answered(client, VARMDO, when="today", under_18="yes")

    assert "Be din vårdnadshavare kontakta ledsagaren" in page.under("Gör så här").items[0]
    assert "Jag är vårdnadshavare för" in page.under(SMS).text
    assert "Jag är vårdnadshavare för" in page.under(CALL).text
    assert "Kommunens regel: Om du är under 18 år" in page.headings("h3")


@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        ("", None),
        ("1", None),
        ("2", "Annars har du avbokat 3 gånger på 3 månader utan att boka en ny tid."),
        ("3", "Du har redan avbokat 3 gånger på 3 månader utan att boka en ny tid."),
        # More than the rule counts to.
        ("4", "Du har redan avbokat 3 gånger på 3 månader utan att boka en ny tid."),
    ],
)
def test_the_third_time_without_a_new_one_is_told(
    client: FlaskClient, earlier: str, told: str | None
) -> None:
    page = answered(client, VARMDO, when="today", earlier=earlier)

    looked_at = "Då kan kommunen titta på om du fortfarande behöver stödet. Ring" in page.text
    assert looked_at is (told is not None and told.startswith("Du har redan"))
    assert told is None or told in page.text


def test_a_new_time_has_to_be_in_the_same_period_where_hours_are_lost_after_it(
    client: FlaskClient,
) -> None:
    late = answered(client, VARMDO, when="tomorrow").under("Gör så här").items
    by_escort = answered(client, VARMDO, by="escort").under("Gör så här").items

    assert "Boka en ny tid direkt. Den nya tiden ska vara i samma period." in late[1]
    assert "Fråga: Får jag använda timmarna även när perioden är slut?" in by_escort


def test_a_right_for_whom_something_unforeseen_happened_is_told_with_its_rule(
    client: FlaskClient,
) -> None:
    page = answered(client, VARMDO, when="tomorrow")

    assert "Då ska du kunna använda timmarna senare. Säg det när du avbokar." in page.text
    rule = page.under("Kommunens regel: Timmar som du inte har använt")
    assert "Vid oförutsedda skäl ska den enskilde ha möjlighet" in rule.text
    assert "oväntat" not in answered(client, VARMDO, by="escort").under("Gör så här").text


def test_where_the_municipality_finds_the_escort_no_provider_is_asked_for(
    client: FlaskClient,
) -> None:
    page = answered(client, VARMDO)

    assert "Vilken utförare har du?" not in page.text
    assert "ledsagaren" in answered(client, VARMDO, when="today").under("Gör så här").items[0]


# --- Stockholm: no rule is known, the agreement decides


def test_without_a_rule_or_a_provider_nothing_is_guessed(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, when="today", under_18="yes", earlier="3")

    assert answer(page) == UNKNOWN
    assert "Hur många gånger har du avbokat förut" not in page.text
    assert "Vi vet inte vad reglerna i Stockholms stad säger om det." in page.text
    assert "Utförare kan ha egna regler för att avboka. Välj din utförare." in page.text
    assert "Vi vet inte vem som avbokar när du är under 18 år." in page.text
    assert page.under(RULE).marked_unknown
    assert "fortfarande behöver stödet." not in page.under("Gör så här").text


def test_the_choice_of_provider_is_kept_and_its_agreement_and_contact_are_shown(
    client: FlaskClient,
) -> None:
    page = answered(client, STOCKHOLM, when="later", provider="exempel-asken")

    assert Form(page).chosen("provider") == ["exempel-asken"]
    assert answer(page) == KEPT
    assert "Du avbokar i tid enligt avtalet hos Exempel Asken Ledsagning." in page.text
    agreement = page.under("Utförarens avtal: Om du avbokar").text
    assert "Avboka senast 24 timmar före." in agreement
    assert "Blir du sjuk har du kvar timmarna." in agreement
    assert page.under("Så når du utföraren").links


def test_the_providers_stand_in_the_order_of_the_alphabet(client: FlaskClient) -> None:
    names = list(Form(answered(client, STOCKHOLM)).choices("provider").values())

    assert names[0] == "Ingen, eller jag vet inte"
    assert "Exempel Asken Ledsagning" in names
    assert names[1:] == sorted(names[1:], key=lambda name: name.casefold().replace("å", "{"))


def test_a_provider_is_chosen_before_anything_is_answered(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, provider="exempel-asken")

    assert Form(page).chosen("provider") == ["exempel-asken"]
    assert not page.headings("h3")


def test_a_providers_page_leads_here_with_the_provider(client: FlaskClient) -> None:
    page = answered(client, "/sv/stockholm/utforare/exempel-asken")
    link = page.link("Se vad som händer om du avbokar")

    assert link.href == f"{STOCKHOLM}?provider=exempel-asken"


# --- rule and agreement


@pytest.mark.parametrize(
    ("provider", "days", "title"),
    [
        ("asken", 1, LOST),
        ("asken", 2, KEPT),
        ("tallen", 0, LOST),
        ("tallen", 1, DEPENDS),
        ("tallen", 2, KEPT),
        ("granen", 6, REBOOK),
        ("granen", 7, KEPT),
        ("linden", 3, REBOOK),
        ("linden", 9, UNKNOWN),
        ("", 3, REBOOK),
    ],
)
def test_the_agreement_decides_where_it_speaks_and_else_the_rule(
    town: FlaskClient, provider: str, days: int, title: str
) -> None:
    page = answered(town, "/sv/staden/avboka", day=in_days(days), provider=provider)

    assert answer(page) == title


def test_where_they_differ_both_are_told_with_where_they_stand(town: FlaskClient) -> None:
    page = answered(town, "/sv/staden/avboka", day=in_days(3), provider="asken")

    assert f"Regeln i Staden säger något annat: {REBOOK}. Fråga utföraren" in page.text
    assert "Avboka senast 2 dagar före." in page.text
    assert "Så står det." in page.under(RULE).text


def test_a_limit_that_may_be_passed_is_told_in_the_answer(town: FlaskClient) -> None:
    page = answered(town, "/sv/staden/avboka", when="tomorrow", provider="tallen")

    told = "Avboka senast 24 timmar före, så har du kvar timmarna enligt avtalet hos Tallen."
    assert told in page.text


@pytest.mark.parametrize(
    ("now", "title", "told"),
    [
        ("2027-12-22", KEPT, False),
        ("2027-12-23", LOST, True),
        ("2027-12-24", LOST, True),
    ],
)
def test_late_because_of_a_holiday_is_told_so(
    town: FlaskClient, clock: SetClock, now: str, title: str, told: bool
) -> None:
    """Two working days before Monday the 27th, after julafton on a Friday."""
    clock(f"{now}T12:00")

    page = answered(town, "/sv/staden/avboka", day="2027-12-27", provider="enen")

    assert answer(page) == title
    assert (HOLIDAYS in page.lines) is told


def test_where_no_holiday_is_near_none_is_spoken_of(town: FlaskClient, clock: SetClock) -> None:
    clock("2027-02-05T12:00")

    page = answered(town, "/sv/staden/avboka", day="2027-02-08", provider="enen")

    assert answer(page) == LOST
    assert HOLIDAYS not in page.text


# --- rules of other kinds


def test_a_rule_that_is_not_for_everybody_says_for_whom_it_is(app: Flask) -> None:
    rule = {"limit": "48 hours", "limit_is": "in_time", "cost": "fee", "quote": "Så."}
    of_sol = sites.catalogue(rules={"cancelling_by_you": {**rule, "applies_to": {"act": "sol"}}})

    page = answered(sites.visitor(app, of_sol), "/sv/staden/avboka", when="today")

    assert "Det här gäller om ditt beslut är enligt socialtjänstlagen." in page.text


def staden(app: Flask, **rule: str) -> FlaskClient:
    """A town with this rule, and no provider."""
    return sites.visitor(
        app, sites.catalogue(rules={"cancelling_by_you": {"quote": "Så står det.", **rule}})
    )


@pytest.mark.parametrize(
    ("rule", "days", "title", "summary"),
    [
        (
            {"limit": "48 hours", "limit_is": "in_time", "cost": "fee"},
            0,
            "Du får betala avgiften ändå",
            "Regeln i Staden är att du ska avboka senast 48 timmar före. Det är för sent nu.",
        ),
        (
            {"limit": "48 hours", "limit_is": "in_time", "cost": "fee"},
            5,
            "Du avbokar i tid. Det kostar inget",
            "Du avbokar i tid. Regeln i Staden är att avboka senast 48 timmar före. "
            "Avbokar du senare än så: Du får betala avgiften ändå.",
        ),
        (
            {"limit": "1 day", "at": "12:00", "cost": "hours_and_fee"},
            1,
            "Det beror på vad klockan är",
            "Avboka senast klockan 12:00, 1 dag före, så är det i tid enligt regeln i Staden. "
            "Avbokar du senare: Timmarna försvinner. Du får betala avgiften ändå.",
        ),
        (
            {"limit": "5 days", "limit_is": "in_time", "cost": "fixed_sum", "kronor": "100"},
            4,
            "Det kostar 100 kronor",
            "Regeln i Staden är att du ska avboka senast 5 dagar före. Det är för sent nu.",
        ),
        (
            {"limit": "1 day", "limit_is": "in_time", "cost": "fixed_sum", "warnings": "3"},
            5,
            "Du avbokar i tid. Det kostar inget",
            "Du avbokar i tid. Regeln i Staden är att avboka senast 1 dag före. "
            "Avbokar du senare än så: Först får du 3 varningar. Sedan kostar det.",
        ),
        (
            {"limit": "5 days", "late": "hours_lost", "early": "hours_kept"},
            5,
            DEPENDS,
            "Regeln i Staden säger 5 dagar före. Avboka helst tidigare. "
            "Avbokar du senare: Timmarna försvinner.",
        ),
        (
            {"limit": "5 days", "limit_is": "late", "late": "hours_lost", "early": "hours_kept"},
            6,
            KEPT,
            "Så är regeln i Staden när det är mer än 5 dagar kvar. "
            "Avbokar du senare än så: Timmarna försvinner.",
        ),
    ],
)
def test_the_answer_says_what_it_costs_and_what_happens_otherwise(
    app: Flask, rule: dict[str, str], days: int, title: str, summary: str
) -> None:
    page = answered(staden(app, **rule), "/sv/staden/avboka", day=in_days(days))

    assert answer(page) == title
    assert summary in page.lines


def test_a_rule_that_counts_far_is_asked_about_as_far_and_as_long_back(app: Flask) -> None:
    rule = {"number": "20", "within": "6 months", "may_be_reassessed": "yes", "quote": "Så."}
    town = sites.visitor(app, sites.catalogue(rules={"repeated_cancellations": rule}))

    page = answered(town, "/sv/staden/avboka", when="later", earlier="25")

    assert "Räkna så här långt tillbaka: 6 månader." in page.text
    assert "20 gånger eller fler" in page.text
    assert "Du har redan avbokat 20 gånger på 6 månader" in page.text


def test_midnight_is_told_as_the_end_of_the_day_before(app: Flask, clock: SetClock) -> None:
    clock("2027-03-26T12:00")
    town = staden(app, limit="1 day", same_clock_time="yes", late="hours_lost")

    page = answered(town, "/sv/staden/avboka", day="2027-03-27", at="00:00")

    assert "Avboka senast torsdag 25 mars 2027, före midnatt." in page.text


def test_hours_before_midnight_are_in_time_all_the_day_before(app: Flask, clock: SetClock) -> None:
    town = staden(app, limit="24 hours", limit_is="in_time", late="hours_lost", early="hours_kept")
    asked = {"day": "2027-03-28", "at": "00:00"}

    titles = []
    for day in (26, 27):
        clock(f"2027-03-{day}T12:00")
        titles.append(answer(answered(town, "/sv/staden/avboka", **asked)))

    assert titles == [KEPT, LOST]


def test_illness_has_an_answer_where_a_rule_gives_it(app: Flask) -> None:
    page = answered(staden(app, illness="hours_kept"), "/sv/staden/avboka", when="today")

    assert "Blir du sjuk har du kvar timmarna." in page.text


@pytest.mark.parametrize("place", ["overtornea", "botkyrka", "eskilstuna"])
def test_nobody_is_asked_to_choose_a_provider_where_none_is_known(
    client: FlaskClient, place: str
) -> None:
    page = answered(client, f"/sv/{place}/avboka", when="tomorrow")

    assert "Välj din utförare" not in page.text


def test_what_is_in_time_is_told_as_the_rule_asks_for_it(app: Flask) -> None:
    rule = {
        "limit": "1 day",
        "limit_is": "in_time",
        "late": "hours_lost",
        "quote": "Så står det.",
    }
    town = sites.visitor(app, sites.catalogue(rules={"cancelling_by_you": rule}))

    page = answered(town, "/sv/staden/avboka", when="tomorrow")

    assert (
        "Regeln i Staden säger inte vad som händer när du avbokar senast 1 dag före." in page.text
    )
    assert "mer än 1 dag kvar" not in page.text
