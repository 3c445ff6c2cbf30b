"""My list on paper, for whoever finds providers without a screen."""

from ledsagning.formats.document import Document
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.wording.ruled import Part, ruled

_PROVIDERS = 4
"""So many as can be compared."""

PROVIDER = Part(
    N_("En utförare"),
    (
        (N_("Namn: %(blank)s"), N_("utförarens namn")),
        (N_("Telefon: %(blank)s"), N_("nummer")),
        (N_("Det här är bra för mig: %(blank)s"), N_("om du vill svara")),
        (N_("Det här vill jag fråga: %(blank)s"), N_("dina frågor")),
    ),
)


def blank_list() -> Document:
    """Room for a few providers."""
    return Document(
        title=_("Utförare som jag vill tänka på"),
        language=language(),
        summary=_("Skriv upp utförarna som du tycker om. Visa gärna listan för någon."),
        pictogram="list",
        blocks=(ruled(PROVIDER),) * _PROVIDERS,
    )
