"""How to choose a provider, step by step, with the words to do it."""

from ledsagning.catalogue.model import Chooses, Municipality
from ledsagning.formats.document import (
    Block,
    Bullets,
    Document,
    Folded,
    KeyFact,
    Paragraph,
    Section,
    Span,
    Words,
    words,
)
from ledsagning.planner.writing import Writer
from ledsagning.web import addresses, tools
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.documents.choice import choice_told, rights
from ledsagning.web.documents.chosen import provider_section
from ledsagning.web.documents.contacts import municipal_contacts, own_pages
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import chooses
from ledsagning.web.letters.errands import choosing
from ledsagning.web.letters.letters import three_ways
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.national import national_fact
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.sources import ask_words


def choosing_document(
    chosen: Chosen, municipality: Municipality, writer: Writer, *, interpreted: bool = False
) -> Document:
    """The way to choose in a municipality where the person does, for whoever writes."""
    return Document(
        title=_("Så väljer du, steg för steg"),
        language=language(),
        summary="",
        pictogram="choose",
        blocks=(
            *choice_told(municipality),
            Bullets(_steps(chosen, municipality), numbered=True),
            *_provider(chosen, municipality),
            *three_ways(
                lambda: choosing(chosen.provider, writer),
                writer,
                municipality,
                interpreted=interpreted,
            ),
            *interpreter_card(municipality, interpreted=interpreted),
            more(
                _("Mer om att välja"),
                _how_to_tell(),
                rule_fact("if_you_do_not_choose", municipality),
                *_rights(municipality),
            ),
            whom_to_ask(municipality),
        ),
    )


def _rights(municipality: Municipality) -> tuple[Block, ...]:
    """What the law says, where nobody knows whether one chooses."""
    return rights(municipality) if chooses(municipality) is Chooses.UNKNOWN else ()


def _steps(chosen: Chosen, municipality: Municipality) -> tuple[Words, ...]:
    find = Span(_("Hitta en utförare"), href=addresses.find(language(), municipality.id))
    first = () if chosen.provider else (with_spans(_("%(find)s som passar dig."), find=find),)
    return (
        *ask_first(municipality),
        *first,
        words(_("Ring utföraren. Fråga om de har plats, och när de kan börja.")),
        words(_("Fråga handläggaren hur du säger vem du väljer. Orden finns här nedanför.")),
        written_down(),
        first_meeting(chosen, municipality),
    )


def more(title: str, *blocks: Block) -> Folded:
    """What one can do without until somebody has answered."""
    return Folded(title, "mer", blocks)


def interpreter_card(municipality: Municipality, *, interpreted: bool) -> tuple[Block, ...]:
    """What the law says of interpreters, for somebody who asks an office for one."""
    return (national_fact("interpreter", municipality),) if interpreted else ()


def ask_first(municipality: Municipality) -> tuple[Words, ...]:
    """The step before all others, where nobody knows whether one chooses."""
    if chooses(municipality) is not Chooses.UNKNOWN:
        return ()
    return (words(_("Fråga handläggaren om du får välja utförare.")),)


def written_down() -> Words:
    """The step that people forget."""
    return words(_("Skriv upp vem du pratade med, vilken dag, och vad ni bestämde."))


def first_meeting(chosen: Chosen, municipality: Municipality) -> Words:
    """The step after the choice, with the questions to bring."""
    href = tools.MEET.address(municipality, chosen.query)
    questions = Span(_("frågor till första träffen"), href=href)
    return with_spans(_("Boka en första träff. Ta med %(questions)s."), questions=questions)


def _provider(chosen: Chosen, municipality: Municipality) -> tuple[Block, ...]:
    if chosen.provider is None:
        return ()
    return (provider_section(chosen.provider, municipality, _("Utföraren som du väljer")),)


def _how_to_tell() -> KeyFact:
    """No rule tells how the choice is made known: say so, with what to ask."""
    return KeyFact(
        id="tala-om-valet",
        title=_("Så talar du om vem du väljer"),
        pictogram="meeting",
        said=(),
        questions=(
            _("Fråga din handläggare: Hur talar jag om vem jag väljer?"),
            _("Fråga din handläggare: Hur länge kan jag vänta med att välja?"),
        ),
        ask=ask_words(),
        unknown=_("Vi vet inte hur du ska göra"),
    )


def whom_to_ask(municipality: Municipality) -> Section:
    """The municipality's offices, and the way to all of them."""
    href = addresses.page(language(), municipality.id, addresses.CONTACT)
    return Section(
        _("Vem du kan fråga"),
        "fraga",
        (
            Paragraph(
                words(_("Din handläggare hjälper dig. Namn och nummer kan stå i ditt beslut.")),
                pictogram="phone",
            ),
            *municipal_contacts(municipality),
            *own_pages(municipality),
            Paragraph((Span(_("Alla kontor i kommunen"), href=href),)),
        ),
    )
