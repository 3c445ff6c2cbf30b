"""Whom one turns to who applies: an office that takes applications, and none that does not."""

from collections.abc import Iterator

from ledsagning.catalogue.model import MunicipalContact, Municipality
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import Apply
from ledsagning.formats.document import Block, Paragraph, Span, Words, words
from ledsagning.web.documents.contacts import municipal_contacts, office_sections, own_pages
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import rules
from ledsagning.web.marked import foreign
from ledsagning.web.wording.contacts import contact_lines
from ledsagning.web.wording.values import local_words


def whom_to_apply_to(municipality: Municipality) -> tuple[Block, ...]:
    """The office that the rule names, or else all of them; the switchboard where nobody knows how
    to reach it; and the municipality's own page.
    """
    office = office_for_applying(municipality)
    if office is None:
        return (*municipal_contacts(municipality), *own_pages(municipality))
    return (
        *office_sections((office,)),
        *_switchboard(office, municipality),
        *own_pages(municipality),
    )


def addressee(municipality: Municipality) -> Words:
    """Who gets an application: the unit of the rule, or its district office, or just anybody."""
    rule = first(rules(municipality).applying)
    if rule and rule.unit:
        return local_words(rule.unit)
    if rule and Apply.DISTRICT in (rule.ways or ()):
        return words(_("stadsdelsförvaltningen"))
    return (Span(municipality.name, foreign=True),)


def office_for_applying(municipality: Municipality) -> MunicipalContact | None:
    """The office that the rule of ledsagning names, if it names one."""
    rule = first(rules(municipality).applying)
    named = rule.contact if rule else None
    return next((one for one in municipality.contacts if named and one.id == named), None)


def _switchboard(office: MunicipalContact, municipality: Municipality) -> Iterator[Block]:
    if not contact_lines(office.contact, office.name):
        said = _(
            "Ring växeln i %(municipality)s. Säg att det gäller ledsagning.",
            municipality=foreign(municipality.name),
        )
        yield Paragraph(words(said), pictogram="phone")
