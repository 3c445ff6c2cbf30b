"""The words for the first meeting: what to ask the escort, and how to say no in a kind way."""

from collections.abc import Iterable, Mapping

from ledsagning.formats.document import Words, words
from ledsagning.messages import N_
from ledsagning.search.criteria import Facet, Wish
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.wishes import Areas, either

ESCORT_IS_ASKED: Mapping[Facet, str] = {
    Facet.LANGUAGES: N_("Kan du %(values)s?"),
    Facet.WHEELCHAIR: N_("Klarar du %(values)s?"),
    Facet.INTERESTS: N_("Tycker du om %(values)s?"),
    Facet.EXPERIENCE: N_("Har du vana av personer med %(values)s?"),
    Facet.TIMES: N_("Arbetar du %(values)s?"),
}
BEFORE_THE_MEETING: Mapping[Facet, str] = {
    Facet.GENDER: N_("Är ledsagaren %(values)s?"),
    Facet.AGES: N_("Är ledsagaren i åldern %(values)s?"),
}


def wish_questions(
    wishes: Iterable[Wish], asked: Mapping[Facet, str], areas: Areas
) -> tuple[str, ...]:
    """The wishes as questions, for those that are asked of this person."""
    return tuple(
        _(asked[wish.facet], values=either(wish, areas)) for wish in wishes if wish.facet in asked
    )


def escort_questions() -> tuple[str, ...]:
    """What is good to ask any escort."""
    return (
        _("Hur når jag dig?"),
        _("Var ska vi mötas?"),
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


def no_to_the_office() -> tuple[Words, ...]:
    """What to say to the provider, or to the municipality's team, afterwards."""
    return (
        with_spans(
            _("Hej! Jag heter %(name)s. Jag träffade en ledsagare den %(day)s."),
            name=blank(_("ditt namn")),
            day=blank(_("till exempel 5 maj")),
        ),
        words(_("Tack för mötet. Men det kändes inte rätt för mig.")),
        words(_("Jag vill träffa en annan ledsagare. När kan det bli?")),
        with_spans(_("Ni når mig så här: %(reach)s"), reach=blank(_("telefon eller e-post"))),
    )
