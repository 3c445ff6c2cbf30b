"""The lines of the sheet that prepares the plan: each with room to write."""

from collections.abc import Mapping

from ledsagning.catalogue.vocabulary import PlanContent
from ledsagning.messages import N_
from ledsagning.web.wording.ruled import Part

ABOUT = Part(
    N_("Om planen"),
    (
        (N_("Mitt namn: %(blank)s"), N_("ditt namn")),
        (N_("Ledsagare: %(blank)s"), N_("ledsagarens namn")),
        (N_("Dag: %(blank)s"), N_("dagens datum")),
    ),
)
KNOWN = Part(
    N_("Det här ska ledsagaren veta om mig"),
    (
        (N_("Det här är bra att veta: %(blank)s"), N_("till exempel hälsa eller allergi")),
        (N_("Det här gör mig trygg: %(blank)s"), N_("om du vill svara")),
    ),
    long=True,
)
TALKING = Part(
    N_("Så pratar jag"),
    (
        (N_("Jag pratar så här: %(blank)s"), N_("till exempel korta ord, tecken eller bilder")),
        (N_("Så här märker du att jag inte förstår: %(blank)s"), N_("hur det märks")),
    ),
    long=True,
)
CONTENTS: Mapping[PlanContent, Part] = {
    PlanContent.GOALS: Part(
        N_("Mina mål"), ((N_("Det här vill jag: %(blank)s"), N_("ett mål")),), times=3
    ),
    PlanContent.RECURRING: Part(
        N_("Det jag gör ofta"),
        (
            (N_("Det här gör jag: %(blank)s"), N_("aktivitet")),
            (N_("Dag, tid och plats: %(blank)s"), N_("dag, tid och plats")),
        ),
        times=3,
    ),
    PlanContent.TO_TRY: Part(
        N_("Nytt som jag vill prova"),
        ((N_("Det här vill jag prova: %(blank)s"), N_("aktivitet")),),
        times=3,
    ),
    PlanContent.TRAVEL: Part(
        N_("Resan dit och hem"),
        (
            (N_("Här träffas vi: %(blank)s"), N_("plats")),
            (N_("Så åker vi dit: %(blank)s"), N_("hur ni reser")),
            (N_("Så åker vi hem: %(blank)s"), N_("hur ni reser")),
            (N_("Så lång tid tar resan: %(blank)s"), N_("tid")),
            (N_("Den som bokar resan: %(blank)s"), N_("namn")),
        ),
    ),
}
"""What a rule can demand of a plan."""

HELP = Part(
    N_("Vem som hjälper mig"),
    (
        (N_("Det här gör ledsagaren: %(blank)s"), N_("hur du vill ha hjälp")),
        (N_("Det här gör jag själv: %(blank)s"), N_("vad du gör själv")),
        (N_("Annan hjälp före eller efter: %(blank)s"), N_("till exempel hemtjänst")),
        (N_("Ring den här personen om något händer: %(blank)s"), N_("namn och nummer")),
    ),
)
MONEY = Part(
    N_("Pengar"),
    (
        (N_("Det här betalar jag: %(blank)s"), N_("till exempel min biljett")),
        (N_("Den som betalar ledsagarens biljett: %(blank)s"), N_("vem som betalar")),
    ),
)
REVIEW = Part(
    N_("När vi tittar på planen igen"),
    (
        (N_("Dag: %(blank)s"), N_("till exempel 5 maj")),
        (N_("De som är med: %(blank)s"), N_("namn")),
    ),
)
