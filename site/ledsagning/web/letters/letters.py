"""An errand as words to take along: a letter, what to say on the phone, and an SMS."""

from collections.abc import Callable, Iterator

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Folded, Letter, Paragraph, Part, Words, words
from ledsagning.planner.writing import Writer
from ledsagning.web.documents.contacts import cannot_phone
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.errands import Errand
from ledsagning.web.letters.helping import helping
from ledsagning.web.letters.in_swedish import in_swedish_too, to_say
from ledsagning.web.letters.writers import (
    ABOUT_SUPPORT,
    born,
    hello,
    in_voice,
    interpreter,
    presented,
    signed,
)
from ledsagning.web.wording.blanks import blank, with_spans


def three_ways(
    errand: Callable[[], Errand],
    writer: Writer,
    municipality: Municipality,
    *,
    interpreted: bool = False,
) -> tuple[Block, ...]:
    """The same errand in the three ways to send it, and what to think of.

    The errand is made anew for each language: on a page in another one the words stand in
    Swedish too. ``interpreted``: an interpreter is asked for.
    """
    return (
        *helping(writer, municipality),
        *in_swedish_too(lambda: letter(errand(), writer, interpreted=interpreted)),
        instead_of_a_letter(lambda: phone(errand(), writer, interpreted=interpreted)),
        Folded(
            _("Vill du skicka sms i stället?"),
            "sms",
            (
                *in_swedish_too(lambda: sms(errand(), writer)),
                Paragraph(
                    words(_("Skriv inte ditt personnummer i ett sms. Skriv inget om din hälsa.")),
                    pictogram="shield",
                ),
            ),
        ),
    )


def instead_of_a_letter(call: Callable[[], Letter]) -> Folded:
    """What to say on the phone, for whoever would rather ring: nobody needs it and the letter."""
    return Folded(_("Vill du ringa i stället?"), "ringa", (*to_say(call), cannot_phone()))


def letter(errand: Errand, writer: Writer, *, interpreted: bool = False) -> Letter:
    """The errand as a letter."""
    return Letter(
        _("Brev till %(receiver)s", receiver=errand.receiver),
        (
            with_spans(_("Dag: %(day)s"), day=blank(_("dagens datum"))),
            with_spans(
                _("Till: %(name)s"),
                name=errand.addressee or blank(_("namn på den du skriver till")),
            ),
            *_told(errand, writer, interpreted=interpreted),
            words(_("Svara gärna på det här:")),
            *map(words, errand.asks),
            *signed(writer, errand.standing),
        ),
    )


def phone(errand: Errand, writer: Writer, *, interpreted: bool = False) -> Letter:
    """The errand as a call: what to say, what they may ask, and what to write down."""
    told = tuple(_told(errand, writer, interpreted=interpreted))
    return Letter(
        _("När du ringer %(receiver)s", receiver=errand.receiver),
        (),
        (
            Part(_("Säg så här"), told),
            Part(_("Fråga sedan"), tuple(map(words, errand.asks))),
            Part(_("De kanske frågar"), tuple(map(words, errand.asked))),
            answer_written_down(),
        ),
    )


def answer_written_down() -> Part:
    """What to write down of a call."""
    return Part(
        _("Skriv upp svaret"),
        (
            with_spans(_("Jag pratade med: %(name)s"), name=blank(_("namn"))),
            with_spans(_("Dag och tid: %(time)s"), time=blank(_("dag och tid"))),
            with_spans(_("Det här bestämde vi: %(answer)s"), answer=blank(_("svar"), long=True)),
        ),
    )


def sms(errand: Errand, writer: Writer, *, in_writing: bool = False) -> Letter:
    """A call asked for by SMS: nothing of a decision, or of what the person needs.

    ``in_writing``: the person cannot be called, and asks for words.
    """
    asked = _("Kan du skriva till mig?") if in_writing else _("Kan du ringa eller skriva till mig?")
    return Letter(
        _("Sms till %(receiver)s", receiver=errand.receiver),
        (
            hello(),
            in_voice(ABOUT_SUPPORT, writer),
            words(asked),
            with_spans(_("Mitt nummer är %(number)s."), number=blank(_("ditt nummer"))),
        ),
    )


def _told(errand: Errand, writer: Writer, *, interpreted: bool) -> Iterator[Words]:
    """Who writes or rings, for whom, and what about."""
    yield from presented(writer, errand.standing)
    if errand.to_office:
        yield born(writer)
    if interpreted:
        yield interpreter(writer)
    yield errand.request
    yield from errand.details
