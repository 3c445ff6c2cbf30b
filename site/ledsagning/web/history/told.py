"""An edition's changes as parts of a document, whose each of them is, and for whom it is better."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce

from ledsagning import composing
from ledsagning.catalogue.comparing import Comparison
from ledsagning.catalogue.editions import Edition, NotUnderstood, Owner
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.formats.document import Block, Document, Paragraph, Section, Span, Words, words
from ledsagning.today import day_of
from ledsagning.web import addresses
from ledsagning.web.history.changed import Change, in_municipality, in_provider
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import kept, library
from ledsagning.web.marked import foreign
from ledsagning.web.wording.blanks import labelled, with_spans
from ledsagning.web.wording.values import date_words

_Record = Municipality | Provider | None
_Homes = tuple[_Record, _Record]

MOST_KEPT = 1_000
"""So many editions of a municipality are kept told, in all languages together."""


def anchor(edition: Edition) -> str:
    """The place of an edition on the page of changes."""
    return f"version-{edition.number}"


def day_words(edition: Edition) -> str:
    """The day that an edition was published."""
    return date_words(day_of(edition.published))


def told(edition: Edition, municipality: Municipality) -> tuple[Section, ...]:
    """A section for each of whom an edition changed anything in a municipality, its own first."""
    return _told(edition.number, municipality.id)


@kept(most=MOST_KEPT)
def _told(number: int, municipality: str) -> tuple[Section, ...]:
    history = library().history
    edition = next(one for one in history.editions if one.number == number)
    owners = history.owners(edition, municipality)
    homes = _homes(municipality, edition)
    return tuple(_of_owner(owner, edition, homes) for owner in owners)


def _homes(municipality: str, edition: Edition) -> _Homes | None:
    """A municipality as it stood before an edition and in it; ``None`` where nobody can read that.

    Read once for all of its providers: there may be thousands.
    """
    history, now = library().history, library().catalogue
    try:
        before = history.record((municipality, ""), history.before(edition), now)
        return before, history.record((municipality, ""), edition, now)
    except NotUnderstood:
        return None


def _of_owner(owner: Owner, edition: Edition, homes: _Homes | None) -> Section:
    history, now = library().history, library().catalogue
    place = f"{anchor(edition)}-{owner[1] or 'kommunen'}"
    try:
        if homes is None:
            raise NotUnderstood
        was = history.record(owner, history.before(edition), now, homes[0])
        became = history.record(owner, edition, now, homes[1])
    except NotUnderstood:
        said = _("Det som ändrades är skrivet på ett sätt som webbplatsen inte läser längre.")
        return Section(_("Vi kan inte visa allt"), place, (Paragraph(words(said)),))
    blocks = tuple(_blocks(was, became, homes, owner, edition, place))
    return Section(_named(became or was), place, blocks, foreign=bool(owner[1]))


def _named(record: Municipality | Provider | None) -> str:
    if isinstance(record, Municipality):
        return _("Regler i %(municipality)s", municipality=record.name)
    return record.name if record else ""


def _blocks(
    was: Municipality | Provider | None,
    became: Municipality | Provider | None,
    homes: _Homes,
    owner: Owner,
    edition: Edition,
    place: str,
) -> Iterator[Block]:
    day = day_of(edition.published)
    match was, became, homes:
        case Municipality(), Municipality(), _:
            yield from _changes(in_municipality(was, became, day), place)
        case Provider(), Provider(), (Municipality() as before, Municipality() as after):
            yield from _changes(in_provider(was, became, (before, after), day), place)
        case None, _, _:
            yield Paragraph(words(_new(became)), pictogram="check")
        case _:
            yield Paragraph(words(_gone(was)), pictogram="info")
    if was is not None and (link := _old(owner, edition, was.name)):
        yield Paragraph((link,))


def _new(became: Municipality | Provider | None) -> str:
    if isinstance(became, Municipality):
        return _("Kommunen är ny på webbplatsen.")
    return _("Utföraren är ny på webbplatsen.")


def _gone(was: Municipality | Provider | None) -> str:
    if isinstance(was, Municipality):
        return _("Kommunen finns inte kvar på webbplatsen.")
    return _("Utföraren finns inte kvar på webbplatsen.")


def _old(owner: Owner, edition: Edition, name: str) -> Span | None:
    """The way to how all of it stood before; for who only hears it, with whose it is."""
    before = library().history.before(edition)
    if before is None:
        return None
    text = _("Se allt som det stod före ändringen")
    spoken = _("%(label)s: %(words)s", label=text, words=foreign(name))
    return Span(text, href=at(owner, before), spoken=str(spoken))


def at(owner: Owner, edition: Edition) -> str:
    """The address of a municipality's rules, or of a provider, as they stood in an edition."""
    municipality, provider = owner
    query = ((addresses.VERSION, edition.name),)
    if provider:
        return addresses.provider(language(), municipality, provider, query)
    page = addresses.page(language(), municipality, addresses.CHANGES)
    return addresses.with_query(page, query)


def _changes(changes: Iterable[Change], place: str) -> Iterator[Block]:
    told = tuple(Section(one.title, f"{place}-{one.id}", tuple(_change(one))) for one in changes)
    if told:
        yield from told
    else:
        yield Paragraph(words(_("En uppgift är skriven på ett annat sätt. Den betyder detsamma.")))


def _change(change: Change) -> Iterator[Block]:
    if change.note:
        yield Paragraph(words(change.note))
        return
    if change.was:
        # What one could once call or follow is words now: nobody should by mistake.
        was = (replace(span, href=None, spoken=None) for span in _joined(change.was))
        yield Paragraph(labelled(Span(_("Förut"), strong=True), *was))
    if change.now:
        yield Paragraph(labelled(Span(_("Nu"), strong=True), *_joined(change.now)))
    if verdict := _verdict(change.verdicts):
        yield Paragraph(words(verdict))


def _joined(sentences: tuple[Words, ...]) -> Words:
    return reduce(lambda one, other: (*one, Span(" "), *other), sentences)


def _verdict(found: frozenset[Comparison]) -> str:
    better, worse = Comparison.BETTER in found, Comparison.WORSE in found
    if better and worse:
        return _("En del är bättre för dig som har ledsagning, och en del är sämre.")
    if better:
        return _("Det är bättre för dig som har ledsagning.")
    return _("Det är sämre för dig som har ledsagning.") if worse else ""


def with_changes(document: Document, owner: Owner) -> Document:
    """A document, and last in it when what it tells of a municipality's rules, or of a provider,
    changed last; nothing where nobody knows.
    """
    edition = next(library().history.changing(*owner), None)
    if edition is None:
        return document
    page = addresses.page(language(), owner[0], addresses.CHANGES)
    link = Span(_("Se vad som ändrades"), href=f"{page}#{anchor(edition)}")
    message = (
        _("Uppgifterna ändrades den %(day)s. %(link)s.")
        if owner[1]
        else _("Kommunens regler ändrades den %(day)s. %(link)s.")
    )
    told = Paragraph(with_spans(message, day=Span(day_words(edition)), link=link), "calendar")
    return replace(document, blocks=(*document.blocks, told))


def is_kept(municipality: str) -> bool:
    """Whether it is the operator who says what holds in a municipality, or once did: of the
    others, that come with the program, nobody keeps how they stood.
    """
    read = library()
    return municipality in _own() or any(read.history.changing(municipality))


@kept(most=1)
def _own() -> frozenset[str]:
    return frozenset(one.id for one in composing.own(library().catalogue))
