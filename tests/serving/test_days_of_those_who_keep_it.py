"""Whole days of those who keep the catalogue, with the real commands and the real server.

Each step is timed, and its seconds are printed.
"""

import html
import re
import subprocess
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest
import yaml

from ledsagning import resources
from support.serving import COMMAND, Server, ask, running
from support.steps import Steps
from support.workbooks import changed, put, saved

DOOR = "/sv/stockholm/for-utforare"
FIND = "/sv/stockholm/hitta?languages=so&wheelchair=heavy"
ASKEN = "/sv/stockholm/utforare/exempel-asken"
NEW_ID = "nya-exempel-ledsagning"
OLD, NEW = "08-465 004 00", "08-465 004 99"


@pytest.fixture
def steps(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> Iterator[Steps]:
    """Steps that are told when the test is done."""
    found = Steps()
    yield found
    with capsys.disabled():
        print(found.table(request.node.name))


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A copy of the sample, where the server reads it."""
    path = tmp_path / "katalog.yaml"
    path.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    return path


@pytest.fixture
def server(catalogue: Path, tmp_path: Path) -> Iterator[Server]:
    """The server of the catalogue."""
    with running(tmp_path / "log.txt", CATALOGUE=str(catalogue)) as found:
        yield found


def shown(server: Server, path: str) -> str:
    """The text of a page, as it is served."""
    status, body = ask(server.port, path)
    assert status == 200, body
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)))


def done(server: Server, *arguments: object) -> str:
    """What a command says that goes well."""
    answer = server.command(*map(str, arguments))
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def answered(server: Server, answers: dict[str, object]) -> bytes:
    """What the door says to the answers of a provider."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", DOOR, urlencode(answers, doseq=True), kind)
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, body
        return body
    finally:
        connection.close()


def test_an_editor_corrects_a_phone_number_sees_it_and_takes_it_back(
    server: Server, catalogue: Path, tmp_path: Path, steps: Steps
) -> None:
    before, corrected = tmp_path / "katalogen.xlsx", tmp_path / "katalogen ny.xlsx"
    old = tmp_path / "före.yaml"
    old.write_bytes(catalogue.read_bytes())

    with steps.step("make a workbook of the catalogue"):
        done(server, "export", "--xlsx", before, "--catalogue", catalogue)
    with steps.step("correct the number in it, and save it"):
        data = changed(before.read_bytes(), lambda book: put(book, "Utförare", 3, "Telefon", NEW))
        saved(corrected, data)
    with steps.step("bring it in, and read what changes"):
        told = done(server, "import", corrected, "--into", catalogue, "--yes")
    assert f"Exempel Asken Ledsagning: Telefon: {OLD} → {NEW}.\n1 ändring." in told
    with steps.step("check it"):
        assert "Inga fel." in done(server, "check", catalogue)
    with steps.step("see in words what differs from before"):
        assert done(server, "diff", old, catalogue).endswith("1 ändring.\n")
    assert OLD in shown(server, ASKEN), "nothing is shown before somebody says so"
    with steps.step("publish it, and see it on the site"):
        done(server, "publish", catalogue, "--yes")
        assert NEW in shown(server, ASKEN)
    with steps.step("take it back, and see the old one"):
        done(server, "import", before, "--into", catalogue, "--yes")
        done(server, "publish", catalogue, "--yes")
        assert OLD in shown(server, ASKEN)

    assert catalogue.read_bytes() == old.read_bytes()


