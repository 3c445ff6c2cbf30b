"""A provider's answers as a file to send, and a file from before taken up again."""

from datetime import date
from pathlib import PurePath
from typing import Final

from ledsagning.catalogue import loading, yaml_writing
from ledsagning.catalogue.files import File
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Catalogue, Municipality, Provider
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import said

_PACKED: Final = b"PK"


class Unreadable(Exception):
    """A file that cannot be taken up: why, to whoever sent it."""


def as_yaml(provider: Provider) -> bytes:
    """The file that an editor takes in; it says itself that it is a provider's."""
    return yaml_writing.write(_alone(provider)).encode()


def as_workbook(provider: Provider, town: Municipality) -> bytes:
    """The same as a workbook."""
    # The library of workbooks is large, and nobody else who visits the site needs it.
    from ledsagning.editing import stating, workbook_writing

    return workbook_writing.write(stating.state_of(provider, town))


def provider_in(data: bytes, town: Municipality, today: date) -> Provider:
    """The provider that a file holds. Raises ``Unreadable``."""
    try:
        if data.startswith(_PACKED):
            from ledsagning.editing import importing

            found = importing.bring_back("fil.xlsx", data, _nobody(town), (), today)
        else:
            source = YamlFiles(FilePlace("fil"), [File(PurePath("fil.yaml"), data)])
            found = loading.load(source, today, known={town.id: town})
    except InvalidCatalogue as invalid:
        why = said(invalid.problems[0].line)
        raise Unreadable(_("Vi kan inte läsa filen. %(why)s", why=why)) from invalid
    here = found.providers_in(town.id)
    if len(here) != 1:
        raise Unreadable(
            _("Filen ska ha en utförare i den här kommunen. Den har %(n)s.", n=len(here))
        )
    return here[0]


def _nobody(town: Municipality) -> Catalogue:
    return Catalogue(law=Law(), municipalities={town.id: town}, providers={}, version="")


def _alone(provider: Provider) -> Catalogue:
    return Catalogue(law=Law(), municipalities={}, providers={provider.key: provider}, version="")
