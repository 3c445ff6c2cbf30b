"""What data a site offers, as DCAT-AP-SE 3.0.1 has it: for Sveriges dataportal to harvest."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ledsagning.catalogue.model import Catalogue, Contact, Municipality, Operator
from ledsagning.catalogue.phone_numbers import dialled
from ledsagning.catalogue.vocabulary import RunBy
from ledsagning.open_data.dcat_words import DATASETS, SERVICES, Dataset, Service
from ledsagning.open_data.rdf import TYPE, Graph, Iri, Text, Triple
from ledsagning.open_data.records import LICENCE

_AUTHORITY: Final = "http://publications.europa.eu/resource/authority"
_MEDIA_TYPES: Final = "http://www.iana.org/assignments/media-types"
_SWEDEN: Final = Iri("http://sws.geonames.org/2661886/")
_KINDS: Final[Mapping[RunBy, str]] = {
    RunBy.MUNICIPAL: "LocalAuthority",
    RunBy.PRIVATE: "Company",
    RunBy.NON_PROFIT: "NonProfitOrganisation",
}
_CC0: Final = Iri(LICENCE.replace("https:", "http:"))
"""The dataportal knows the licence by this name."""


@dataclass(frozen=True, slots=True)
class Site:
    """The whole addresses of a site: its start, the page about its data, its catalogue and API."""

    start: str
    about: str
    dcat: str
    api: str

    def thing(self, name: str) -> Iri:
        """A thing that is told of in the catalogue."""
        return Iri(f"{self.dcat}#{name}")


def is_real(own: Iterable[Municipality]) -> bool:
    """Whether an operator tells the facts of any municipality, beside what may be made up.

    One sample keeps nobody's facts from a harvester: each record says if it is made up.
    """
    return any(not one.sample for one in own)


def lacking(catalogue: Catalogue, own: Iterable[Municipality], *, examples: bool) -> str:
    """Why a site has no catalogue of data; empty where it can have one.

    ``own`` are the municipalities that the operator says anything of. ``examples``: what is made
    up is told of as if it were real.
    """
    operator = catalogue.operator
    if not (examples or is_real(own)):
        return "This site shows an example: its providers are made up. There is nothing to harvest."
    if operator is None or operator.run_by is None or not operator.contact.email:
        return "Nobody has said who runs this site: operator needs name, run_by and an email."
    return ""


def graph(operator: Operator, site: Site) -> Graph:
    """The catalogue, its publisher, data sets, files and services."""
    assert operator.run_by is not None
    return (
        *_catalogue(site),
        *_publisher(operator, site),
        *_contact(operator.name, operator.contact, site),
        *(triple for one in DATASETS for triple in _dataset(one, site)),
        *(triple for one in SERVICES for triple in _service(one, site)),
    )


def _catalogue(site: Site) -> Iterator[Triple]:
    it = site.thing("catalogue")
    yield Triple(it, TYPE, Iri("http://www.w3.org/ns/dcat#Catalog"))
    yield from _both(it, "dcterms:title", ("Öppna data om ledsagning", "Open data on ledsagning"))
    told = (
        "Regler och utförare av ledsagning i Sveriges kommuner.",
        "Rules and providers of ledsagning in the municipalities of Sweden.",
    )
    yield from _both(it, "dcterms:description", told)
    yield Triple(it, "dcterms:publisher", site.thing("publisher"))
    yield Triple(it, "dcterms:license", _CC0)
    yield Triple(it, "dcterms:language", Iri(f"{_AUTHORITY}/language/SWE"))
    yield Triple(it, "dcterms:spatial", _SWEDEN)
    yield Triple(it, "foaf:homepage", Iri(site.start))
    yield Triple(it, "dcat:themeTaxonomy", Iri(f"{_AUTHORITY}/data-theme"))
    for one in DATASETS:
        yield Triple(it, "dcat:dataset", site.thing(one.name))
    for service in SERVICES:
        yield Triple(it, "dcat:service", site.thing(service.name))


def _publisher(operator: Operator, site: Site) -> Iterator[Triple]:
    it = site.thing("publisher")
    assert operator.run_by is not None
    yield Triple(it, TYPE, Iri("http://xmlns.com/foaf/0.1/Agent"))
    yield Triple(it, "foaf:name", Text(operator.name, "sv"))
    kind = f"http://purl.org/adms/publishertype/{_KINDS[operator.run_by]}"
    yield Triple(it, "dcterms:type", Iri(kind))
    if operator.contact.web:
        yield Triple(it, "foaf:homepage", Iri(operator.contact.web))


def _contact(name: str, contact: Contact, site: Site) -> Iterator[Triple]:
    it, phone = site.thing("contact"), site.thing("phone")
    yield Triple(it, TYPE, Iri("http://www.w3.org/2006/vcard/ns#Organization"))
    yield Triple(it, "vcard:fn", Text(name))
    yield Triple(it, "vcard:hasEmail", Iri(f"mailto:{contact.email}"))
    if contact.phone:
        yield Triple(it, "vcard:hasTelephone", phone)
        yield Triple(phone, TYPE, Iri("http://www.w3.org/2006/vcard/ns#Voice"))
        yield Triple(phone, "vcard:hasValue", Iri(f"tel:{dialled(contact.phone)}"))


def _dataset(one: Dataset, site: Site) -> Iterator[Triple]:
    it = site.thing(one.name)
    yield Triple(it, TYPE, Iri("http://www.w3.org/ns/dcat#Dataset"))
    yield from _both(it, "dcterms:title", one.title)
    yield from _both(it, "dcterms:description", one.description)
    yield Triple(it, "dcterms:publisher", site.thing("publisher"))
    yield Triple(it, "dcat:contactPoint", site.thing("contact"))
    for words in one.keywords:
        yield from _both(it, "dcat:keyword", words)
    yield Triple(it, "dcat:theme", Iri(f"{_AUTHORITY}/data-theme/SOCI"))
    yield Triple(it, "dcterms:accessRights", Iri(f"{_AUTHORITY}/access-right/PUBLIC"))
    yield Triple(it, "dcterms:accrualPeriodicity", Iri(f"{_AUTHORITY}/frequency/IRREG"))
    yield Triple(it, "dcterms:language", Iri(f"{_AUTHORITY}/language/SWE"))
    yield Triple(it, "dcterms:spatial", _SWEDEN)
    yield Triple(it, "dcat:landingPage", Iri(site.about))
    for _path, media_type in one.files:
        yield Triple(it, "dcat:distribution", _file(one.name, media_type, site))
    for path, media_type in one.files:
        yield from _distribution(_file(one.name, media_type, site), path, media_type, site)


def _file(name: str, media_type: str, site: Site) -> Iri:
    return site.thing(f"{name}-{media_type.rpartition('/')[2]}")


def _distribution(it: Iri, path: str, media_type: str, site: Site) -> Iterator[Triple]:
    address = Iri(f"{site.api}{path}")
    yield Triple(it, TYPE, Iri("http://www.w3.org/ns/dcat#Distribution"))
    yield from _both(it, "dcterms:title", (f"Som {media_type}", f"As {media_type}"))
    yield Triple(it, "dcat:accessURL", address)
    yield Triple(it, "dcat:downloadURL", address)
    yield from _format(it, media_type)
    yield Triple(it, "dcterms:license", _CC0)
    yield Triple(it, "dcat:accessService", site.thing("api"))


def _format(it: Iri, media_type: str) -> Iterator[Triple]:
    kind = media_type.rpartition("/")[2].upper()
    yield Triple(it, "dcterms:format", Iri(f"{_AUTHORITY}/file-type/{kind}"))
    yield Triple(it, "dcat:mediaType", Iri(f"{_MEDIA_TYPES}/{media_type}"))


def _service(one: Service, site: Site) -> Iterator[Triple]:
    it = site.thing(one.name)
    yield Triple(it, TYPE, Iri("http://www.w3.org/ns/dcat#DataService"))
    yield from _both(it, "dcterms:title", one.title)
    yield Triple(it, "dcterms:publisher", site.thing("publisher"))
    yield Triple(it, "dcat:contactPoint", site.thing("contact"))
    yield Triple(it, "dcat:endpointURL", Iri(f"{site.api}{one.path}"))
    yield Triple(it, "dcat:endpointDescription", Iri(f"{site.api}openapi.json"))
    yield Triple(it, "dcterms:format", Iri(f"{_AUTHORITY}/file-type/JSON"))
    yield Triple(it, "dcterms:license", _CC0)
    yield Triple(it, "dcterms:accessRights", Iri(f"{_AUTHORITY}/access-right/PUBLIC"))
    yield Triple(it, "dcat:landingPage", Iri(site.about))
    yield from _both(it, "dcat:keyword", ("ledsagning", "escort service"))
    for served in one.serves:
        yield Triple(it, "dcat:servesDataset", site.thing(served))


def _both(it: Iri, predicate: str, words: tuple[str, str]) -> Iterator[Triple]:
    """Words in Swedish and in English."""
    for language, text in zip(("sv", "en"), words, strict=True):
        yield Triple(it, predicate, Text(text, language))
