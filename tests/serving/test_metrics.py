"""Counts of answers without people: by kind of page, status and time, and nothing else."""

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from ledsagning import resources
from ledsagning.catalogue import loading
from ledsagning.serving.tally import Tally
from ledsagning.web.page_kinds import KINDS, kind_of
from support import places
from support.odd_requests import CANARY, ODD_REQUESTS, send
from support.serving import Server, ask, get, kill, running, until

VISITED = (
    "/sv/",
    "/sv/stockholm/hitta?languages=so&wheelchair=heavy",
    f"/sv/stockholm/utforare/{places.a_provider()}",
    "/sv/stockholm/klaga?about=serious",
    f"/sv/{CANARY}?{CANARY}={CANARY}",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with two workers that counts, after some visitors."""
    log = tmp_path_factory.mktemp("metrics") / "log.txt"
    with running(log, "--workers", "2", METRICS="yes") as server:
        for path in VISITED:
            get(server.port, path)
        for request in ODD_REQUESTS:
            send(server.port, request)
        yield server


def told(server: Server) -> str:
    status, text = ask(server.port, "/metrics")
    assert status == 200
    return text


def counted(server: Server, **labels: str) -> float:
    """How many answers have these labels."""
    return sum(
        sample.value
        for family in text_string_to_metric_families(told(server))
        for sample in family.samples
        if sample.name == "ledsagning_answers_total"
        and all(sample.labels[name] == value for name, value in labels.items())
    )


def test_an_answer_is_counted_by_its_kind_and_status_and_how_long_it_took(server: Server) -> None:
    before = counted(server, kind="find", status="200")

    for _ in range(20):
        get(server.port, "/sv/stockholm/hitta?languages=so")

    assert counted(server, kind="find", status="200") == before + 20
    families = {family.name: family for family in text_string_to_metric_families(told(server))}
    assert set(families) == {"ledsagning_answers", "ledsagning_answer_seconds"}
    times = [s for s in families["ledsagning_answer_seconds"].samples if s.labels["kind"] == "find"]
    ends = [s.value for s in times if s.labels.get("le") == "+Inf"]
    assert ends == [s.value for s in times if s.name.endswith("_count")]
    assert ends[0] >= 20
    assert sum(s.value for s in times if s.name.endswith("_sum")) > 0


def test_no_wish_address_municipality_or_page_is_told_in_any_form(server: Server) -> None:
    text = told(server).lower()
    catalogue = loading.load(resources.SAMPLE_CATALOGUE)

    assert CANARY not in text
    labels = set(re.findall(r'(\w+)="([^"]*)"', text))
    assert {name for name, _ in labels} == {"kind", "status", "le"}
    assert {value for name, value in labels if name == "kind"} <= set(KINDS)
    assert all(re.fullmatch(r"[\d.]+|\+inf", value) for name, value in labels if name != "kind")
    for word in (*catalogue.municipalities, "127.0.0.1", "klaga", "somali", "wheelchair", "so="):
        assert word not in text


def test_no_count_falls_when_a_worker_dies_or_another_catalogue_is_served(server: Server) -> None:
    before, generation = counted(server), server.generation()

    kill(server.workers()[0])
    until(lambda: len(server.workers()) == 2)
    between = counted(server)
    os.kill(server.process.pid, signal.SIGHUP)
    until(lambda: server.generation() != generation and len(server.workers()) == 2, 60)

    assert before < between < counted(server)


def test_counts_are_for_the_machine_itself_and_for_nobody_who_comes_through_a_proxy(
    server: Server,
) -> None:
    for header in ({"X-Forwarded-For": "127.0.0.1"}, {"Via": "1.1 a"}, {"Forwarded": "for=a"}):
        assert get(server.port, "/metrics", header) == 404


def test_nothing_is_counted_unless_the_operator_says_so(tmp_path: Path) -> None:
    with running(tmp_path / "log.txt", "--workers", "1") as server:
        assert get(server.port, "/metrics") == 404
        maps = Path(f"/proc/{server.workers()[0]}/maps").read_text()

    assert "tally" not in maps
    assert "prometheus" not in maps


def test_a_row_that_a_process_leaves_is_taken_over_with_what_it_holds() -> None:
    tally = Tally()
    for _ in range(3):
        if not (child := os.fork()):
            row = tally.row()
            assert row
            row.count("find", 200, 0.002)
            os._exit(0)
        os.waitpid(child, 0)

    assert list(tally.answers()) == [("find", 200, 3)]
    numbers, seconds = tally.times("find")
    assert (sum(numbers), numbers[1], round(seconds, 6)) == (3, 3, 0.006)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "start"),
        ("/sv/", "start"),
        ("/sv/stockholm/", "start"),
        ("/sv/stockholm", "start"),
        ("/en/integritet", "information"),
        ("/sv/stockholm/dina-timmar", "information"),
        ("/sv/stockholm/hitta/fraga", "find"),
        ("/sv/sok", "find"),
        ("/sv/stockholm/sok", "find"),
        ("/sv/stockholm/utforare/abc", "provider"),
        ("/sv/stockholm/timmar", "tool"),
        ("/sv/stockholm/for-utforare", "tool"),
        ("/sv/stockholm/timmar.ics", "file"),
        ("/static/site.0123.css", "static"),
        ("/robots.txt", "data"),
        ("/api/v1/providers", "data"),
        ("/.well-known/security.txt", "data"),
        ("/readyz", "operator"),
        ("/wp-login", "other"),
        ("", "start"),
    ],
)
def test_the_kind_of_a_page_is_told_from_its_path(path: str, kind: str) -> None:
    assert kind_of(path) == kind
