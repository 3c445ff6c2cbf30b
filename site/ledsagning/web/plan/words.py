"""The lines of the sheet that prepares the plan: each with room to write."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledsagning.catalogue.vocabulary import PlanContent
from ledsagning.formats.document import Words
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.blanks import blank, with_spans


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the sheet: its title (a msgid), and lines to fill in: what stands before the
    blank, and what belongs there. ``times`` is how often the lines are repeated.
    """

    title: str
    lines: tuple[tuple[str, str], ...]
    times: int = 1


ABOUT = Part(
    N_("Om planen"),
    (
        (N_("Mitt namn: %(blank)s"), N_("ditt namn")),
        (N_("Ledsagare: %(blank)s"), N_("ledsagarens namn")),
        (N_("Dag: %(blank)s"), N_("dagens datum")),
    ),
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
    N_("När vi ser över planen"),
    (
        (N_("Dag: %(blank)s"), N_("till exempel 5 maj")),
        (N_("De som är med: %(blank)s"), N_("namn")),
    ),
)


def lines(part: Part) -> tuple[Words, ...]:
    """The lines of a part, as often as they are repeated."""
    return tuple(_line(*line) for line in part.lines * part.times)


def _line(message: str, belongs: str) -> Words:
    return with_spans(_(message), blank=blank(_(belongs)))
