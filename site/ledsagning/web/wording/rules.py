"""A municipality's rules as key facts: sentences, questions and the source they are written in."""

from collections.abc import Mapping

from ledsagning.catalogue.rules import Rule, Rules
from ledsagning.formats.document import KeyFact, Source, words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording import rules_decision, rules_hours, rules_outings
from ledsagning.web.wording.sources import ask_words, source
from ledsagning.web.wording.telling import Topic, questions, sentences
from ledsagning.web.wording.values import local_words

TOPICS: Mapping[str, Topic] = {
    **rules_decision.TOPICS,
    **rules_hours.TOPICS,
    **rules_outings.TOPICS,
}
"""Every rule of ``RULE_NAMES``, by name."""


def rule_fact(name: str, rules: Rules, *, beside_terms: bool = False) -> KeyFact:
    """Tell one rule of ``RULE_NAMES``. Where it is unknown: what to ask the municipality.

    ``beside_terms`` is true where terms of an agreement stand on the same page: its title then
    says whose the rule is.
    """
    topic = TOPICS[name]
    title = _(topic.title)
    rule: Rule | None = getattr(rules, name)
    said = topic.tell(rule)
    known = sentences(said)
    return KeyFact(
        id=name,
        title=_("Kommunens regel: %(title)s", title=title) if beside_terms else title,
        pictogram=topic.pictogram,
        sentences=tuple(map(words, known)),
        questions=tuple(_to_the_municipality(question) for question in questions(said)),
        ask=ask_words(),
        unknown=None if known else _("Uppgift saknas"),
        note=local_words(rule.note) if rule and rule.note else None,
        source=_source(rule) if rule else None,
    )


def _to_the_municipality(question: str) -> str:
    return _("Fråga din handläggare: %(question)s", question=question)


def _source(rule: Rule) -> Source:
    return source(
        quote=rule.quote,
        verbatim=rule.verbatim,
        title=rule.source,
        href=rule.source_address,
        dated=rule.source_date,
        checked=rule.checked,
    )
