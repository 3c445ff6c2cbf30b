"""What has been told as a file to send, and a file from before taken up again."""

from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import Final

from flask import Response, request

from ledsagning.catalogue import loading, yaml_writing
from ledsagning.catalogue.drafting import WHOLE
from ledsagning.catalogue.files import File
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Catalogue, Municipality, Provider
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue, Problem
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.editing.book import Book
from ledsagning.messages import told
from ledsagning.web.doors.answers import sentences
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import said
from ledsagning.web.library import library

YAML: Final = "yaml"
WORKBOOK: Final = "xlsx"
KINDS: Final = {
    YAML: "application/yaml",
    WORKBOOK: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The kinds of files, by what a button asks for."""

_PACKED: Final = b"PK"
_CALLED: Final = "fil.xlsx"
"""What a workbook is called: the name that it has at its sender's is nobody's business."""


class Unreadable(Exception):
    """A file that cannot be taken up: why, to whoever sent it; and ``elsewhere`` the municipality
    whose it is, where it is another one's than the page's.
    """

    def __init__(self, why: str, elsewhere: Municipality | None = None) -> None:
        self.elsewhere = elsewhere
        super().__init__(why)


def as_yaml(municipality: Municipality | None = None, provider: Provider | None = None) -> bytes:
    """The file that an editor takes in; it says itself whose it is."""
    return yaml_writing.write(_alone(municipality, provider)).encode()


def as_workbook(stated: Book) -> bytes:
    """The same as a workbook."""
    # The library of workbooks is large, and nobody else who visits the site needs it.
    from ledsagning.editing import workbook_writing

    return workbook_writing.write(stated)


def sent(data: bytes, name: str, kind: str) -> Response:
    """A file to keep; the site keeps none."""
    response = Response(data, mimetype=KINDS[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    response.cache_control.no_store = True
    return response


def taken_up(town: Municipality, today: date) -> Catalogue:
    """What the file says that was sent along. Raises ``Unreadable``."""
    file = request.files.get("file")
    if not file:
        raise Unreadable(_("Välj först vilken fil det är."))
    data = file.stream.read()
    try:
        if data.startswith(_PACKED):
            from ledsagning.editing import importing, workbook_limits

            limits = workbook_limits.FROM_ANYBODY
            found = importing.bring_back(_CALLED, data, _wherever(), (), today, limits=limits)
        else:
            source = YamlFiles(FilePlace("fil"), [File(PurePath("fil.yaml"), data)], marked=True)
            found = loading.load(source, today, known=_wherever().municipalities)
    except InvalidCatalogue as invalid:
        raise Unreadable(_why(invalid.problems[0])) from invalid
    _refuse_elsewhere(found, town)
    return found


def _wherever() -> Catalogue:
    """All municipalities, with nothing of what has been told here: a file says whose it is."""
    return replace(_alone(None), municipalities=library().catalogue.municipalities)


def _refuse_elsewhere(found: Catalogue, town: Municipality) -> None:
    """Say whose a file is that is about one other municipality only."""
    before = library().catalogue.municipalities
    ids = {one.municipality for one in found.providers.values()}
    ids |= {id_ for id_, one in found.municipalities.items() if one is not before.get(id_)}
    if len(ids) == 1 and town.id not in ids:
        (other,) = (found.municipalities[id_] for id_ in ids)
        why = _("Filen är för %(municipality)s. Välj den där i stället.", municipality=other.name)
        raise Unreadable(why, other)


def _why(problem: Problem) -> str:
    """Why a file cannot be taken up. Whoever has only fetched it here does not mend it by hand."""
    if problem.subject in (WHOLE, _CALLED):
        return sentences(problem.message, told("välj den fil som du hämtade här"))
    return _("Vi kan inte läsa filen. %(why)s", why=said(problem.line))


def _alone(municipality: Municipality | None, provider: Provider | None = None) -> Catalogue:
    return Catalogue(
        law=Law(),
        municipalities={municipality.id: municipality} if municipality else {},
        providers={provider.key: provider} if provider else {},
        version="",
    )
