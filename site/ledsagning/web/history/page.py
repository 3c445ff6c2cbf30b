"""The page of changes, as a document."""

from collections.abc import Iterator, Sequence

from ledsagning.catalogue.editions import Edition
from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Bullets, Document, Paragraph, Section, Span, words
from ledsagning.web.history.told import anchor, day_words, is_kept, told
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library


def title_of(municipality: Municipality) -> str:
    """What the page of changes is called."""
    return _("Det här har ändrats i %(municipality)s", municipality=municipality.name)


def changes_document(
    municipality: Municipality, shown: Sequence[Edition], older: str | None
) -> Document:
    """What changed, edition by edition. ``older`` leads to those before them, if there are any."""
    return Document(
        title=title_of(municipality),
        language=language(),
        summary=_("Det nyaste står först. Dagen är den då ändringen kom ut på webbplatsen."),
        pictogram="calendar",
        blocks=(
            *(_edition(one, municipality) for one in shown),
            *(() if shown else (_nothing(municipality),)),
            *_end(older),
        ),
    )


def _edition(edition: Edition, municipality: Municipality) -> Section:
    back = (Paragraph(words(_("En äldre version kom tillbaka."))),) if edition.back else ()
    return Section(day_words(edition), anchor(edition), (*back, *told(edition, municipality)))


def _nothing(municipality: Municipality) -> Paragraph:
    editions = library().history.editions
    if not is_kept(municipality.id):
        said = _(
            "Det vi vet om %(municipality)s följer med webbplatsens program. "
            "Därför står ändringarna inte här.",
            municipality=municipality.name,
        )
    elif not editions:
        said = _("Inget har ändrats än. När något ändras kan du läsa om det här.")
    else:
        said = _(
            "Inget har ändrats i %(municipality)s sedan den %(day)s.",
            municipality=municipality.name,
            day=day_words(editions[0]),
        )
    return Paragraph(words(said), pictogram="info")


def _end(older: str | None) -> Iterator[Block]:
    if older:
        yield Paragraph((Span(_("Äldre ändringar"), href=older),))
        return
    editions = library().history.editions
    lines = [_("När en regel börjar gälla står i själva regeln.")]
    lines.append(_("Nya lagar står inte här."))
    if editions:
        day = day_words(editions[0])
        lines.insert(0, _("Längre tillbaka än till den %(day)s har vi inget sparat.", day=day))
    yield Section(_("Om ändringarna"), "om", (Bullets(tuple(map(words, lines))),))
