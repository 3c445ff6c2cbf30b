"""Whether one chooses a provider, told where that cannot be taken for granted."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Chooses, Municipality
from ledsagning.catalogue.rule import EVERYBODY
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.formats.document import Block, Notice, words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import chooses, variants
from ledsagning.web.wording.national import national_fact
from ledsagning.web.wording.rules import rule_fact

RIGHTS = ("right_to_choose", "told_about_all", "default_decided_beforehand")
"""What the law says of choosing, wherever one does."""


def choice_told(municipality: Municipality) -> tuple[Block, ...]:
    """The rule, where it is more than that everybody chooses; that nobody knows, where it is so."""
    if _plain(municipality):
        return ()
    return (*_unknown(municipality), rule_fact("choice", municipality))


def _plain(municipality: Municipality) -> bool:
    """Whether the rule is that everybody chooses, and nothing else."""
    found = variants("choice", municipality)
    return bool(found) and all(
        one.counts
        and one.rule.how is Choice.PROVIDER
        and one.rule.applies_to == EVERYBODY
        and not one.notes
        for one in found
    )


def _unknown(municipality: Municipality) -> Iterator[Notice]:
    if chooses(municipality) is Chooses.UNKNOWN:
        name = municipality.name
        said = _("Vi vet inte om du får välja utförare i %(municipality)s.", municipality=name)
        yield Notice(words(said, "unknown"))


def rights(municipality: Municipality) -> tuple[Block, ...]:
    """What the law says where one chooses. It is also what to ask about where nobody knows."""
    return tuple(national_fact(name, municipality) for name in RIGHTS)
