"""What the support costs, in words."""

from collections.abc import Iterator

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import Decision, FeePer, PageSubject
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.fee_sentences import ASK, MORE_NOW, MORE_THEN, NOW, THEN, More
from ledsagning.web.wording.telling import Known, Said, Unknown, denied, if_known, yes_or_no
from ledsagning.web.wording.values import cost_words, kronor_words


def fee(rule: rules.Fee, *, past: bool = False) -> Iterator[Said]:
    """What it costs under the act that the rule is for; under each of them, if it is for both.

    ``past``: what it did cost. A fee of something else than ledsagning names no act of it.
    """
    for act in _acts(rule):
        yield from _main(rule, act, past=past)
    if rule.free_hours is not None:
        yield _free(
            ngettext(*(MORE_THEN if past else MORE_NOW).free_hours, rule.free_hours), past=past
        )
    yield from _more(rule, MORE_THEN if past else MORE_NOW)


def _acts(rule: rules.Fee) -> tuple[Decision | None, ...]:
    if rule.about not in (None, PageSubject.LEDSAGNING):
        return (None,)
    return tuple(Decision) if rule.applies_to.act is None else (rule.applies_to.act,)


def _main(rule: rules.Fee, act: Decision | None, *, past: bool) -> Iterator[Said]:
    said = (THEN if past else NOW)[act]
    if rule.kronor == 0 or (rule.kronor is None and rule.charged is False):
        yield _free(_(said.free), past=past)
        if said.no_fee:
            yield denied(_(said.no_fee))
    elif rule.kronor is not None:
        yield Known(_(said.costs, cost=cost_words(rule.kronor, rule.per)))
    elif rule.most_kronor is not None:
        yield Known(_(said.at_most, cost=cost_words(rule.most_kronor, rule.per)))
    elif rule.charged or rule.by or rule.steps or rule.free_hours:
        yield Known(_(said.charged))
    elif act is not None:
        yield Unknown(_(ASK[act]))


def _free(sentence: str, *, past: bool) -> Known:
    """That something costs nothing: no picture of money stands there."""
    return Known(sentence, pictogram="old" if past else "check")


def _more(rule: rules.Fee, said: More) -> Iterator[Said]:
    yield from (Known(_step(step, rule.per)) for step in rule.steps or ())
    yield from if_known(rule.by, lambda basis: _(said.basis[basis]))
    if rule.most_per_month is not None:
        yield Known(_(said.most_per_month, kronor=kronor_words(rule.most_per_month)))
    else:
        yield from yes_or_no(rule.capped, *map(_, said.capped))
    yield from yes_or_no(rule.granted_time, *map(_, said.granted_time), denies=None)


def _step(step: rules.FeeStep, per: FeePer | None) -> str:
    cost = cost_words(step.kronor, step.per or per)
    if step.to_hours is None:
        return ngettext(
            "%(num)s timme eller mer: %(cost)s.",
            "%(num)s timmar eller mer: %(cost)s.",
            step.from_hours or 0,
            cost=cost,
        )
    if step.from_hours is None:
        return ngettext(
            "Högst %(num)s timme: %(cost)s.",
            "Högst %(num)s timmar: %(cost)s.",
            step.to_hours,
            cost=cost,
        )
    return _(
        "%(least)s till %(most)s timmar: %(cost)s.",
        least=step.from_hours,
        most=step.to_hours,
        cost=cost,
    )
