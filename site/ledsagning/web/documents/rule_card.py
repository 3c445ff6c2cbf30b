"""A rule as a card; where it is not known, what the municipality requires of whoever comes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ledsagning.catalogue.citations import Cited, source_of
from ledsagning.catalogue.model import Chooses, Municipality
from ledsagning.catalogue.terms import TERM_NAMES, Agreement, Term
from ledsagning.formats.document import KeyFact, Source
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import chooses, may_choose, required, variants
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.sources import source
from ledsagning.web.wording.terms import term_fact

TERMS: Mapping[str, str] = {
    **{name: name for name in TERM_NAMES},
    "own_expenses": "your_expenses",
    "trial_meeting": "first_meeting",
    "covers": "activities",
}
"""The term that is about the same as a rule, by the rule's name."""


SELDOM = frozenset({"start", "night", "choosing_escort", "if_full"})
"""Rules that are told where there are any, and that nobody else needs to ask about."""


def rule_cards(name: str, municipality: Municipality) -> tuple[KeyFact, ...]:
    """Tell a rule; nothing of one that is not to be asked about there, where there is none."""
    if _needless(name, municipality) and not variants(name, municipality):
        return ()
    return (rule_card(name, municipality),)


def _needless(name: str, municipality: Municipality) -> bool:
    match name:
        case "carried_out_by":  # whoever chooses a provider knows who comes
            return chooses(municipality) is Chooses.YES
        case "matching":  # whoever chooses a provider is helped by that one
            return chooses(municipality) is not Chooses.NO
        case "switching" | "if_you_do_not_choose":  # nobody chooses: there is no rule to ask for
            return chooses(municipality) is Chooses.NO
        case _:
            return name in SELDOM


def rule_card(name: str, municipality: Municipality) -> KeyFact:
    """Tell a rule of ``RULE_NAMES``.

    Where one does not choose, there is no provider's agreement to look in: what the municipality
    requires of everyone answers instead.
    """
    fact = rule_fact(name, municipality)
    if fact.unknown is None or may_choose(municipality):
        return fact
    standard = required(municipality)
    term: Term | None = getattr(standard, TERMS.get(name, ""), None)
    if term is None:
        return fact
    told = term_fact(TERMS[name], standard, Agreement())
    return replace(
        told,
        id=name,
        title=_("Kommunens krav: %(title)s", title=told.title),
        sources=tuple(_sources(term, municipality)),
    )


def _sources(term: Term, municipality: Municipality) -> Iterator[Source]:
    written = source_of(term, municipality.sources)
    if written:
        yield source(Cited(term, written))
