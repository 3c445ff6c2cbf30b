"""The paper itself: who lets whom do what, for how long, and that it can be taken back."""

from collections.abc import Iterator

from ledsagning.formats.document import Letter, Words, words
from ledsagning.web.authorising.form import Until
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.blanks import blank, with_spans


def paper(may: tuple[str, ...], until: Until) -> Letter:
    """A power of attorney to sign; ``may`` are Swedish msgids. Nobody is named in it before it is
    on paper.
    """
    return Letter(
        _("Fullmakt"),
        (
            _line(_("Jag heter: %(blank)s"), _("ditt namn")),
            _line(_("Mitt personnummer: %(blank)s"), _("ditt personnummer")),
            _line(_("Jag ger fullmakt till: %(blank)s"), _("namn på den som ska hjälpa dig")),
            _line(_("Personens telefon och adress: %(blank)s"), _("telefon, gata och ort")),
            *_allowed(may),
            _validity(until),
            words(_("Jag kan ta tillbaka fullmakten när jag vill.")),
            _line(_("Ort och dag: %(blank)s"), _("ort och dagens datum")),
            _line(_("Min underskrift: %(blank)s"), _("skriv ditt namn för hand")),
        ),
    )


def _allowed(may: tuple[str, ...]) -> Iterator[Words]:
    """What the other may do about ledsagning: what is chosen, or what is written by hand."""
    if not may:
        yield _line(
            _("Personen får göra det här åt mig: %(blank)s"),
            _("till exempel prata med kommunen om min ledsagning"),
        )
        return
    yield words(_("Det gäller min ledsagning. Personen får göra det här:"))
    yield from (words(_("%(what)s.", what=_(one))) for one in may)


def _validity(until: Until) -> Words:
    if until is Until.TAKEN_BACK:
        return words(_("Fullmakten gäller tills jag tar tillbaka den."))
    return _line(_("Fullmakten gäller till och med: %(blank)s"), _("dag, månad och år"))


def _line(message: str, belongs: str) -> Words:
    return with_spans(message, blank=blank(belongs, long=True))
