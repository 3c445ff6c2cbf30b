"""What to do when the support is bad, or something serious has happened."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.values import Duration
from ledsagning.formats.document import (
    Block,
    Bullets,
    Document,
    Folded,
    Notice,
    Paragraph,
    Section,
    Span,
    Words,
    words,
)
from ledsagning.planner.writing import Writer
from ledsagning.web import addresses, tools
from ledsagning.web.choosing.choosing import whom_to_ask, written_down
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.complaining.words import complaining, telling
from ledsagning.web.documents.chosen import provider_section
from ledsagning.web.documents.leaving import way_out
from ledsagning.web.documents.steps import steps_section
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import law, promised, required
from ledsagning.web.letters.errands import Errand
from ledsagning.web.letters.helping import helping
from ledsagning.web.letters.in_swedish import in_swedish_too
from ledsagning.web.letters.letters import instead_of_a_letter, letter, phone
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.explained import explained
from ledsagning.web.wording.national import national_fact
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.terms import term_fact

IN_DANGER = ("emergency", "emergency_sms", "police")
"""Whom to call, in the order of haste."""


ONCE_TOLD = ("staff_must_report", "reported_to_ivo", "tell_ivo")
"""What others have to do when somebody has told them."""


def complaint_document(chosen: Chosen, municipality: Municipality, writer: Writer) -> Document:
    """Where to complain of the escort or the provider, and the words to do it."""
    provider = chosen.provider
    return Document(
        title=_("Så klagar du på stödet"),
        language=language(),
        summary="",
        pictogram="complaint",
        blocks=(
            Notice(_if_serious(municipality)),
            steps_section(
                (
                    words(_("Prata först med utföraren. Säg vad som är fel.")),
                    words(_("Du måste inte prata med ledsagaren.")),
                    words(_("Säg hur du vill ha det, och fråga när du får svar.")),
                    written_down(),
                    words(_("Blir det inte bättre? Prata med handläggaren.")),
                )
            ),
            *said(lambda: complaining(writer, _answer_within(provider)), writer, municipality),
            *_promised(provider, municipality),
            _not_better(municipality),
            Folded(
                _("Mer om att klaga"),
                "mer-om-att-klaga",
                (
                    rule_fact("complaint", municipality),
                    national_fact("not_appealable", municipality),
                ),
            ),
            whom_to_ask(municipality),
        ),
    )


def serious_document(chosen: Chosen, municipality: Municipality, writer: Writer) -> Document:
    """Whom to call, whom to tell of something serious, what they have to do, what IVO is for."""
    return Document(
        title=_("Är någon i fara? Ring %(phone)s", phone=law().statements["emergency"].phone),
        language=language(),
        summary="",
        pictogram="warning",
        blocks=(
            way_out(municipality),
            *(national_fact(name, municipality) for name in IN_DANGER),
            steps_section(
                (
                    words(_("Är du rädd för ledsagaren? Du måste inte prata med den personen.")),
                    words(_("Berätta för någon som du litar på.")),
                    words(_("Berätta för utföraren eller för handläggaren.")),
                    explained(
                        _("Du kan också berätta för <namnd>nämnden</namnd>."),
                        municipality,
                    ),
                    explained(_("Du kan tipsa <ivo>IVO</ivo>."), municipality),
                )
            ),
            *_of(chosen.provider, municipality),
            *said(lambda: telling(writer), writer, municipality),
            whom_to_ask(municipality),
            Folded(
                _("Det här händer när du har berättat"),
                "berattat",
                (
                    *(national_fact(name, municipality) for name in ONCE_TOLD),
                    Paragraph((Span(_("Till IVO:s webbplats"), href="https://www.ivo.se"),)),
                ),
            ),
        ),
    )


def emergency_call(municipality: Municipality) -> Notice:
    """The number to call, where the page begins."""
    call = national_fact("emergency", municipality).sentences[0]
    return Notice((Span(_("Är någon i fara nu?"), strong=True), Span(" "), *call), urgent=True)


def _if_serious(municipality: Municipality) -> Words:
    href = tools.COMPLAIN.address(municipality, (("about", "serious"),))
    serious = Span(_("Läs det här först"), href=f"{href}#{addresses.ANSWER}")
    return with_spans(
        _("Är du rädd för ledsagaren, eller har något allvarligt hänt? %(serious)s."),
        serious=serious,
    )


def said(
    errand: Callable[[], Errand], writer: Writer, municipality: Municipality
) -> Iterator[Block]:
    """The letter and the call, and what a helper has to think of."""
    yield from helping(writer, municipality)
    yield from in_swedish_too(lambda: letter(errand(), writer))
    yield instead_of_a_letter(lambda: phone(errand(), writer))


def _promised(provider: Provider | None, municipality: Municipality) -> Iterator[Block]:
    if provider is None:
        return
    agreement, standard = promised(provider), required(municipality)
    fact = term_fact("complaint", agreement, standard, beside_rules=True)
    yield replace(fact, title=_("Det här lovar utföraren"))
    yield from _of(provider, municipality)


def _of(provider: Provider | None, municipality: Municipality) -> Iterator[Block]:
    if provider is not None:
        yield provider_section(provider, municipality, _("Din utförare"))


def _answer_within(provider: Provider | None) -> Duration | None:
    term = promised(provider).complaint if provider else None
    return term.answer_within if term else None


def _not_better(municipality: Municipality) -> Section:
    switch = Span(_("byta"), href=tools.SWITCH.address(municipality))
    about = (("about", "serious"),)
    serious = Span(_("så gör du"), href=tools.COMPLAIN.address(municipality, about))
    ways = (
        with_spans(_("Du kan %(switch)s till någon annan."), switch=switch),
        with_spans(_("Är det något allvarligt? Läs %(serious)s."), serious=serious),
    )
    return Section(_("Blir det inte bättre?"), "inte-battre", (Bullets(ways),))
