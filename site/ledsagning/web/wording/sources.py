"""Where a fact is written, in words: the same on the page and in every format."""

from datetime import date

from ledsagning.catalogue.values import PartialDate
from ledsagning.formats.document import Source
from ledsagning.web.i18n import gettext
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
        label=gettext("Så står det i reglerna") if verbatim else gettext("Källa, inte ordagrant"),
        quote=quote,
        named=gettext("Källa:"),
        title=title,
        href=href,
        dated=(
            gettext("Källan är från %(date)s.", date=date_words(dated))
            if dated
            else gettext("Källan har inget datum.")
        ),
        checked=gettext("Vi läste källan %(date)s.", date=date_words(checked)),
    )


def ask_words() -> str:
    """What leads in to questions that the reader can ask."""
    return gettext("Det här kan du fråga:")
