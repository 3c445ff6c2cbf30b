"""The form about the first meeting: with whom, and what is wished of the escort."""

from ledsagning.messages import N_
from ledsagning.web.forms.escort_wishes import EscortForm, wishes_last
from ledsagning.web.forms.provider_field import ProviderField


@wishes_last(N_("Det du väljer blir en fråga på din lista."))
class MeetingForm(EscortForm):
    """What becomes the list of questions. Nothing has to be answered."""

    provider = ProviderField(why=N_("Då kommer det som avtalet inte säger med på listan."))
