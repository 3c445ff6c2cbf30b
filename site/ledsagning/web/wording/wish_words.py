"""What each facet of a wish is called and asked: tables of Swedish msgids. No grammar."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledsagning.catalogue.vocabulary import Gender, Wheelchair, Word
from ledsagning.messages import N_
from ledsagning.search.criteria import ACCEPTS_NEW_YES, Facet
from ledsagning.web.choices import VOCABULARY


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetWords:
    """The sentences about one facet. ``%(values)s`` is a list such as "finska eller somaliska".

    ``legend`` begins a sentence that each choice ends, ``wish`` stands by itself. ``met`` and
    ``unmet`` are said of a provider or its escort; ``instead`` is ``unmet`` where it is known
    what there is instead: ``%(found)s``.
    """

    legend: str
    why: str
    pictogram: str
    wish: str
    met: str
    unmet: str
    instead: str | None
    unknown: str
    ask: str


VALUES: Mapping[tuple[Facet, str], Word] = {
    (facet, word.value): word for facet, codes in VOCABULARY.items() for word in codes
}
"""The word of each value. Areas are a municipality's own, and ``accepts_new`` is only a yes."""

OPTIONS: Mapping[tuple[Facet, str], str] = {
    (Facet.WHEELCHAIR, Wheelchair.LIGHT): N_("Lätt rullstol (går lätt att köra)"),
    (Facet.WHEELCHAIR, Wheelchair.HEAVY): N_("Tung rullstol (tar kraft att köra)"),
    # Translators: completes the question "Jag vill att utföraren …".
    (Facet.ACCEPTS_NEW, ACCEPTS_NEW_YES): N_("Tar emot nya personer"),
}
"""Choices that say something else than the label of their code."""

IN_SENTENCE: Mapping[tuple[Facet, str], str] = {
    # Translators: stands where "kvinna" and "man" stand in "Ledsagaren är kvinna eller …".
    (Facet.GENDER, Gender.OTHER): N_("av annat kön"),
}
"""Codes whose label does not fit in the sentences below."""

