"""A small graph of RDF, written as Turtle, RDF/XML and JSON-LD.

The catalogue of data is forty triples: rdflib would be eight megabytes at run time for writing
them. It reads them in the tests, and finds the same graph in all three.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

PREFIXES: Final[Mapping[str, str]] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TYPE: Final = "rdf:type"


@dataclass(frozen=True, slots=True)
class Iri:
    """A thing that has an address."""

    address: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text, in a language or in none."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Triple:
    """What is said of a thing. ``predicate`` is written with one of the ``PREFIXES``."""

    subject: Iri
    predicate: str
    object: Iri | Text


Graph = tuple[Triple, ...]


def turtle(graph: Graph) -> str:
    """As Turtle: of each thing all that is said of it."""
    prefixes = "".join(f"@prefix {name}: <{space}> .\n" for name, space in PREFIXES.items())
    things = (
        f"\n<{subject}>\n    " + " ;\n    ".join(map(_said, told)) + " .\n"
        for subject, told in _by_subject(graph)
    )
    return prefixes + "".join(things)


def _said(one: Triple) -> str:
    match one.object:
        case Iri(address):
            return f"{one.predicate} <{address}>"
        case Text(text, language):
            # What JSON writes for a text is what Turtle reads.
            quoted = json.dumps(text, ensure_ascii=False)
            return f"{one.predicate} {quoted}{f'@{language}' if language else ''}"


def xml(graph: Graph) -> str:
    """As RDF/XML."""
    spaces = "".join(f" xmlns:{name}={quoteattr(space)}" for name, space in PREFIXES.items())
    things = (
        f"<rdf:Description rdf:about={quoteattr(subject)}>\n"
        + "".join(map(_element, told))
        + "</rdf:Description>\n"
        for subject, told in _by_subject(graph)
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f"{head}<rdf:RDF{spaces}>\n{''.join(things)}</rdf:RDF>\n"


def _element(one: Triple) -> str:
    match one.object:
        case Iri(address):
            return f"  <{one.predicate} rdf:resource={quoteattr(address)}/>\n"
        case Text(text, language):
            tongue = f" xml:lang={quoteattr(language)}" if language else ""
            return f"  <{one.predicate}{tongue}>{escape(text)}</{one.predicate}>\n"


def json_ld(graph: Graph) -> str:
    """As JSON-LD."""
    things = [_thing(subject, told) for subject, told in _by_subject(graph)]
    return json.dumps({"@context": PREFIXES, "@graph": things}, ensure_ascii=False) + "\n"


def _thing(subject: str, told: list[Triple]) -> dict[str, Any]:
    thing: dict[str, Any] = {"@id": subject}
    for one in told:
        thing.setdefault(one.predicate, []).append(_value(one.object))
    return thing


def _value(value: Iri | Text) -> dict[str, str]:
    match value:
        case Iri(address):
            return {"@id": address}
        case Text(text, language):
            return {"@value": text, **({"@language": language} if language else {})}


def _by_subject(graph: Graph) -> Iterator[tuple[str, list[Triple]]]:
    for subject, told in groupby(graph, lambda one: one.subject.address):
        yield subject, list(told)
