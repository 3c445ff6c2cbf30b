"""How a municipality's team finds an escort, where the person does not choose a provider."""

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.formats.document import Block, Document, Paragraph, Section, Span, words
from ledsagning.web import tools
from ledsagning.web.documents.contacts import municipal_contacts
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import rules
from ledsagning.web.wording.rules import rule_fact

FINDING = ("matching", "trial_meeting")
ELSEWHERE = ("switching", "if_you_do_not_choose")
"""Rules about choosing a provider: nobody does here."""

SELDOM = frozenset({"start", "night", "choosing_escort", "if_full"})
"""Rules that are told where there are any, and that nobody else needs to ask about."""

AFTER = ("implementation_plan", "travelling", "where", "follow_up")


def team_document(municipality: Municipality) -> Document:
    """The way to an escort in this municipality, then all its rules, then whom to ask."""
    rest = tuple(
        name
        for name in RULE_NAMES
        if name not in (*FINDING, *AFTER, *ELSEWHERE)
        and (name not in SELDOM or rules(municipality).variants(name))
    )
    return Document(
        title=_("Så hittar kommunen en ledsagare åt dig"),
        language=language(),
        summary=_(
            "I %(municipality)s har kommunen egna ledsagare. "
            "Kommunen söker en ledsagare som passar dig.",
            municipality=municipality.name,
        ),
        pictogram="escort",
        blocks=(
            Section(
                _("Så går det till"),
                "sa-gar-det-till",
                (*_facts(FINDING, municipality), _what_to_tell()),
            ),
            Section(_("Efter mötet"), "efter-motet", _facts(AFTER, municipality)),
            Section(
                _("Regler i %(municipality)s", municipality=municipality.name),
                "regler",
                (
                    *_facts(rest, municipality),
                    Paragraph((_hours(municipality),), pictogram="hours"),
                ),
            ),
            Section(_("Vem du kan fråga"), "kontakt", municipal_contacts(municipality)),
        ),
    )


def _what_to_tell() -> Paragraph:
    return Paragraph(
        words(
            _(
                "Berätta vad som är viktigt för dig. Det kan vara språk, ålder, "
                "intressen eller hur tung din rullstol är."
            )
        ),
        pictogram="person",
    )


def _hours(municipality: Municipality) -> Span:
    return Span(_("Räkna ut när din period slutar"), href=tools.HOURS.address(municipality))


def _facts(names: tuple[str, ...], municipality: Municipality) -> tuple[Block, ...]:
    return tuple(rule_fact(name, municipality) for name in names)
