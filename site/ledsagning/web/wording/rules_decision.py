"""The rules about the decision in words: law, application, fee, appeal and complaint."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import Actor, Apply, Decision
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.fees import fee
from ledsagning.web.wording.telling import Said, Topic, if_known, say, topic, unwritten, yes_no
from ledsagning.web.wording.uses import APPLIED_BY, AT, TO, WITHIN
from ledsagning.web.wording.values import (
    duration_words,
    label,
    labels,
    listed,
    sentence_case,
    text_in,
)


def _legal_basis(rule: rules.LegalBasis) -> Iterator[Said]:
    if rule.applies_to.act is not Decision.SOL:
        yield say(
            rule.paragraph,
            lambda paragraph: _(
                "Har du ledsagarservice enligt LSS? Då kan det stå %(paragraph)s i beslutet. "
                "Det är stället i lagen.",
                paragraph=paragraph,
            ),
            _("Vilken paragraf i LSS gäller för mitt beslut?"),
        )
    if rule.applies_to.act is not Decision.LSS:
        yield say(
            rule.paragraph,
            lambda paragraph: _(
                "Har du ledsagning enligt socialtjänstlagen? Då kan det stå %(paragraph)s i "
                "beslutet. Det är stället i lagen.",
                paragraph=paragraph,
            ),
            _("Vilken paragraf i socialtjänstlagen gäller för mitt beslut?"),
        )


def _applying(rule: rules.Applying) -> Iterator[Said]:
    # The name of the unit says more than that there is one.
    ways = rule.ways - {Apply.UNIT} if rule.ways and rule.unit else rule.ways
    if ways or not rule.unit:
        yield say(ways, _ways, _("Hur ansöker jag om ledsagning?"))
    yield from if_known(rule.unit, lambda unit: _("Du ansöker hos %(unit)s.", unit=text_in(unit)))
    if rule.own_login is not None or Apply.E_SERVICE in (rule.ways or ()):
        yield yes_no(
            rule.own_login,
            _("I e-tjänsten måste den som ansöker logga in själv."),
            _("I e-tjänsten får någon annan logga in åt den som ansöker."),
            _("Måste den som ansöker logga in själv i e-tjänsten?"),
            denies=None,
        )
    yield from _decided_within(rule)


def _ways(ways: frozenset[Apply]) -> str:
    if not ways:
        return _("Kommunen har inte bestämt hur du ansöker.")
    return _("Du kan ansöka %(ways)s.", ways=listed(labels(ways, APPLIED_BY), either=True))


def _decided_within(rule: rules.Applying) -> Iterator[Said]:
    yield from if_known(
        rule.answer_within,
        lambda within: _("Du får beslutet inom %(time)s.", time=duration_words(within, WITHIN)),
    )
    yield from if_known(
        rule.usually_within,
        lambda within: _(
            "Du får oftast beslutet inom %(time)s.", time=duration_words(within, WITHIN)
        ),
    )


def _appeal(rule: rules.Appeal) -> Iterator[Said]:
    yield say(
        rule.within,
        # From when the decision was received, not sent: Administrative Procedure Act, section 44.
        lambda within: _(
            "Överklagandet ska ha kommit fram inom %(time)s från dagen då du fick beslutet.",
            time=duration_words(within, WITHIN),
        ),
        _("Hur lång tid har jag på mig att överklaga?"),
    )
    yield yes_no(
        rule.in_writing,
        _("Du ska överklaga skriftligt."),
        _("Du behöver inte överklaga skriftligt."),
        _("Måste jag överklaga skriftligt?"),
    )
    yield say(
        rule.handed_in_to,
        lambda actor: (
            _("Du skickar överklagandet till domstolen själv.")
            if actor is Actor.YOU
            else _("Lämna överklagandet till %(who)s.", who=label(actor, TO))
        ),
        _("Vart lämnar jag mitt överklagande?"),
    )
    yield from if_known(rule.board, lambda board: _("Det är ofta %(board)s.", board=text_in(board)))
    yield say(
        rule.court,
        lambda court: _("Domstolen är %(court)s.", court=court),
        _("Vilken domstol prövar mitt överklagande?"),
    )
    yield from if_known(
        rule.help_by,
        lambda actor: _("%(who)s kan hjälpa dig att skriva.", who=sentence_case(label(actor))),
    )


def _complaint(rule: rules.Complaint) -> Iterator[Said]:
    # A person does not complain to themselves: only the others are named.
    others = None if rule.to is None else labels(rule.to - {Actor.YOU}, AT)
    yield say(
        others,
        lambda names: (
            _("Du kan klaga hos %(who)s.", who=listed(names, either=True))
            if names
            else _("Det är inte bestämt vem du klagar hos.")
        ),
        _("Vem klagar jag hos om något är fel?"),
    )
    yield from if_known(
        rule.unit, lambda unit: _("Du kan också klaga hos %(unit)s.", unit=text_in(unit))
    )
    yield from if_known(
        rule.answer_within,
        lambda within: _("Du får svar inom %(time)s.", time=duration_words(within, WITHIN)),
    )


TOPICS: Mapping[str, Topic] = {
    "legal_basis": topic(
        N_("Lagarna bakom beslutet"), "law", unwritten(rules.LegalBasis), _legal_basis
    ),
    "applying": topic(N_("Så ansöker du"), "pencil", unwritten(rules.Applying), _applying),
    "fee": topic(N_("Vad ledsagningen kostar"), "money", unwritten(rules.Fee), fee),
    "appeal": topic(
        N_("Överklaga: be domstolen ändra beslutet"), "court", unwritten(rules.Appeal), _appeal
    ),
    "complaint": topic(N_("Om något är fel"), "complaint", unwritten(rules.Complaint), _complaint),
}
"""The topics of this module, by the rule's name."""
