"""Cancelling because of illness, and cancelling for somebody else."""

import re
from datetime import date, datetime, time, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.catalogue.rules import CancellingByYou, Rules, UnusedHours
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.terms import CancellingByYou as Promise
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import HoursWhenCancelling, Limit, Unit
from ledsagning.planner.bounds import Ahead, Bound
from ledsagning.planner.cancelling import Cancellation, Canceller, DecidedBy, Outcome, decide
from ledsagning.planner.writing import Writer
from ledsagning.today import today
from support import made_up, sites
from support.filling import Form
from support.tool_pages import answer, answered, downloaded, in_words

STOCKHOLM, VARMDO, STADEN = (f"/sv/{place}/avboka" for place in ("stockholm", "varmdo", "staden"))
SMS, CALL = "Ord till ett sms", "Ord när du ringer"
KEPT, REBOOK = "Du har kvar timmarna", "Boka en ny tid, annars försvinner timmarna"
UNKNOWN = "Vi vet inte om du har kvar timmarna"
TODAY = date(2027, 5, 3)


def outcome(
    *, ill: bool = True, agreement: Promise | None = None, unforeseen: bool = False, **rule: object
) -> Outcome:
    """What happens to somebody who cancels on the day itself."""
    rules = Rules(
        cancelling_by_you=(
            CancellingByYou(**made_up.SOURCE, limit=WEEK, limit_is=Limit.LATE, **rule),  # type: ignore[arg-type]
        ),
        unused_hours=(UnusedHours(**made_up.SOURCE, unforeseen=unforeseen or None),),
    )
    cancellation = Cancellation(by=Canceller.YOU, ahead=Ahead(TODAY, TODAY, TODAY), ill=ill)
    return decide(cancellation, rules, Agreement(cancelling_by_you=agreement))


WEEK = Duration(1, Unit.WEEKS)
LOST, KEPT_HOURS = HoursWhenCancelling.LOST, HoursWhenCancelling.KEPT


def test_what_is_said_of_the_ill_counts_before_what_is_said_of_everybody() -> None:
    by_agreement = outcome(agreement=Promise(late=LOST, illness=KEPT_HOURS), illness=LOST)
    by_rule = outcome(agreement=Promise(late=LOST), illness=KEPT_HOURS)

    assert (by_agreement.decided_by, by_agreement.hours) == (DecidedBy.AGREEMENT, KEPT_HOURS)
    assert (by_rule.decided_by, by_rule.hours) == (DecidedBy.RULE, KEPT_HOURS)
    assert by_rule.rule_differs is None


def test_nothing_of_it_counts_for_somebody_who_is_well() -> None:
    assert outcome(ill=False, agreement=Promise(limit=WEEK, late=LOST)).hours is LOST
    assert not outcome(ill=False, late=LOST, unforeseen=True).used_later


def test_illness_is_unforeseen_where_no_rule_speaks_of_the_ill() -> None:
    assert outcome(late=LOST, unforeseen=True).used_later
    assert not outcome(late=LOST, illness=LOST, unforeseen=True).used_later


def test_where_nothing_is_said_of_the_ill_the_rule_for_everybody_holds() -> None:
    assert outcome(late=LOST).hours is LOST


# --- on the page


def test_the_agreements_promise_to_the_ill_is_the_answer(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, when="today", provider="exempel-asken", ill="yes")

    assert answer(page) == KEPT
    assert "Så står det i avtalet hos Exempel Asken Ledsagning." in page.text
    assert "Säg att du är sjuk när du avbokar." in page.text


def test_who_does_not_say_that_they_are_ill_is_told_what_would_hold(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, when="today", provider="exempel-asken")

    assert answer(page) == REBOOK
    assert "Blir du sjuk har du kvar timmarna." in page.text


def test_a_rule_about_the_unforeseen_is_the_answer_for_the_ill(client: FlaskClient) -> None:
    page = answered(client, VARMDO, when="today", ill="yes")

    assert answer(page) == "Du ska kunna använda timmarna senare"
    assert "Säg att det hände något oväntat." in page.under("Gör så här").items[1]
    assert "Vid oförutsedda skäl" in page.text


def test_where_nobody_knows_what_holds_for_the_ill_they_can_ask(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, when="today", ill="yes")

    assert answer(page) == UNKNOWN
    assert "Fråga: Har jag kvar timmarna då?" in page.text


def test_a_municipalitys_rule_for_the_ill_is_the_answer(app: Flask) -> None:
    rule = {"limit": "1 week", "limit_is": "late", "late": "hours_lost"}
    rule |= {"illness": "hours_kept", "quote": "Så står det."}
    town = sites.visitor(app, sites.catalogue(rules={"cancelling_by_you": rule}))

    assert answer(answered(town, STADEN, when="today", ill="yes")) == KEPT
    assert answer(answered(town, STADEN, when="today")) == "Timmarna försvinner"


def test_illness_is_said_on_the_phone_but_not_in_an_sms(client: FlaskClient) -> None:
    page = answered(client, VARMDO, when="today", ill="yes")

    assert "Jag är sjuk." in page.under(CALL).text
    assert "sjuk" not in page.under(SMS).text
    assert "Det hände något oväntat." in page.under(SMS).text
    assert "sjuk" not in answered(client, VARMDO, when="today").under(CALL).text


def test_nobody_asks_whether_one_is_ill_when_the_escort_cancels(client: FlaskClient) -> None:
    assert "Är du sjuk?" in answered(client, VARMDO).text
    assert "Är du sjuk?" not in answered(client, VARMDO, by="escort").text


