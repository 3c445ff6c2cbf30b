"""The lines of the sheet for the yearly follow-up: hours, what was done, and words to circle."""

from ledsagning.formats.document import Span, Words
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.ruled import Part

HOURS = Part(
    N_("Mina timmar"),
    (
        (N_("Så många timmar fick jag: %(blank)s"), N_("timmar")),
        (N_("Så många timmar använde jag: %(blank)s"), N_("timmar")),
        (N_("Det här gjorde det svårt att använda timmarna: %(blank)s"), N_("om du vill svara")),
    ),
)
DONE = Part(
    N_("Det här gjorde jag"),
    (
        (N_("Det gjorde jag ofta: %(blank)s"), N_("aktiviteter")),
        (N_("Det här var nytt: %(blank)s"), N_("aktiviteter")),
        (N_("Det bästa var: %(blank)s"), N_("det bästa")),
    ),
)
NEXT = Part(
    N_("Så vill jag ha det sedan"),
    (
        (N_("Det här ska vara som nu: %(blank)s"), N_("vad som är bra")),
        (N_("Det här vill jag ändra: %(blank)s"), N_("vad du vill ändra")),
        (N_("Det här vill jag prata om: %(blank)s"), N_("vad du vill")),
    ),
)
MEETING = Part(
    N_("Om mötet"),
    (
        (N_("Mitt namn: %(blank)s"), N_("ditt namn")),
        (N_("Dag: %(blank)s"), N_("dagens datum")),
        (N_("De som är med: %(blank)s"), N_("namn")),
    ),
)


def about_the_escort() -> tuple[Words, ...]:
    """How the escort has been, with words to circle."""
    return _circled(
        _("Hur håller ledsagaren tiden?"),
        _("Hur lyssnar ledsagaren på dig?"),
        _("Hur hjälper ledsagaren dig?"),
        _("Hur känns det att vara tillsammans?"),
    )


def about_the_office() -> tuple[Words, ...]:
    """How the provider, or whoever answers for the escort, has been, with words to circle."""
    return _circled(
        _("Hur är det att boka?"),
        _("Hur är det att avboka?"),
        _("Hur passar tiderna?"),
        _("Hur blir det när ledsagaren är sjuk?"),
        _("Hur svarar de när du frågar?"),
    )


def _circled(*asked: str) -> tuple[Words, ...]:
    return tuple((Span(question), Span(" "), Span(_answers(), strong=True)) for question in asked)


def _answers() -> str:
    # Translators: three words on paper, of which the reader circles one.
    return _("bra / så där / dåligt")
