"""The first page: whom it is for, how we count, and the way to each figure."""

from ledsagning.formats.chart import Bar
from ledsagning.formats.document import Block, Bullets, Document, Paragraph, Section, Span, words
from ledsagning.messages import N_
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.statistics.citing import citation
from ledsagning.web.statistics.completeness import any_rule
from ledsagning.web.statistics.counted import figure
from ledsagning.web.statistics.figures import chart
from ledsagning.web.statistics.subjects import SUBJECTS
from ledsagning.web.statistics.words import QUESTIONS

TITLE = N_("Så olika är det")
SUMMARY = N_("Reglerna för ledsagning är olika i olika kommuner. Här ser du hur olika de är.")
SUBJECTS_AT, KNOWN_AT = "fragor", "svar-vi-har"

_WHOM = (
    N_("Har du ledsagning? Se vad andra kommuner gör. Visa det för din kommun."),
    N_("Är du med i en förening? Visa siffrorna, med källor, för dem som bestämmer."),
    N_("Är du journalist? Varje siffra har en egen adress, en tabell och en fil."),
)
_HOW = (
    N_("Vi räknar det som kommunen själv har skrivit om ledsagning."),
    N_("Regler för hemtjänst och annat stöd räknar vi inte."),
    N_("Regler som har slutat gälla räknar vi inte. De står kvar i tabellerna med sitt år."),
    N_("Ibland är regeln olika för olika personer. Då står varje del på en egen rad."),
    N_("”Vi vet inte” betyder inte nej. Det betyder att vi inte har hittat någon regel."),
)


def overview(address: str) -> Document:
    """The page with that address."""
    return Document(
        title=_(TITLE),
        language=language(),
        summary=_(SUMMARY),
        pictogram="together",
        blocks=(
            any_rule(address),
            Section(_("Välj vad du vill se"), SUBJECTS_AT, (_ways(),)),
            Section(_("Vem sidan är till för"), "for-vem", (_list(_WHOM),)),
            _known(address),
            Section(_("Så räknar vi"), "sa-raknar-vi", (_list(_HOW),)),
        ),
    )


def _list(some: tuple[str, ...]) -> Bullets:
    return Bullets(tuple(words(_(one)) for one in some))


def _ways() -> Bullets:
    code = language()
    return Bullets(
        tuple(
            (
                Span(_(one.title), href=addresses.statistics(code, one.slug)),
                Span(". "),
                Span(_(one.summary)),
            )
            for one in SUBJECTS
        )
    )


def _known(address: str) -> Section:
    """How many have told what, of the things that are compared."""
    title = _("Så många svar har vi")
    measures = tuple(measure for subject in SUBJECTS for measure in subject.measures)
    counted = tuple(map(figure, measures))
    bars = tuple(Bar(_(QUESTIONS[one.id]), one.told) for one in counted)
    total = counted[0].total
    said: tuple[Block, ...] = (
        Paragraph(words(_("Så många kommuner av %(total)s vet vi svaret för.", total=total))),
        chart(title, (_("Fråga"), _("Kommuner")), bars, total),
        citation(title, f"{address}#{KNOWN_AT}"),
    )
    return Section(title, KNOWN_AT, said)
