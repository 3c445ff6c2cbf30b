"""The form about the first meeting: with whom, and what is wished of the escort."""

from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web.forms.escort_wishes import EscortForm, wishes_last
from ledsagning.web.forms.provider_field import ProviderField
from ledsagning.web.letters.form import ITS_PROVIDER, ask_of_another, writer_field


@wishes_last(N_("Det du väljer blir en fråga på din lista."))
class MeetingForm(EscortForm):
    """What becomes the list of questions, and who asks. Nothing has to be answered."""

    provider = ProviderField(why=N_("Vi lägger till frågor om det som inte står i avtalet."))
    writer = writer_field(folded=True)

    def arrange(self) -> None:
        """Ask somebody who helps of the person."""
        if self.writer.data is not Writer.SELF:
            ask_of_another(self, {"provider": ITS_PROVIDER})
