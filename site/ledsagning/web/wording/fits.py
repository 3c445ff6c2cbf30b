"""The answer to the wishes in words: its heading, the four groups, and the order they stand in."""

from collections.abc import Mapping
from datetime import date

from ledsagning.messages import N_
from ledsagning.search.criteria import Order
from ledsagning.search.matching import Fit, Outcome
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.values import date_words

INTROS: Mapping[Fit, str] = {
    Fit.FITS: N_("Här stämmer allt som du har valt, hos en och samma ledsagare."),
    Fit.MAY_FIT: N_("Här vet vi inte allt. Fråga utföraren om det som saknas."),
    Fit.NEARLY: N_(
        "Här är det ett önskemål som inte stämmer. Resten stämmer, eller så vet vi inte."
    ),
    Fit.REST: N_("Här stämmer det inte med det du har valt."),
}

VERDICTS: Mapping[Outcome, str] = {
    Outcome.MET: "yes",
    Outcome.UNMET: "no",
    Outcome.UNKNOWN: "unknown",
}
VERDICT_WORDS: Mapping[Outcome, str] = {
    Outcome.MET: N_("Ja"),
    Outcome.UNMET: N_("Nej"),
    # What is not known, and to be asked, stands in the sentence after it.
    Outcome.UNKNOWN: N_("Kanske"),
}

ORDERS: Mapping[Order, str] = {
    Order.NEUTRAL: N_("Blandad ordning, lika för alla"),
    Order.NOTICE: N_("Kortast bokningstid"),
    Order.NAME: N_("Namn A–Ö"),
}


def fits_heading(total: int, *, may: int = 0, wished: bool = True) -> str:
    """The heading and title of the results: how many fit, or without a wish how many there are.

    Where nobody is known to fit, it is how many ``may``.
    """
    if not wished:
        return ngettext("%(num)s utförare", "%(num)s utförare", total)
    if not total and may:
        return ngettext(
            "Ingen passar säkert, men %(num)s utförare kan passa",
            "Ingen passar säkert, men %(num)s utförare kan passa",
            may,
        )
    if not total:
        return _("Ingen utförare passar")
    return ngettext("%(num)s utförare passar", "%(num)s utförare passar", total)


def words_heading(total: int, *, may: int = 0, wished: bool = True) -> str:
    """The same where words are searched for: that somebody has them does not say who fits."""
    if not total:
        return fits_heading(0, may=may) if wished else _("Ingen utförare har orden i sin text")
    if wished:
        return ngettext(
            "%(num)s utförare passar och har orden",
            "%(num)s utförare passar och har orden",
            total,
        )
    return ngettext(
        "%(num)s utförare har orden i sin text", "%(num)s utförare har orden i sin text", total
    )


def words_intro(fit: Fit, *, wished: bool = True) -> str:
    """What it means that a provider is in the group, where words are searched for."""
    if fit is Fit.FITS and wished:
        return _(
            "Det du har valt stämmer, och orden står i utförarens uppgifter. "
            "Vi vet inte om orden gäller samma ledsagare. Fråga utföraren."
        )
    if fit is Fit.FITS:
        return _(
            "Orden står i utförarens uppgifter. "
            "Vi vet inte vilken ledsagare de gäller. Fråga utföraren."
        )
    if fit is Fit.MAY_FIT and not wished:
        return _("Orden står inte här. Det kan ändå finnas. Fråga utföraren.")
    return group_intro(fit)


def group_heading(fit: Fit, total: int, *, wished: bool = True, by_words: bool = False) -> str:
    """The heading of one group of results, with how many providers are in it."""
    if by_words and not wished and fit is Fit.FITS:
        return ngettext("Har orden: %(num)s utförare", "Har orden: %(num)s utförare", total)
    if not wished and not by_words:
        return ngettext("Alla: %(num)s utförare", "Alla: %(num)s utförare", total)
    match fit:
        case Fit.FITS:
            return ngettext("Passar: %(num)s utförare", "Passar: %(num)s utförare", total)
        case Fit.MAY_FIT:
            return ngettext("Kan passa: %(num)s utförare", "Kan passa: %(num)s utförare", total)
        case Fit.NEARLY:
            return ngettext(
                "Passar nästan: %(num)s utförare", "Passar nästan: %(num)s utförare", total
            )
        case Fit.REST:
            return ngettext("Passar inte: %(num)s utförare", "Passar inte: %(num)s utförare", total)


def group_intro(fit: Fit, *, wished: bool = True) -> str:
    """What it means that a provider is in the group."""
    if not wished:
        return _("Du har inte valt något än. Därför visar vi alla.")
    return _(INTROS[fit])


def verdict_word(outcome: Outcome) -> str:
    """How a wish turned out, in a word."""
    return _(VERDICT_WORDS[outcome])


def fitting_words(total: int, may: int = 0) -> str:
    """How many providers would fit with a choice, as it stands after the choice.

    Where it is known of nobody, it is how many ``may`` fit.
    """
    if not total and may:
        # Translators: after a choice of the form: Somali (3 may fit).
        return ngettext("(%(num)s kan passa)", "(%(num)s kan passa)", may)
    # Translators: after a choice of the form: Somali (3 fit).
    return ngettext("(%(num)s passar)", "(%(num)s passar)", total)


def rest_words(total: int) -> str:
    """The name of the link to the providers that do not fit."""
    return ngettext(
        "Visa också %(num)s utförare som inte passar",
        "Visa också %(num)s utförare som inte passar",
        total,
    )


def order_label(order: Order) -> str:
    """What an order is called where it is chosen."""
    return _(ORDERS[order])


def order_note(order: Order, day: date) -> str:
    """Which order the providers of a group stand in, on ``day``."""
    match order:
        case Order.NEUTRAL:
            return _(
                "Vi har blandat utförarna. Ordningen är lika för alla. Varje dag blir det en "
                "ny ordning. Den här gäller %(day)s.",
                day=date_words(day),
            )
        case Order.NOTICE:
            return _(
                "Utföraren med kortast bokningstid står först. "
                "Sist står utförare där tiden är okänd."
            )
        case Order.NAME:
            return _("Utförarna står i bokstavsordning.")
