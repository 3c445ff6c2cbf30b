"""What a person wants to say to the municipality or the provider: choosing, switching, matching.

An errand is the same whether it is written, said or sent; ``documents.letters`` makes the three.
"""

from dataclasses import dataclass

from ledsagning.catalogue.model import Provider
from ledsagning.catalogue.rules import Switching
from ledsagning.catalogue.vocabulary import Actor
from ledsagning.formats.document import Span, Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import (
    Standing,
    Writer,
    must_give_reason,
    told_about_switching,
)
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.writers import Voices, in_voice
from ledsagning.web.marked import left_to_right
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.uses import TO
from ledsagning.web.wording.values import label

CHOOSING = Voices(
    me=N_("Jag vill ha ledsagning från %(provider)s."),
    us=N_("Vi vill ha ledsagning från %(provider)s."),
    them=N_("Personen vill ha ledsagning från %(provider)s."),
)
SWITCHING = Voices(
    me=N_("Jag vill byta utförare. Den nya är %(provider)s."),
    us=N_("Vi vill byta utförare. Den nya är %(provider)s."),
    them=N_("Personen vill byta utförare. Den nya är %(provider)s."),
)
ANOTHER_ESCORT = Voices(
    me=N_("Jag vill ha en annan ledsagare."),
    us=N_("Vi vill ha en annan ledsagare."),
    them=N_("Personen vill ha en annan ledsagare."),
)
MATCHING = Voices(
    me=N_("Jag ska få en ledsagare. Jag vill berätta vad som är viktigt för mig."),
    us=N_("Barnet ska få en ledsagare. Vi vill berätta vad som är viktigt."),
    them=N_("Personen ska få en ledsagare. Jag vill berätta vad som är viktigt."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is to be said. ``receiver`` is who gets it, as after "till".

    ``details`` are sentences with more about it, to write and to say, ``asks`` what the person
    wants to know, and ``asked`` what the one who answers may ask, with something to say to it.
    ``standing``: how far the person has come. ``to_office``: it goes to an office, which finds
    the person by the day of birth. ``addressee``: whom the letter is to, where that is known.
    """

    receiver: str
    request: Words
    details: tuple[Words, ...]
    asks: tuple[str, ...]
    asked: tuple[str, ...]
    standing: Standing = Standing.SUPPORTED
    to_office: bool = False
    addressee: Words | None = None


def choosing(provider: Provider | None, writer: Writer) -> Errand:
    """To tell the caseworker which provider the person chooses."""
    return Errand(
        receiver=label(Actor.CASEWORKER, TO),
        request=in_voice(CHOOSING, writer, provider=_name(provider)),
        details=(
            *_reach(provider),
            decision_number(),
            _day(_("Ledsagningen kan börja den %(day)s.")),
        ),
        asks=(_("Vilken dag börjar stödet?"), _("Behöver jag göra något mer?")),
        asked=(
            _who_asks(writer),
            _("”Har utföraren plats?” Säg vad utföraren svarade. Eller säg: ”Det vet jag inte.”"),
            _("”När vill du börja?” Säg den dag som passar."),
        ),
        to_office=True,
    )


def switching_provider(provider: Provider | None, writer: Writer, rule: Switching | None) -> Errand:
    """To tell whoever the rule names that the person wants another provider."""
    reason = with_spans(
        _("Orsaken till bytet är %(reason)s."), reason=blank(_("skriv kort"), long=True)
    )
    receiver = told_about_switching(rule)
    return Errand(
        receiver=label(receiver, TO),
        request=in_voice(SWITCHING, writer, provider=_name(provider)),
        details=(
            *_reach(provider),
            with_spans(_("Utföraren nu heter %(provider)s."), provider=blank(_("utförarens namn"))),
            decision_number(),
            _day(_("Bytet kan bli den %(day)s.")),
            *((reason,) if must_give_reason(rule) else ()),
        ),
        asks=(
            _("Vilken dag blir bytet?"),
            _("Följer timmarna med till den nya utföraren?"),
            _("Behöver jag göra något mer?"),
        ),
        asked=(
            _who_asks(writer),
            _why_asked(rule.reason_needed if rule else None),
            _("”Har den nya utföraren plats?” Säg vad utföraren svarade."),
        ),
        to_office=receiver not in (Actor.PROVIDER, Actor.ESCORT),
    )


def another_escort(receiver: str, writer: Writer) -> Errand:
    """To ask for another escort of the same provider, or of the one that the municipality names."""
    return Errand(
        receiver=receiver,
        request=in_voice(ANOTHER_ESCORT, writer),
        details=(
            with_spans(_("Ledsagaren nu heter %(name)s."), name=blank(_("ledsagarens namn"))),
            with_spans(
                _("Det här är viktigt: %(wishes)s."),
                wishes=blank(_("till exempel språk, ålder, intressen"), long=True),
            ),
        ),
        asks=(
            _("När kan en ny ledsagare komma?"),
            _("Kan vi träffas en gång först?"),
        ),
        asked=(
            _who_asks(writer),
            _("”Varför?” Du kan svara: ”Det vill jag inte säga.”"),
            _("”Vad är viktigt för dig?” Säg till exempel språk, ålder eller intressen."),
        ),
    )


def matching(receiver: str, wishes: tuple[str, ...], writer: Writer) -> Errand:
    """To tell whoever finds the escort what matters.

    ``wishes`` are sentences; without any there are blanks for them.
    """
    return Errand(
        receiver=receiver,
        request=in_voice(MATCHING, writer),
        details=(*(map(words, wishes) if wishes else _blank_wishes()), _more()),
        asks=(_("När blir första träffen?"), _("Vad gör jag om det inte känns bra?")),
        asked=(
            _who_asks(writer),
            _("”Vad tycker du om att göra?” Säg två eller tre saker."),
            _("”Vilka tider passar dig?” Säg dagar och tider."),
        ),
        to_office=True,
    )


def _blank_wishes() -> tuple[Words, ...]:
    return (
        with_spans(_("Ledsagaren ska kunna %(blank)s."), blank=blank(_("till exempel svenska"))),
        with_spans(
            _("Ledsagaren ska gärna tycka om %(blank)s."),
            blank=blank(_("till exempel musik eller bad")),
        ),
        with_spans(_("Rullstolen är %(blank)s."), blank=blank(_("lätt eller tung, eller ingen"))),
        with_spans(
            _("De här tiderna passar: %(blank)s."), blank=blank(_("dagar, kvällar eller helger"))
        ),
    )


def _more() -> Words:
    return with_spans(
        _("Det här är också viktigt: %(blank)s."), blank=blank(_("till exempel ålder"), long=True)
    )


def _name(provider: Provider | None) -> Span:
    return Span(provider.name, foreign=True) if provider else blank(_("utförarens namn"))


def _reach(provider: Provider | None) -> tuple[Words, ...]:
    """How the one who reads the letter reaches the provider, where that is known."""
    contact = provider.contact if provider else None
    known = (contact.phone or contact.email) if contact else None
    if known is None:
        return ()
    return (with_spans(_("Ni når utföraren så här: %(reach)s."), reach=Span(left_to_right(known))),)


def decision_number() -> Words:
    """Which decision it is, as it can be both written and said."""
    return with_spans(
        _("Beslutet har nummer %(number)s."), number=blank(_("numret, om det står i beslutet"))
    )


def _day(message: str) -> Words:
    return with_spans(message, day=blank(_("till exempel 5 maj")))


def _who_asks(writer: Writer) -> str:
    if writer is Writer.SELF:
        return _("”Vem är du?” Säg ditt namn och när du är född.")
    return _("”Vem är du?” Säg ditt namn och vem du hjälper.")


def _why_asked(rule_demands: bool | None) -> str:
    """What to answer to why: it depends on whether the municipality may ask, if that is known."""
    if rule_demands is None:
        return _("”Varför vill du byta?” Du kan svara: ”Måste jag säga det?”")
    if rule_demands:
        return _("”Varför vill du byta?” Kommunen får fråga det. Svara kort.")
    return _("”Varför vill du byta?” Du kan svara: ”Det vill jag inte säga.”")
