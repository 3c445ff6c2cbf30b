"""Documents at their addresses: the page, the sheets to print, and the files to save.

Tools, information pages, providers and lists are all documents: each is shown in its own frame,
and all of them are taken away in the same formats.
"""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from ledsagning.formats.document import Actions, Document, Notice, Paragraph, Span
from ledsagning.formats.events import Event, Series
from ledsagning.formats.leaflet import Leaflet, put_together, sources_last
from ledsagning.formats.pictures import in_pictures
from ledsagning.formats.registry import FORMATS, WORTH_HEARING, Format, Kind
from ledsagning.formats.speech import script
from ledsagning.web import lengths, listening, sizes
from ledsagning.web.addresses import Query, home, with_query, with_suffix
from ledsagning.web.alike import is_alike, without_its_name, without_its_pages
from ledsagning.web.drawing import NotDrawn, TookTooLong, made
from ledsagning.web.http import cached, renamed
from ledsagning.web.i18n import SWEDISH, in_swedish, language
from ledsagning.web.i18n import gettext as _
from ledsagning.web.leaflets import (
    PICTURED,
    PICTURES,
    SHEETS,
    Sheet,
    imprint,
    plain_ways,
    unread_notice,
)
from ledsagning.web.listening import Begun
from ledsagning.web.parameters import size_meant
from ledsagning.web.sending import sent
from ledsagning.web.shapes import Link
from ledsagning.web.templating import Here, render, unread
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.glossary_pictograms import OF_WORDS

_AGAIN_SECONDS = 30
"""So long somebody waits before a file is asked for again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What stands at an address, and what can be taken away of it.

    ``page`` makes the page, and ``here`` is its address in each language. ``kind`` tells in which
    formats it can be had. ``document`` is what is taken away (``None``: there is nothing yet), and
    ``paper`` what is printed of it, on one side of a sheet, where that is not all. ``title`` is
    what is new in it, where its own title is not; ``anchor`` is where on the page it stands.
    ``notices`` are what nobody may miss; ``days`` to remember are of a ``series``. ``query`` is
    what of the address may stand on a paper that others read, and ``discreet`` an address that
    stands there instead, where the page's own would tell what it is about.
    """

    page: Callable[[], ResponseReturnValue]
    here: Here
    kind: Kind = Kind.ANSWER
    document: Document | None = None
    paper: Document | None = None
    title: str = ""
    anchor: str = ""
    notices: tuple[Notice, ...] = ()
    days: tuple[Event, ...] = ()
    series: Series = Series()
    query: Query = ()
    discreet: str = ""


_SHOWS: dict[str, Callable[..., Shown]] = {}
"""By its endpoint, what makes each document."""


def add(blueprint: Blueprint, path: str, name: str, shows: Callable[..., Shown]) -> None:
    """Give a document its addresses. ``shows`` is called with what the path holds."""
    answers: dict[str, Callable[[Shown], ResponseReturnValue]] = {
        "": _page,
        **{one.ending: partial(_file, one) for one in FORMATS},
        **{sheet.suffix: partial(_sheet, sheet) for sheet in SHEETS},
        PICTURES.suffix: _pictured,
    }
    _SHOWS[f"{blueprint.name}.{name}"] = shows
    for suffix, answer in answers.items():
        endpoint = name + suffix.replace(".", "_").replace("/", "_")
        view = cached(partial(_answer, shows, answer))
        blueprint.add_url_rule(path + suffix, endpoint, view, methods=["GET"])


def _answer(
    shows: Callable[..., Shown],
    answer: Callable[[Shown], ResponseReturnValue],
    **in_path: str,
) -> ResponseReturnValue:
    return answer(shows(**in_path))


def _page(shown: Shown) -> ResponseReturnValue:
    document = shown.document
    if document is not None and shown.kind in WORTH_HEARING:
        begun = _begin(shown, document)
        lengths.begin(lambda: begun.own)
    elif document is not None:
        lengths.begin(lambda: _leaflet(shown, document))
    return shown.page()


def _file(format_: Format, shown: Shown) -> ResponseReturnValue:
    if shown.kind not in format_.of:
        raise NotFound
    if format_.of_days and not shown.days:
        return _without_file(shown, _("Här finns inga dagar att spara i en kalender."), 404)
    if elsewhere := renamed(size_meant):
        return elsewhere
    if shown.document is None:
        return redirect(_to_page(shown))
    begun = _begin(shown, shown.document)
    if format_.beforehand:
        return _recording(format_, shown)
    if why := format_.lacks(shown.document.language):
        return _without_file(shown, _(why), 404)
    if sizes.wrong(format_):
        return _without_size(format_, shown)
    try:
        leaflet = begun.read if format_.renderer is script else begun.own
        data = made(format_, leaflet, sizes.asked(format_).nearest)
    except NotDrawn as error:
        why = _("Just nu är det för många som hämtar filer. Försök igen om en stund.")
        if isinstance(error, TookTooLong):
            why = _("Filen tog för lång tid att göra. Försök igen om en stund.")
        return _without_file(shown, why, 503)
    return _named(Response(data, content_type=format_.renderer.MEDIA_TYPE), format_, shown)


def _to_page(shown: Shown) -> str:
    """The page itself, where something is not answered yet, or wrong. It says what, and so it is
    asked all that was asked of the file, but for the size.
    """
    address, hash_sign, anchor = shown.here(language()).partition("#")
    said = request.args.items(multi=True)
    asked = tuple((name, text) for name, text in said if size_meant(name) not in sizes.CHOICES)
    return f"{with_query(address.partition('?')[0], asked)}{hash_sign}{anchor}"