# --- the time of the meeting


def test_the_time_of_the_meeting_tells_when_to_cancel_by(client: FlaskClient) -> None:
    asked = {"when": "tomorrow", "provider": "exempel-asken", "at": "14:00"}
    page = answered(client, STOCKHOLM, **asked)

    assert f"Avboka senast {in_words(today())} klockan 14:00." in page.text
    assert "Avbokar du senare: Boka en ny tid, annars försvinner timmarna." in page.text
    assert "Den skulle börja klockan 14:00." in page.under(CALL).text
    assert "I morgon, Klockan 14:00, Exempel Asken Ledsagning." in page.text


@pytest.mark.parametrize(
    ("days", "title"), [(0, REBOOK), (1, "Det beror på hur lång tid det är kvar"), (2, KEPT)]
)
def test_with_the_time_known_only_the_last_day_depends_on_the_clock(
    client: FlaskClient, days: int, title: str
) -> None:
    day = today() + timedelta(days=days)
    page = answered(client, STOCKHOLM, day=day, provider="exempel-asken", at="23:59")

    assert answer(page) == title


def test_a_clock_time_of_a_rule_is_told_as_a_day_and_a_time() -> None:
    by_noon = Bound(Duration(1, Unit.DAYS), None, at=time(12))
    same_time = Bound(Duration(1, Unit.DAYS), None, same_clock_time=True)
    ahead = Ahead(TODAY, TODAY, TODAY, time(15, 30))

    assert by_noon.last_moment(ahead) == datetime(2027, 5, 2, 12)
    assert same_time.last_moment(ahead) == datetime(2027, 5, 2, 15, 30)
    assert same_time.last_moment(Ahead(TODAY, TODAY, None, time(15, 30))) is None


# --- the words


def test_the_words_hold_the_day_the_place_and_the_escorts_name(client: FlaskClient) -> None:
    words = answered(client, VARMDO, when="today").under(CALL).text

    for said in ("Platsen är [plats].", "Ledsagaren heter [ledsagarens namn]."):
        assert said in words


def test_words_that_are_a_guardians_say_so(client: FlaskClient) -> None:
    told = "De här orden är skrivna för din vårdnadshavare."

    assert told in answered(client, VARMDO, when="today", under_18="yes").text
    assert told not in answered(client, VARMDO, when="today").text
    assert told not in answered(client, VARMDO, when="today", writer="guardian").text


@pytest.mark.parametrize(
    ("writer", "presented"),
    [
        ("guardian", "Jag är vårdnadshavare för [barnets namn]."),
        ("good_man", "Jag är god man för [personens namn]."),
        ("relative", "Jag hjälper en person som heter [personens namn]."),
    ],
)
def test_a_helper_is_asked_of_the_person_and_speaks_as_a_helper(
    client: FlaskClient, writer: str, presented: str
) -> None:
    page = answered(client, VARMDO, when="today", ill="yes", writer=writer)

    assert "Är personen sjuk?" in page.text
    assert "Är du sjuk?" not in page.text
    assert "I svaret betyder ”du” den som har ledsagning." in page.text
    assert presented in page.under(SMS).text
    assert presented in page.under(CALL).text
    assert "Jag är sjuk" not in page.text


def test_a_guardian_is_not_asked_whether_the_child_is_under_18(client: FlaskClient) -> None:
    page = answered(client, VARMDO, when="today", writer="guardian")

    assert "under_18" not in Form(page).answers
    first = page.under("Gör så här").items[0]
    assert re.fullmatch(r"Vårdnadshavaren .*kontaktar ledsagaren så snart det går\.", first)
    assert "Barnet är under 18 år." in page.text


@pytest.mark.parametrize("writer", list(Writer))
def test_where_the_guardian_has_to_cancel_nobody_else_is_told_to_or_gets_the_words(
    client: FlaskClient, writer: str
) -> None:
    page = answered(client, VARMDO, when="tomorrow", writer=writer, under_18="yes")

    assert "Kontakta ledsagaren så snart du kan." not in page.text
    assert "årdnadshavare" in page.under("Gör så här").items[0]
    assert "Jag är vårdnadshavare för [barnets namn]." in page.text
    assert "Jag är god man" not in page.text
    assert "Jag hjälper en person" not in page.text


def test_where_the_escort_cancels_it_is_not_asked_who_cancels_for_a_child(
    client: FlaskClient,
) -> None:
    page = answered(client, STOCKHOLM, by="escort", writer="guardian")

    assert "Vi vet inte vem som avbokar" not in page.text
    assert "Vi vet inte vem som bokar en ny tid när barnet är under 18 år." in page.text


def test_somebody_who_is_ill_is_not_told_what_holds_for_all_others_as_if_it_were_certain(
    client: FlaskClient,
) -> None:
    page = answered(client, STOCKHOLM, provider="exempel-granen", when="tomorrow", ill="yes")

    assert answer(page) == "Vi vet inte vad som gäller när du är sjuk"
    assert "Det här gäller annars: Timmarna försvinner." in page.text
    assert "Säg att du är sjuk när du avbokar. Fråga: Har jag kvar timmarna då?" in page.lines


def test_on_an_english_page_the_words_stand_in_swedish_too(client: FlaskClient) -> None:
    page = answered(client, "/en/varmdo/avboka", when="today", ill="yes")

    assert "Jag är sjuk." in page.text
    assert "I am ill." in page.text
    assert "Jag är sjuk." in downloaded(client, f"{VARMDO}.txt", when="today", ill="yes")
