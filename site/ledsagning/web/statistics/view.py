"""The pages that tell how unlike the municipalities are, and their files."""

from datetime import date
from functools import partial

from flask import Blueprint, Response

from ledsagning.formats import separated
from ledsagning.formats.document import Actions, Document, Span
from ledsagning.formats.registry import Kind
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.http import cached
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.leaflets import other_ways
from ledsagning.web.library import kept
from ledsagning.web.shapes import Link
from ledsagning.web.shown import Shown, add
from ledsagning.web.statistics.figures import file_link
from ledsagning.web.statistics.overview import TITLE, overview
from ledsagning.web.statistics.rows import rows
from ledsagning.web.statistics.subjects import BY_SLUG, SUBJECTS, Subject
from ledsagning.web.templating import Here, render

bp = Blueprint("statistics", __name__)


def first_page() -> Shown:
    """Whom the figures are for, and the way to each."""
    return _shown(_overview(today()), addresses.statistics, ())


def subject_page(subject: Subject) -> Shown:
    """The figures of one subject."""
    here = partial(addresses.statistics, slug=subject.slug)
    above = Link(_(TITLE), addresses.statistics(language()))
    return _shown(_subject(subject.slug, today()), here, (above,))


def _shown(document: Document, here: Here, above: tuple[Link, ...]) -> Shown:
    title = document.title
    crumbs = (*above, Link(title, here(language()), current=True))
    page = partial(
        render,
        "pages/page.html",
        here,
        crumbs=crumbs,
        title=title,
        document=document,
        swedish=None,
        reading=other_ways(here(language()), Kind.FIGURES),
    )
    return Shown(here=here, page=page, kind=Kind.FIGURES, document=document)


@kept(most=4)
def _overview(_day: date) -> Document:
    return overview(addresses.statistics(language()))


@kept(most=40)
def _subject(slug: str, _day: date) -> Document:
    subject = BY_SLUG[slug]
    address = addresses.statistics(language(), slug)
    # A figure has the file beside it.
    file = () if subject.measures else (file_link(address),)
    back = Span(_("Välj något annat att se"), href=f"{addresses.statistics(language())}#fragor")
    return Document(
        title=_(subject.title),
        language=language(),
        summary=_(subject.summary),
        pictogram=subject.pictogram,
        blocks=(*subject.body(address), Actions((*file, back))),
    )


@cached
def _file(slug: str) -> Response:
    response = Response(_bytes(slug, today()), content_type=separated.MEDIA_TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="ledsagning-{slug}.csv"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@kept(most=40)
def _bytes(slug: str, _day: date) -> bytes:
    return separated.render(rows(BY_SLUG[slug]))


_HERE = f"/<language:language>/{addresses.STATISTICS}"

add(bp, _HERE, "overview", first_page)
for _subject_ in SUBJECTS:
    _path = f"{_HERE}/{_subject_.slug}"
    add(bp, _path, _subject_.slug, partial(subject_page, _subject_))
    bp.add_url_rule(f"{_path}.csv", f"{_subject_.slug}_csv", partial(_file, _subject_.slug))
