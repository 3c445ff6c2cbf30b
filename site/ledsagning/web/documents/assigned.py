"""How one gets an escort where one does not choose a provider."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.formats.document import (
    Block,
    Bullets,
    Document,
    Paragraph,
    Section,
    Span,
    Words,
    words,
)
from ledsagning.search.facets import Facet
from ledsagning.web import tools
from ledsagning.web.documents.caution import with_caution
from ledsagning.web.documents.chosen import provider_link
from ledsagning.web.documents.contacts import offices
from ledsagning.web.documents.rule_card import rule_cards
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.wording.assigned import finding_title
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.facets_provider import PROVIDER_WORDS

FINDING = ("choice", "carried_out_by", "matching", "trial_meeting")
ELSEWHERE = ("switching", "if_you_do_not_choose")
"""Rules about choosing a provider: nobody does here."""

AFTER = ("implementation_plan", "travelling", "where", "follow_up")


def assigned_document(municipality: Municipality, providers: tuple[Provider, ...]) -> Document:
    """The way to an escort in this municipality, then all its rules, then whom to ask.

    ``providers`` are those that are known to send escorts there, though nobody chooses.
    """
    return with_caution(
        Document(
            title=finding_title(municipality),
            language=language(),
            summary=_(
                "I %(municipality)s väljer du inte utförare. Här står hur du får en ledsagare.",
                municipality=municipality.name,
            ),
            pictogram="escort",
            blocks=(
                Section(
                    _("Så går det till"),
                    "sa-gar-det-till",
                    (*_facts(FINDING, municipality), _what_to_tell()),
                ),
                *_providers(municipality, providers),
                Section(_("Efter träffen"), "efter-motet", _facts(AFTER, municipality)),
                _rules(municipality),
                Section(_("Vem du kan fråga"), "kontakt", offices(municipality)),
            ),
        )
    )


def _rules(municipality: Municipality) -> Section:
    rest = tuple(name for name in RULE_NAMES if name not in (*FINDING, *AFTER, *ELSEWHERE))
    return Section(
        _("Regler i %(municipality)s", municipality=municipality.name),
        "regler",
        (*_facts(rest, municipality), Paragraph((_hours(municipality),), pictogram="hours")),
    )


def _providers(municipality: Municipality, known: tuple[Provider, ...]) -> Iterator[Section]:
    """Who comes there, and where: one may want to read what they promise."""
    if known:
        lines = tuple(_provider(one, municipality) for one in known)
        yield Section(_("Utförare som vi känner till"), "utforare", (Bullets(lines),))


def _provider(provider: Provider, municipality: Municipality) -> Words:
    (where,) = PROVIDER_WORDS[Facet.AREAS].told(provider, municipality.area_names)
    link, *_rest = provider_link(provider, municipality)
    # Translators: a provider, and a sentence about where it works.
    return with_spans(_("%(provider)s. %(where)s"), provider=link, where=where)


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
    return tuple(card for name in names for card in rule_cards(name, municipality))
