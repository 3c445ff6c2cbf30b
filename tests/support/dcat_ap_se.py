"""What is wrong with a catalogue by the Swedish profile's own form: how often, and in what form."""

from collections.abc import Iterator
from typing import Any

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from support.standards import read

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "odrs": "http://schema.theodi.org/odrs#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": str(RDF),
    "schema": "http://schema.org/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
CLASSES = {
    "dcat:Catalog": "dcat:Catalog",
    "dcat:Dataset": "dcat:Dataset",
    "dcat:Distribution": "dcat:Distribution",
    "dcat:DataService": "dcat:DataService",
    "foaf:Agent": "dcat:foaf:Agent",
    "vcard:Organization": "dcat:contactPoint",
}
"""The form of each class."""

TEMPLATES: dict[str, Any] = {
    one["id"]: one for one in read("dcat-ap-se-3.0.1/bundle.json")["templates"] if "id" in one
}


def _whole(name: str) -> URIRef:
    prefix, _colon, local = name.partition(":")
    return URIRef(PREFIXES[prefix] + local if prefix in PREFIXES else name)


def _item(item: Any) -> Any:
    found = TEMPLATES[item] if isinstance(item, str) else item
    return {**_item(found["extends"]), **found} if "extends" in found else found


def faults(graph: Graph) -> list[str]:
    """All that is wrong, in words."""
    return [
        f"{subject}: {fault}"
        for kind, form in CLASSES.items()
        for subject in graph.subjects(RDF.type, _whole(kind))
        for item in TEMPLATES[form]["items"]
        for fault in _faults(graph, subject, _item(item))
    ]


def _faults(graph: Graph, subject: Node, item: Any) -> Iterator[str]:
    property_ = item.get("property") or _property_of_parts(item)
    # What follows from another answer is asked for where that is given: ours are no such data.
    if property_ is None or "deps" in item:
        return
    values = list(graph.objects(subject, _whole(property_)))
    often = item.get("cardinality") or {}
    if len(values) < often.get("min", 0) or len(values) > often.get("max", len(values)):
        yield f"{property_} stands {len(values)} times, not {often}"
    for value in values:
        if not _fits(value, item.get("nodetype")):
            yield f"{property_}: {value!r} is no {item['nodetype']}"


def _property_of_parts(item: Any) -> str | None:
    """Of a group of alternatives: what they are all about."""
    return next((part.get("property") for part in map(_item, item.get("items", ()))), None)


def _fits(value: Node, nodetype: str | None) -> bool:
    match nodetype:
        case "URI" | "RESOURCE":
            return isinstance(value, URIRef)
        case "LANGUAGE_LITERAL":
            return isinstance(value, Literal) and bool(value.language)
        case "ONLY_LITERAL":
            # The European shapes, which have to hold, want an address where the form has a text.
            return isinstance(value, URIRef) or not (value.language or value.datatype)
        case "LITERAL" | "DATATYPE_LITERAL":
            return isinstance(value, Literal)
        case _:
            return True
