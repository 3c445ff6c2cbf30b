"""What the support costs, in words."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import Decision, FeeBasis, FeePer
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.telling import Known, Said, Unknown, if_known
from ledsagning.web.wording.values import kronor_words, label

FREE: Mapping[Decision, str] = {
    Decision.LSS: N_("Ledsagarservice enligt LSS är gratis."),
    Decision.SOL: N_("Ledsagning enligt socialtjänstlagen är gratis."),
}
COSTS: Mapping[Decision, str] = {
    Decision.LSS: N_("Ledsagarservice enligt LSS kostar %(kronor)s %(per)s."),
    Decision.SOL: N_("Ledsagning enligt socialtjänstlagen kostar %(kronor)s %(per)s."),
}
CHARGED: Mapping[Decision, str] = {
    Decision.LSS: N_("Du betalar en avgift för ledsagarservice enligt LSS."),
    Decision.SOL: N_("Du betalar en avgift för ledsagning enligt socialtjänstlagen."),
}
COSTS_AT_MOST: Mapping[Decision, str] = {
    Decision.LSS: N_("Ledsagarservice enligt LSS kostar högst %(kronor)s %(per)s."),
    Decision.SOL: N_("Ledsagning enligt socialtjänstlagen kostar högst %(kronor)s %(per)s."),
}
ASK: Mapping[Decision, str] = {
    Decision.LSS: N_("Vad kostar ledsagarservice enligt LSS?"),
    Decision.SOL: N_("Vad kostar ledsagning enligt socialtjänstlagen?"),
}
BASIS: Mapping[FeeBasis, str] = {
    FeeBasis.INCOME: N_("Hur mycket du betalar beror på din inkomst."),
    FeeBasis.OTHER_SUPPORT: N_("Hur mycket du betalar beror på vilket annat stöd du har."),
    FeeBasis.INCOME_AND_SUPPORT: N_(
        "Hur mycket du betalar beror på din inkomst och hur mycket stöd du får."
    ),
}


def fee(rule: rules.Fee) -> Iterator[Said]:
    """What it costs under the act that the rule is for; under each of them, if it is for both."""
    for act in Decision if rule.applies_to.act is None else (rule.applies_to.act,):
        yield from _main(rule, act)
    yield from _more(rule)


def _main(rule: rules.Fee, act: Decision) -> Iterator[Said]:
    if rule.kronor == 0 or (rule.kronor is None and rule.charged is False):
        yield Known(_(FREE[act]))
    elif rule.kronor is not None:
        yield Known(_cost(COSTS[act], rule.kronor, rule.per))
    elif rule.most_kronor is not None:
        yield Known(_cost(COSTS_AT_MOST[act], rule.most_kronor, rule.per))
    elif rule.charged or rule.by or rule.steps or rule.free_hours:
        yield Known(_(CHARGED[act]))
    else:
        yield Unknown(_(ASK[act]))


def _cost(sentence: str, kronor: int, per: FeePer | None) -> str:
    return _(sentence, kronor=kronor_words(kronor), per=label(per or FeePer.HOUR))


def _more(rule: rules.Fee) -> Iterator[Said]:
    yield from if_known(
        rule.free_hours,
        lambda hours: ngettext(
            "Den första timmen i månaden är gratis.",
            "De första %(num)s timmarna i månaden är gratis.",
            hours,
        ),
    )
    for step in rule.steps or ():
        yield Known(_step(step, rule.per))
    yield from if_known(rule.by, lambda basis: _(BASIS[basis]))
    yield from _most_per_month(rule)
    yield from if_known(
        rule.granted_time,
        lambda granted: (
            _("Du betalar också för timmar som du inte använder.")
            if granted
            else _("Du betalar bara för timmar som du använder.")
        ),
    )


def _most_per_month(rule: rules.Fee) -> Iterator[Said]:
    if rule.most_per_month is not None:
        most = kronor_words(rule.most_per_month)
        yield Known(_("Du betalar högst %(kronor)s i månaden för allt stöd.", kronor=most))
    else:
        yield from if_known(
            rule.capped,
            lambda capped: (
                _("Det finns en gräns för vad du betalar i månaden. Den kallas maxtaxa.")
                if capped
                else _("Det finns ingen gräns för vad du betalar i månaden.")
            ),
        )


def _step(step: rules.FeeStep, per: FeePer | None) -> str:
    cost = {"kronor": kronor_words(step.kronor), "per": label(step.per or per or FeePer.MONTH)}
    if step.to_hours is None:
        return ngettext(
            "%(num)s timme eller mer: %(kronor)s %(per)s.",
            "%(num)s timmar eller mer: %(kronor)s %(per)s.",
            step.from_hours or 0,
            **cost,
        )
    if step.from_hours is None:
        return ngettext(
            "Högst %(num)s timme: %(kronor)s %(per)s.",
            "Högst %(num)s timmar: %(kronor)s %(per)s.",
            step.to_hours,
            **cost,
        )
    return _(
        "%(least)s till %(most)s timmar: %(kronor)s %(per)s.",
        least=step.from_hours,
        most=step.to_hours,
        **cost,
    )
