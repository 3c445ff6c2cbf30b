"""The sheet of hours for whoever counts with a pencil: what the decision says, and what is used."""

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Document
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.wording.ruled import Part, ruled
from ledsagning.web.wording.rules import rule_fact

DECISION = Part(
    N_("Det står i mitt beslut"),
    (
        (N_("Beslutet började gälla: %(blank)s"), N_("dag")),
        (N_("Beslutet gäller till: %(blank)s"), N_("dag, om det står")),
        (N_("Så många timmar får jag: %(blank)s"), N_("timmar i veckan eller i månaden")),
    ),
)
PERIOD = Part(
    N_("Min period"),
    (
        (N_("Första dagen: %(blank)s"), N_("dag")),
        (N_("Sista dagen: %(blank)s"), N_("dag")),
        (N_("Så många timmar har jag i perioden: %(blank)s"), N_("antal timmar")),
    ),
)
USED = Part(
    N_("Det här har jag använt"),
    ((N_("Dag och timmar: %(blank)s"), N_("dag, timmar, och timmar kvar")),),
    times=15,
)
"""As many lines as have room on one sheet of paper."""

_RULES = ("granted_hours", "period", "unused_hours")


def blank_hours(municipality: Municipality) -> Document:
    """Lines to fill in, and what the rules say of hours and periods."""
    return Document(
        title=_("Mina timmar"),
        language=language(),
        summary=_("Skriv en rad varje gång. Räkna ut hur många timmar du har kvar."),
        pictogram="hours",
        blocks=(
            *map(ruled, (DECISION, PERIOD, USED)),
            *(rule_fact(name, municipality) for name in _RULES),
        ),
    )
