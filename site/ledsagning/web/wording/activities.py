"""The activities as a list: each by its name, and with a picture of its own."""

from collections.abc import Iterable, Mapping
from typing import Final

from ledsagning.catalogue.vocabulary import Activity
from ledsagning.formats.document import Words, words
from ledsagning.web.wording.pictograms import crossed_out
from ledsagning.web.wording.values import in_order, label

PICTOGRAMS: Final[Mapping[Activity, str]] = {
    Activity.ASSOCIATIONS: "association",
    Activity.AUTHORITIES: "authority",
    Activity.BANK: "bank",
    Activity.BINGO: "bingo",
    Activity.BOWLING: "bowling",
    Activity.CAFE: "cafe",
    Activity.CINEMA: "film",
    Activity.CULTURE: "theatre",
    Activity.DAY_TRIP: "trip",
    Activity.ERRANDS: "errand",
    Activity.EXERCISE: "sport",
    Activity.FISHING: "fishing",
    Activity.FOOT_CARE: "feet",
    Activity.FRIENDS: "friends",
    Activity.HAIRDRESSER: "hair",
    Activity.HEALTH_CARE: "doctor",
    Activity.HOLIDAY: "plane",
    Activity.HOUSEHOLD: "household",
    Activity.LEISURE: "leisure",
    Activity.MEALS: "meal",
    Activity.NATURE: "nature",
    Activity.OVERNIGHT_TRIP: "suitcase",
    Activity.PERSONAL_CARE: "body",
    Activity.RELATIVES: "relatives",
    Activity.RELIGION: "religion",
    Activity.SHOPPING: "cart",
    Activity.SWIMMING: "swimming",
    Activity.TREATMENT: "treatment",
    Activity.WALKS: "walking",
}


def listed_activities(some: Iterable[Activity], *, denied: bool = False) -> tuple[Words, ...]:
    """Each of some activities, as the reader looks for them: crossed out where it is ``denied``."""
    return tuple(one_activity(one, denied=denied) for one in in_order(frozenset(some)))


def one_activity(activity: Activity, *, denied: bool = False) -> Words:
    """An activity in words, with its picture."""
    shown = PICTOGRAMS[activity]
    return words(label(activity), crossed_out(shown) if denied else shown)