WORDS: Mapping[Facet, FacetWords] = {
    Facet.LANGUAGES: FacetWords(
        legend=N_("Jag vill att ledsagaren kan …"),
        why=N_("Då ser du först utförare med en ledsagare som du kan prata med."),
        pictogram="language",
        wish=N_("Ledsagaren kan %(values)s."),
        met=N_("Kan %(values)s."),
        unmet=N_("Kan inte %(values)s."),
        instead=N_("Kan %(found)s, men inte %(values)s."),
        unknown=N_("Vi vet inte om ledsagaren kan %(values)s."),
        ask=N_("Har ni en ledsagare som kan %(values)s?"),
    ),
    Facet.GENDER: FacetWords(
        legend=N_("Jag vill att ledsagaren är …"),
        why=N_("Då ser du först utförare med en ledsagare av det kön som du vill ha."),
        pictogram="person",
        wish=N_("Ledsagaren är %(values)s."),
        met=N_("Är %(values)s."),
        unmet=N_("Är inte %(values)s."),
        instead=N_("Är %(found)s, inte %(values)s."),
        unknown=N_("Vi vet inte om ledsagaren är %(values)s."),
        ask=N_("Har ni en ledsagare som är %(values)s?"),
    ),
    Facet.AGES: FacetWords(
        legend=N_("Jag vill att ledsagarens ålder är …"),
        why=N_("Då ser du först utförare med en ledsagare i den åldern."),
        pictogram="people",
        wish=N_("Ledsagaren är i åldern %(values)s."),
        met=N_("Är i åldern %(values)s."),
        unmet=N_("Är inte i åldern %(values)s."),
        instead=N_("Är i åldern %(found)s, inte %(values)s."),
        unknown=N_("Vi vet inte om ledsagaren är i åldern %(values)s."),
        ask=N_("Har ni en ledsagare i åldern %(values)s?"),
    ),
    Facet.WHEELCHAIR: FacetWords(
        legend=N_("Jag vill att ledsagaren klarar …"),
        why=N_("Då ser du först utförare med en ledsagare som orkar köra din rullstol."),
        pictogram="wheelchair",
        wish=N_("Ledsagaren klarar %(values)s."),
        met=N_("Klarar %(values)s."),
        unmet=N_("Klarar inte %(values)s."),
        instead=N_("Klarar %(found)s, men inte %(values)s."),
        unknown=N_("Vi vet inte om ledsagaren klarar %(values)s."),
        ask=N_("Har ni en ledsagare som klarar %(values)s?"),
    ),
    Facet.INTERESTS: FacetWords(
        legend=N_("Jag vill att ledsagaren tycker om …"),
        why=N_("Då ser du först utförare med en ledsagare som gillar samma sak som du."),
        pictogram="music",
        wish=N_("Ledsagaren tycker om %(values)s."),
        met=N_("Tycker om %(values)s."),
        unmet=N_("Har inte valt %(values)s som intresse."),
        instead=N_("Tycker om %(found)s, men har inte valt %(values)s."),
        unknown=N_("Vi vet inte om ledsagaren tycker om %(values)s."),
        ask=N_("Har ni en ledsagare som tycker om %(values)s?"),
    ),
    Facet.EXPERIENCE: FacetWords(
        legend=N_("Jag vill att ledsagaren har vana av personer med …"),
        why=N_("Då ser du först utförare med en ledsagare som vet hur du vill ha stöd."),
        pictogram="hand",
        wish=N_("Ledsagaren har vana av personer med %(values)s."),
        met=N_("Har vana av personer med %(values)s."),
        unmet=N_("Har inte vana av personer med %(values)s."),
        instead=None,
        unknown=N_("Vi vet inte om ledsagaren har vana av personer med %(values)s."),
        ask=N_("Har ni en ledsagare med vana av personer med %(values)s?"),
    ),
    Facet.TIMES: FacetWords(
        legend=N_("Jag vill att ledsagaren arbetar …"),
        why=N_("Då ser du först utförare med en ledsagare som kan komma då."),
        pictogram="clock",
        wish=N_("Ledsagaren arbetar %(values)s."),
        met=N_("Arbetar %(values)s."),
        unmet=N_("Arbetar inte %(values)s."),
        instead=N_("Arbetar %(found)s, men inte %(values)s."),
        unknown=N_("Vi vet inte om ledsagaren arbetar %(values)s."),
        ask=N_("Har ni en ledsagare som arbetar %(values)s?"),
    ),
    Facet.AREAS: FacetWords(
        legend=N_("Jag bor i …"),
        why=N_("Då ser du först utförare som arbetar där du bor."),
        pictogram="home",
        wish=N_("Utföraren arbetar i %(values)s."),
        met=N_("Utföraren arbetar i %(values)s."),
        unmet=N_("Utföraren arbetar inte i %(values)s."),
        instead=None,
        unknown=N_("Vi vet inte om utföraren arbetar i %(values)s."),
        ask=N_("Arbetar ni i %(values)s?"),
    ),
    Facet.DECISIONS: FacetWords(
        legend=N_("Jag har beslut om …"),
        why=N_("Då ser du först utförare som tar uppdrag med ditt beslut."),
        pictogram="law",
        wish=N_("Utföraren ger %(values)s."),
        met=N_("Utföraren ger %(values)s."),
        unmet=N_("Utföraren ger inte %(values)s."),
        instead=N_("Utföraren ger %(found)s, men inte %(values)s."),
        unknown=N_("Vi vet inte om utföraren ger %(values)s."),
        ask=N_("Ger ni %(values)s?"),
    ),
    Facet.ACCEPTS_NEW: FacetWords(
        legend=N_("Jag vill att utföraren …"),
        why=N_("Då ser du först utförare som har plats för dig."),
        pictogram="door",
        wish=N_("Utföraren tar emot nya personer."),
        met=N_("Utföraren tar emot nya personer."),
        unmet=N_("Utföraren tar inte emot nya personer just nu."),
        instead=None,
        unknown=N_("Vi vet inte om utföraren tar emot nya personer."),
        ask=N_("Tar ni emot nya personer?"),
    ),
}
"""The words of every facet."""
