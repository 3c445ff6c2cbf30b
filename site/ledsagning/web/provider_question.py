"""The question which provider the reader has, where they choose one themselves."""

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.search.order import alphabetical
from ledsagning.web import questions
from ledsagning.web.chosen import NAME, Chosen
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.ready import part
from ledsagning.web.shapes import Question

MOST_LISTED = 200
"""More than this is not a list to choose from: then the reader begins on the provider's page."""


def provider_question(place: Municipality, chosen: Chosen, why: str) -> tuple[Question, ...]:
    """The question, filled in; nothing where the municipality finds the escort."""
    if place.choice is not Choice.PROVIDER:
        return ()
    listed = _listed(place, chosen.provider)
    options = [
        (questions.Choice(one.id, one.name), questions.SELECTED[one is chosen.provider], "")
        for one in listed
    ]
    return (
        Question(
            name=NAME,
            kind="select",
            legend=_("Vilken utförare har du?"),
            why=why,
            pictogram="escort",
            lists=(part("options", "options", options),),
            any_label=_("Ingen, eller jag vet inte"),
            error=_("Utföraren finns inte längre här. Välj en annan.") if chosen.gone else None,
        ),
    )


def _listed(place: Municipality, chosen: Provider | None) -> tuple[Provider, ...]:
    providers = library().catalogue.providers_in(place.id)
    if len(providers) > MOST_LISTED:
        return (chosen,) if chosen else ()
    return tuple(sorted(providers, key=lambda one: alphabetical(one.name)))
