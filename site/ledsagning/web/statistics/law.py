"""What the law says of a thing in every municipality: it is told once, and never counted."""

from ledsagning.catalogue.effective import effective
from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import KeyFact, Section
from ledsagning.statistics.measuring import FEE
from ledsagning.today import today
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import law
from ledsagning.web.wording.rules import variants_fact

_NOWHERE = Municipality(id="", name="")
"""A municipality that has told nothing: there the law alone holds."""


def fee_by_law(_address: str) -> tuple[Section, ...]:
    """Why only the fee under one of the acts is compared."""
    return (Section(_("Så är det överallt"), "lagen", (_by_law(FEE.rule),)),)


def _by_law(rule: str) -> KeyFact:
    found = effective(rule, _NOWHERE, law(), today())
    fact = variants_fact(rule, found, {})
    return KeyFact(
        id=f"lagen-{rule}",
        title=_("Det säger lagen"),
        pictogram="law",
        said=fact.said,
        sources=fact.sources,
    )
