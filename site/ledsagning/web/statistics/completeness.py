"""How much is known of the municipalities: rule by rule, and municipality by municipality."""

from collections import Counter
from collections.abc import Mapping

from ledsagning.formats.chart import Bar
from ledsagning.formats.document import Paragraph, Section, Span, Table, Words, words
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language, ngettext
from ledsagning.web.statistics.citing import citation
from ledsagning.web.statistics.counted import everything, place
from ledsagning.web.statistics.figures import chart
from ledsagning.web.wording.rules import TOPICS

ANY, BY_RULE, BY_MUNICIPALITY = "minst-en-regel", "regel-for-regel", "kommun-for-kommun"
"""The places on the page."""


def completeness(address: str) -> tuple[Section, ...]:
    """What the site knows at all, on the page with that address."""
    return (any_rule(address), _by_rule(address), _by_municipality(address))


def any_rule(address: str) -> Section:
    """Of how many municipalities at least one rule of ledsagning is known that holds today."""
    total, known = everything()[0].total, len(_known())
    title = _("Kommuner som vi vet något om")
    sentence = ngettext(
        "Vi känner till minst en regel om ledsagning i %(num)s av %(total)s kommuner.",
        "Vi känner till minst en regel om ledsagning i %(num)s av %(total)s kommuner.",
        known,
        total=total,
    )
    bars = (
        Bar(_("Minst en regel"), known),
        Bar(_("Ingen regel som vi känner till"), total - known, doubtful=True),
    )
    return Section(
        title,
        ANY,
        (
            Paragraph(words(sentence), pictogram="info"),
            Paragraph(words(_("Lagen gäller i alla kommuner. Den är inte med här."))),
            chart(title, (_("Vad vi vet"), _("Kommuner")), bars, total),
            citation(title, f"{address}#{ANY}"),
        ),
    )


def _by_rule(address: str) -> Section:
    title, figures = _("Regel för regel"), everything()
    bars = tuple(Bar(_(TOPICS[one.rule].title), one.told) for one in figures)
    total = figures[0].total
    sentence = _("Så många kommuner av %(total)s vet vi svaret för.", total=total)
    heads = (_("Regel"), _("Kommuner"))
    return Section(
        title,
        BY_RULE,
        (
            Paragraph(words(sentence)),
            chart(title, heads, bars, total),
            citation(title, f"{address}#{BY_RULE}"),
        ),
    )


def _by_municipality(address: str) -> Section:
    title, figures = _("Kommun för kommun"), everything()
    known, order = _known(), [one.municipality for one in figures[0].findings]
    rows = tuple((_name(one), str(known[one])) for one in order if one in known)
    sentence = _(
        "Så många regler känner vi till i varje kommun. Det finns %(rules)s att känna till.",
        rules=len(figures),
    )
    table = Table(title, (_("Kommun"), _("Regler som vi känner till")), rows)
    return Section(
        title,
        BY_MUNICIPALITY,
        (Paragraph(words(sentence)), table, citation(title, f"{address}#{BY_MUNICIPALITY}")),
    )


def _name(municipality_id: str) -> Words:
    known = place(municipality_id)
    return (Span(known.short_name, href=addresses.municipality(language(), known.id)),)


def _known() -> Mapping[str, int]:
    """How many rules are known of each municipality that there is any of."""
    return Counter(
        one.municipality for figure in everything() for one in figure.findings if one.standing.known
    )
