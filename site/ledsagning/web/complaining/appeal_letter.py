"""An appeal as a letter that a court can use: who, which decision, how it shall be changed, why."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.rules import Appeal
from ledsagning.formats.document import Letter, Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import Standing, Writer
from ledsagning.web.complaining.decision import Ask, Decision
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.identity import identity, own_identity
from ledsagning.web.letters.writers import Voices, agreed, in_voice, interpreter, presented
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.values import local_words

APPEALING = Voices(
    me=N_("Jag överklagar beslutet."),
    us=N_("Jag överklagar beslutet åt barnet."),
    them=N_("Jag överklagar beslutet åt personen."),
)
ASKS: Mapping[Ask, str] = {
    Ask.MORE_TIME: N_(
        "Jag har inte hunnit skriva allt. Jag vill skicka mer senare. Hur lång tid får jag?"
    ),
    Ask.HEARING: N_("Jag vill prata med domstolen. Det kallas muntlig förhandling."),
}
_ACTS_FOR = frozenset({Writer.GUARDIAN, Writer.GOOD_MAN, Writer.ADMINISTRATOR, Writer.FUTURE_POWER})
"""Who tells of themselves too what a court has to know of the person."""


def appeal_letter(rule: Appeal | None, decision: Decision) -> Letter:
    """The letter to the court, with blanks for what the site is never told."""
    writer = decision.writer
    return Letter(
        _("Brev: överklagande"),
        (
            with_spans(_("Dag: %(day)s"), day=blank(_("dagens datum"))),
            *_addressed(rule),
            *presented(writer, Standing.DECIDED),
            *identity(writer),
            *(own_identity(writer) if writer in _ACTS_FOR else ()),
            _line(_("Ni når mig så här: %(blank)s"), _("telefon och e-post")),
            in_voice(APPEALING, writer),
            *_decision(decision),
            _line(_("Så här ska beslutet ändras: %(blank)s"), _("till exempel fler timmar")),
            _line(_("Därför ska det ändras: %(blank)s"), _("skriv om du vill")),
            _line(_("Det här skickas med: %(blank)s"), _("till exempel ett intyg")),
            words(_("Jag vill att nämnden först ser om den kan ändra beslutet själv.")),
            *_asks(decision),
            _line(_("Underskrift: %(blank)s"), _("skriv ditt namn för hand")),
            *agreed(writer, Standing.DECIDED),
        ),
    )


def _addressed(rule: Appeal | None) -> Iterator[Words]:
    """To the court, but handed in to the board: that is the law."""
    if rule and rule.court:
        yield with_spans(_("Till: %(court)s"), court=Span(rule.court, foreign=True))
    else:
        yield _line(_("Till: %(blank)s"), _("domstolens namn, från beslutet"))
    if rule and rule.board:
        yield with_spans(
            _("Lämnas till %(board)s: %(name)s"),
            board=local_words(rule.board),
            name=blank(_("namnet, från beslutet")),
        )
    else:
        yield _line(_("Lämnas till: %(blank)s"), _("nämnden som har beslutat"))


def _decision(decision: Decision) -> Iterator[Words]:
    yield words(_("Beslutet gäller ledsagning."))
    yield with_spans(_("Dagen i beslutet: %(day)s"), day=blank(_("dag")))
    number = blank(_("om det står i beslutet"))
    yield with_spans(_("Beslutets nummer: %(number)s"), number=number)
    received = decision.received
    day = Span(day_words(received)) if received else blank(_("dag"))
    yield with_spans(_("Dagen då beslutet kom fram: %(day)s"), day=day)


def _asks(decision: Decision) -> Iterator[Words]:
    for ask, sentence in ASKS.items():
        if ask in decision.asks:
            yield words(_(sentence))
    if Ask.INTERPRETER in decision.asks:
        yield interpreter(decision.writer)


def _line(message: str, belongs: str) -> Words:
    return with_spans(message, blank=blank(belongs, long=True))
