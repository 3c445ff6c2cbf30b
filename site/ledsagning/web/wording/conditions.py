"""For whom and when a variant of a rule holds, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.effective import Effective, When
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.rules import Applying
from ledsagning.catalogue.vocabulary import Decision, PageSubject
from ledsagning.formats.document import Words, words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.ages import is_old, newest
from ledsagning.web.wording.facet_words import Areas
from ledsagning.web.wording.values import date_words, label, listed, text_in


def leads(
    one: Effective[Any], areas: Areas, *, act_told: bool = False, year_told: bool = False
) -> Iterator[Words]:
    """What leads in to a variant: nothing for one that holds now, for everybody.

    ``act_told`` and ``year_told``: the variant's own sentences say which act, or year, it is for.
    Who applies has no decision yet: to them an act is one to apply under.
    """
    if one.when is When.COMING and one.rule.from_:
        yield words(_("Det här gäller från och med %(day)s.", day=date_words(one.rule.from_)))
    if one.when is When.PAST and one.rule.until:
        yield words(_("Det här gällde till och med %(day)s.", day=date_words(one.rule.until)))
    written = newest(one)
    if written is not None and is_old(one) and not year_told:
        said = _("Så stod det %(year)s. Det kan ha ändrats.", year=written.year)
        yield words(said, "old")
    if one.subject is not PageSubject.LEDSAGNING:
        subject = label(one.subject)
        said = _("Det här är en regel för %(subject)s, inte för ledsagning.", subject=subject)
        yield words(said, "info")
    acts = {} if act_told else _acts(one.rule)
    yield from _for_whom(one.rule.applies_to, areas, acts, past=one.when is When.PAST)
    if one.when is When.PAST and not year_told:
        # Most sentences are in the present tense: nobody must take them for what holds now.
        yield words(_("Så här stod det då."), "old")


def for_whom(rule: Rule | None, areas: Areas) -> Iterator[Words]:
    """Whom a rule that holds now is for; nothing where that is everybody."""
    if rule is not None:
        yield from _for_whom(rule.applies_to, areas, _acts(rule), past=False)


def _for_whom(
    people: Conditions, areas: Areas, acts: Mapping[Decision, str], *, past: bool
) -> Iterator[Words]:
    stated = tuple(_stated(people, areas, acts))
    if stated:
        conditions = listed(stated)
        yield words(
            _("Det gällde om %(conditions)s.", conditions=conditions)
            if past
            else _("Det här gäller om %(conditions)s.", conditions=conditions)
        )
    if people.who:
        who = text_in(people.who)
        yield words(
            _("Det gällde %(who)s.", who=who) if past else _("Det här gäller %(who)s.", who=who)
        )


def _acts(rule: Rule) -> Mapping[Decision, str]:
    """The acts as conditions of a rule."""
    if isinstance(rule, Applying):
        return {
            Decision.LSS: _("du söker stöd enligt LSS"),
            Decision.SOL: _("du söker stöd enligt socialtjänstlagen"),
        }
    return {
        Decision.LSS: _("ditt beslut är enligt LSS"),
        Decision.SOL: _("ditt beslut är enligt socialtjänstlagen"),
    }


def _stated(people: Conditions, areas: Areas, acts: Mapping[Decision, str]) -> Iterator[str]:
    if people.act is not None and people.act in acts:
        yield acts[people.act]
    if people.from_age is not None:
        yield _("du är %(age)s år eller äldre", age=people.from_age)
    if people.under_age is not None:
        yield _("du är yngre än %(age)s år", age=people.under_age)
    if people.areas is not None:
        names = (name for area, name in areas.items() if area in (people.areas or ()))
        yield _("du bor i %(areas)s", areas=listed(names, either=True))
    if people.with_ is not None:
        yield _("du också har %(support)s", support=label(people.with_))
