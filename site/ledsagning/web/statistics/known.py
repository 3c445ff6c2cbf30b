"""Figures of others in words: what the source says, and what kind of knowledge it is."""

from collections.abc import Iterator, Mapping

from babel.numbers import format_decimal

from ledsagning.formats.chart import Bar
from ledsagning.formats.document import Block, Notice, Paragraph, Section, Span, Words, words
from ledsagning.messages import N_
from ledsagning.statistics.known_figures import KNOWN, KnownFigure, Weight
from ledsagning.web.i18n import SWEDISH, locale
from ledsagning.web.i18n import gettext as _
from ledsagning.web.statistics.citing import citation
from ledsagning.web.statistics.figures import chart
from ledsagning.web.statistics.listing import in_a_row
from ledsagning.web.wording.blanks import labelled
from ledsagning.web.wording.values import date_words

_FEWER = (
    N_("%(before)s personer i LSS personkrets 3 hade ledsagarservice %(first)s."),
    N_("%(last)s var det %(after)s personer. Det är %(percent)s procent färre."),
)

_WORDS: Mapping[str, tuple[str, ...]] = {
    "bifall": (
        N_("Stadsdelarna i Stockholm sa ja olika ofta till ledsagning %(last)s."),
        N_("I en stadsdel var det ja på %(most)s procent av ansökningarna."),
        N_("I en annan var det %(least)s procent. Socialnämnden kan inte förklara varför."),
    ),
    "personkrets-3": (
        N_("Ledsagarservice för LSS personkrets 3 minskade med %(percent)s procent i Sverige."),
        N_("Det var från %(first)s till %(last)s. Socialstyrelsen säger varför:"),
        N_("domstolarna dömer på ett annat sätt än förr."),
    ),
    "personkrets-3-2023": _FEWER,
    "personkrets-3-2020": _FEWER,
    "ledsagarservice-lss": (
        N_("Omkring %(people)s personer i Sverige hade ledsagarservice enligt LSS %(last)s."),
    ),
    "alla-personkretsar": (
        N_("Ledsagarservice enligt LSS minskade med %(percent)s procent på %(years)s år."),
        N_("Det gäller alla grupper i LSS, till och med %(last)s."),
    ),
    "anvanda-timmar": (
        N_("Av timmarna som människor fick användes %(percent)s procent."),
        N_("Så var det i Stockholm före juni %(last)s."),
    ),
    "skarholmen": (
        N_("I januari %(first)s hade %(before)s personer i Skärholmen ledsagning."),
        N_("Det var %(women_before)s kvinnor och %(men_before)s män."),
        N_("I januari %(last)s var det %(after)s personer."),
        N_("Det var %(women_after)s kvinnor och %(men_after)s män."),
    ),
    "skarholmen-okning": (N_("Det är %(more)s personer fler, eller %(percent)s procent fler."),),
    "kvinnor-och-man": (
        N_("Av dem som har ledsagning i Stockholm är %(women)s procent kvinnor."),
        N_("%(men)s procent är män. Så var det omkring %(first)s till %(last)s."),
    ),
    "flytta-timmar": (
        N_("Hälften flyttade timmar mellan månader någon gång under %(last)s."),
        N_("Det gäller Stockholm. Källan ger ingen exakt siffra."),
    ),
    "avgift-i-kommuner": (
        N_("Synskadades riksförbund (SRF) och Kantar frågade %(municipalities)s kommuner."),
        N_("Det var våren %(last)s. %(percent)s procent av dem tog betalt för ledsagning."),
    ),
    "dyraste-avgift": (
        N_("I vissa kommuner kostade en timme ledsagning mer än %(kronor)s kronor %(last)s."),
        N_("Det säger Synskadades riksförbund (SRF)."),
    ),
}
"""What each figure of ``KNOWN`` says, in sentences, by its id."""

_TITLES: Mapping[str, str] = {
    "bifall": N_("Ja på ansökan, i Stockholms stadsdelar"),
    "personkrets-3": N_("Färre med ledsagarservice, 2010 till 2022"),
    "personkrets-3-2023": N_("Färre med ledsagarservice, 2010 till 2023"),
    "personkrets-3-2020": N_("Färre med ledsagarservice, 2007 till 2020"),
    "ledsagarservice-lss": N_("Så många har ledsagarservice"),
    "alla-personkretsar": N_("Färre i alla grupper i LSS"),
    "anvanda-timmar": N_("Timmar som användes, i Stockholm"),
    "skarholmen": N_("Fler i Skärholmen"),
    "skarholmen-okning": N_("Så många fler i Skärholmen"),
    "kvinnor-och-man": N_("Kvinnor och män, i Stockholm"),
    "flytta-timmar": N_("Flytta timmar, i Stockholm"),
    "avgift-i-kommuner": N_("Kommuner som tar betalt"),
    "dyraste-avgift": N_("Det dyraste priset"),
}

_WEIGHTS: Mapping[Weight, str] = {
    Weight.CLAIMED: N_("Det här är ett påstående. Vi har inte kunnat kontrollera det."),
    Weight.WORKED_OUT: N_("Det här har vi räknat ut av siffrorna i källan."),
}


def known_figures(address: str) -> tuple[Section, ...]:
    """Each figure of others, on the page with that address."""
    return tuple(_section(one, address) for one in KNOWN)


def said(one: KnownFigure) -> Words:
    """What a figure says, in sentences."""
    values = {name: format_decimal(value, locale=locale()) for name, value in one.values.items()}
    years = {"first": str(one.first), "last": str(one.last)}
    return in_a_row(words(_(sentence, **values, **years)) for sentence in _WORDS[one.id])


def _section(one: KnownFigure, address: str) -> Section:
    title = _(_TITLES[one.id])
    return Section(title, one.id, (*_blocks(one, title), citation(title, f"{address}#{one.id}")))


def _blocks(one: KnownFigure, title: str) -> Iterator[Block]:
    yield Paragraph(said(one), pictogram="info")
    if one.weight in _WEIGHTS:
        yield Notice(words(_(_WEIGHTS[one.weight])))
    if "before" in one.values:
        bars = (
            Bar(str(one.first), one.values["before"]),
            Bar(str(one.last), one.values["after"]),
        )
        yield chart(title, (_("År"), _("Personer")), bars)
    yield Paragraph(tuple(_sources(one)))


def _sources(one: KnownFigure) -> Iterator[Span]:
    for source in one.sources:
        yield from labelled(Span(_("Källa")), Span(source.title, language=SWEDISH))
        dated = (
            _("Källan är från %(date)s.", date=date_words(source.date))
            if source.date
            else _("Källan har inget datum.")
        )
        day = date_words(source.checked)
        read = (
            _("Vi läste en sparad kopia av källan den %(date)s.", date=day)
            if source.copy
            else _("Vi läste källan den %(date)s.", date=day)
        )
        yield from (Span(". "), *words(dated), Span(" "), *words(read), Span(" "))
