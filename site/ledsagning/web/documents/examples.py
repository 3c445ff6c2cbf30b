"""Examples of what one can do, for a municipality: none that its own rules take away."""

from typing import Final

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.vocabulary import Activity
from ledsagning.formats.document import Bullets
from ledsagning.web import in_force
from ledsagning.web.wording.activities import one_activity

COMMON: Final = (
    Activity.CAFE,
    Activity.FRIENDS,
    Activity.WALKS,
    Activity.NATURE,
    Activity.EXERCISE,
    Activity.SWIMMING,
    Activity.CULTURE,
    Activity.CINEMA,
    Activity.ASSOCIATIONS,
)
"""What people often do with an escort, in the order that lists show."""


def examples(municipality: Municipality) -> Bullets:
    """A list of common things to do, without what the municipality says is not included."""
    taken_away = {
        activity
        for rule in in_force.rules(municipality).covers
        for activity in (rule.not_included or ())
    }
    return Bullets(tuple(one_activity(one) for one in COMMON if one not in taken_away))
