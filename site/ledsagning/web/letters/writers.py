"""Who writes, in words: what they are called, how they begin and end, and whom it is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledsagning.formats.document import Paragraph, Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import Standing, Writer
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.blanks import blank, with_spans

LABELS: Mapping[Writer, str] = {
    Writer.SELF: N_("Jag själv"),
    Writer.GUARDIAN: N_("Vårdnadshavare"),
    Writer.GOOD_MAN: N_("God man"),
    Writer.ADMINISTRATOR: N_("Förvaltare"),
    Writer.FUTURE_POWER: N_("Någon med framtidsfullmakt"),
    Writer.RELATIVE: N_("Anhörig som hjälper"),
}
PRESENTED: Mapping[Writer, str] = {
    Writer.SELF: N_("Jag har beslut om ledsagning."),
    Writer.GUARDIAN: N_("Jag är vårdnadshavare för %(person)s."),
    Writer.GOOD_MAN: N_("Jag är god man för %(person)s."),
    Writer.ADMINISTRATOR: N_("Jag är förvaltare för %(person)s."),
    Writer.FUTURE_POWER: N_("Jag har framtidsfullmakt för %(person)s."),
    Writer.RELATIVE: N_("Jag hjälper en person som heter %(person)s."),
}
CONSENT: Mapping[Standing, str] = {
    Standing.APPLYING: N_("Jag som ansökan gäller håller med: %(signature)s"),
    Standing.DECIDED: N_("Jag som beslutet gäller håller med: %(signature)s"),
    Standing.SUPPORTED: N_("Jag som har ledsagningen håller med: %(signature)s"),
}
ADVICE: Mapping[Writer, str | None] = {
    Writer.SELF: None,
    Writer.GUARDIAN: N_("Prata med barnet först. Det är barnets stöd."),
    Writer.GOOD_MAN: N_(
        "Du hjälper. Personen bestämmer. Fråga därför alltid personen först. "
        "Låt personen se orden innan du skickar dem."
    ),
    Writer.ADMINISTRATOR: N_("Du får bestämma i ditt uppdrag. Prata ändå med personen först."),
    Writer.FUTURE_POWER: N_(
        "Du hjälper med det som står i framtidsfullmakten. Prata ändå med personen först."
    ),
    Writer.RELATIVE: N_(
        "Du hjälper. Personen bestämmer. Ring gärna tillsammans. "
        "Handläggaren får inte berätta om personen för vem som helst."
    ),
}
_SIGN_TOGETHER = frozenset({Writer.GOOD_MAN, Writer.RELATIVE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """One sentence (a msgid) in three voices: for me, for my child and me, for somebody else.

    Who is helped has been named before: here it is the child, or the person.
    """

    me: str
    us: str
    them: str


BORN = Voices(
    me=N_("Jag är född den %(day)s."),
    us=N_("Barnet är fött den %(day)s."),
    them=N_("Personen är född den %(day)s."),
)
ABOUT_SUPPORT = Voices(
    me=N_("Det gäller stöd från kommunen."),
    us=N_("Jag är vårdnadshavare för ett barn. Det gäller stöd från kommunen."),
    them=N_("Jag hjälper en person. Det gäller stöd från kommunen."),
)
INTERPRETER = Voices(
    me=N_("Jag behöver tolk i %(language)s."),
    us=N_("Vi behöver tolk i %(language)s."),
    them=N_("Vi behöver tolk i %(language)s."),
)


def in_voice(voices: Voices, writer: Writer, **spans: Span) -> Words:
    """The sentence as this writer says it, with what belongs at each of its places."""
    message = {Writer.SELF: voices.me, Writer.GUARDIAN: voices.us}.get(writer, voices.them)
    return with_spans(_(message), person=_person(writer), **spans)


def labels() -> Mapping[str, str]:
    """What those who may write are called, by code."""
    return {writer.value: _(label) for writer, label in LABELS.items()}


def hello() -> Words:
    """How everything begins."""
    return with_spans(_("Hej! Jag heter %(name)s."), name=_own_name())


def introduced(writer: Writer) -> tuple[Words, ...]:
    """Who says it to somebody who knows the person: a helper tells of whom it is."""
    return presented(writer, Standing.DECIDED)


def presented(writer: Writer, standing: Standing = Standing.SUPPORTED) -> tuple[Words, ...]:
    """Who writes or rings, and for whom. Not everybody has support to tell of."""
    if writer is Writer.SELF and standing is not Standing.SUPPORTED:
        return (hello(),)
    return (hello(), with_spans(_(PRESENTED[writer]), person=_person(writer)))


def born(writer: Writer) -> Words:
    """The day of birth, by which an office finds the person."""
    return in_voice(BORN, writer, day=blank(_("dag, månad och år")))


def interpreter(writer: Writer) -> Words:
    """That an interpreter is needed, and of which language."""
    return in_voice(INTERPRETER, writer, language=blank(_("språk eller teckenspråk")))


def advice(writer: Writer) -> Words | None:
    """What somebody who helps has to think of; nothing for the person."""
    said = ADVICE[writer]
    return words(_(said)) if said else None


def you_are_the_person(writer: Writer) -> tuple[Paragraph, ...]:
    """Whom an answer means by "you", where somebody helps."""
    if writer is Writer.SELF:
        return ()
    said = words(_("Du hjälper någon. I svaret betyder ”du” den som har ledsagning."))
    return (Paragraph(said, pictogram="people"),)


def in_the_persons_words(writer: Writer) -> tuple[Paragraph, ...]:
    """Whose words stand on a sheet that somebody helps with."""
    if writer is Writer.SELF:
        return ()
    said = words(_("Du hjälper någon. Här står ”jag” för den personen. Läs och skriv tillsammans."))
    return (Paragraph(said, pictogram="people"),)


def signed(writer: Writer, standing: Standing = Standing.SUPPORTED) -> tuple[Words, ...]:
    """The end of a letter. Whoever helps signs together with the person."""
    return (
        with_spans(_("Ni når mig så här: %(reach)s"), reach=blank(_("telefon eller e-post"))),
        words(_("Vänliga hälsningar")),
        (_own_name(),),
        *agreed(writer, standing),
    )


def agreed(writer: Writer, standing: Standing) -> tuple[Words, ...]:
    """Where the person signs too, beside whoever helps."""
    if writer not in _SIGN_TOGETHER:
        return ()
    signature = blank(_("personens underskrift"))
    return (with_spans(_(CONSENT[standing]), signature=signature),)


def _own_name() -> Span:
    return blank(_("ditt namn"))


def _person(writer: Writer) -> Span:
    return blank(_("barnets namn") if writer is Writer.GUARDIAN else _("personens namn"))
