"""What a person who applies writes or says, in who writes' voice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ledsagning.catalogue.vocabulary import Actor
from ledsagning.formats.document import Letter, Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import Standing, Writer
from ledsagning.web.applying.form import Need, What
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.errands import Errand
from ledsagning.web.letters.identity import born, identity
from ledsagning.web.letters.writers import Voices, about, in_voice, presented
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.uses import TO
from ledsagning.web.wording.values import label

REQUESTS: Mapping[What, Voices] = {
    What.SUPPORT: Voices(
        me=N_("Jag vill ansöka om ledsagning."),
        us=N_("Jag ansöker om ledsagning för %(person)s."),
        them=N_("%(person)s vill ansöka om ledsagning."),
    ),
    What.HOURS: Voices(
        me=N_("Mina timmar räcker inte. Jag vill ansöka om fler timmar."),
        us=N_("Timmarna räcker inte. Jag ansöker om fler timmar för %(person)s."),
        them=N_("Timmarna räcker inte. %(person)s vill ansöka om fler timmar."),
    ),
    What.EXPENSES: Voices(
        me=N_("Jag vill ansöka om pengar för ledsagarens utgifter."),
        us=N_("Jag ansöker om pengar för ledsagarens utgifter. Det gäller %(person)s."),
        them=N_("%(person)s vill ansöka om pengar för ledsagarens utgifter."),
    ),
    What.COSTLIER: Voices(
        me=N_("Jag vill ansöka om mer pengar. Det gäller en aktivitet som kostar mer."),
        us=N_("Jag ansöker om mer pengar för %(person)s. Det gäller en aktivitet som kostar mer."),
        them=N_("%(person)s vill ansöka om mer pengar. Det gäller en aktivitet som kostar mer."),
    ),
}
NEEDS: Mapping[Need, Voices] = {
    Need.INTERPRETER: about(
        N_("Jag behöver tolk till det här språket: %(blank)s"),
        N_("%(person)s behöver tolk till det här språket: %(blank)s"),
    ),
    Need.SIGNING: about(
        N_("Jag behöver teckenspråkstolk."), N_("%(person)s behöver teckenspråkstolk.")
    ),
    Need.WRITING: about(
        N_("Skriv till mig. Jag kan inte prata i telefon."),
        N_("Skriv till %(person)s, som inte kan prata i telefon."),
    ),
    Need.READING: about(
        N_("Jag behöver beslutet så här: %(reading)s"),
        N_("%(person)s behöver beslutet så här: %(reading)s"),
    ),
}
WANTS = about(N_("Jag vill göra det här: %(blank)s"), N_("%(person)s vill göra det här: %(blank)s"))
HARD = about(
    N_("Det här är svårt för mig: %(blank)s"), N_("Det här är svårt för %(person)s: %(blank)s")
)
NEEDED = about(
    N_("Jag behöver ungefär %(blank)s timmar i månaden."),
    N_("%(person)s behöver ungefär %(blank)s timmar i månaden."),
)
GRANTED = about(
    N_("Nu har jag %(blank)s timmar i månaden."),
    N_("Nu har %(person)s %(blank)s timmar i månaden."),
)
OFTEN = about(
    N_("Jag vill göra det så här ofta: %(blank)s"),
    N_("%(person)s vill göra det så här ofta: %(blank)s"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What is applied for, who writes, what they need, and whom the letter is to."""

    what: What
    writer: Writer
    needs: tuple[Need, ...]
    addressee: Words

    @property
    def standing(self) -> Standing:
        """Only who applies for ledsagning itself has none yet."""
        return Standing.APPLYING if self.what is What.SUPPORT else Standing.SUPPORTED


def written(application: Application) -> Errand:
    """The application as it is written: who it is about first, what is sent along last."""
    enclosed = with_spans(
        _("Det här skickas med: %(what)s"), what=blank(_("till exempel ett intyg"))
    )
    return _errand(application, identity(application.writer), (enclosed,))


def spoken(application: Application) -> Errand:
    """The application as it is said on the phone."""
    return _errand(application, (born(application.writer),), ())


def message(application: Application) -> Letter:
    """An SMS or e-mail that asks to be called: it tells nothing of the support or of health."""
    return Letter(
        _("Sms eller e-post till %(receiver)s", receiver=label(Actor.MUNICIPALITY, TO)),
        (
            presented(application.writer, Standing.APPLYING),
            words(_("Det gäller stöd från kommunen. Kan ni ringa eller skriva till mig?")),
            with_spans(_("Ni når mig så här: %(reach)s"), reach=blank(_("telefon eller e-post"))),
        ),
    )


def _errand(
    application: Application, about_whom: tuple[Words, ...], enclosed: tuple[Words, ...]
) -> Errand:
    return Errand(
        receiver=label(Actor.MUNICIPALITY, TO),
        request=in_voice(REQUESTS[application.what], application.writer),
        details=(*about_whom, *_details(application), *enclosed),
        asks=(_("När kommer beslutet?"), _("Vem blir handläggare?")),
        asked=_asked(application.what),
        standing=application.standing,
        addressee=application.addressee,
    )


def _details(application: Application) -> Iterator[Words]:
    what, writer = application.what, application.writer

    def line(voices: Voices, belongs: str) -> Words:
        return in_voice(voices, writer, blank=blank(belongs))

    match what:
        case What.SUPPORT:
            yield line(WANTS, _("till exempel simma och träffa vänner"))
            yield line(HARD, _("till exempel hitta vägen"))
            yield line(NEEDED, _("antal"))
            yield words(_("Pröva ansökan enligt både LSS och socialtjänstlagen."))
        case What.HOURS:
            yield line(GRANTED, _("antal"))
            yield line(NEEDED, _("antal"))
            yield line(WANTS, _("det som timmarna inte räcker till"))
        case What.EXPENSES | What.COSTLIER:
            yield line(WANTS, _("till exempel gå på bio"))
            yield line(OFTEN, _("till exempel två gånger i månaden"))
            yield with_spans(
                _("Det kostar ungefär %(blank)s kronor för ledsagaren varje gång."),
                blank=blank(_("antal")),
            )
    yield from (_need(need, writer) for need in application.needs)
    yield words(_("Skicka beslutet i ett brev."))


def _need(need: Need, writer: Writer) -> Words:
    reading: Span = blank(_("stor text, punktskrift eller uppläst"))
    return in_voice(NEEDS[need], writer, blank=blank(_("språk")), reading=reading)


def _asked(what: What) -> tuple[str, ...]:
    if what in (What.EXPENSES, What.COSTLIER):
        return (
            _("”Vad kostar det?” Säg priset om du vet. Eller säg: ”Jag tar reda på det.”"),
            _("”Hur ofta vill du göra det?” Säg ungefär."),
        )
    return (
        _("”Vad vill du göra?” Säg två eller tre saker."),
        _("”Vad är svårt för dig?” Säg som det är en vanlig dag."),
        _("”Har du ett intyg?” Säg ja eller nej. Fråga om det behövs."),
    )
