"""A site is made fast: it makes nothing that nobody asks for, and no template twice."""

import pytest
from flask import Flask, url_for
from jinja2.compiler import CodeGenerator
from werkzeug.routing import Rule

from ledsagning.web.library import library
from support.sites import BYN, catalogue, new_site, provider


def test_a_site_is_made_without_making_what_makes_addresses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Rule, "_get_func_code", None)

    site = new_site(catalogue(provider("asken")))

    assert site.test_client().get("/sv/staden/hitta").status_code == 200


def test_a_second_site_has_the_templates_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (new_site(catalogue(provider("asken"))).test_client() for _ in range(2))
    page = first.get("/sv/staden/hitta")
    monkeypatch.setattr(CodeGenerator, "visit_Template", None)

    assert second.get("/sv/staden/hitta").data == page.data


def test_whoever_asks_for_an_address_in_the_way_of_flask_is_given_it(app: Flask) -> None:
    endpoint = next(
        rule.endpoint for rule in app.url_map.iter_rules() if rule.rule == "/sitemap.xml"
    )

    with app.test_request_context():
        assert url_for(endpoint) == "/sitemap.xml"
        assert url_for(endpoint, part=2) == "/sitemap.xml?part=2"


def test_where_nobody_works_and_there_are_no_parts_one_search_does_for_all() -> None:
    parted = {**BYN, "areas": [{"id": "ett", "name": "Ett"}, {"id": "tva", "name": "Två"}]}
    site = new_site(catalogue(provider("asken"), more=[parted]))
    with site.app_context():
        read = library()
    known = read.catalogue.municipalities.values()
    bare = {read.searches[one.id] for one in known if not one.areas and one.id != "staden"}

    assert len(bare) == 1
    assert bare.isdisjoint({read.searches["byn"], read.searches["staden"]})
