"""The facets of the escorts in words, each whole. The order is the one that they are told in."""

from collections.abc import Mapping

from ledsagning.catalogue.vocabulary import Gender, Wheelchair
from ledsagning.messages import N_
from ledsagning.search.facets import ESCORT_FACETS, Facet, complete
from ledsagning.web.wording.escort_facts import (
    all_of,
    gender_words,
    greatest_strength_words,
    one,
    several,
    strength_words,
)
from ledsagning.web.wording.facet_words import EscortWords, Lacking
from ledsagning.web.wording.uses import AGED, IS, IS_USED_TO, KNOWS, LIKES, MANAGES, WORKS

_ROWS: Mapping[Facet, EscortWords] = {
    Facet.GENDER: EscortWords(
        use=IS,
        legend=N_("Jag vill att ledsagaren är …"),
        why=N_("Då ser du först utförare med en ledsagare av det kön som du vill ha."),
        pictogram="gender",
        as_list=False,
        open=True,
        step=4,
        question=N_("Vilket kön ska ledsagaren ha?"),
        wish=N_("Ledsagaren är %(values)s."),
        met=N_("Är %(values)s."),
        unmet=N_("Är inte %(values)s."),
        instead=N_("Är inte %(values)s, utan %(found)s."),
        unknown=N_("Vi vet inte om ledsagaren är %(values)s."),
        ask=N_("Har ni en ledsagare som är %(values)s?"),
        in_sentence={
            # Translators: stands where "kvinna" and "man" stand in "Ledsagaren är kvinna eller …".
            Gender.OTHER: N_("av annat kön"),
        },
        lacking=Lacking(N_("vilket kön ledsagaren har"), N_("vilket kön de har")),
        group=gender_words,
        together=None,
        first_meeting=N_("Är ledsagaren %(values)s?"),
        before_meeting=True,
    ),
    Facet.AGES: EscortWords(
        use=AGED,
        legend=N_("Jag vill att ledsagarens ålder är …"),
        why=N_("Då ser du först utförare med en ledsagare i den åldern."),
        pictogram="age",
        as_list=False,
        open=False,
        step=5,
        question=N_("Hur gammal ska ledsagaren vara?"),
        wish=N_("Ledsagaren är i åldern %(values)s."),
        met=N_("Är i åldern %(values)s."),
        unmet=N_("Är inte i åldern %(values)s."),
        instead=N_("Är inte i åldern %(values)s, utan %(found)s."),
        unknown=N_("Vi vet inte om ledsagaren är i åldern %(values)s."),
        ask=N_("Har ni en ledsagare i åldern %(values)s?"),
        lacking=Lacking(N_("hur gammal ledsagaren är"), N_("hur gamla de är")),
        group=lambda group: one(group.ages, AGED, N_("Åldern är %(values)s.")),
        together=None,
        first_meeting=N_("Är ledsagaren i åldern %(values)s?"),
        before_meeting=True,
    ),
    Facet.LANGUAGES: EscortWords(
        use=KNOWS,
        legend=N_("Jag vill att ledsagaren kan …"),
        why=N_("Då ser du först utförare med en ledsagare som du kan prata med."),
        pictogram="language",
        as_list=True,
        open=True,
        step=2,
        question=N_("Vilket språk ska ledsagaren kunna?"),
        picks=(N_("Språk"), N_("eller ett annat språk")),
        wish=N_("Ledsagaren kan %(values)s."),
        met=N_("Kan %(values)s."),
        unmet=N_("Kan inte %(values)s."),
        instead=N_("Kan inte %(values)s, men %(found)s."),
        unknown=N_("Vi vet inte om ledsagaren kan %(values)s."),
        ask=N_("Har ni en ledsagare som kan %(values)s?"),
        lacking=Lacking(N_("vilka språk ledsagaren kan"), N_("vilka språk de kan")),
        group=lambda group: several(
            group.languages, KNOWS, N_("Kan %(values)s."), N_("Har inget språk i listan.")
        ),
        together=lambda groups: all_of(
            (group.languages for group in groups),
            KNOWS,
            N_("Ledsagarna kan tillsammans %(values)s."),
        ),
        first_meeting=N_("Kan du %(values)s?"),
        before_meeting=False,
    ),
    Facet.WHEELCHAIR: EscortWords(
        use=MANAGES,
        legend=N_("Jag vill att ledsagaren klarar …"),
        why=N_("Då ser du först utförare med en ledsagare som orkar köra din rullstol."),
        pictogram="wheelchair",
        as_list=False,
        open=True,
        step=3,
        question=N_("Vilken rullstol ska ledsagaren klara?"),
        wish=N_("Ledsagaren klarar %(values)s."),
        met=N_("Klarar %(values)s."),
        unmet=N_("Klarar inte %(values)s."),
        instead=N_("Klarar inte %(values)s, men %(found)s."),
        unknown=N_("Vi vet inte om ledsagaren klarar %(values)s."),
        ask=N_("Har ni en ledsagare som klarar %(values)s?"),
        options={
            Wheelchair.LIGHT: N_("Lätt rullstol (går lätt att köra)"),
            Wheelchair.HEAVY: N_("Tung rullstol (tar kraft att köra)"),
        },
        lacking=Lacking(N_("om ledsagaren klarar rullstol"), N_("om de klarar rullstol")),
        group=strength_words,
        together=greatest_strength_words,
        first_meeting=N_("Klarar du %(values)s?"),
        before_meeting=False,
    ),
    Facet.INTERESTS: EscortWords(
        use=LIKES,
        legend=N_("Jag vill att ledsagaren tycker om …"),
        why=N_("Då ser du först utförare med en ledsagare som gillar samma sak som du."),
        pictogram="likes",
        as_list=False,
        open=False,
        step=6,
        question=N_("Vad ska ledsagaren tycka om?"),
        wish=N_("Ledsagaren tycker om %(values)s."),
        met=N_("Tycker om %(values)s."),
        unmet=N_("Har inte valt %(values)s som intresse."),
        instead=N_("Har inte valt %(values)s, men tycker om %(found)s."),
        unknown=N_("Vi vet inte om ledsagaren tycker om %(values)s."),
        ask=N_("Har ni en ledsagare som tycker om %(values)s?"),
        lacking=Lacking(N_("vad ledsagaren tycker om"), N_("vad de tycker om")),
        group=lambda group: several(
            group.interests, LIKES, N_("Tycker om %(values)s."), N_("Har inte valt något intresse.")
        ),
        together=lambda groups: all_of(
            (group.interests for group in groups), LIKES, N_("Någon tycker om %(values)s.")
        ),
        first_meeting=N_("Tycker du om %(values)s?"),
        before_meeting=False,
    ),
    Facet.EXPERIENCE: EscortWords(
        use=IS_USED_TO,
        legend=N_("Jag vill att ledsagaren är van vid personer med …"),
        why=N_("Då ser du först utförare med en ledsagare som vet hur du vill ha stöd."),
        pictogram="used-to",
        as_list=False,
        open=False,
        step=None,
        wish=N_("Ledsagaren är van vid personer med %(values)s."),
        met=N_("Är van vid personer med %(values)s."),
        unmet=N_("Är inte van vid personer med %(values)s."),
        instead=None,
        unknown=N_("Vi vet inte om ledsagaren är van vid personer med %(values)s."),
        ask=N_("Har ni en ledsagare som är van vid personer med %(values)s?"),
        lacking=Lacking(N_("vad ledsagaren är van vid"), N_("vad de är vana vid")),
        group=lambda group: several(
            group.experience,
            IS_USED_TO,
            N_("Är van vid personer med %(values)s."),
            N_("Har inte arbetat med någon särskild grupp."),
        ),
        together=lambda groups: all_of(
            (group.experience for group in groups),
            IS_USED_TO,
            N_("Någon är van vid personer med %(values)s."),
        ),
        first_meeting=N_("Är du van vid personer med %(values)s?"),
        before_meeting=False,
    ),
    Facet.TIMES: EscortWords(
        use=WORKS,
        legend=N_("Jag vill att ledsagaren arbetar …"),
        why=N_("Då ser du först utförare med en ledsagare som kan komma då."),
        pictogram="clock",
        as_list=False,
        open=False,
        step=None,
        wish=N_("Ledsagaren arbetar %(values)s."),
        met=N_("Arbetar %(values)s."),
        unmet=N_("Arbetar inte %(values)s."),
        instead=N_("Arbetar inte %(values)s, men %(found)s."),
        unknown=N_("Vi vet inte om ledsagaren arbetar %(values)s."),
        ask=N_("Har ni en ledsagare som arbetar %(values)s?"),
        lacking=Lacking(N_("när ledsagaren arbetar"), N_("när de arbetar")),
        group=lambda group: several(
            group.times, WORKS, N_("Arbetar %(values)s."), N_("Har inga bestämda tider.")
        ),
        together=lambda groups: all_of(
            (group.times for group in groups), WORKS, N_("Ledsagarna arbetar %(values)s.")
        ),
        first_meeting=N_("Arbetar du %(values)s?"),
        before_meeting=False,
    ),
}

ESCORT_WORDS = complete(ESCORT_FACETS, _ROWS)
"""The words of every facet that is judged on a group of escorts."""
