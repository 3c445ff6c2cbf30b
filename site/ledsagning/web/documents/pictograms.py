"""Every pictogram of the site, with what it means."""

from ledsagning.formats.document import Paragraph, Section, words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.pictograms import GROUPS


def pictograms() -> tuple[Section, ...]:
    """The pictograms, subject by subject."""
    return tuple(
        Section(
            _(group.title),
            group.id,
            tuple(
                Paragraph(words(_meaning(said, denied=group.denied)), name)
                for name, said in group.meanings.items()
            ),
        )
        for group in GROUPS
    )


def _meaning(said: str, *, denied: bool) -> str:
    return _("Ingår inte: %(meaning)s", meaning=_(said)) if denied else _(said)
