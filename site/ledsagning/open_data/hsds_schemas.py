"""What the answers in the form of HSDS hold, and the pages of lists, as JSON Schema.

What HSDS itself says of its entities is more: its schemas are what the tests validate against.
"""

from typing import Final

from ledsagning.open_data.schemas import Definitions, Schema, record_of, several

_TEXT: Final[Schema] = {"type": "string"}
_YES: Final[Schema] = {"type": "boolean"}
_UUID: Final[Schema] = {"type": "string", "format": "uuid"}
_NUMBER: Final[Schema] = {"type": "integer", "minimum": 0}
_PART: Final[Schema] = {"type": "object", "properties": {"id": _UUID}, "required": ["id"]}


def define(found: Definitions) -> None:
    """Name the schemas of pages, problems and the entities of HSDS."""
    page = found.add("Page", _page())
    found.add("Problem", _problem())
    organization = found.add("hsdsOrganization", _organization())
    found.add("hsdsService", _service(organization))
    found.add("hsdsTaxonomy", record_of({"id": _UUID, "name": _TEXT, "description": _TEXT}))
    found.add("hsdsTaxonomyTerm", _term())
    found.add("hsdsAbout", record_of({"version": _TEXT, "profile": _TEXT, "openapi_url": _TEXT}))
    _whole(found, page)


def _page() -> Schema:
    return record_of(
        {
            "total_items": _NUMBER,
            "total_pages": _NUMBER,
            "page_number": {"type": "integer", "minimum": 1},
            "size": _NUMBER,
            "first_page": _YES,
            "last_page": _YES,
            "empty": _YES,
        }
    )


def _problem() -> Schema:
    """RFC 9457."""
    status = {"type": "integer", "minimum": 400, "maximum": 599}
    return record_of({"type": _TEXT, "title": _TEXT, "status": status, "detail": _TEXT})


def _organization() -> Schema:
    known = {"id": _UUID, "sample": _YES, "name": _TEXT, "description": _TEXT}
    may_be = {"email": _TEXT, "website": _TEXT, "legal_status": _TEXT, "services": several(_PART)}
    return record_of({**known, **may_be}, optional=[*may_be])


def _service(organization: Schema) -> Schema:
    status = {"enum": ["active", "inactive", "defunct"]}
    known = {"id": _UUID, "sample": _YES, "name": _TEXT, "status": status}
    parts = ("phones", "service_areas", "service_at_locations", "languages", "attributes")
    may_be = {
        "organization_id": _UUID,
        "organization": organization,
        **dict.fromkeys(("description", "url", "email", "eligibility_description"), _TEXT),
        "assured_date": {"type": "string", "format": "date"},
        "alert": _TEXT,
        **{part: several(_PART) for part in parts},
    }
    # The smallest form of a list holds the id alone.
    return record_of({**known, **may_be}, optional=[*may_be, "sample", "name", "status"])


def _term() -> Schema:
    texts = ("code", "name", "description", "taxonomy", "language")
    return record_of({"id": _UUID, **dict.fromkeys(texts, _TEXT), "taxonomy_id": _UUID})


def _whole(found: Definitions, page: Schema) -> None:
    """The whole answers of our own format, each with the same head."""
    head = found.add(
        "Head", record_of({"format": _TEXT, "licence": _TEXT, "version": _TEXT, "sample": _YES})
    )

    def ref(name: str) -> Schema:
        return {"$ref": f"#/components/schemas/{name}"}

    def add(name: str, **parts: Schema) -> None:
        found.add(name, {"allOf": [head, record_of(parts)]})

    providers = several(ref("Provider"))
    add("Index", municipalities=_NUMBER, providers=_NUMBER, about=_TEXT)
    add("Municipalities", municipalities=several(ref("MunicipalitySummary")))
    add("OneMunicipality", municipality=ref("Municipality"), providers=providers)
    add("OneProvider", provider=ref("Provider"))
    add("WholeLaw", law=ref("Law"))
    add(
        "Everything",
        law=ref("Law"),
        municipalities=several(ref("Municipality")),
        providers=providers,
    )
    found.add("Providers", {"allOf": [head, page, record_of({"contents": providers})]})
