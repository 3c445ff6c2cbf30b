"""The steps of the municipality's door: what the answers stand in, then a subject at a time."""

from collections.abc import Iterator, Mapping
from typing import Final

from ledsagning.catalogue.model import Municipality
from ledsagning.messages import N_
from ledsagning.web.answering import fields, words
from ledsagning.web.answering.answers import Answers
from ledsagning.web.asking.subjects import TITLES, Subject
from ledsagning.web.doors.fields import Field
from ledsagning.web.doors.steps import DONE, Part, Step
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.rules import TOPICS, open_questions, rule_fact

ADD = "add:"
"""What a button sends, before the rule, that asks for one more variant of it."""


def steps(answers: Answers) -> tuple[Step, ...]:
    """All steps, in their order."""
    source = Step(fields.SOURCE, _("Var reglerna står"), (Part("", fields.of_source()),))
    subjects = [
        Step(subject.value, _(TITLES[subject]), tuple(_parts(subject, answers)))
        for subject in Subject
    ]
    return (source, *subjects, Step(DONE, _("Klart")))


def _parts(subject: Subject, answers: Answers) -> Iterator[Part]:
    for rule in words.SUBJECTS[subject]:
        for number in range(1, answers.variants(rule) + 1):
            yield from _of_variant(rule, number, answers)


def _of_variant(rule: str, number: int, answers: Answers) -> Iterator[Part]:
    title = _(TOPICS[rule].title)
    known, stands_in = _known(rule, answers.town) if number == 1 else ((), "")
    settled = known and not open_questions(rule, answers.town)
    main, few = _parted(fields.of_facts(rule, number))
    numbered = title
    if number > 1:
        numbered = _("%(what)s, svar %(number)s", what=title, number=number)
    yield Part(numbered, main, known, stands_in, _("Ändra svaret") if settled else "")
    if few:
        yield Part("", few, folded=_(_FEW[rule]))
    more = None
    if answers.variants(rule) == number < fields.MOST_VARIANTS:
        more = (f"{ADD}{rule}", _("Lägg till ett svar för andra: %(what)s", what=title))
    folded = _("För vem det gäller, från vilken dag, och var det står")
    yield Part("", fields.of_conditions(rule, number), folded=folded, more=more)


_FEW: Final[Mapping[str, str]] = {
    "fee": N_("Om avgiften har steg"),
    "own_expenses": N_("Om det är olika för olika saker"),
    "escort_expenses": N_("Om det är olika för olika saker"),
}
"""What the questions of a rule are called that few municipalities need."""


def _parted(asked: Mapping[str, Field]) -> tuple[Mapping[str, Field], Mapping[str, Field]]:
    """The questions that all are asked, and those that few need: about each thing of a list."""
    few = {name: one for name, one in asked.items() if len(one.leaf.path) > 2}
    return {name: one for name, one in asked.items() if name not in few}, few


def _known(rule: str, town: Municipality) -> tuple[tuple[str, ...], str]:
    """What holds already, in words, and where that is written."""
    fact = rule_fact(rule, town)
    said = tuple("".join(span.text for span in sentence) for sentence in fact.sentences)
    titles = dict.fromkeys(source.title for source in fact.sources)
    return said, _("Källa: %(titles)s", titles="; ".join(titles))
