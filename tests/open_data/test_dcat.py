"""The catalogue of the data: by the shapes of DCAT-AP, by the Swedish form, and the same graph."""

import json
import warnings
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pyshacl import validate
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import RDF

from ledsagning.app import create_app
from ledsagning.settings import Settings
from support import dcat_ap_se, sites
from support.sites import catalogue, provider
from support.standards import FOLDER

SITE = "https://ledsagning.example"
OPERATOR = {**sites.OPERATOR, "name": 'Stadens "kommun" & <vänner>', "run_by": "municipal"}
REAL = catalogue(provider("asken"), sample="no", operator=OPERATOR)
DCAT = "http://www.w3.org/ns/dcat#"


@pytest.fixture
def real(app: Flask) -> FlaskClient:
    """A visitor of a site with something to harvest."""
    return sites.visitor(app, REAL, site_address=SITE)


def read(client: FlaskClient, ending: str = "ttl") -> Graph:
    answer = client.get(f"/dcat.{ending}")
    assert answer.status_code == 200
    form = {"rdf": "xml", "ttl": "turtle", "jsonld": "json-ld"}[ending]
    with warnings.catch_warnings():
        # rdflib reads JSON-LD by means that it calls deprecated itself.
        warnings.simplefilter("ignore", DeprecationWarning)
        return Graph().parse(data=answer.text, format=form)


def test_it_fits_the_shapes_of_dcat_ap(real: FlaskClient) -> None:
    shapes = Graph().parse(FOLDER / "dcat-ap-3.0.1" / "shapes.ttl")
    fits, _report, text = validate(read(real), shacl_graph=shapes, do_owl_imports=False)

    assert fits, text


def test_the_shapes_find_what_is_wrong(real: FlaskClient) -> None:
    graph = read(real)
    graph.remove((None, URIRef("http://purl.org/dc/terms/title"), None))
    shapes = Graph().parse(FOLDER / "dcat-ap-3.0.1" / "shapes.ttl")

    assert not validate(graph, shacl_graph=shapes, do_owl_imports=False)[0]


def test_it_fits_the_swedish_form(real: FlaskClient) -> None:
    graph = read(real)

    assert dcat_ap_se.faults(graph) == []
    graph.remove((None, URIRef("http://purl.org/dc/terms/type"), None))
    assert len(dcat_ap_se.faults(graph)) == 1


def test_all_three_forms_say_the_same(real: FlaskClient) -> None:
    turtle, xml, json_ld = (read(real, ending) for ending in ("ttl", "rdf", "jsonld"))

    assert isomorphic(turtle, xml)
    assert isomorphic(turtle, json_ld)
    name = URIRef("http://xmlns.com/foaf/0.1/name")
    assert [*xml.objects(None, name)] == [Literal(OPERATOR["name"], lang="sv")]


def test_everything_that_it_names_is_there(real: FlaskClient) -> None:
    graph = read(real)
    named = {
        str(address)
        for predicate in ("accessURL", "downloadURL", "endpointURL", "endpointDescription")
        for address in graph.objects(None, URIRef(f"{DCAT}{predicate}"))
    }

    assert len(named) == 7
    for address in (*named, *map(str, graph.objects(None, URIRef(f"{DCAT}landingPage")))):
        assert real.get(address.removeprefix(SITE)).status_code == 200, address
    assert len([*graph.subjects(RDF.type, URIRef(f"{DCAT}Dataset"))]) == 2


@pytest.mark.parametrize(
    ("accepted", "type_"),
    [
        ("text/turtle", "text/turtle"),
        ("application/rdf+xml", "application/rdf+xml"),
        ("application/ld+json", "application/ld+json"),
        ("application/ld+json;q=0.4, text/turtle;q=0.5", "text/turtle"),
        ("*/*", "application/rdf+xml"),
    ],
)
def test_a_harvester_gets_the_form_that_it_accepts(
    real: FlaskClient, accepted: str, type_: str
) -> None:
    answer = real.get("/dcat", headers={"Accept": accepted})

    assert answer.mimetype == type_
    assert "Accept" in answer.headers["Vary"]
    again = real.get("/dcat", headers={"Accept": accepted, "If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_the_page_about_the_data_leads_to_it_where_it_is(
    real: FlaskClient, client: FlaskClient
) -> None:
    link = 'href="/dcat"'

    assert link in real.get("/sv/oppna-data").text
    assert link not in client.get("/sv/oppna-data").text


def test_no_other_form_is_made_up(real: FlaskClient) -> None:
    assert real.get("/dcat", headers={"Accept": "text/csv"}).status_code == 406
    assert real.get("/dcat.csv").status_code == 404


@pytest.mark.parametrize(
    ("text", "address", "said"),
    [
        (catalogue(provider("asken"), operator=OPERATOR), SITE, "its providers are made up"),
        (catalogue(provider("asken"), sample="no"), SITE, "operator needs name, run_by"),
        (REAL, None, "set SITE_ADDRESS"),
    ],
)
def test_a_site_with_nothing_to_harvest_says_why(
    app: Flask, text: str, address: str | None, said: str
) -> None:
    for path in ("/dcat", "/dcat.ttl"):
        answer = sites.visitor(app, text, site_address=address).get(path)

        assert answer.status_code == 404
        assert said in json.loads(answer.data)["detail"]


def test_one_sample_does_not_keep_what_is_real_from_a_harvester(app: Flask) -> None:
    example = {**sites.BYN, "sample": "yes"}
    mixed = catalogue(provider("asken"), sample="no", operator=OPERATOR, more=[example])
    client = sites.visitor(app, mixed, site_address=SITE)

    assert client.get("/dcat.ttl").status_code == 200
    towns = {one["id"]: one for one in client.get("/api/v1/all.json").get_json()["municipalities"]}
    assert (towns["byn"]["sample"], towns["staden"]["sample"]) == (True, False)


def test_a_sample_can_be_tried(tmp_path: Path) -> None:
    file = tmp_path / "k.yaml"
    file.write_text(catalogue(provider("asken"), operator=OPERATOR), encoding="utf-8")
    site = create_app(Settings(catalogue=file, site_address=SITE, examples_shown=True))

    assert site.test_client().get("/dcat").status_code == 200
