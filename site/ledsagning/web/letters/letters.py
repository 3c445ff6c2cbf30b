"""An errand as words to take along: a letter, what to say on the phone, and an SMS."""

from collections.abc import Callable
from dataclasses import replace

from ledsagning.formats.document import Block, Letter, Paragraph, Span, Words, words
from ledsagning.planner.writing import Writer
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.errands import Errand
from ledsagning.web.letters.in_swedish import in_swedish_too
from ledsagning.web.letters.writers import advice, presented, signed
from ledsagning.web.wording.blanks import blank, with_spans


def three_ways(errand: Callable[[], Errand], writer: Writer) -> tuple[Block, ...]:
    """The same errand in the three ways to send it, and what to think of.

    The errand is made anew for each language: on a page in another one the words stand in
    Swedish too.
    """
    helper = advice(writer)
    return (
        *((Paragraph(helper, pictogram="people"),) if helper else ()),
        *in_swedish_too(lambda: letter(errand(), writer)),
        *to_say(lambda: phone(errand(), writer)),
        *in_swedish_too(lambda: sms(errand(), writer)),
        Paragraph(
            words(_("Skriv inte ditt personnummer i ett sms. Skriv inget om din hälsa.")),
            pictogram="shield",
        ),
    )


def to_say(write: Callable[[], Letter]) -> tuple[Letter, ...]:
    """Words to say; on a page in another language in Swedish first, for whoever listens."""
    spoken, *meaning = in_swedish_too(write)
    if not meaning:
        return (spoken,)
    title = _("%(title)s: på svenska, att säga", title=meaning[0].title)
    return (replace(spoken, title=title), *meaning)


def letter(errand: Errand, writer: Writer) -> Letter:
    """The errand as a letter."""
    return Letter(
        _("Brev till %(receiver)s", receiver=errand.receiver),
        (
            with_spans(_("Dag: %(day)s"), day=blank(_("dagens datum"))),
            with_spans(_("Till: %(name)s"), name=blank(_("namn på den du skriver till"))),
            presented(writer, errand.standing),
            errand.request,
            *errand.details,
            words(_("Svara gärna på det här:")),
            *map(words, errand.asks),
            *signed(writer, errand.standing),
        ),
    )


def phone(errand: Errand, writer: Writer) -> Letter:
    """The errand as a call: what to say, what they may ask, and what to write down."""
    return Letter(
        _("När du ringer %(receiver)s", receiver=errand.receiver),
        (
            _part(_("Säg så här")),
            presented(writer, errand.standing),
            errand.request,
            *errand.details,
            _part(_("Fråga sedan")),
            *map(words, errand.asks),
            _part(_("De kanske frågar")),
            *map(words, errand.asked),
            _part(_("Skriv upp svaret")),
            with_spans(_("Jag pratade med: %(name)s"), name=blank(_("namn"))),
            with_spans(_("Dag och tid: %(time)s"), time=blank(_("dag och tid"))),
            with_spans(_("Det här bestämde vi: %(answer)s"), answer=blank(_("svar"))),
        ),
    )


def sms(errand: Errand, writer: Writer) -> Letter:
    """The errand as an SMS: nothing about needs, and how to reach the one who sends it."""
    return Letter(
        _("Sms till %(receiver)s", receiver=errand.receiver),
        (
            presented(writer, errand.standing),
            errand.request,
            with_spans(_("Ring eller skriv till mig: %(number)s"), number=blank(_("ditt nummer"))),
        ),
    )


def _part(title: str) -> Words:
    return (Span(title, strong=True),)
