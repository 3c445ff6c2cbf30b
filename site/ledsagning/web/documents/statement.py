"""The parts of the accessibility statement that whoever runs the site has to answer for.

The law (2018:1937) and MDFFS 2019:2 say what has to be told; nothing is claimed that the operator
has not written in the catalogue.
"""

from collections.abc import Callable, Mapping

from ledsagning.catalogue.model import Accessibility
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.vocabulary import Conformity
from ledsagning.formats.document import Block, Bullets, Paragraph, Span, Words, words
from ledsagning.web.documents.site_operator import (
    how_to_reach,
    named,
    nobody_answers,
    operator,
    responsible,
)
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.values import date_words, label, local_words

DIGG = "https://www.digg.se/tdosanmalan"
"""Where to report that an answer is not good enough."""


def statement(part: str) -> tuple[Block, ...]:
    """One of the ``STATEMENT_PARTS`` of the pages."""
    return PARTS[part]()


def _found() -> Accessibility | None:
    found = operator()
    return found.accessibility if found else None


def _degree() -> tuple[Block, ...]:
    return tuple(Paragraph(sentence) for sentence in (_judged(), _because()) if sentence)


def _judged() -> Words:
    who, found = operator(), _found()
    if who is None:
        return words(
            _(
                "Ingen har bedömt webbplatsen enligt lagen om tillgänglighet till digital "
                "offentlig service ännu."
            )
        )
    if found is None:
        message = _(
            "%(name)s har inte bedömt webbplatsen enligt lagen om tillgänglighet till digital "
            "offentlig service ännu."
        )
        return with_spans(message, name=named(who))
    message = _(
        "%(name)s har bedömt webbplatsen. Den är %(degree)s med lagen om tillgänglighet till "
        "digital offentlig service."
    )
    degree = Span(label(found.conforms), strong=True)
    return with_spans(message, name=named(who), degree=degree)


def _because() -> Words:
    found = _found()
    if found is None:
        return ()
    if found.conforms is Conformity.FULL:
        return words(_("Ingen brist mot kraven är känd."))
    # Translators: the link stands on the page of the statement.
    link = Span(_("Bristerna står längre ner"), href="#bristande-forenlighet")
    return (link, Span("."))


def _shortcomings() -> tuple[Block, ...]:
    found = _found()
    if found is not None and found.shortcomings:
        return (Paragraph(words(_("Det här är inte tillgängligt:"))), _listed(found.shortcomings))
    return (Paragraph(words(_("Programmen som testar har inte hittat något fel mot kraven."))),)


def _burdensome() -> tuple[Block, ...]:
    found = _found()
    if found is not None and found.burdensome:
        return (_listed(found.burdensome),)
    said = _("Inget saknas för att det är för dyrt eller för svårt.")
    return (Paragraph(words(said)),)


def _outside_law() -> tuple[Block, ...]:
    found = _found()
    if found is not None and found.outside_law:
        return (_listed(found.outside_law),)
    return (Paragraph(words(_("Inget är undantaget."))),)


def _supervision() -> tuple[Block, ...]:
    said = _("Myndigheten för digital förvaltning, Digg, kontrollerar att lagen följs.")
    if operator() is None:
        return (Paragraph(words(said)), nobody_answers())
    link = Span(_("anmäla det till Digg"), href=DIGG)
    more = with_spans(_("Är du missnöjd med svaret? Då kan du %(report)s."), report=link)
    return (Paragraph((Span(said), Span(" "), *more)),)


def _method() -> tuple[Block, ...]:
    found = _found()
    return (Paragraph(local_words(found.method)),) if found and found.method else ()


def _dates() -> tuple[Block, ...]:
    found = _found()
    if found is None:
        return ()
    assessed = _("Den senaste bedömningen gjordes %(day)s.", day=date_words(found.assessed))
    updated = date_words(found.updated or found.assessed)
    changed = _("Redogörelsen ändrades senast %(day)s.", day=updated)
    return (Paragraph(words(assessed)), Paragraph(words(changed)))


def _listed(texts: tuple[Localized, ...]) -> Bullets:
    return Bullets(tuple(map(local_words, texts)))


PARTS: Mapping[str, Callable[[], tuple[Block, ...]]] = {
    "responsible": responsible,
    "degree": _degree,
    "reach": how_to_reach,
    "supervision": _supervision,
    "shortcomings": _shortcomings,
    "burdensome": _burdensome,
    "outside-law": _outside_law,
    "method": _method,
    "dates": _dates,
}
