"""Published standards, and what somebody else's program finds wrong by them."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

FOLDER = Path(__file__).parents[1] / "standards"


def hsds(entity: str) -> Draft202012Validator:
    """The validator of HSDS for a service, or for any entity that belongs to one."""
    schema = read("hsds-3.0/service_with_definitions.json")
    if entity != "service":
        schema = {"$ref": f"#/definitions/{entity}", "definitions": schema["definitions"]}
    return Draft202012Validator(schema, format_checker=FormatChecker())


def hsds_list(entity: str) -> Draft202012Validator:
    """The validator of HSDS for an entity in a list, with what there is one of."""
    return Draft202012Validator(
        read(f"hsds-3.0/{entity}_list.json"), format_checker=FormatChecker()
    )


def wrong(validator: Draft202012Validator, data: Any) -> list[str]:
    """What is wrong, each with its place."""
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)]


def read(name: str) -> Any:
    """A file of JSON of a standard."""
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))
