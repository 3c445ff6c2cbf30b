"""How a figure is quoted: its address, the day, and the version of what it was counted from."""

from ledsagning.formats.document import Paragraph, Span
from ledsagning.today import today
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.marked import left_to_right
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.values import date_words

_SHOWN = 12
"""So much of the version is enough to tell it from all others."""


def version() -> str:
    """The version of the catalogue, as it is told to people."""
    return library().catalogue.version[:_SHOWN]


def citation(title: str, address: str) -> Paragraph:
    """The line to quote a figure by. ``address`` is a path, with its anchor.

    Where nobody knows what the site is called the line has a link, and no address that would lead
    nowhere from somewhere else.
    """
    public = library().public(address)
    where = left_to_right(public) if public else _("Länk till siffran")
    return Paragraph(
        with_spans(
            _(
                "Så här anger du källan: Hitta ledsagning, ”%(title)s”, %(day)s, "
                "katalog %(version)s. %(address)s"
            ),
            title=Span(title),
            day=Span(date_words(today())),
            version=Span(left_to_right(version())),
            address=Span(where, href=public or address),
        ),
        pictogram="book",
    )
