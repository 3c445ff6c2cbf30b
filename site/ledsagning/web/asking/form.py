"""The form about a letter with questions: who asks, and about what."""

from enum import StrEnum

from ledsagning.messages import N_
from ledsagning.web.asking.subjects import TITLES, Subject
from ledsagning.web.forms.choice_fields import ChoiceField
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.letters.form import who_field


class Asker(StrEnum):
    """Who asks the municipality. Each is the code in the address."""

    SELF = "self"
    RELATIVE = "relative"
    ASSOCIATION = "association"


class AskingForm(ToolForm):
    """Who asks, and about what: everything, until a subject is chosen."""

    asker = who_field(
        N_("Vem frågar?"),
        {
            Asker.SELF: N_("Jag själv"),
            Asker.RELATIVE: N_("Jag hjälper någon"),
            Asker.ASSOCIATION: N_("En förening"),
        },
        Asker.SELF,
    )
    about = ChoiceField[Subject | None](
        N_("Vad vill du fråga om?"),
        why=N_("Du kan fråga om allt på en gång. Du kan också välja en del."),
        pictogram="unknown",
        any_label=N_("Allt"),
        choices=TITLES,
    )
