"""How to switch to another provider, or to another escort, with the words to do it."""

from functools import partial

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import Switching
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.variants import first
from ledsagning.formats.document import (
    Block,
    Bullets,
    Document,
    KeyFact,
    Paragraph,
    Span,
    Words,
    words,
)
from ledsagning.planner.writing import Switch, Writer, told_about_switching
from ledsagning.web import addresses, tools
from ledsagning.web.choosing.choosing import (
    ask_first,
    first_meeting,
    interpreter_card,
    more,
    whom_to_ask,
    written_down,
)
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.documents.choice import choice_told
from ledsagning.web.documents.chosen import provider_section
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import may_choose, promised, required, rules
from ledsagning.web.letters import errands
from ledsagning.web.letters.errands import Errand
from ledsagning.web.letters.letters import three_ways
from ledsagning.web.wording.assigned import office
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.terms import term_fact
from ledsagning.web.wording.uses import TO
from ledsagning.web.wording.values import label


def switching_document(
    chosen: Chosen,
    municipality: Municipality,
    writer: Writer,
    what: Switch,
    *,
    interpreted: bool = False,
) -> Document:
    """The way to switch, for whoever writes. Where one does not choose: to another escort."""
    escort = what is Switch.ESCORT or not may_choose(municipality)
    write = partial(three_ways, writer=writer, municipality=municipality, interpreted=interpreted)
    blocks = (
        _another_escort(chosen, municipality, write(lambda: _escort_errand(municipality, writer)))
        if escort
        else _another_provider(
            chosen, municipality, write(lambda: _provider_errand(chosen, municipality, writer))
        )
    )
    return Document(
        title=_("Så byter du ledsagare") if escort else _("Så byter du utförare"),
        language=language(),
        summary="",
        pictogram="switch",
        blocks=(
            *blocks,
            *interpreter_card(municipality, interpreted=interpreted and not escort),
            whom_to_ask(municipality),
        ),
    )


def _escort_errand(municipality: Municipality, writer: Writer) -> Errand:
    return errands.another_escort(office(municipality), writer)


def _provider_errand(chosen: Chosen, municipality: Municipality, writer: Writer) -> Errand:
    rule = first(rules(municipality).switching)
    return errands.switching_provider(chosen.provider, writer, rule)


def _another_provider(
    chosen: Chosen, municipality: Municipality, letters: tuple[Block, ...]
) -> tuple[Block, ...]:
    return (
        *choice_told(municipality),
        Bullets(_provider_steps(chosen, municipality), numbered=True),
        *_provider(chosen, municipality, _("Utföraren som du vill byta till")),
        *letters,
        more(
            _("Mer om att byta utförare"),
            rule_fact("switching", municipality),
            rule_fact("if_you_do_not_choose", municipality),
            rule_fact("complaint", municipality),
        ),
    )


def _provider_steps(chosen: Chosen, municipality: Municipality) -> tuple[Words, ...]:
    find = Span(_("Hitta en ny utförare"), href=addresses.find(language(), municipality.id))
    to_find = () if chosen.provider else (with_spans(_("%(find)s som passar dig."), find=find),)
    return (
        *ask_first(municipality),
        *to_find,
        words(_("Ring den nya utföraren. Fråga om de har plats, och när de kan börja.")),
        words(_tell(first(rules(municipality).switching))),
        words(_("Fråga vilken dag du byter. Då slipper du vara utan stöd.")),
        written_down(),
        first_meeting(chosen, municipality),
    )


def _tell(rule: Switching | None) -> str:
    """Whom to tell; where no rule says it, that can only be asked."""
    if rule is None or rule.tell is None:
        return _("Fråga handläggaren hur du byter. Orden finns här nedanför.")
    who = label(told_about_switching(rule), TO)
    return _("Säg till %(who)s att du vill byta. Orden finns här nedanför.", who=who)


def _another_escort(
    chosen: Chosen, municipality: Municipality, letters: tuple[Block, ...]
) -> tuple[Block, ...]:
    return (
        Bullets(_escort_steps(office(municipality)), numbered=True),
        *_provider(chosen, municipality, _("Din utförare")),
        *letters,
        *_another_way(municipality),
        more(
            _("Mer om att byta ledsagare"),
            _about_another_escort(chosen, municipality),
            *_switching(municipality),
            rule_fact("complaint", municipality),
        ),
    )


def _switching(municipality: Municipality) -> tuple[Block, ...]:
    """The rule about switching, if there is one; nobody has to ask for it here."""
    known = rules(municipality).switching
    return (rule_fact("switching", municipality),) if known else ()


def _escort_steps(receiver: str) -> tuple[Words, ...]:
    return (
        words(_("Ring %(receiver)s, eller skriv. Orden finns här nedanför.", receiver=receiver)),
        words(_("Säg gärna vad som är viktigt för dig. Det kan vara språk eller ålder.")),
        words(_("Fråga när en ny ledsagare kan komma. Fråga om ni kan träffas först.")),
        written_down(),
    )


def _about_another_escort(chosen: Chosen, municipality: Municipality) -> KeyFact:
    """What the agreement says; where one does not choose, what is required of whoever comes."""
    standard = required(municipality)
    if not may_choose(municipality):
        return term_fact("changing_escort", standard, Agreement())
    agreement = promised(chosen.provider) if chosen.provider else Agreement()
    return term_fact("changing_escort", agreement, standard)


def _another_way(municipality: Municipality) -> tuple[Block, ...]:
    if not may_choose(municipality):
        return ()
    link = Span(_("byta utförare"), href=tools.SWITCH.address(municipality))
    said = with_spans(_("Hjälper det inte? Då kan du %(switch)s."), switch=link)
    return (Paragraph(said, pictogram="switch"),)


def _provider(chosen: Chosen, municipality: Municipality, title: str) -> tuple[Block, ...]:
    if chosen.provider is None:
        return ()
    return (provider_section(chosen.provider, municipality, title),)
