"""The words for the first meeting: what to ask the escort, and how to say no in a kind way."""

from collections.abc import Iterable

from ledsagning.formats.document import Words, words
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.search.criteria import Wish
from ledsagning.web.i18n import gettext as _
from ledsagning.web.letters.writers import Voices, in_voice, introduced
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.facet_words import Areas
from ledsagning.web.wording.facets_escort import ESCORT_WORDS
from ledsagning.web.wording.wishes import either


def wish_questions(wishes: Iterable[Wish], areas: Areas, *, before: bool) -> tuple[str, ...]:
    """The wishes about the escort as questions: to the escort, or ``before`` they meet."""
    asked = ((ESCORT_WORDS[wish.facet], wish) for wish in wishes if wish.facet in ESCORT_WORDS)
    return tuple(
        _(words.first_meeting, values=either(wish, areas))
        for words, wish in asked
        if words.before_meeting is before
    )


def escort_questions() -> tuple[str, ...]:
    """What is good to ask any escort."""
    return (
        _("Hur når jag dig?"),
        _("Var ska vi träffas?"),
        _("Hur åker vi dit och hem?"),
        _("Vad gör vi om jag blir trött eller rädd?"),
        _("Vad gör vi om någon av oss blir sen eller sjuk?"),
    )


def about_me() -> tuple[Words, ...]:
    """What is good to tell, with room to write it down before the meeting."""
    return (
        with_spans(_("Jag vill att du kallar mig: %(answer)s"), answer=blank(_("ditt namn"))),
        with_spans(_("Det här vill jag göra: %(answer)s"), answer=blank(_("aktiviteter"))),
        with_spans(_("Det här är svårt för mig: %(answer)s"), answer=blank(_("vad som är svårt"))),
        with_spans(
            _("Så här vill jag ha hjälp: %(answer)s"), answer=blank(_("hur du vill ha det"))
        ),
        with_spans(
            _("Så här märker du att jag är trött: %(answer)s"), answer=blank(_("hur det märks"))
        ),
    )


def no_to_the_escort() -> tuple[Words, ...]:
    """What to say at the meeting or after it."""
    return (
        words(_("Tack för att du kom. Jag vill tänka lite innan jag bestämmer mig.")),
        words(_("Det var trevligt att träffas. Men det känns inte rätt för mig.")),
        words(_("Tack för i dag. Nu vill jag gå hem.")),
    )


MET = Voices(
    me=N_("Jag träffade en ledsagare den %(day)s."),
    us=N_("Vi träffade en ledsagare den %(day)s."),
    them=N_("Vi träffade en ledsagare den %(day)s."),
)
NOT_RIGHT = Voices(
    me=N_("Tack för att vi träffades. Men det kändes inte rätt för mig."),
    us=N_("Tack för att vi träffades. Men det kändes inte rätt för barnet."),
    them=N_("Tack för att vi träffades. Men det kändes inte rätt för personen."),
)
ANOTHER = Voices(
    me=N_("Jag vill träffa en annan ledsagare. När kan det bli?"),
    us=N_("Vi vill träffa en annan ledsagare. När kan det bli?"),
    them=N_("Vi vill träffa en annan ledsagare. När kan det bli?"),
)


def no_to_the_office(writer: Writer) -> tuple[Words, ...]:
    """What to say afterwards to the provider, or to whoever answers for the escort."""
    return (
        *introduced(writer),
        in_voice(MET, writer, day=blank(_("till exempel 5 maj"))),
        in_voice(NOT_RIGHT, writer),
        in_voice(ANOTHER, writer),
        with_spans(_("Ni når mig så här: %(reach)s."), reach=blank(_("telefon eller e-post"))),
    )
