"""Where a fact is written, in words: the same on the page and in every format."""

from datetime import date

from ledsagning.catalogue.values import PartialDate
from ledsagning.formats.document import Source
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.values import date_words


def source(
    *,
    quote: str,
    verbatim: bool,
    title: str,
    href: str | None,
    dated: PartialDate | None,
    checked: date,
) -> Source:
    """A source, and what the reader is told of it. ``dated`` is when it was written, if known."""
    return Source(
        label=_("Så står det i reglerna") if verbatim else _("Källa, inte ordagrant"),
        quote=quote,
        named=_("Källa:"),
        title=title,
        href=href,
        dated=(
            _("Källan är från %(date)s.", date=date_words(dated))
            if dated
            else _("Källan har inget datum.")
        ),
        checked=_("Vi läste källan %(date)s.", date=date_words(checked)),
    )


def ask_words() -> str:
    """What leads in to questions that the reader can ask."""
    return _("Det här kan du fråga:")
