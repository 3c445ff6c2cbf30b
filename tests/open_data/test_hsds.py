"""HSDS 3.0: valid by the schemas of the standard, and saying what the catalogue says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.open_data.identifiers import identifier
from support import sites
from support.clock import SetClock
from support.published import Desk
from support.sites import catalogue, escorts, provider
from support.standards import hsds, hsds_list, wrong

SITE = "https://ledsagning.example"


def told(client: FlaskClient, path: str) -> Any:
    answer = client.get(f"/api/hsds/{path}")
    assert answer.status_code == 200, path
    return json.loads(answer.data)


def every(client: FlaskClient, path: str) -> Iterator[Any]:
    """What stands on all pages of a list, as a program reads them."""
    number, last = 1, False
    while not last:
        page = told(client, f"{path}{'&' if '?' in path else '?'}page={number}&per_page=20")
        yield from page["contents"]
        number, last = number + 1, page["last_page"]


def terms(service: Any, facet: str) -> set[tuple[str, str]]:
    """The terms that a service has of a facet, each with the group that it is told of."""
    return {
        (one["taxonomy_term"]["code"], one.get("value", ""))
        for one in service["attributes"]
        if one["link_type"] == facet
    }


def test_every_entity_is_valid_by_the_schemas_of_the_standard(client: FlaskClient) -> None:
    for path, single, listed in (
        ("services", hsds("service"), hsds_list("service")),
        ("organizations", hsds("organization"), hsds_list("organization")),
        ("taxonomies", hsds("taxonomy"), hsds("taxonomy")),
        ("taxonomy_terms", hsds("taxonomy_term"), hsds("taxonomy_term")),
    ):
        found = list(every(client, path))
        assert found
        assert [fault for one in found for fault in wrong(listed, one)] == []
        for one in found[:40]:
            assert wrong(single, told(client, f"{path}/{one['id']}")) == []
    for full in every(client, "services?full=true"):
        assert wrong(hsds("service"), full) == []
        assert full == told(client, f"services/{full['id']}")
    for full in every(client, "organizations?full_service=true"):
        assert wrong(hsds("organization"), full) == []
        assert all(wrong(hsds("service"), one) == [] for one in full["services"])


def test_the_api_says_which_version_it_is_and_where_it_is_described(app: Flask) -> None:
    site = sites.visitor(app, catalogue(provider("asken")), site_address=SITE)
    about = told(site, "")

    assert about["version"] == "3.0"
    for address in (about["profile"], about["openapi_url"]):
        assert site.get(address.removeprefix(SITE)).status_code == 200


def test_an_id_is_for_ever() -> None:
    # Who has noted it finds the provider by it: it may not change with the program.
    assert identifier("service", "staden", "asken") == "90af0c2b-ab09-5d1e-81de-eede28e595cb"


def test_an_organization_has_the_services_of_all_its_municipalities(app: Flask) -> None:
    more = [{"id": "byn", "name": "Byn", "sources": sites.SOURCES}]
    text = catalogue(provider("asken"), {**provider("asken"), "municipality": "byn"}, more=more)
    (one,) = every(sites.visitor(app, text), "organizations?full=true")

    assert len(one["services"]) == 2
    # One of them is real: the organization is.
    assert one["sample"] is False
    assert {service["sample"] for service in one["services"]} == {True, False}


def test_a_made_up_provider_says_so_in_words_that_any_program_shows(client: FlaskClient) -> None:
    for one in every(client, "services"):
        assert one["sample"] is True
        assert one["alert"] == "Exempel: utföraren är påhittad."
    for one in every(client, "organizations"):
        assert one["description"].startswith("Exempel: utföraren är påhittad.")


def test_what_one_group_of_escorts_has_is_told_of_that_group(app: Flask) -> None:
    groups = [escorts(languages=["so"], wheelchair="none"), escorts(languages=["fi", "ro"])]
    (one,) = every(
        sites.visitor(app, catalogue(provider("asken", escorts=groups))), "services?full=true"
    )

    assert terms(one, "languages") == {("so", "group 1"), ("fi", "group 2"), ("ro", "group 2")}
    assert terms(one, "wheelchair") == {("none", "group 1"), ("unknown", "group 2")}
    assert {language["code"] for language in one["languages"]} == {"so", "fi", "ro"}


def test_unknown_none_and_not_asked_are_three_things(app: Flask) -> None:
    text = catalogue(
        provider("unknown"),
        provider("none", accepts_new="queue"),
        provider("some", escorts=[escorts(interests=[])], areas="all"),
    )
    by_name = {one["name"]: one for one in every(sites.visitor(app, text), "services?full=true")}

    assert terms(by_name["Unknown"], "interests") == {("unknown", "")}
    assert terms(by_name["Unknown"], "decisions") == {("unknown", "")}
    assert terms(by_name["None"], "accepts_new") == {("queue", "")}
    assert terms(by_name["Some"], "interests") == {("none", "group 1")}
    assert terms(by_name["Some"], "areas") == {("staden/all", "")}
    # What is not known of a service itself is not there.
    assert "assured_date" not in by_name["Unknown"]


def test_services_are_found_by_organization_and_by_term(client: FlaskClient) -> None:
    services = list(every(client, "services?full=true"))
    one = services[0]
    (term,) = {
        found["taxonomy_term_id"]
        for found in one["attributes"]
        if found["taxonomy_term"]["code"] == "so" and found["link_type"] == "languages"
    } or {None}
    of_it = every(client, f"services?organization_id={one['organization_id']}")

    assert [found["id"] for found in of_it] == [one["id"]]
    if term:
        speak = {found["id"] for found in every(client, f"services?taxonomy_term_id={term}")}
        expected = {
            found["id"]
            for found in services
            if any(code == "so" for code, _group in terms(found, "languages"))
        }
        assert speak == expected


def test_services_are_found_by_each_taxonomy_and_term_that_they_tell_of(
    client: FlaskClient,
) -> None:
    services = list(every(client, "services?full=true"))
    has = {
        (one["id"], found["taxonomy_term"]["taxonomy_id"], found["taxonomy_term_id"])
        for one in services
        for found in one["attributes"]
    }
    some_terms = [one["id"] for one in every(client, "taxonomy_terms")][::7]
    taxonomies = [one["id"] for one in every(client, "taxonomies")]

    for term in some_terms:
        assert found_by(client, f"taxonomy_term_id={term}") == {a for a, _, c in has if c == term}
    for of in taxonomies:
        query = f"taxonomy_id={of}&taxonomy_term_id={some_terms[0]}"
        assert found_by(client, f"taxonomy_id={of}") == {a for a, b, _ in has if b == of}
        assert found_by(client, query) == {a for a, *rest in has if rest == [of, some_terms[0]]}
    for unknown in ("organization_id=x", "taxonomy_id=x", "taxonomy_term_id="):
        assert found_by(client, unknown) == set()


def found_by(client: FlaskClient, query: str) -> set[str]:
    return {one["id"] for one in every(client, f"services?{query}")}


def test_nothing_that_may_have_changed_is_left_out(client: FlaskClient) -> None:
    every_one = told(client, "services")["total_items"]

    since = told(client, "services?modified_after=2026-11-20T08:00:00%2B01:00")
    assert since["total_items"] == every_one
    assert client.get("/api/hsds/services?modified_after=igår").status_code == 400


def since(desk: Desk, moment: str) -> list[str]:
    """Which services may have changed since."""
    client = desk.site().test_client()
    return sorted(one["name"] for one in every(client, f"services?modified_after={moment}"))


def test_only_what_was_changed_in_a_later_edition_is_told_of(
    tmp_path: Path, clock: SetClock
) -> None:
    desk = Desk(tmp_path)
    text = catalogue(*map(provider, ("asken", "boken", "linden", "tallen")))
    clock("2026-12-01 10:00")
    desk.publish(text)
    clock("2026-12-10 10:00")
    desk.publish(text := text.replace('"Boken"', '"Boken i staden"'))
    clock("2026-12-20 10:00")
    desk.publish(text.replace('"Linden"', '"Linden i staden"'))
    all_ = since(desk, "2026-11-30")

    assert len(all_) == 4, "of before the first edition nobody knows"
    assert since(desk, "2026-12-02") == ["Boken i staden", "Linden i staden"]
    assert since(desk, "2026-12-10T11:30:00%2B01:00") == ["Linden i staden"]
    assert since(desk, "2026-12-10T08:30:00Z") == ["Boken i staden", "Linden i staden"]
    assert since(desk, "2026-12-21") == []

    # What the areas are called belongs to the municipality, and stands in each of its services.
    clock("2027-01-10 10:00")
    desk.publish(text.replace('"Staden"', '"Nya staden"'))
    assert len(since(desk, "2027-01-01")) == 4


def test_who_has_begun_since_is_told_of_though_nothing_was_published(
    tmp_path: Path, clock: SetClock
) -> None:
    desk = Desk(tmp_path)
    clock("2026-12-01 10:00")
    desk.publish(catalogue(provider("asken", **{"from": "2026-12-15"}), provider("boken")))
    clock("2026-12-16 10:00")

    assert since(desk, "2026-12-10") == ["Asken"]
    assert since(desk, "2026-12-15T12:00:00") == []


def test_all_ids_fit_on_one_page(client: FlaskClient) -> None:
    page = told(client, "services?minimal=true&per_page=1")

    assert page["total_pages"] == 1
    assert page["size"] == page["total_items"] == len(page["contents"])
    assert all(set(one) == {"id"} and UUID(one["id"]) for one in page["contents"])


def test_every_term_belongs_to_a_facet(client: FlaskClient) -> None:
    taxonomies = {one["id"]: one for one in every(client, "taxonomies")}
    listed = list(every(client, "taxonomy_terms"))

    assert len({one["id"] for one in listed}) == len(listed)
    for id_ in taxonomies:
        codes = {one["code"] for one in every(client, f"taxonomy_terms?taxonomy_id={id_}")}
        assert {"unknown", "none"} < codes
    assert {one["taxonomy_id"] for one in listed} == set(taxonomies)


def test_a_provider_is_active_while_it_works(app: Flask) -> None:
    text = catalogue(
        provider("now"),
        provider("ended", until=sites.days_ago(1)),
        provider("coming", **{"from": "2099-01-01"}),
    )
    found = {one["name"]: one["status"] for one in every(sites.visitor(app, text), "services")}

    assert found == {"Now": "active", "Ended": "defunct", "Coming": "inactive"}


@pytest.mark.parametrize("path", ["services", "organizations", "taxonomies", "taxonomy_terms"])
def test_what_is_not_there_is_told_as_a_problem(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/api/hsds/{path}/{UUID(int=0)}")

    assert (answer.status_code, answer.content_type) == (404, "application/problem+json")
