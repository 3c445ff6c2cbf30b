"""What a person who applies writes or says, in who writes' voice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ledsagning.catalogue.vocabulary import Actor
from ledsagning.formats.document import Letter, Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import Standing, Writer
from ledsagning.web.applying.form import Need, What
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import law
from ledsagning.web.letters.errands import Errand
from ledsagning.web.letters.identity import identity
from ledsagning.web.letters.letters import letter, phone, sms
from ledsagning.web.letters.writers import Voices, in_voice
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.uses import TO
from ledsagning.web.wording.values import label

REQUESTS: Mapping[What, Voices] = {
    What.SUPPORT: Voices(
        me=N_("Jag vill ansöka om ledsagning."),
        us=N_("Jag ansöker om ledsagning för barnet."),
        them=N_("Personen vill ansöka om ledsagning."),
    ),
    What.HOURS: Voices(
        me=N_("Mina timmar räcker inte. Jag vill ansöka om fler timmar."),
        us=N_("Timmarna räcker inte. Jag ansöker om fler timmar för barnet."),
        them=N_("Timmarna räcker inte. Personen vill ansöka om fler timmar."),
    ),
    What.EXPENSES: Voices(
        me=N_("Jag vill ansöka om pengar för ledsagarens utgifter."),
        us=N_("Jag ansöker om pengar för ledsagarens utgifter. Det gäller barnets ledsagning."),
        them=N_("Personen vill ansöka om pengar för ledsagarens utgifter."),
    ),
    What.COSTLIER: Voices(
        me=N_("Jag vill ansöka om mer pengar. Det gäller en aktivitet som kostar mer."),
        us=N_("Jag ansöker om mer pengar för barnet. Det gäller en aktivitet som kostar mer."),
        them=N_("Personen vill ansöka om mer pengar. Det gäller en aktivitet som kostar mer."),
    ),
}
WANTS = Voices(
    me=N_("Jag vill göra det här: %(blank)s"),
    us=N_("Barnet vill göra det här: %(blank)s"),
    them=N_("Personen vill göra det här: %(blank)s"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What is applied for, who writes, what they need, and whom the letter is to."""

    what: What
    writer: Writer
    needs: tuple[Need, ...]
    addressee: Words

    @property
    def interpreted(self) -> bool:
        """Whether an interpreter is asked for."""
        return Need.INTERPRETER in self.needs

    @property
    def standing(self) -> Standing:
        """Only who applies for ledsagning itself has none yet."""
        return Standing.APPLYING if self.what is What.SUPPORT else Standing.SUPPORTED


def written(application: Application) -> Letter:
    """The application as a letter: who it is about first, what is sent along last."""
    enclosed = _line(_("Det här skickas med: %(blank)s"), _("till exempel ett intyg"))
    errand = _errand(application, identity(application.writer), (enclosed,))
    made = letter(errand, application.writer, interpreted=application.interpreted)
    return replace(made, paragraphs=(*made.paragraphs, *_also_the_child(application.writer)))


def spoken(application: Application) -> Letter:
    """The application as it is said on the phone, where one is found by the day of birth."""
    errand = replace(_errand(application), to_office=True)
    return phone(errand, application.writer, interpreted=application.interpreted)


def message(application: Application) -> Letter:
    """An SMS or e-mail that asks for an answer: it tells nothing of the support or of health."""
    in_writing = Need.WRITING in application.needs
    sent = sms(_errand(application), application.writer, in_writing=in_writing)
    to = label(Actor.MUNICIPALITY, TO)
    return replace(sent, title=_("Sms eller e-post till %(receiver)s", receiver=to))


def _errand(
    application: Application,
    about_whom: tuple[Words, ...] = (),
    enclosed: tuple[Words, ...] = (),
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


def _also_the_child(writer: Writer) -> Iterator[Words]:
    """Where a child signs who is old enough to apply: by LSS no guardian does that in their place,
    where the child can decide.
    """
    age = law().statements["only_on_request"].under_age
    if writer is Writer.GUARDIAN and age is not None:
        yield with_spans(
            _("Har barnet fyllt %(age)s år? Då skriver barnet också under: %(signature)s"),
            age=Span(str(age)),
            signature=blank(_("barnets underskrift")),
        )


def _details(application: Application) -> Iterator[Words]:
    match application.what:
        case What.SUPPORT:
            yield _wants(application, _("till exempel simma och träffa vänner"))
            yield _line(_("Det här är svårt: %(blank)s"), _("till exempel hitta vägen"))
            yield _line(_("Så många timmar behövs i månaden: %(blank)s"), _("ungefär så många"))
            yield words(_("Pröva ansökan enligt både LSS och socialtjänstlagen."))
        case What.HOURS:
            yield _line(_("Så många timmar är det nu i månaden: %(blank)s"), _("antal"))
            yield _line(_("Så många timmar behövs i månaden: %(blank)s"), _("ungefär så många"))
            yield _wants(application, _("det som timmarna inte räcker till"))
        case What.EXPENSES | What.COSTLIER:
            yield _wants(application, _("till exempel gå på bio"))
            yield _line(_("Så här ofta: %(blank)s"), _("till exempel två gånger i månaden"))
            yield _line(
                _("Så mycket kostar det för ledsagaren varje gång: %(blank)s"),
                _("ungefär så många kronor"),
            )
    yield from _answered(application)


def _answered(application: Application) -> Iterator[Words]:
    """How the person wants to be answered."""
    if Need.WRITING in application.needs:
        yield words(_("Skriv i stället för att ringa."))
    if Need.READING not in application.needs:
        yield words(_("Skicka beslutet i ett brev."))
        return
    yield _line(
        _("Skicka beslutet i ett brev, och så här: %(blank)s"),
        _("stor text, punktskrift eller uppläst"),
    )


def _wants(application: Application, belongs: str) -> Words:
    return in_voice(WANTS, application.writer, blank=blank(belongs, long=True))


def _line(message: str, belongs: str) -> Words:
    return with_spans(message, blank=blank(belongs, long=True))


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
