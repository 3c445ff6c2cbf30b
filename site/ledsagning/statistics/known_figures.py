"""Figures that others have told of ledsagning, each with where it was read.

They are kept apart from what is counted here: of these we know only what the source says. Their
words are made in ``web/``, by the ``id``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.values import PartialDate

_READ = date(2026, 11, 21)


class Weight(Enum):
    """How a figure stands: as the source says it, as somebody claims it, or worked out by us."""

    TOLD = "told"
    CLAIMED = "claimed"
    WORKED_OUT = "worked_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFigure:
    """A figure of others. ``values`` are its numbers by their names in the sentence.

    ``first`` and ``last`` are the years that it is about, the same where it is one; ``roughly``:
    they are not sure. ``where`` is the place, as a name.
    """

    id: str
    values: Mapping[str, int] = field(default_factory=dict)
    where: str
    first: int
    last: int
    roughly: bool = False
    weight: Weight = Weight.TOLD
    sources: tuple[Source, ...]


SWEDEN, STOCKHOLM, SKARHOLMEN = "Sverige", "Stockholms stad", "Skärholmen"


def _copy(title: str, year: int | None = None, read: date = _READ) -> Source:
    return Source(title=title, date=PartialDate(year) if year else None, checked=read, copy=True)


_ANSWERS = Source(
    title="Socialnämnden i Stockholm: Svar på skrivelse angående ledsagning",
    date=PartialDate(2024, 6),
    checked=_READ,
)
_SKARHOLMEN = Source(
    title=(
        "Skärholmens stadsdelsnämnd: Försök med fri ledsagning. Svar på remiss från "
        "kommunstyrelsen dnr KS 2019/1457"
    ),
    date=PartialDate(2020),
    checked=_READ,
)
_ACCOUNT = Source(
    title=(
        "Socialnämnden i Stockholm: Redogörelse för fortsatt implementering av riktlinjer och "
        "modellen för ledsagning och ledsagarservice"
    ),
    date=PartialDate(2020),
    checked=_READ,
)
_SRF = _copy("srf.nu")
_HEJA = _copy("hejaolika.se")
_LSS_SCHOOL = _copy("hejaolika.se: LSS-skolan", 2024)
_RIKSDAG = _copy("riksdagen.se: fråga 2023/24:863")
_LEVER = _copy("lagensomverktyg.se", 2021)
_PRESS = _copy("pressmachine.se", 2018)
_HALLAND = _copy("norrahalland.se", 2019, date(2026, 11, 25))

KNOWN: tuple[KnownFigure, ...] = (
    KnownFigure(
        id="bifall",
        values={"most": 93, "least": 44},
        where=STOCKHOLM,
        first=2023,
        last=2023,
        sources=(_ANSWERS,),
    ),
    KnownFigure(
        id="personkrets-3",
        values={"percent": 68},
        where=SWEDEN,
        first=2010,
        last=2022,
        sources=(_ANSWERS, _RIKSDAG, _SRF),
    ),
    KnownFigure(
        id="personkrets-3-2023",
        values={"before": 2_484, "after": 694, "percent": 72},
        where=SWEDEN,
        first=2010,
        last=2023,
        sources=(_SRF, _HEJA),
    ),
    KnownFigure(
        id="personkrets-3-2020",
        values={"before": 2_814, "after": 974, "percent": 65},
        where=SWEDEN,
        first=2007,
        last=2020,
        sources=(_LEVER,),
    ),
    KnownFigure(
        id="ledsagarservice-lss",
        values={"people": 6_400},
        where=SWEDEN,
        first=2022,
        last=2022,
        roughly=True,
        sources=(_LSS_SCHOOL,),
    ),
    KnownFigure(
        id="alla-personkretsar",
        values={"percent": 27, "years": 13},
        where=SWEDEN,
        first=2022,
        last=2022,
        sources=(_HEJA,),
    ),
    KnownFigure(
        id="anvanda-timmar",
        values={"percent": 64},
        where=STOCKHOLM,
        first=2018,
        last=2018,
        weight=Weight.CLAIMED,
        sources=(_PRESS,),
    ),
    KnownFigure(
        id="skarholmen",
        values={
            **{"before": 146, "women_before": 83, "men_before": 63},
            **{"after": 203, "women_after": 110, "men_after": 93},
        },
        where=SKARHOLMEN,
        first=2017,
        last=2019,
        sources=(_SKARHOLMEN,),
    ),
    KnownFigure(
        id="skarholmen-okning",
        values={"more": 57, "percent": 39},
        where=SKARHOLMEN,
        first=2017,
        last=2019,
        weight=Weight.WORKED_OUT,
        sources=(_SKARHOLMEN,),
    ),
    KnownFigure(
        id="kvinnor-och-man",
        values={"women": 60, "men": 40},
        where=STOCKHOLM,
        first=2016,
        last=2019,
        roughly=True,
        sources=(_ACCOUNT,),
    ),
    KnownFigure(id="flytta-timmar", where=STOCKHOLM, first=2019, last=2019, sources=(_SKARHOLMEN,)),
    KnownFigure(
        id="avgift-i-kommuner",
        values={"percent": 60, "municipalities": 185},
        where=SWEDEN,
        first=2019,
        last=2019,
        sources=(_HALLAND,),
    ),
    KnownFigure(
        id="dyraste-avgift",
        values={"kronor": 400},
        where=SWEDEN,
        first=2023,
        last=2023,
        weight=Weight.CLAIMED,
        sources=(_SRF,),
    ),
)
"""What others have told."""
