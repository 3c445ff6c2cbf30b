"""Where a fact is written, in words: the same on the page and in every format."""

from collections.abc import Mapping

from ledsagning.catalogue.citations import Cited
from ledsagning.catalogue.vocabulary import SourceKind
from ledsagning.formats.document import Source, Span
from ledsagning.messages import N_
from ledsagning.web.i18n import SWEDISH
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.blanks import labelled
from ledsagning.web.wording.values import date_words, local_words

OF_RULES = N_("Så står det i reglerna"), N_("Källa, med våra ord")
LABELS: Mapping[SourceKind, tuple[str, str]] = {
    SourceKind.LAW: (N_("Så säger lagen"), N_("Så säger lagen, med våra ord")),
    SourceKind.COURT: (N_("Så sa domstolen"), N_("Så sa domstolen, med våra ord")),
    SourceKind.AUTHORITY: (
        N_("Så skriver myndigheten"),
        N_("Så skriver myndigheten, med våra ord"),
    ),
}
"""What leads in to the words of a source, by whose they are: quoted, and told in other words."""


def source(cited: Cited) -> Source:
    """A place in a source, and what the reader is told of it."""
    citation, written = cited.citation, cited.source
    label = _((LABELS[written.kind] if written.kind else OF_RULES)[citation.quote is None])
    return Source(
        label=label,
        apart=labelled(Span(label), Span(_place(cited), language=SWEDISH)),
        quote=citation.quote or citation.summary or "",
        named=_("Källa:"),
        title=_whole_place(cited),
        href=written.address,
        dated=(
            _("Källan är från %(date)s.", date=date_words(written.date))
            if written.date
            else _("Källan har inget datum.")
        ),
        checked=_checked(cited),
        note=local_words(written.note) if written.note else (),
    )


def _place(cited: Cited) -> str:
    """Where it is written, as short as it is told: "29 § LSS"."""
    section, written = cited.citation.section, cited.source
    if section and written.short:
        return f"{section} {written.short}"
    return _whole_place(cited)


def _whole_place(cited: Cited) -> str:
    return ", ".join(filter(None, (cited.source.title, cited.citation.section)))


def _checked(cited: Cited) -> str:
    day = date_words(cited.source.checked)
    if cited.source.copy:
        return _("Vi läste en sparad kopia av källan den %(date)s.", date=day)
    return _("Vi läste källan den %(date)s.", date=day)


def ask_words() -> str:
    """What leads in to questions that the reader can ask."""
    return _("Det här kan du fråga:")
