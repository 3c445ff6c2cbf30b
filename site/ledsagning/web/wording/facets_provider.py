"""The facets of the provider in words, each whole. The order is the one that they are told in."""

from collections.abc import Mapping

from ledsagning.catalogue.model import Provider
from ledsagning.catalogue.vocabulary import AcceptsNew
from ledsagning.formats.document import Words, words
from ledsagning.messages import N_
from ledsagning.search.facets import PROVIDER_FACETS, Facet, complete
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.facet_words import Areas, ProviderWords
from ledsagning.web.wording.uses import GIVES
from ledsagning.web.wording.values import labels, listed


def _decisions_words(provider: Provider, _areas: Areas) -> Words:
    decisions = provider.decisions
    if decisions is None:
        return words(
            _("Vi vet inte om utföraren ger stöd enligt LSS, socialtjänstlagen eller båda."),
            "unknown",
        )
    if not decisions:
        return words(_("Utföraren tar inga uppdrag just nu."), "no")
    return words(_("Utföraren ger %(values)s.", values=listed(labels(decisions, GIVES))))


def _areas_words(provider: Provider, areas: Areas) -> Words:
    if provider.areas is None:
        return words(_("Vi vet inte var utföraren arbetar."), "unknown")
    if provider.everywhere or provider.areas.issuperset(areas):
        return words(_("Utföraren arbetar i hela kommunen."))
    names = (name for area, name in areas.items() if area in provider.areas)
    return words(_("Utföraren arbetar i %(values)s.", values=listed(names)))


def _accepts_new_words(provider: Provider, _areas: Areas) -> Words:
    if provider.accepts_new is None:
        return words(_("Vi vet inte om utföraren tar emot nya personer."), "unknown")
    said, pictogram = _ACCEPTS_NEW[provider.accepts_new]
    return words(_(said), pictogram)


_ACCEPTS_NEW: Mapping[AcceptsNew, tuple[str, str | None]] = {
    AcceptsNew.YES: (N_("Utföraren tar emot nya personer."), None),
    AcceptsNew.NO: (N_("Utföraren tar inte emot nya personer just nu."), "no"),
    AcceptsNew.QUEUE: (N_("Det är kö till utföraren."), "queue"),
}


_ROWS: Mapping[Facet, ProviderWords] = {
    Facet.DECISIONS: ProviderWords(
        use=GIVES,
        legend=N_("Jag har beslut om …"),
        why=N_("Då ser du först utförare som kan ge dig stöd."),
        pictogram="law",
        as_list=False,
        open=False,
        step=None,
        wish=N_("Utföraren ger %(values)s."),
        met=N_("Utföraren ger %(values)s."),
        unmet=N_("Utföraren ger inte %(values)s."),
        instead=N_("Utföraren ger inte %(values)s, men %(found)s."),
        unknown=N_("Vi vet inte om utföraren ger %(values)s."),
        ask=N_("Ger ni %(values)s?"),
        any_label=N_("Spelar ingen roll, eller jag vet inte"),
        title=N_("Vilka beslut?"),
        told_pictogram="law",
        told=_decisions_words,
        card=None,
    ),
    Facet.AREAS: ProviderWords(
        legend=N_("Jag bor i …"),
        why=N_("Då ser du först utförare som arbetar där du bor."),
        pictogram="home",
        as_list=True,
        open=True,
        step=1,
        question=N_("Var bor du?"),
        picks=(N_("Område"), N_("eller ett annat område")),
        wish=N_("Utföraren arbetar i %(values)s."),
        met=N_("Utföraren arbetar i %(values)s."),
        unmet=N_("Utföraren arbetar inte i %(values)s."),
        instead=None,
        unknown=N_("Vi vet inte om utföraren arbetar i %(values)s."),
        ask=N_("Arbetar ni i %(values)s?"),
        title=N_("Var i kommunen?"),
        told_pictogram="place",
        told=_areas_words,
        card=2,
    ),
    Facet.ACCEPTS_NEW: ProviderWords(
        legend=N_("Jag vill att utföraren …"),
        why=N_("Då ser du först utförare som har plats för dig."),
        pictogram="door",
        as_list=False,
        open=False,
        step=None,
        wish=N_("Utföraren tar emot nya personer."),
        met=N_("Utföraren tar emot nya personer."),
        unmet=N_("Utföraren tar inte emot nya personer just nu."),
        instead=None,
        unknown=N_("Vi vet inte om utföraren tar emot nya personer."),
        ask=N_("Tar ni emot nya personer?"),
        # Translators: completes the question "Jag vill att utföraren …".
        options={AcceptsNew.YES: N_("Tar emot nya personer")},
        title=N_("Tar utföraren emot nya personer?"),
        told_pictogram="door",
        told=_accepts_new_words,
        card=1,
    ),
}

PROVIDER_WORDS = complete(PROVIDER_FACETS, _ROWS)
"""The words of every facet that is judged on the provider."""
