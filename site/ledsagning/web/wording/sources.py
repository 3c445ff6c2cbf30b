"""Where a fact is written, in words: the same on the page and in every format."""

from ledsagning.catalogue.citations import Cited
from ledsagning.formats.document import Source
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.values import date_words


def source(cited: Cited) -> Source:
    """A place in a source, and what the reader is told of it."""
    citation, written = cited.citation, cited.source
    return Source(
        label=(
            _("Källa, inte ordagrant") if citation.quote is None else _("Så står det i reglerna")
        ),
        quote=citation.quote or citation.summary or "",
        named=_("Källa:"),
        title=", ".join(filter(None, (written.title, citation.section))),
        href=written.address,
        dated=(
            _("Källan är från %(date)s.", date=date_words(written.date))
            if written.date
            else _("Källan har inget datum.")
        ),
        checked=_checked(cited),
    )


def _checked(cited: Cited) -> str:
    day = date_words(cited.source.checked)
    if cited.source.copy:
        return _("Vi läste en sparad kopia av källan %(date)s.", date=day)
    return _("Vi läste källan %(date)s.", date=day)


def ask_words() -> str:
    """What leads in to questions that the reader can ask."""
    return _("Det här kan du fråga:")
