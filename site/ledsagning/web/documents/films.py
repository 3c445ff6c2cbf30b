"""The films in Swedish Sign Language that tell the site's pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Bullets, Paragraph, Span, words
from ledsagning.pages import Page
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import chooses
from ledsagning.web.library import library
from ledsagning.web.wording.amounts import megabytes, minutes_and_seconds


@dataclass(frozen=True, slots=True)
class ShownFilm:
    """A film as a page shows it: where it and its captions are, and what is said of it."""

    address: str
    media_type: str
    captions: str
    language: str
    says: str
    save: str


def shown_film(slug: str, municipality: Municipality | None) -> ShownFilm | None:
    """The film of a page in the language that is spoken; ``None`` where there is none."""
    page = library().pages.find(slug, language(), chooses(municipality) if municipality else None)
    found = page.film if page else None
    # A reader who is shown the Swedish page, for want of another, sees what it has.
    if page is None or found is None or not found.file.is_file():
        return None
    return ShownFilm(
        address=addresses.film(page.locale, found.file.name),
        media_type=found.media_type,
        captions=addresses.film(page.locale, found.captions.name),
        language=page.locale,
        says=_("Filmen är %(length)s.", length=minutes_and_seconds(found.seconds)),
        save=_("Spara filmen (%(size)s)", size=megabytes(found.file.stat().st_size)),
    )


def films(municipality: Municipality | None) -> tuple[Block, ...]:
    """The ways to the pages that have one; that there is none yet."""
    listed = library().pages.listing(language(), chooses(municipality) if municipality else None)
    ways = tuple(_ways(listed, municipality))
    if not ways:
        return (Paragraph(words(_("Det finns ingen film på teckenspråk på webbplatsen än."))),)
    return (Paragraph(words(_("De här sidorna har en film:"))), Bullets(ways))


def _ways(pages: tuple[Page, ...], municipality: Municipality | None) -> Iterator[tuple[Span, ...]]:
    id_ = municipality.id if municipality else None
    for page in pages:
        if page.film and page.locale == language():
            href = f"{addresses.page(language(), id_, page.slug)}#film"
            yield (Span(page.title, href=href),)
