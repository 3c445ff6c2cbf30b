"""The open data of our own format: what it says, that it says it the same way, and to whom."""

import csv
import io
import json
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ledsagning.app import create_app
from ledsagning.settings import Settings
from support import sites
from support.sites import catalogue, escorts, provider
from support.staden import TOWN

WHOLE = [
    *("/api/v1/", "/api/v1/all", "/api/v1/all.json", "/api/v1/all.csv", "/api/v1/law.json"),
    *("/api/v1/municipalities.json", "/api/v1/municipalities.csv", "/api/v1/providers.csv"),
    *("/api/v1/municipalities/stockholm.json", "/api/v1/municipalities/kiruna.csv"),
    "/api/v1/providers/stockholm/exempel-asken.json",
]
"""Every kind of answer that is made once."""
PAGED = ["/api/v1/providers", "/api/hsds/services", "/api/hsds/taxonomy_terms?page=2"]


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


def told(client: FlaskClient, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return json.loads(answer.data)


def rows(answer: TestResponse) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.text, newline="")))


def visitor(app: Flask, *providers: sites.Facts, **place: Any) -> FlaskClient:
    return sites.visitor(app, catalogue(*providers, **place))


# --- what it says


def test_all_municipalities_of_the_country_are_there_with_their_codes(client: FlaskClient) -> None:
    found = told(client, "/api/v1/municipalities.json")["municipalities"]

    assert len({one["id"] for one in found}) == len({one["code"] for one in found}) == 290
    (kiruna,) = (one for one in found if one["id"] == "kiruna")
    assert (kiruna["code"], kiruna["county"]) == ("2584", "Norrbottens län")


def test_one_municipality_says_the_same_as_the_file_of_everything(client: FlaskClient) -> None:
    everything = told(client, "/api/v1/all.json")

    for id_ in ("stockholm", "varmdo", "kiruna"):
        one = told(client, f"/api/v1/municipalities/{id_}.json")
        assert one["municipality"] in everything["municipalities"]
        assert one["providers"] == [p for p in everything["providers"] if p["municipality"] == id_]


def test_a_rule_has_its_quote_and_always_the_name_of_its_source(client: FlaskClient) -> None:
    for one in told(client, "/api/v1/all.json")["municipalities"]:
        for variants in one["rules"].values():
            for variant in variants or ():
                assert variant["source"] in one["sources"]
                assert ("quote" in variant) != ("summary" in variant)


def test_every_record_says_whether_it_is_made_up(app: Flask, client: FlaskClient) -> None:
    more = [{"id": "byn", "name": "Byn", "sources": sites.SOURCES}]
    text = catalogue(provider("asken"), {**provider("eken"), "municipality": "byn"}, more=more)
    everything = told(sites.visitor(app, text), "/api/v1/all.json")

    assert everything["sample"] is True
    marked = {one["id"]: one["sample"] for one in everything["municipalities"]}
    assert (marked["staden"], marked["byn"], marked["kiruna"]) == (True, False, False)
    assert {one["id"]: one["sample"] for one in everything["providers"]} == {
        "asken": True,
        "eken": False,
    }
    assert told(client, PAGED[0])["contents"][0]["sample"] is True


def test_the_list_of_providers_comes_in_pages(client: FlaskClient) -> None:
    every = told(client, "/api/v1/all.json")["providers"]
    pages = [told(client, f"/api/v1/providers.json?per_page=10&page={page}") for page in (1, 2, 4)]

    assert [page["size"] for page in pages] == [10, 10, len(every) - 30]
    assert [page["first_page"] for page in pages] == [True, False, False]
    assert [page["last_page"] for page in pages] == [False, False, True]
    assert pages[1]["contents"] == every[10:20]
    assert told(client, "/api/v1/providers?page=999")["empty"] is True


def test_of_an_escort_who_is_alone_nothing_more_is_told(app: Flask) -> None:
    alone = provider("asken", escorts=[escorts(count="1", languages=["so"], gender="woman")])
    site = visitor(app, alone)

    for path in ("all.json", "all.csv", "providers.csv", "providers/staden/asken.json"):
        text = site.get(f"/api/v1/{path}").text
        assert "withheld" in text
        assert "woman" not in text
    assert "somali" not in site.get("/api/hsds/services?full=true").text


