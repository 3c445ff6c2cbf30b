"""The description for programs: valid, and kept, as a program finds that nobody here wrote."""

import json
from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    positive_data_acceptance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from ledsagning.app import create_app
from ledsagning.settings import Settings

# Asked without the careful client, so that the program sees the site as any other does.
described = schemathesis.openapi.from_wsgi("/api/openapi.json", create_app(Settings()))


@described.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=[*HealthCheck])
def test_every_answer_is_as_the_description_says(case: schemathesis.Case) -> None:
    case.call_and_validate(
        # It reads no pressed answer where there is no network between.
        headers={"Accept-Encoding": "identity"},
        checks=[
            not_a_server_error,
            status_code_conformance,
            content_type_conformance,
            response_schema_conformance,
            positive_data_acceptance,
            unsupported_method,
        ],
    )


def test_the_description_is_valid(client: FlaskClient) -> None:
    told = json.loads(client.get("/api/openapi.json").data)

    assert list(OpenAPIV31SpecValidator(told).iter_errors()) == []


def test_every_address_for_programs_is_described(app: Flask, client: FlaskClient) -> None:
    told = json.loads(client.get("/api/openapi.json").data)
    described = {
        path.partition(".")[0].replace("{", "<").replace("}", ">") for path in told["paths"]
    }
    rules = {
        rule.rule.replace("id_", "id").replace("<place>", "<municipality>")
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
    }

    for rule in rules - {"/api/openapi.json", "/api/v1/<name>"}:
        found = rule.replace(
            "providers/<municipality>/<name>", "providers/<municipality>/<provider>"
        )
        found = found.replace("municipalities/<name>", "municipalities/<municipality>")
        assert found in described, rule


def test_every_record_is_as_the_description_says(client: FlaskClient) -> None:
    told = json.loads(client.get("/api/openapi.json").data)

    def faults(schema: str, data: Any) -> list[str]:
        whole = {"$ref": f"#/components/schemas/{schema}", "components": told["components"]}
        return [error.message[:300] for error in Draft202012Validator(whole).iter_errors(data)]

    assert faults("Everything", json.loads(client.get("/api/v1/all.json").data)) == []
    assert faults("Everything", {"format": "1.0"}) != []


@pytest.mark.parametrize("word", ["key", "token", "security"])
def test_no_key_is_needed(client: FlaskClient, word: str) -> None:
    assert word not in json.loads(client.get("/api/openapi.json").data)
