"""The first meeting: questions to bring, what to tell, and how to say no."""

from collections.abc import Iterable, Iterator

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.terms import TERM_NAMES
from ledsagning.formats.document import (
    Block,
    Document,
    Folded,
    Letter,
    Paragraph,
    Span,
    Words,
    words,
)
from ledsagning.planner.writing import Writer
from ledsagning.search.criteria import Wish
from ledsagning.web import addresses, tools
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.documents.chosen import provider_section
from ledsagning.web.documents.contacts import cannot_phone
from ledsagning.web.documents.rule_card import rule_card
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import may_choose, promised, required
from ledsagning.web.letters.in_swedish import to_say
from ledsagning.web.letters.writers import in_the_persons_words
from ledsagning.web.meeting.words import (
    about_me,
    escort_questions,
    no_to_the_escort,
    no_to_the_office,
    wish_questions,
)
from ledsagning.web.wording.assigned import office
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.terms import term_fact

MOST_USEFUL = frozenset(
    {
        *("booking", "cancelling_by_you", "cancelling_by_escort", "waiting"),
        *("travelling", "escort_expenses", "same_escort", "changing_escort"),
    }
)
"""The terms to ask about first, and alone where no provider is chosen."""

MOST_ASKED = 5
"""How many questions somebody asks when they meet: the others are for later."""


def meeting_document(
    chosen: Chosen,
    municipality: Municipality,
    wishes: tuple[Wish, ...],
    writer: Writer = Writer.SELF,
) -> Document:
    """The questions made from the wishes, and from what the agreement leaves open."""
    return Document(
        title=_("Dina frågor till första träffen"),
        language=language(),
        summary=_("Ta med listan. Skriv svaren på raderna, eller be någon skriva."),
        pictogram="meeting",
        blocks=(
            *in_the_persons_words(writer),
            *_how_it_goes(chosen, municipality),
            *_escort_list(municipality, wishes),
            *_office_list(chosen.provider, municipality, wishes),
            Letter(_("Berätta om dig"), about_me()),
            *_saying_no(municipality, writer),
            *_provider(chosen, municipality),
        ),
    )


def _how_it_goes(chosen: Chosen, municipality: Municipality) -> tuple[Block, ...]:
    """Who meets whom: the rule where one does not choose, else the provider's agreement."""
    if not may_choose(municipality):
        return (rule_card("trial_meeting", municipality), rule_fact("matching", municipality))
    if chosen.provider is None:
        return (rule_fact("trial_meeting", municipality),)
    return (term_fact("first_meeting", promised(chosen.provider), required(municipality)),)


def _provider(chosen: Chosen, municipality: Municipality) -> tuple[Block, ...]:
    if chosen.provider is None:
        return ()
    return (provider_section(chosen.provider, municipality, _("Utföraren som du träffar")),)


def _escort_list(municipality: Municipality, wishes: tuple[Wish, ...]) -> Iterator[Block]:
    own = wish_questions(wishes, municipality.area_names, before=False)
    return _list(_("Fråga ledsagaren"), (*own, *escort_questions()), "fler-till-ledsagaren")


def _office_list(
    provider: Provider | None, municipality: Municipality, wishes: tuple[Wish, ...]
) -> tuple[Block, ...]:
    """What to ask the provider, or whoever answers for the escort: wishes to ask before they meet,
    and unknown terms.
    """
    before = wish_questions(wishes, municipality.area_names, before=True)
    asked = (*before, *open_questions(provider, municipality))
    title = _("Fråga %(who)s", who=office(municipality))
    known = (Paragraph(_rest_in_agreement(provider, municipality)),) if provider else ()
    return (*_list(title, asked, "fler-fragor"), *known)


def _list(title: str, asked: tuple[str, ...], more: str) -> Iterator[Block]:
    """So many questions as one can ask when one meets, and the others folded under ``more``."""
    if asked:
        yield Letter(title, _with_room(asked[:MOST_ASKED]))
    if asked[MOST_ASKED:]:
        others = Letter(_("Om ni hinner"), _with_room(asked[MOST_ASKED:]))
        yield Folded(_("%(title)s: fler frågor", title=title), more, (others,))


def open_questions(provider: Provider | None, municipality: Municipality) -> tuple[str, ...]:
    """What the agreement does not say; without a provider what the municipality leaves open."""
    standard = required(municipality)
    agreement = promised(provider) if provider else standard
    names = sorted(TERM_NAMES, key=lambda name: name not in MOST_USEFUL)
    return tuple(
        question
        for name in names
        if provider or name in MOST_USEFUL
        for question in term_fact(name, agreement, standard).questions
    )


def _rest_in_agreement(provider: Provider, municipality: Municipality) -> Words:
    href = f"{addresses.provider(language(), municipality.id, provider.id)}#avtal"
    link = Span(_("utförarens avtal"), href=href)
    return with_spans(_("Svar på annat kan stå i %(agreement)s."), agreement=link)


def _with_room(asked: Iterable[str]) -> tuple[Words, ...]:
    return tuple((Span(question), Span(" "), blank(_("svar"))) for question in asked)


def _saying_no(municipality: Municipality, writer: Writer) -> tuple[Block, ...]:
    which = (("what", "escort"),) if may_choose(municipality) else ()
    switch = Span(
        _("be om en annan ledsagare"),
        href=tools.SWITCH.address(municipality, which),
    )
    return (
        Paragraph(
            words(
                _("Känns det inte rätt? Du får säga nej. Du kan säga det på plats eller efteråt.")
            ),
            pictogram="hand",
        ),
        *to_say(lambda: Letter(_("Säg nej till ledsagaren"), no_to_the_escort())),
        *to_say(lambda: _no_to_the_office(municipality, writer)),
        cannot_phone(),
        Paragraph(with_spans(_("Här kan du också %(switch)s med brev eller sms."), switch=switch)),
    )


def _no_to_the_office(municipality: Municipality, writer: Writer) -> Letter:
    title = _("Säg nej hos %(who)s", who=office(municipality))
    return Letter(title, no_to_the_office(writer))
