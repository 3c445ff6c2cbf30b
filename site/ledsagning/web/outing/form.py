"""The form about an outing: what, where, when, how there, and what is arranged already."""

from ledsagning.catalogue.vocabulary import Activity, Place, Travel
from ledsagning.messages import N_
from ledsagning.planner.outings import Care, Outing, Task
from ledsagning.planner.writing import Writer
from ledsagning.web.addresses import Query
from ledsagning.web.forms.choice_fields import YES, ChoiceField, SeveralField, labelled
from ledsagning.web.forms.day_texts import Toward
from ledsagning.web.forms.provider_field import ProviderField
from ledsagning.web.forms.question_field import Mistake
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.forms.written_fields import DayField, LineField, TimeField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.form import ITS_PROVIDER, ask_of_another, writer_field
from ledsagning.web.outing.words import TASKS

NO = "no"
HELP_THERE = frozenset({Activity.MEALS, Activity.PERSONAL_CARE})
"""What an escort may help with during an outing: nobody goes out for it."""

SHOWN = ("show", "yes")
"""Says in an address that the form is sent, where nothing else does: with nothing but blanks."""


_OF_THE_PERSON = {
    "activity": N_("Vad vill personen göra?"),
    "where": N_("Vart ska personen?"),
    "provider": ITS_PROVIDER,
    "care": N_("Behöver personen hemtjänst före eller efter?"),
}
"""What somebody who helps is asked."""


class OutingForm(ToolForm):
    """An outing. Nothing is required: what lacks is a blank on the sheet."""

    activity = ChoiceField[Activity | None](
        N_("Vad vill du göra?"),
        why=N_("Då ser du om utföraren följer med på det."),
        pictogram="cafe",
        kind="select",
        any_label=N_("Något annat, eller inget valt"),
        choices={one: words for one, words in labelled(Activity).items() if one not in HELP_THERE},
    )
    where = LineField(
        N_("Vart ska du?"),
        why=N_("Skriv en plats eller en adress. Du kan också lämna tomt. Vi sparar inget."),
        pictogram="place",
    )
    day = DayField(
        N_("Vilken dag?"),
        why=N_("Då räknar vi ut när du senast ska boka."),
        pictogram="calendar",
        toward=Toward.COMING,
    )
    begins = TimeField(
        N_("När börjar ni?"),
        why=N_("Tiden när du och ledsagaren träffas."),
        pictogram="clock",
        recalled=N_("Börjar %(answer)s"),
    )
    ends = TimeField(
        N_("När slutar ni?"),
        why=N_("Tiden när du är hemma igen."),
        pictogram="clock",
        recalled=N_("Slutar %(answer)s"),
    )
    provider = ProviderField(why=N_("Då räknar vi ut när du senast ska boka."))
    meeting = ChoiceField[Place | None](
        N_("Var träffas ni?"),
        why=N_("Bestäm en plats som är lätt att hitta."),
        pictogram="meeting",
        any_label=N_("Inte bestämt"),
        choices=labelled(Place),
    )
    travel = ChoiceField[Travel | None](
        N_("Hur reser ni dit och hem?"),
        why=N_("Då ser du vad du ska boka."),
        pictogram="bus",
        any_label=N_("Inte bestämt"),
        choices=labelled(Travel),
    )
    care = SeveralField[Care](
        N_("Behöver du hemtjänst före eller efter?"),
        why=N_("Då kan du säga till hemtjänsten vilken tid du behöver dem."),
        pictogram="home",
        choices={Care.BEFORE: N_("Före utflykten"), Care.AFTER: N_("Efter utflykten")},
        folded=True,
        recalled=N_("Hemtjänst: %(answer)s"),
    )
    ticket = ChoiceField[str | None](
        N_("Kostar det något, till exempel biljett eller fika?"),
        why=N_("Då ser du vem som betalar."),
        pictogram="ticket",
        any_label=N_("Jag vet inte"),
        choices={YES: N_("Ja"), NO: N_("Nej")},
        folded=True,
        recalled=N_("Kostar något: %(answer)s"),
    )
    done = SeveralField[Task](
        N_("Vad är redan klart?"),
        why=N_("Då ser du vad som är kvar att göra."),
        pictogram="check",
        choices=TASKS,
        folded=True,
        recalled=N_("Klart: %(answer)s"),
    )
    writer = writer_field(folded=True)
    show = ChoiceField[str](choices={YES: ""}, default=YES, hidden=True)

    def arrange(self) -> None:
        """Ask somebody who helps of the person."""
        if self.writer.data is not Writer.SELF:
            ask_of_another(self, _OF_THE_PERSON)

    def validate_ends(self, field: TimeField) -> None:
        """An outing ends after it begins."""
        begins = self.begins.data
        if field.data is not None and begins is not None and field.data <= begins:
            raise Mistake(
                _(
                    "Tiden när ni slutar måste vara senare än när ni börjar. "
                    "Slutar ni en annan dag? Lämna då rutan tom."
                )
            )

    @property
    def outing(self) -> Outing | None:
        """The outing, or ``None`` while the form is not sent or has a mistake."""
        if not self.complete:
            return None
        return Outing(
            activity=self.activity.data,
            where=self.where.data or "",
            day=self.day.data,
            begins=self.begins.data,
            ends=self.ends.data,
            meeting=self.meeting.data,
            travel=self.travel.data,
            care=frozenset(self.care.data),
            ticket=None if self.ticket.data is None else self.ticket.data == YES,
            done=frozenset(self.done.data),
        )

    @property
    def query(self) -> Query:
        """The shortest query that says the same."""
        return super().query or ((SHOWN,) if self.sent else ())
