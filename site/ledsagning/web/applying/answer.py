"""How to apply, step by step, with the words to do it."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Document, Paragraph, Section, Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web.applying.form import Need, What
from ledsagning.web.applying.words import Application, message, spoken, written
from ledsagning.web.documents.applying import addressee, whom_to_apply_to
from ledsagning.web.documents.contacts import cannot_phone
from ledsagning.web.documents.rule_card import rule_card
from ledsagning.web.documents.steps import steps_section
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.letters.helping import helping
from ledsagning.web.letters.in_swedish import in_swedish_too, to_say
from ledsagning.web.wording.national import national_fact

TITLES: Mapping[What, str] = {
    What.SUPPORT: N_("Så ansöker du om ledsagning"),
    What.HOURS: N_("Så ansöker du om fler timmar"),
    What.EXPENSES: N_("Så ansöker du om pengar för ledsagaren"),
    What.COSTLIER: N_("Så ansöker du om mer pengar för en aktivitet"),
}
RULES: Mapping[What, tuple[str, ...]] = {
    What.EXPENSES: ("escort_expenses",),
    What.COSTLIER: ("costlier_activity", "escort_expenses"),
}
"""The rules that say whether there is such money."""


def applying_document(
    municipality: Municipality, what: What, writer: Writer, needs: tuple[Need, ...]
) -> Document:
    """The way to apply for something, for whoever writes."""
    return Document(
        title=_(TITLES[what]),
        language=language(),
        summary="",
        pictogram="pencil",
        blocks=(
            steps_section(_steps()),
            *(rule_card(name, municipality) for name in RULES.get(what, ())),
            *_for_somebody(municipality, writer),
            *_words(municipality, what, writer, needs),
            Section(
                _("Hit ansöker du"),
                "hit-ansoker-du",
                (rule_card("applying", municipality), *whom_to_apply_to(municipality)),
            ),
            *(national_fact(name, municipality) for name in _laws(needs)),
        ),
    )


def _steps() -> Iterator[Words]:
    yield words(_("Fyll i brevet, eller ring. Hoppa över det du inte vill svara på."))
    yield words(_("Skicka eller lämna brevet. Behåll en kopia."))
    yield words(_("Skriv upp vilken dag du ansökte, och vem du pratade med."))
    yield words(_("Handläggaren vill prata med dig. Du får ta med någon."))
    yield words(_("Du får ett beslut. Läs det. Du kan överklaga om du får nej."))


def _words(
    municipality: Municipality, what: What, writer: Writer, needs: tuple[Need, ...]
) -> Iterator[Block]:
    yield from helping(writer, municipality)

    def application() -> Application:
        return Application(what=what, writer=writer, needs=needs, addressee=addressee(municipality))

    yield from in_swedish_too(lambda: written(application()))
    yield from to_say(lambda: spoken(application()))
    yield cannot_phone()
    yield from in_swedish_too(lambda: message(application()))
    private = _("Skriv inget om din hälsa i sms eller e-post. Skriv inte ditt personnummer där.")
    yield Paragraph(words(private), pictogram="shield")


def _for_somebody(municipality: Municipality, writer: Writer) -> Iterator[Block]:
    """Who may apply for somebody else."""
    if writer is Writer.SELF:
        return
    yield national_fact("only_on_request", municipality)


def _laws(needs: tuple[Need, ...]) -> Iterator[str]:
    if needs:
        yield "interpreter"
    yield "whole_decision"
    yield "six_months"
