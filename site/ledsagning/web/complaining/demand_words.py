"""What a person writes who demands something of the municipality."""

from datetime import date

from ledsagning.catalogue.vocabulary import Actor
from ledsagning.formats.document import Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import Standing, Writer
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import law
from ledsagning.web.letters.errands import Errand, decision_number
from ledsagning.web.letters.writers import Voices, in_voice
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.uses import TO
from ledsagning.web.wording.values import duration_words, label

A_DECISION = Voices(
    me=N_("Jag väntar på ett beslut om ledsagning. Jag begär att ni fattar beslutet nu."),
    us=N_("Vi väntar på ett beslut om ledsagning. Vi begär att ni fattar beslutet nu."),
    them=N_(
        "Personen väntar på ett beslut om ledsagning. Personen begär att ni fattar beslutet nu."
    ),
)
WHEN_IT_COMES = Voices(
    me=N_("Jag väntar på ett beslut om ledsagning. Jag vill veta när det kommer."),
    us=N_("Vi väntar på ett beslut om ledsagning. Vi vill veta när det kommer."),
    them=N_("Personen väntar på ett beslut om ledsagning. Personen vill veta när det kommer."),
)
THE_START = Voices(
    me=N_("Jag har fått ja till ledsagning, men stödet har inte börjat. Jag vill att det börjar."),
    us=N_("Vi har fått ja till ledsagning, men stödet har inte börjat. Vi vill att det börjar."),
    them=N_(
        "Personen har fått ja till ledsagning, men stödet har inte börjat. "
        "Personen vill att det börjar."
    ),
)
THE_FILE = Voices(
    me=N_("Jag vill läsa allt som står om mig hos er."),
    us=N_("Jag vill läsa allt som står om barnet hos er."),
    them=N_("Personen vill läsa allt som står om honom eller henne hos er."),
)


def asking_for_a_decision(writer: Writer, applied: date | None) -> Errand:
    """To demand a decision after the time that the law gives."""
    return _to_the_municipality(
        in_voice(A_DECISION, writer),
        (
            with_spans(_("Ansökan kom till er %(day)s."), day=_day(applied)),
            *_by_law("six_months"),
        ),
        (_answer_within("six_months"), _("Vilken dag kommer beslutet?")),
        Standing.APPLYING,
    )


def asking_when_it_comes(writer: Writer, applied: date | None) -> Errand:
    """To ask for the day of a decision, before the law lets anybody demand it."""
    return _to_the_municipality(
        in_voice(WHEN_IT_COMES, writer),
        (with_spans(_("Ansökan kom till er %(day)s."), day=_day(applied)),),
        (_("Vilken dag kommer beslutet?"), _("Vad är det som tar tid?")),
        Standing.APPLYING,
    )


def asking_for_the_start(writer: Writer, decided: date | None, *, late: bool) -> Errand:
    """To demand that granted support begins. ``late``: the law may ask the board to report it."""
    reported = (_("Har ni berättat för IVO att stödet dröjer?"),) if late else ()
    return _to_the_municipality(
        in_voice(THE_START, writer),
        (
            with_spans(_("Beslutet är från %(day)s."), day=_day(decided)),
            decision_number(),
        ),
        (_("Vilken dag börjar stödet?"), _("Varför dröjer det?"), *reported),
        Standing.DECIDED,
    )


def asking_for_the_file(writer: Writer) -> Errand:
    """To ask for what is written about the person."""
    return _to_the_municipality(
        in_voice(THE_FILE, writer),
        (words(_("Skicka gärna en kopia.")), *_by_law("own_file")),
        (_("När kommer kopian?"), _("Kostar kopian något?")),
        Standing.DECIDED,
    )


def _to_the_municipality(
    request: Words, details: tuple[Words, ...], asks: tuple[str, ...], standing: Standing
) -> Errand:
    return Errand(
        receiver=label(Actor.MUNICIPALITY, TO),
        request=request,
        details=details,
        asks=asks,
        asked=(
            _("”Vem gäller det?” Säg namnet på den som brevet handlar om."),
            _("”Har du skrivit till oss?” Säg vilken dag du skickade brevet."),
        ),
        standing=standing,
        to_office=True,
    )


def _by_law(statement: str) -> tuple[Words, ...]:
    """The act and section that gives the right, as an office writes it."""
    found, known = law().statements[statement], law().sources
    first = found.citations[0]
    if first.source is None or first.section is None:
        return ()
    place = f"{known[first.source].title}, {first.section}"
    return (with_spans(_("Det står i lagen: %(law)s."), law=Span(place)),)


def _answer_within(statement: str) -> str:
    time = law().statements[statement].answer_within
    if time is None:
        return _("När får jag svar?")
    return _("Lagen säger svar inom %(time)s. När kommer svaret?", time=duration_words(time))


def _day(day: date | None) -> Span:
    return Span(day_words(day)) if day else blank(_("till exempel den 5 maj"))
