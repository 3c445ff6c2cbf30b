"""What a person says when something is wrong: complaining, telling of something serious."""

from ledsagning.catalogue.values import Duration
from ledsagning.formats.document import Words
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.errands import Errand
from ledsagning.web.letters.writers import Voices, in_voice
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.uses import WITHIN
from ledsagning.web.wording.values import duration_words

UNHAPPY = Voices(
    me=N_("Jag är inte nöjd med mitt stöd. Jag vill klaga."),
    us=N_("Vi är inte nöjda med barnets stöd. Vi vill klaga."),
    them=N_("Personen är inte nöjd med sitt stöd och vill klaga."),
)
SERIOUS = Voices(
    me=N_("Något allvarligt har hänt mig. Jag vill berätta om det."),
    us=N_("Något allvarligt har hänt barnet. Vi vill berätta om det."),
    them=N_("Något allvarligt har hänt personen. Jag vill berätta om det."),
)


def complaining(writer: Writer, answer_within: Duration | None) -> Errand:
    """To tell the provider what is not good. ``answer_within`` is what it has promised."""
    return Errand(
        receiver=_("utföraren"),
        request=in_voice(UNHAPPY, writer),
        details=(
            *_what_happened(),
            with_spans(
                _("Det här ska bli annorlunda: %(wish)s."), wish=blank(_("skriv vad"), long=True)
            ),
        ),
        asks=(_when_answered(answer_within), _("Vem svarar mig?")),
        asked=(
            _("”Vem gäller det?” Säg namnet på den som har ledsagning."),
            _("”Kan du berätta mer?” Säg bara det som du vill."),
            _("”Vad vill du att vi gör?” Säg hur du vill ha det."),
        ),
    )


def telling(writer: Writer) -> Errand:
    """To tell the provider, or the municipality, of something serious."""
    return Errand(
        receiver=_("utföraren eller kommunen"),
        request=in_voice(SERIOUS, writer),
        details=_what_happened(),
        asks=(
            _("Vad gör ni nu?"),
            _("Vem hos er ska rapportera det som har hänt?"),
            _("När får jag veta mer?"),
        ),
        asked=(
            _("”Vem gäller det?” Säg namnet på den som har ledsagning."),
            _("”Kan du berätta mer?” Säg bara det som du vill."),
            _("”Är någon i fara nu?” Säg ja eller nej."),
        ),
    )


def _what_happened() -> tuple[Words, ...]:
    return (
        with_spans(_("Det här hände: %(what)s."), what=blank(_("det som hände"), long=True)),
        with_spans(_("Det hände den %(day)s."), day=blank(_("dag"))),
        with_spans(_("Den som var med heter %(who)s."), who=blank(_("namn, om du vet"))),
    )


def _when_answered(within: Duration | None) -> str:
    if within is None or not within.number:
        return _("Vilken dag får jag svar?")
    return _(
        "I serviceavtalet står det: svar inom %(time)s. Vilken dag får jag svar?",
        time=duration_words(within, WITHIN),
    )
