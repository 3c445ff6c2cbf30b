"""A letter with questions to a municipality, in easy words, without anything about a person."""

from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Letter, Part, Span, Words, words
from ledsagning.messages import N_
from ledsagning.web.asking.form import Asker
from ledsagning.web.asking.subjects import TITLES, Asked
from ledsagning.web.i18n import gettext as _
from ledsagning.web.marked import foreign
from ledsagning.web.wording.blanks import blank, with_spans

PRESENTED: Mapping[Asker, str] = MappingProxyType(
    {
        Asker.SELF: N_("Hej! Jag vill veta hur ledsagning fungerar i %(municipality)s."),
        Asker.RELATIVE: N_(
            "Hej! Jag hjälper en person. Vi vill veta hur ledsagning fungerar i %(municipality)s."
        ),
        Asker.ASSOCIATION: N_(
            "Hej! Jag skriver för en förening. Våra medlemmar vill veta hur ledsagning fungerar "
            "i %(municipality)s."
        ),
    }
)


def letter(municipality: Municipality, asker: Asker, asked: Asked) -> Letter:
    """The questions as a letter to send, with blanks for the day and the name."""
    return Letter(
        _("Brev till %(municipality)s", municipality=foreign(municipality.name)),
        (
            with_spans(_("Dag: %(day)s"), day=blank(_("dagens datum"))),
            _begun(municipality, asker),
            *(words(line) for line in _before()),
        ),
        (*_questions(asked), _answering()),
    )


def mail_text(municipality: Municipality, asker: Asker, asked: Asked) -> str:
    """The same questions as the text of an e-mail: the reader signs it in their own program."""
    lines = (
        _begun(municipality, asker),
        *map(words, _before()),
        *chain.from_iterable((words(part.title), *part.paragraphs) for part in _questions(asked)),
        *map(words, _after()),
        words(_("Vänliga hälsningar")),
    )
    return "\n\n".join("".join(span.text for span in line) for line in lines)


def _begun(municipality: Municipality, asker: Asker) -> Words:
    return with_spans(_(PRESENTED[asker]), municipality=Span(municipality.name, foreign=True))


def _before() -> Iterator[str]:
    yield _("Frågorna är skrivna så som en person med ledsagning kan fråga.")


def _questions(asked: Asked) -> Iterator[Part]:
    for subject, questions in asked.items():
        yield Part(_(TITLES[subject]), tuple(map(words, questions)))


def _answering() -> Part:
    """How to answer, and whom."""
    return Part(
        _("När ni svarar"),
        (
            *map(words, _after()),
            with_spans(_("Svara till: %(reach)s"), reach=blank(_("telefon eller e-post"))),
            words(_("Vänliga hälsningar")),
            (blank(_("ditt namn")),),
        ),
    )


def _after() -> Iterator[str]:
    yield _("Skriv gärna svaren med lätta ord.")
    yield _("Skriv också i vilket dokument svaret står, och från vilken dag det gäller.")