def test_nothing_is_told_but_what_a_page_tells(town: FlaskClient) -> None:
    index = told(town, "/api/v1/")

    assert index["publisher"]["name"] == "Stadens kommun"
    for path in index["links"].values():
        assert town.get(path).status_code == 200, path
    assert town.get(index["about"]).status_code == 200


# --- unknown, none, and not asked


def test_unknown_none_and_not_asked_are_three_things_in_json(app: Flask) -> None:
    site = visitor(
        app,
        provider("unknown"),
        provider("some", escorts=[escorts(interests=[], languages=["so"])], staff_languages=[]),
    )
    unknown, some = told(site, "/api/v1/all.json")["providers"]

    assert (unknown["escorts"], unknown["staff_languages"]) == (None, None)
    assert some["staff_languages"] == []
    (group,) = some["escorts"]
    assert (group["interests"], group["experience"], group["languages"]) == ([], None, ["so"])
    # No day is told on which a provider begins that always was there.
    assert "from" not in unknown


def test_unknown_none_and_not_asked_are_three_things_in_every_table(app: Flask) -> None:
    site = visitor(
        app,
        provider("unknown"),
        provider("some", escorts=[escorts(interests=[], languages=["so"])], staff_languages=[]),
    )
    wide = {row["id"]: row for row in rows(site.get("/api/v1/providers.csv"))}
    facts = {
        (row["provider"], row["pointer"]): row["state"]
        for row in rows(site.get("/api/v1/municipalities/staden.csv"))
    }

    assert (wide["unknown"]["group"], wide["unknown"]["languages"]) == ("null", "")
    assert (wide["some"]["group"], wide["some"]["languages"]) == ("1", "so")
    assert (wide["some"]["interests"], wide["some"]["experience"]) == ("[]", "null")
    assert (wide["some"]["staff_languages"], wide["some"]["from"]) == ("[]", "")
    assert facts["unknown", "/escorts"] == "unknown"
    assert facts["some", "/escorts/0/languages/0"] == "known"
    assert facts["some", "/escorts/0/interests"] == "none"
    assert facts["some", "/escorts/0/experience"] == "unknown"
    assert ("unknown", "/from") not in facts


def test_every_fact_of_the_json_stands_in_the_list_of_facts(client: FlaskClient) -> None:
    everything = told(client, "/api/v1/municipalities/stockholm.json")
    listed = rows(client.get("/api/v1/municipalities/stockholm.csv"))

    def at(record: Any, pointer: str) -> Any:
        for step in pointer.split("/")[1:]:
            record = record[int(step) if isinstance(record, list) else step]
        return record

    records = {one["id"]: one for one in everything["providers"]} | {"": everything["municipality"]}
    for row in listed:
        value = at(records[row["provider"]], row["pointer"])
        assert row["state"] == ("unknown" if value is None else "none" if value == [] else "known")
        if isinstance(value, str):
            assert row["value"].removeprefix("'") == value.removeprefix("'")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "=HYPERLINK(1)"])
def test_no_cell_is_a_formula(app: Flask, start: str) -> None:
    site = visitor(app, provider("asken", name=f"{start}1+1"), provider("eken", name="Vi = ni"))

    for path in ("providers.csv", "all.csv", "municipalities.csv"):
        for row in rows(site.get(f"/api/v1/{path}")):
            assert not [
                cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t"))
            ]
    names = [row["name"] for row in rows(site.get("/api/v1/providers.csv"))]
    assert names == [f"'{start}1+1".replace("\t", ""), "Vi = ni"]


# --- how it is answered


