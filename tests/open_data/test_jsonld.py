"""What search engines are told: JSON-LD of schema.org, whole, true, and nothing of an example."""

import json
import warnings
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF

from support import sites
from support.asken import TOWN
from support.reading import read
from support.sites import catalogue, days_ago, escorts, provider

SITE = "https://ledsagning.example"
SCHEMA = "https://schema.org/"
CONTEXT = {"@vocab": SCHEMA}
"""What stands at schema.org, as far as a test without a network needs it."""

THING = {"name", "description", "url", "identifier"}
PROPERTIES = {
    "GovernmentService": THING
    | {"serviceType", "areaServed", "jurisdiction", "provider", "serviceOperator"}
    | {"availableChannel"},
    "Organization": THING | {"telephone", "email", "address"},
    "AdministrativeArea": THING,
    "Place": THING | {"containedInPlace"},
    "Country": THING,
    "ServiceChannel": THING
    | {"availableLanguage", "servicePhone", "serviceSmsNumber", "serviceUrl"},
    "ContactPoint": THING | {"telephone"},
    "WebSite": THING | {"inLanguage", "publisher"},
    "Dataset": THING
    | {"license", "isAccessibleForFree", "inLanguage", "spatialCoverage", "creator"}
    | {"distribution"},
    "DataDownload": THING | {"contentUrl", "encodingFormat"},
}
"""The properties that schema.org gives each of the types that stand on our pages."""

REAL = catalogue(
    provider(
        "asken",
        areas=["norr"],
        description={"sv": "Vi går ut."},
        contact={"phone": "08-123 45 67", "email": "info@asken.se", "web": "https://asken.se/"},
        staff_languages=["fi"],
        escorts=[escorts(languages=["so", "sv"]), escorts(count="1", languages=["ar"])],
    ),
    provider("eken"),
    provider("ended", until=days_ago(1)),
    sample="no",
)


@pytest.fixture
def real(app: Flask) -> FlaskClient:
    return sites.visitor(app, REAL, site_address=SITE)


def told(client: FlaskClient, path: str) -> Any:
    """What a page tells machines; ``None`` for nothing."""
    scripts = read(client.get(path)).frame.all("script")
    assert len(scripts) < 2
    return json.loads(scripts[0].text or "") if scripts else None


def expanded(data: Any) -> Graph:
    """The data as somebody else's program reads it."""
    with warnings.catch_warnings():
        # rdflib reads JSON-LD by means that it calls deprecated itself.
        warnings.simplefilter("ignore", DeprecationWarning)
        return Graph().parse(
            data=json.dumps({**data, "@context": CONTEXT}), format="json-ld", base=SITE
        )


PAGES = ["/sv/staden/utforare/asken", "/en/staden/utforare/eken", "/sv/", "/sv/oppna-data"]


@pytest.mark.parametrize("path", PAGES)
def test_every_thing_has_a_type_and_only_what_schema_org_gives_that(
    real: FlaskClient, path: str
) -> None:
    data = told(real, path)
    graph = expanded(data)
    types = {
        thing: str(kind).removeprefix(SCHEMA) for thing, kind in graph.subject_objects(RDF.type)
    }

    assert data["@context"] == "https://schema.org"
    assert set(graph.subjects()) == set(types)
    for thing, predicate in graph.subject_predicates():
        if predicate != RDF.type:
            assert str(predicate).removeprefix(SCHEMA) in PROPERTIES[types[thing]], types[thing]
    # The page itself is the address of what it is about.
    assert (URIRef(f"{SITE}{path}"), RDF.type, None) in graph


def test_a_real_provider_is_told_of_with_who_runs_it_where_and_in_which_languages(
    real: FlaskClient,
) -> None:
    data = told(real, "/sv/staden/utforare/asken?languages=so")

    assert data["url"] == f"{SITE}/sv/staden/utforare/asken"
    assert data["provider"] == data["serviceOperator"]
    assert data["serviceOperator"]["telephone"] == "+4681234567"
    (area,) = data["areaServed"]
    assert (area["name"], area["containedInPlace"]["name"]) == ("Norr", "Staden")
    # Of an escort who is alone nothing is told.
    assert data["availableChannel"]["availableLanguage"] == ["sv", "fi", "so"]


def test_nothing_is_told_that_is_not_known(real: FlaskClient) -> None:
    data = told(real, "/sv/staden/utforare/eken")

    assert data["serviceOperator"] == {"@type": "Organization", "name": "Eken"}
    assert [area["name"] for area in data["areaServed"]] == ["Staden"]
    assert not {"description", "availableChannel"} & data.keys()


def test_a_made_up_or_ended_provider_is_never_told_as_a_real_one(
    app: Flask, client: FlaskClient, real: FlaskClient
) -> None:
    tried = sites.visitor(app, TOWN, examples_shown=True)

    assert told(client, "/sv/stockholm/utforare/exempel-asken") is None
    assert told(client, "/sv/oppna-data") is None
    assert told(real, "/sv/staden/utforare/ended") is None
    assert told(tried, "/sv/staden/utforare/asken")["name"] == "Asken"


def test_the_open_data_is_told_of_with_its_licence_and_files(real: FlaskClient) -> None:
    data = told(real, "/en/oppna-data")
    graph = expanded(data)

    assert data["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    for file in graph.objects(None, URIRef(f"{SCHEMA}contentUrl")):
        assert isinstance(file, Literal)
        assert real.get(str(file).removeprefix(SITE)).status_code == 200
