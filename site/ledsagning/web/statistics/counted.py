"""What is counted, made once a day: of every municipality of the country, in the reader's order."""

from datetime import date

from ledsagning.catalogue.model import Municipality
from ledsagning.country import model as country
from ledsagning.country.country import load as load_country
from ledsagning.statistics import measuring
from ledsagning.statistics.figure import Figure
from ledsagning.statistics.measuring import MEASURES, Measure
from ledsagning.today import today
from ledsagning.web.library import kept, library
from ledsagning.web.wording.alphabet import alphabetical

_BY_ID = {one.id: one for one in MEASURES}


def figure(wanted: Measure) -> Figure:
    """What the municipalities say today of one thing."""
    return _figure(wanted.id, today())


def everything() -> tuple[Figure, ...]:
    """What is known today at all, rule by rule."""
    return _everything(today())


def place(municipality_id: str) -> country.Municipality:
    """A municipality that is counted, as the country knows it."""
    found = load_country().municipality(municipality_id)
    if found is None:
        raise LookupError(municipality_id)
    return found


@kept(most=100)
def _figure(measure_id: str, day: date) -> Figure:
    return measuring.measure(_BY_ID[measure_id], _counted(), day)


@kept(most=8)
def _everything(day: date) -> tuple[Figure, ...]:
    return measuring.everything(_counted(), day)


def _counted() -> tuple[Municipality, ...]:
    """What whoever runs the site has put in that is no municipality of the country is left out."""
    known = library().catalogue.municipalities
    there = (one for one in load_country().municipalities if one.id in known)
    return tuple(known[one.id] for one in sorted(there, key=lambda m: alphabetical(m.short_name)))