@pytest.mark.parametrize("path", WHOLE + PAGED)
def test_a_page_of_any_site_may_read_it(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Origin": "https://annan.example"})
    before = client.options(path, headers={"Access-Control-Request-Method": "GET"})

    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "If-None-Match" in before.headers["Access-Control-Allow-Headers"]
    assert "POST" not in before.headers["Access-Control-Allow-Methods"]


@pytest.mark.parametrize("path", WHOLE + PAGED)
def test_what_has_not_changed_is_not_sent_again(client: FlaskClient, path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    head = client.head(path)

    assert (first.status_code, again.status_code, head.status_code) == (200, 304, 200)
    assert not again.data
    assert not head.data
    assert first.headers["ETag"] == again.headers["ETag"] == head.headers["ETag"]
    assert "public" in first.headers["Cache-Control"]


@pytest.mark.parametrize("path", WHOLE + PAGED)
def test_two_servers_send_the_same_bytes(client: FlaskClient, path: str) -> None:
    other = create_app(Settings()).test_client()
    for language in ("sv", "en"):
        headers = {"Accept-Language": language}
        first, second = (one.get(path, headers=headers) for one in (client, other))
        assert first.data == second.data
        assert first.headers["ETag"] == second.headers["ETag"]


def test_an_answer_is_pressed_for_who_takes_it_and_has_a_tag_of_its_own(
    client: FlaskClient,
) -> None:
    path = "/api/v1/all.json"
    plain = client.get(path)
    pressed = client.get(path, headers={"Accept-Encoding": "br, gzip"})

    assert pressed.headers["Content-Encoding"] == "br"
    assert len(pressed.data) < len(plain.data) / 5
    assert pressed.headers["ETag"] != plain.headers["ETag"]
    assert "Accept-Encoding" in pressed.headers["Vary"]


@pytest.mark.parametrize(
    ("accepted", "type_"),
    [
        ("text/csv", "text/csv"),
        ("application/json", "application/json"),
        ("*/*", "application/json"),
        ("text/html, text/csv;q=0.5", "text/csv"),
    ],
)
def test_without_an_ending_a_program_gets_what_it_accepts(
    client: FlaskClient, accepted: str, type_: str
) -> None:
    answer = client.get("/api/v1/municipalities", headers={"Accept": accepted})

    assert answer.mimetype == type_
    assert "Accept" in [name.strip() for name in answer.headers["Vary"].split(",")]


def refused(answer: TestResponse, status: int) -> str:
    """What a refused program is told."""
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    told = json.loads(answer.data)
    assert (told["type"], told["status"]) == ("about:blank", status)
    return str(told["detail"])


def test_what_cannot_be_answered_is_told_as_a_problem(client: FlaskClient) -> None:
    html = {"Accept": "text/html"}

    assert "application/json or text/csv" in refused(client.get("/api/v1/all", headers=html), 406)
    assert refused(client.get("/api/hsds/services", headers=html), 406)
    assert refused(client.get("/api/v1/finns-inte"), 404)
    assert refused(client.get("/api/v1/all.xml"), 404)
    assert refused(client.get("/api/v1/municipalities/finns-inte"), 404)
    assert refused(client.get("/api/finns-inte"), 404)
    assert refused(client.post("/api/v1/all"), 405)
    assert refused(client.get("/api/v1/providers?page=0"), 400)
    assert refused(client.get("/api/v1/all?" + "a=1&" * 2000), 414)
    assert "page, per_page" in refused(client.get("/api/v1/providers?pgae=2"), 400)


def test_a_refusal_repeats_nothing_of_what_was_asked(client: FlaskClient) -> None:
    for path in ("/api/v1/providers?cancer=2", "/api/v1/cancer", "/api/hsds/services/cancer"):
        assert "cancer" not in client.get(path).text


def test_what_somebody_looks_for_is_kept_by_nobody(client: FlaskClient) -> None:
    for query in ("search=Asken", f"taxonomy_id={'0' * 8}"):
        answer = client.get(f"/api/hsds/services?{query}")
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Robots-Tag"] == "noindex"


def test_below_a_path_every_address_has_it(app: Flask) -> None:
    site = sites.visitor(app, TOWN, site_address="https://kommun.example/ledsagning")
    index = told(site, "/ledsagning/api/v1/")

    for address in (*index["links"].values(), index["about"]):
        assert address.startswith("https://kommun.example/ledsagning/")
        assert site.get(address.removeprefix("https://kommun.example")).status_code == 200
    assert told(site, "/ledsagning/api/openapi.json")["servers"] == [{"url": "/ledsagning"}]
