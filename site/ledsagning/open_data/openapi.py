"""What programs can ask for, as OpenAPI 3.1."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ledsagning.open_data import hsds_schemas, schemas
from ledsagning.open_data.paging import MOST, USUAL
from ledsagning.open_data.records import FORMAT, LICENCE
from ledsagning.open_data.schemas import REF, Definitions, Schema, several

JSON, CSV, PROBLEM = "application/json", "text/csv", "application/problem+json"

_NUMBER: Final[Schema] = {"type": "integer", "minimum": 1}
_YES: Final[Schema] = {"type": "boolean", "default": False}
_UUID: Final[Schema] = {"type": "string", "format": "uuid"}

PARAMETERS: Final[Mapping[str, tuple[str, Schema]]] = {
    "page": ("Which page of the list.", {**_NUMBER, "maximum": 999_999, "default": 1}),
    "per_page": ("How many a page holds.", {**_NUMBER, "maximum": MOST, "default": USUAL}),
    "search": ("A part of the name.", {"type": "string", "maxLength": 100}),
    "format": ("The form of the answer.", {"enum": ["json"], "default": "json"}),
    "organization_id": ("Only services of this organization.", _UUID),
    "taxonomy_term_id": ("Only what has this term.", _UUID),
    "taxonomy_id": ("Only what has a term of this taxonomy.", _UUID),
    "modified_after": (
        "Only what may have been changed since, by the editions of the catalogue that were "
        "published: a service is left out where neither its record nor that of its municipality "
        "has been changed in any later one, nor its status by the day. Where nothing has been "
        "published, or no edition from before the moment is kept, nobody knows, and nothing is "
        "left out. A service that is gone is in no answer: compare the ids (minimal). A moment "
        "without a zone is in Swedish time.",
        {"type": "string", "format": "date-time"},
    ),
    "minimal": ("Only the ids, all on one page.", _YES),
    "full": ("All that belongs to each.", _YES),
    "full_service": ("Each service with all that belongs to it.", _YES),
    "top_only": ("Only terms without children: all of ours.", _YES),
    "parent_id": ("Only terms with this parent: none of ours.", _UUID),
}
_LIST: Final = ("page", "per_page", "search", "format")


def description(address: str, base: str) -> dict[str, Any]:
    """The description of a site: ``address`` is that of the page about the data, ``base`` what all
    paths begin with.
    """
    found = Definitions()
    schemas.define(found)
    hsds_schemas.define(found)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Hitta ledsagning: öppna data",
            "version": FORMAT,
            "description": f"Kommuners regler och utförare av ledsagning. {address}",
            "license": {"name": "CC0 1.0", "url": LICENCE},
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "servers": [{"url": base or "/"}],
        "paths": {**dict(_v1()), **dict(_hsds())},
        "components": {
            "schemas": found.found,
            "parameters": {name: _query(name, *told) for name, told in PARAMETERS.items()},
            "responses": _RESPONSES,
        },
    }


def _v1() -> Iterator[tuple[str, Schema]]:
    yield _get("/api/v1/", "What there is", {JSON: _ref("Index")})
    yield from _both("municipalities", "All municipalities", "Municipalities")
    yield from _both("all", "Everything in one file", "Everything")
    yield _get(
        "/api/v1/law.json", "What the law says in the whole country", {JSON: _ref("WholeLaw")}
    )
    yield _get(
        "/api/v1/providers.json", "Providers, page by page", {JSON: _ref("Providers")}, _LIST[:2]
    )
    yield _get("/api/v1/providers.csv", "All providers and their escorts", _TABLE)
    for ending, content in (("json", {JSON: _ref("OneMunicipality")}), ("csv", _TABLE)):
        path = f"/api/v1/municipalities/{{municipality}}.{ending}"
        yield _get(path, "One municipality with its providers", content, (), _MUNICIPALITY)
    path = "/api/v1/providers/{municipality}/{provider}.json"
    yield _get(path, "One provider", {JSON: _ref("OneProvider")}, (), _PROVIDER)


def _hsds() -> Iterator[tuple[str, Schema]]:
    yield _get("/api/hsds/", "Which version of HSDS this is", {JSON: _ref("hsdsAbout")})
    of = ("organization_id", "taxonomy_term_id", "taxonomy_id", "modified_after")
    kinds = {
        "services": ("hsdsService", (*_LIST, *of, "minimal", "full"), ()),
        "organizations": ("hsdsOrganization", (*_LIST, "full", "full_service"), ("full_service",)),
        "taxonomies": ("hsdsTaxonomy", _LIST, ()),
        "taxonomy_terms": (
            "hsdsTaxonomyTerm",
            (*_LIST, "taxonomy_id", "top_only", "parent_id"),
            (),
        ),
    }
    for name, (schema, asked, asked_of_one) in kinds.items():
        listed = {JSON: {"schema": {"allOf": [{"$ref": f"{REF}Page"}, _contents(schema)]}}}
        yield _get(f"/api/hsds/{name}", f"HSDS: {name}, page by page", listed, asked)
        one = {JSON: _ref(schema)}
        yield _get(f"/api/hsds/{name}/{{id}}", f"HSDS: one of {name}", one, asked_of_one, _ID)


def _contents(schema: str) -> Schema:
    return {
        "type": "object",
        "properties": {"contents": several({"$ref": f"{REF}{schema}"})},
        "required": ["contents"],
    }


def _both(name: str, summary: str, schema: str) -> Iterator[tuple[str, Schema]]:
    yield _get(f"/api/v1/{name}.json", summary, {JSON: _ref(schema)})
    yield _get(f"/api/v1/{name}.csv", summary, _TABLE)
    # Without an ending the answer is in the form that the program accepts.
    path, negotiated = _get(f"/api/v1/{name}", summary, {JSON: _ref(schema), **_TABLE})
    negotiated["get"]["responses"]["406"] = {"$ref": "#/components/responses/NotAcceptable"}
    yield path, negotiated


def _get(
    path: str,
    summary: str,
    content: Schema,
    asked: tuple[str, ...] = (),
    in_path: tuple[Schema, ...] = (),
) -> tuple[str, Schema]:
    responses: Schema = {
        "200": {"description": summary, "headers": _HEADERS, "content": content},
        "304": {"description": "Nothing has changed since the answer with that tag."},
    }
    if asked:
        responses["400"] = {"$ref": "#/components/responses/BadRequest"}
    if in_path:
        responses["404"] = {"$ref": "#/components/responses/NotFound"}
    queries = [{"$ref": f"#/components/parameters/{name}"} for name in asked]
    return path, {
        "get": {
            "operationId": _operation(path),
            "summary": summary,
            "parameters": [*in_path, *queries],
            "responses": responses,
        }
    }


def _operation(path: str) -> str:
    """A name for what is asked for, of letters and lines."""
    return "_".join(part.strip("{}") for part in path.replace(".", "/").split("/") if part) or "api"


def _ref(schema: str) -> Schema:
    return {"schema": {"$ref": f"{REF}{schema}"}}


_TABLE: Final[Schema] = {CSV: {"schema": {"type": "string"}}}
_HEADERS: Final[Schema] = {
    "ETag": {"description": "Of these bytes.", "schema": {"type": "string"}},
    "Access-Control-Allow-Origin": {"schema": {"const": "*"}},
}


def _query(name: str, told: str, schema: Schema) -> Schema:
    return {"name": name, "in": "query", "required": False, "description": told, "schema": schema}


def _path(name: str, schema: Schema) -> Schema:
    return {"name": name, "in": "path", "required": True, "schema": schema}


_ID: Final = (_path("id", _UUID),)
_MUNICIPALITY: Final = (_path("municipality", schemas.ID),)
_PROVIDER: Final = (*_MUNICIPALITY, _path("provider", schemas.ID))
_RESPONSES: Final[Schema] = {
    name: {"description": told, "content": {PROBLEM: {"schema": {"$ref": f"{REF}Problem"}}}}
    for name, told in (
        ("BadRequest", "A parameter cannot be read."),
        ("NotFound", "There is no such thing."),
        ("NotAcceptable", "It is not to be had in that form."),
    )
}
