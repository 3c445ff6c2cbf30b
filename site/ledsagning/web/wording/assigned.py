"""Whether one chooses a provider, in a few words; and whom to turn to where one does not.

The municipality's own name for those who come stands in its rule; here are the plain words.
"""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.model import Chooses, Municipality
from ledsagning.catalogue.rule import EVERYBODY
from ledsagning.catalogue.rules import CarriedOutBy
from ledsagning.catalogue.vocabulary import Actor, Choice, Performer
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import chooses, may_choose, rules
from ledsagning.web.wording.uses import TO
from ledsagning.web.wording.values import label, listed, text_in

OFFICES: Mapping[Performer, str] = {
    Performer.HOME_CARE_STAFF: N_("hemtjänsten"),
    # One who is engaged for just one person is the escort: whoever engaged them is the office.
    Performer.ENGAGED_PERSON: N_("kommunen"),
    Performer.TEAM: N_("kommunens grupp av ledsagare"),
    Performer.COMPANY: N_("utföraren"),
    Performer.MUNICIPAL_STAFF: N_("kommunen"),
}
"""Who answers for those who come, where the municipality has no name of its own for them."""

_A_PROVIDER = frozenset({Choice.BY_AREA, Choice.ONE_PROVIDER})


def office(municipality: Municipality) -> str:
    """Whom one turns to about the escort, as after "till"."""
    if may_choose(municipality):
        return label(Actor.PROVIDER, TO)
    named = tuple(dict.fromkeys(_named(municipality)))
    return listed(named, either=True) if named else _unnamed(municipality)


def _named(municipality: Municipality) -> Iterator[str]:
    for rule in rules(municipality).carried_out_by:
        yield from _office(rule)


def _office(rule: CarriedOutBy) -> Iterator[str]:
    if rule.name and rule.kind is not Performer.ENGAGED_PERSON:
        yield text_in(rule.name)
    elif rule.kind:
        yield _(OFFICES[rule.kind])


def _unnamed(municipality: Municipality) -> str:
    if _hows(municipality) & _A_PROVIDER:
        return label(Actor.PROVIDER, TO)
    return label(Actor.MUNICIPALITY, TO)


def finding_title(municipality: Municipality) -> str:
    """What the page is called that tells how one gets an escort without choosing."""
    if _hows(municipality) <= {Choice.MUNICIPALITY}:
        return _("Så hittar kommunen en ledsagare åt dig")
    return _("Vem som ger dig ledsagning")


def finding_link(municipality: Municipality) -> str:
    """The same, as short as a menu wants it."""
    if _hows(municipality) <= {Choice.MUNICIPALITY}:
        return _("Så hittar kommunen en ledsagare")
    return _("Vem som ger dig ledsagning")


def choice_summary(municipality: Municipality) -> str:
    """Whether one chooses there, in one sentence."""
    if chooses(municipality) is Chooses.UNKNOWN:
        return _("Vi vet inte om du får välja utförare här.")
    if not may_choose(municipality):
        return _("Här väljer du inte utförare.")
    choice = rules(municipality).choice
    if any(rule.applies_to != EVERYBODY for rule in choice):
        return _("Ditt beslut avgör om du väljer utförare.")
    if _hows(municipality) == {Choice.WISH}:
        return _("Här får du önska utförare.")
    return _("Här väljer du själv utförare.")


def _hows(municipality: Municipality) -> frozenset[Choice]:
    return frozenset(rule.how for rule in rules(municipality).choice if rule.how)