def _recording(format_: Format, shown: Shown) -> ResponseReturnValue:
    """What was recorded beforehand, or a part of it: a player asks for one after the other."""
    found = listening.recording(format_)
    if found is None or not found.file.is_file():
        return _without_file(shown, _("Ingen har läst in den här sidan än."), 404)
    return _named(sent(found.file, format_.renderer.MEDIA_TYPE), format_, shown)


def _named(response: Response, format_: Format, shown: Shown) -> Response:
    name = format_.file_name(_stem(format_, shown), sizes.asked(format_).nearest)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _without_file(shown: Shown, why: str, status: int) -> ResponseReturnValue:
    """Why there is no file, and the ways to read that there are always."""
    ways = tuple(plain_ways(_file_of(shown)))
    response = _instead(shown, _("Filen finns inte just nu"), why, ways, status)
    if status == 503:
        response.headers["Retry-After"] = str(_AGAIN_SECONDS)
    return response


def _without_size(format_: Format, shown: Shown) -> Response:
    """Which sizes there are, and the ways to them."""
    why = " ".join(sizes.wrong(format_))
    ways = tuple(sizes.ways(format_, shown.kind, _file_of(shown)))
    return _instead(shown, _("Den storleken finns inte"), why, ways, 400)


def _instead(shown: Shown, title: str, why: str, ways: tuple[Link, ...], status: int) -> Response:
    page = render(
        "errors/error.html",
        shown.here,
        crumbs=(Link(title, "", current=True),),
        title=title,
        explanation=why,
        ways=ways,
        problems=(),
    )
    return Response(page, status, content_type="text/html; charset=utf-8")


def _file_of(shown: Shown) -> str:
    """The address that the endings of files are put on."""
    return shown.here(language()).partition("#")[0]


def _stem(format_: Format, shown: Shown) -> str:
    """What a file is called: its address, less the ending; and its language, if that is another
    than Swedish: who saves a page in two languages has two files.
    """
    code, *steps = request.path.removesuffix(format_.ending).split("/")[1:]
    named = (steps[0], "ledsagning") if shown.discreet else steps
    return "-".join((*named, *(() if code == SWEDISH else (code,))))


def _sheet(sheet: Sheet, shown: Shown) -> ResponseReturnValue:
    back = shown.here(language())
    document = shown.paper or shown.document
    if document is None:
        return redirect(_to_page(shown))
    if elsewhere := renamed(size_meant):
        return elsewhere
    if sized := sizes.of_sheet(_file_of(shown)):
        return redirect(sized)
    anchor = f"#{shown.anchor}" if shown.anchor else ""
    return render(
        "sheets/sheet.html",
        shown.here,
        leaflet=sources_last(_leaflet(shown, document)),
        large=sheet.large,
        one_side=shown.paper is not None,
        discreet=bool(shown.discreet),
        back=Link(_("Tillbaka till sidan"), f"{back}{anchor}"),
    )


def _pictured(shown: Shown) -> ResponseReturnValue:
    if shown.document is None or shown.kind not in PICTURED:
        raise NotFound
    back = Link(_("Tillbaka till sidan"), shown.here(language()))
    leaflet = _leaflet(shown, shown.document)
    with in_swedish() if shown.document.language == SWEDISH else nullcontext():
        whole = _("Det står mer på sidan: %(page)s.")
        page = Span(shown.document.title, href=back.href, foreign=shown.document.foreign)
        more = Paragraph(with_spans(whole, page=page), "document")
    return render(
        "pages/pictures.html",
        lambda code: with_suffix(shown.here(code), PICTURES.suffix),
        crumbs=(replace(back, text=shown.document.title), Link(_("Med bilder"), "", current=True)),
        leaflet=in_pictures(leaflet, OF_WORDS, more),
        way_out=tuple(b for b in shown.document.blocks if isinstance(b, Actions) and b.way_out),
        back=back,
    )


def leaflet_here(*, everywhere: bool) -> tuple[Kind, Leaflet] | None:
    """What can be taken away of the page that this request is for, and what kind of document that
    is; ``None`` where nothing can. ``everywhere``: for a reader in any municipality of which no
    more is known than a name.

    Raises ``NotFound`` where there is no such page.
    """
    shows = _SHOWS.get(request.endpoint or "")
    shown = shows(**(request.view_args or {})) if shows else None
    if shown is None or shown.document is None:
        return None
    leaflet = _everywhere if everywhere else _leaflet
    return shown.kind, leaflet(shown, shown.document)


def _begin(shown: Shown, document: Document) -> Begun:
    """Let it be known what can be heard of a page: its own words, or the same for all."""
    own = _leaflet(shown, document)
    return listening.begin(own, lambda: _for_all(shown, document), alike=is_alike())


def _for_all(shown: Shown, document: Document) -> Leaflet:
    return without_its_pages(_everywhere(shown, document))


def _everywhere(shown: Shown, document: Document) -> Leaflet:
    return without_its_name(_leaflet(shown, document, everywhere=True))


def _leaflet(shown: Shown, document: Document, *, everywhere: bool = False) -> Leaflet:
    path = shown.here(language()).partition("#")[0].partition("?")[0]
    page = shown.discreet or with_query(path, shown.query)
    address = home(language()) if everywhere else page
    with in_swedish() if document.language == SWEDISH else nullcontext():
        swedish = unread(shown.here)
        unchecked = (unread_notice(swedish),) if swedish else ()
        said = imprint(address, (*unchecked, *shown.notices), everywhere=everywhere)
    return replace(put_together(document, said, shown.title, shown.days), series=shown.series)