def test_a_provider_gets_a_letter_answers_at_the_door_and_is_found(
    server: Server, catalogue: Path, tmp_path: Path, steps: Steps
) -> None:
    text = catalogue.read_text("utf-8").removesuffix("...\n")
    known = f"  - {{id: {NEW_ID}, municipality: stockholm, name: Nya Exempel Ledsagning}}\n...\n"
    catalogue.write_text(text + known, "utf-8")
    letter, file = tmp_path / "brev.html", tmp_path / "hos-nya.yaml"

    with steps.step("the municipality writes the letter"):
        done(
            server,
            *("check", catalogue, "--format", "html"),
            "--provider",
            NEW_ID,
            "--output",
            letter,
        )
    said = letter.read_text("utf-8")
    assert "Nya Exempel Ledsagning" in said
    assert "på sidan För utförare" in said
    with steps.step("the provider answers six steps at the door"):
        answers: dict[str, object] = {
            "about.name": "Nya Exempel Ledsagning",
            "about.contact.phone": "08-465 004 88",
        }
        group = {"count": "1", "languages": ["sv", "so"], "wheelchair": "heavy"}
        for step, more in (
            ("about", {}),
            ("group-1", {f"group-1.{name}": value for name, value in group.items()}),
            ("agreement-1", {"agreement.booking.notice": "1 arbetsdag"}),
            ("agreement-2", {}),
            ("agreement-3", {}),
        ):
            answers |= more
            page = answered(server, {**answers, "step": step, "go": "next"}).decode()
        assert "Klart" in page
        file.write_bytes(answered(server, {**answers, "step": "done", "go": "yaml"}))
    with steps.step("the editor brings the file in, having asked"):
        told = done(
            server, "import", file, "--into", catalogue, "--yes", "--assured-by", "Anna Alm"
        )
    assert "Nya Exempel Ledsagning" in told
    with steps.step("check it"):
        done(server, "check", catalogue)
    assert "Nya Exempel Ledsagning" not in shown(server, FIND)
    with steps.step("reload the server"):
        done(server, "reload")
    with steps.step("a reader finds it by Somali and a heavy wheelchair"):
        found = shown(server, FIND)

    assert "Nya Exempel Ledsagning" in found
    written = {one["id"]: one for one in yaml.safe_load(catalogue.read_bytes())["providers"]}
    assert written[NEW_ID]["assured"]["by"] == "Anna Alm"
    assert "1 ledsagare" in found


def test_an_editor_begins_with_nothing_and_serves_it_in_ten_minutes(
    tmp_path: Path, steps: Steps
) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )

    with steps.step("begin"):
        begun = run("new", "Exempelstads kommun")
    assert (
        begun.stdout
        == "exempelstad.yaml: Exempelstads kommun, id exempelstad. Fyll i det du vet.\n"
    )
    path = tmp_path / "exempelstad.yaml"
    with steps.step("fill in twelve sentences"):
        text = path.read_text("utf-8")
        sida = "webbsida: {title: Kommunens sida, checked: 2026-10-01}"
        for was, now in (
            ("    name: Exempelstads kommun\n", "    name: Exempelstads kommun\n    sample: yes\n"),
            ("    sources: {}", "    sources: {" + sida + "}"),
            *(
                (
                    f"      {rule}: null",
                    f"      {rule}: {{{value}, source: webbsida, quote: {quote}}}",
                )
                for rule, value, quote in RULES
            ),
        ):
            assert was in text, was
            text = text.replace(was, now, 1)
        path.write_text(text, "utf-8")
    with steps.step("check it"):
        checked = run("check", path.name)
    assert checked.returncode == 0, checked.stderr
    assert "1 kommun" in checked.stdout
    with (
        steps.step("serve it, and read a rule"),
        running(tmp_path / "log.txt", CATALOGUE=str(path)) as server,
    ):
        assert "Boka två dagar innan." in shown(server, "/sv/exempelstad/boka-och-avboka")


RULES = (
    ("choice", "how: provider", "Du väljer utförare."),
    ("booking", "notice: 2 days", "Boka två dagar innan."),
    ("cancelling_by_you", "limit: 2 days", "Avboka två dagar innan."),
    ("period", "length: 3 months", "Timmarna gäller i tre månader."),
    ("start", "within: 2 weeks", "Stödet börjar inom två veckor."),
    ("own_expenses", "paid_by: you", "Du betalar dina egna utgifter."),
    ("where", "outside_home: yes", "Ledsagning är utanför hemmet."),
    ("waiting", "waits: yes", "Ledsagaren väntar på dig."),
    ("trial_meeting", "offered: yes", "Du får träffa ledsagaren först."),
    ("implementation_plan", "within: 2 weeks", "Planen skrivs inom två veckor."),
    ("switching", "any_time: yes", "Du får byta när du vill."),
    ("complaint", "answer_within: 2 weeks", "Du får svar inom två veckor."),
)
"""What the municipality's page says in twelve sentences, each with the value that it means."""
