"""A made-up decision letter, part by part: what law and time it states come from the rules.

A real letter is in Swedish, so it is Swedish on every page; elsewhere a translation follows.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from ledsagning.catalogue.conditions import Person
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import Decision
from ledsagning.formats.document import Block, Letter, Words, words
from ledsagning.messages import N_
from ledsagning.web.i18n import SWEDISH, in_swedish, spoken_language
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import rules
from ledsagning.web.wording.telling import Known, denied
from ledsagning.web.wording.uses import WITHIN
from ledsagning.web.wording.values import date_words, duration_words

MADE = date(2026, 10, 1)
"""The made-up day of the made-up decision."""

_TITLES: Mapping[str, str] = {
    "head": N_("Exempel: överst i brevet"),
    "application": N_("Exempel: vad Kim har sökt"),
    "answer": N_("Exempel: ja eller nej"),
    "law": N_("Exempel: lagen"),
    "lss": N_("Exempel: ett ja enligt LSS"),
    "lss_no": N_("Exempel: ett nej enligt LSS"),
    "hours": N_("Exempel: timmarna"),
    "money": N_("Exempel: pengar för ledsagarens utgifter"),
    "period": N_("Exempel: perioden"),
    "goals": N_("Exempel: målen"),
    "time": N_("Exempel: vilken tid beslutet gäller"),
    "reasons": N_("Exempel: skälen"),
    "appeal": N_("Exempel: hur Kim överklagar"),
    "contact": N_("Exempel: vem Kim kan fråga"),
}


def decision_letter(part: str, municipality: Municipality) -> tuple[Block, ...]:
    """One part of the letter. A part whose rule is unknown is left out."""
    lines = _both(_PARTS[part], municipality)
    return (Letter(_(_TITLES[part]), lines),) if lines else ()


Lines = tuple[str | Known, ...]


def _both(write: Callable[[Municipality], Lines], municipality: Municipality) -> tuple[Words, ...]:
    """The lines in Swedish, and after each of them the same in the language of the page."""
    with in_swedish():
        swedish = write(municipality)
    if spoken_language() == SWEDISH:
        return tuple(map(_line, swedish))
    return tuple(
        said
        for (line,), translated in zip(map(_line, swedish), write(municipality), strict=True)
        for said in ((replace(line, language=SWEDISH, strong=True),), _line(translated))
    )


def _line(said: str | Known) -> Words:
    return words(said) if isinstance(said, str) else said.pictured("letter")


def _head(_place: Municipality) -> Lines:
    return (
        _("Exempelnämnden"),
        _("Beslut om ledsagning, %(day)s", day=date_words(MADE)),
        _("Beslutets nummer: 2026-123"),
        _("Beslutet gäller: Kim Exempel"),
    )


def _application(_place: Municipality) -> Lines:
    return (_("Kim har ansökt om ledsagning för att träffa vänner, simma och resa."),)


def _answer(_place: Municipality) -> Lines:
    return (_("Ansökan beviljas delvis."),)


def _law(municipality: Municipality) -> Lines:
    return _decided_by(Decision.SOL, municipality)


def _lss(municipality: Municipality) -> Lines:
    return (
        *_decided_by(Decision.LSS, municipality),
        _("Kim bedöms tillhöra personkretsen i LSS."),
        _("Kim beviljas ledsagarservice."),
    )


def _lss_no(_place: Municipality) -> Lines:
    return (
        denied(_("Ansökan om ledsagarservice enligt LSS avslås.")),
        denied(_("Kim bedöms inte tillhöra personkretsen i LSS.")),
        _("Ansökan beviljas i stället enligt socialtjänstlagen."),
    )


def _decided_by(act: Decision, municipality: Municipality) -> Lines:
    basis = first(rules(municipality).legal_basis, Person(act=act))
    paragraph = basis and basis.paragraph
    return (_("Beslutet är fattat enligt %(law)s.", law=paragraph),) if paragraph else ()


def _hours(_place: Municipality) -> Lines:
    return (_("Kim beviljas tolv timmar ledsagning varje månad."),)


def _money(_place: Municipality) -> Lines:
    return (_("Kim beviljas omkostnadsersättning för ledsagarens utgifter. Här står summan."),)


def _period(municipality: Municipality) -> Lines:
    rule = first(rules(municipality).period)
    if rule is None or rule.length is None:
        return ()
    length = duration_words(rule.length)
    return (_("Timmarna får fördelas inom en period på %(length)s.", length=length),)


def _goals(_place: Municipality) -> Lines:
    return (_("Mål: Kim ska kunna delta i fritidsaktiviteter och träffa vänner."),)


def _time(_place: Municipality) -> Lines:
    day = date_words(MADE)
    return (_("Beslutet gäller från och med %(day)s och tills vidare.", day=day),)


def _reasons(_place: Municipality) -> Lines:
    return (
        _("Kim bedöms behöva stöd för att delta i fritidsaktiviteter."),
        denied(_("Behovet av en längre resa bedöms inte ingå.")),
    )


def _appeal(municipality: Municipality) -> Lines:
    rule = first(rules(municipality).appeal)
    court = (rule and rule.court) or _("förvaltningsrätten")
    lines = (_("Du kan överklaga beslutet till %(court)s.", court=court),)
    if rule is None or rule.within is None:
        return lines
    return (
        *lines,
        _(
            "Överklagandet ska ha kommit in till nämnden inom %(time)s "
            "från den dag du fick del av beslutet.",
            time=duration_words(rule.within, WITHIN),
        ),
    )


def _contact(_place: Municipality) -> Lines:
    return (
        _("Handläggare: Robin Exempel"),
        _("Här står också telefon och e-post till handläggaren."),
    )


_PARTS: Mapping[str, Callable[[Municipality], Lines]] = {
    "head": _head,
    "application": _application,
    "answer": _answer,
    "law": _law,
    "lss": _lss,
    "lss_no": _lss_no,
    "hours": _hours,
    "money": _money,
    "period": _period,
    "goals": _goals,
    "time": _time,
    "reasons": _reasons,
    "appeal": _appeal,
    "contact": _contact,
}
