"""Addresses of the shipped site that several tests ask for, one of each kind of page."""

from typing import Any

from ledsagning import resources
from ledsagning.catalogue import loading
from ledsagning.catalogue.effective import Effective, effective
from ledsagning.country.country import load as load_country
from ledsagning.today import today
from ledsagning.web.tools import TOOLS
from support.translation import LANGUAGES

CATALOGUE = loading.load(resources.SAMPLE_CATALOGUE)

WISHES = "languages=so&wheelchair=heavy"
"""What the first of the design's tasks asks for."""

NONE_FIT = "languages=yi&gender=other&ages=65-plus&wheelchair=heavy&interests=dance"
"""More than any one escort of the sample is."""

ERROR = "languages=klingon"
"""A choice that does not exist."""

HOURS = "decision_start=2026-08-31&hours=20&used=12.5"
"""A decision from the end of a month, and what is used of it."""


TRIP = (
    "activity=swimming&where=Badet&day=2027-06-15&begins=13:00&ends=16:00"
    "&meeting=home&travel=fardtjanst&care=before&ticket=yes&done=travel"
)
"""An outing of which all is known."""


def effective_in(municipality: str, name: str) -> tuple[Effective[Any], ...]:
    """The variants of a rule that hold today in a municipality."""
    return effective(name, CATALOGUE.municipalities[municipality], CATALOGUE.law, today())


def a_provider() -> str:
    """The id of a provider in Stockholm, always the same one."""
    return min(p.id for p in CATALOGUE.providers.values() if p.municipality == "stockholm")


def a_list(number: int) -> str:
    """A list of so many providers in Stockholm, the first of them always the same."""
    ids = sorted(p.id for p in CATALOGUE.providers.values() if p.municipality == "stockholm")
    return f"list={','.join(ids[:number])}"


def kinds() -> dict[str, str]:
    """Each kind of page by a name, with its address less the language; every tool is among them."""
    found = {
        "home": "/",
        "municipality": "/stockholm/",
        "team municipality": "/varmdo/",
        "find": "/stockholm/hitta",
        "results": f"/stockholm/hitta?{WISHES}",
        "none fit": f"/stockholm/hitta?{NONE_FIT}",
        "mistake": f"/stockholm/hitta?{ERROR}",
        "team": "/varmdo/hitta",
        "first question": "/stockholm/hitta/fraga",
        "provider": f"/stockholm/utforare/{a_provider()}",
        "provider and wishes": f"/stockholm/utforare/{a_provider()}?{WISHES}",
        "information": "/stockholm/boka-och-avboka",
        "team information": "/varmdo/nar-nagot-ar-fel",
        "glossary": "/stockholm/ord",
        "contact": "/stockholm/kontakt",
        "accessibility": "/tillganglighet",
        "privacy": "/integritet",
        "something wrong": "/stockholm/fel",
        "how different it is": "/statistik",
        "fees compared": "/statistik/avgifter",
        "figures of others": "/statistik/andras-siffror",
        "what has changed": "/stockholm/andringar",
        "poster": "/stockholm/affisch",
        "not there": "/stockholm/finns-inte",
        "choose": f"/stockholm/valj?provider={a_provider()}&writer=relative",
        "switch": "/stockholm/byt",
        "team, what matters": "/varmdo/valj?languages=so&writer=guardian",
        "team, switch": "/varmdo/byt",
        "first meeting": f"/stockholm/forsta-traffen?provider={a_provider()}&{WISHES}",
        "team, first meeting": "/varmdo/forsta-traffen",
        "plan": "/varmdo/plan",
        "follow-up": "/stockholm/plan?sheet=follow_up",
        "hours": "/stockholm/timmar",
        "hours left": f"/stockholm/timmar?{HOURS}",
        "hours of a fixed period": "/varmdo/timmar?hours=10&used=4",
        "complain": "/stockholm/klaga",
        "complain of a provider": f"/stockholm/klaga?about=support&provider={a_provider()}",
        "appeal": f"/stockholm/klaga?about=decision&received={today()}&writer=good_man",
        "team, appeal": "/varmdo/klaga?about=decision",
        "something serious": "/varmdo/klaga?about=serious",
        "decision letter": "/stockholm/las-ditt-beslut",
        "relatives": "/varmdo/for-dig-som-hjalper",
        "cancel": "/stockholm/avboka",
        "cancelled": f"/stockholm/avboka?when=tomorrow&provider={a_provider()}",
        "team, cancelled late": "/varmdo/avboka?when=week&under_18=yes&earlier=2",
        "trip": "/varmdo/utflykt",
        "trip sheet": f"/stockholm/utflykt?{TRIP}&provider={a_provider()}",
        "results with a list": f"/stockholm/hitta?{WISHES}&{a_list(2)}",
        "a full list": f"/stockholm/hitta?{a_list(6)}",
        "provider in a list": f"/stockholm/utforare/{a_provider()}?{a_list(2)}",
        "empty list": "/stockholm/min-lista",
        "my list": f"/stockholm/min-lista?{WISHES}&{a_list(6)},finns-inte",
        "my list, sent": f"/stockholm/min-lista?{a_list(3)}&reader=helper",
        "sheet of the list": f"/stockholm/min-lista/blad?{a_list(3)}",
        "nothing to compare": "/stockholm/jamfor",
        "comparison": f"/stockholm/jamfor?{WISHES}&{a_list(4)}",
        "comparison as a table": f"/stockholm/jamfor?{a_list(3)}&view=table&only=differences",
        "whom to compare": f"/stockholm/jamfor?{a_list(6)}",
        "large sheet of a comparison": f"/stockholm/jamfor/stort-blad?{a_list(2)}",
        "team, no list": "/varmdo/min-lista",
        "sheet of the hours": f"/stockholm/timmar/blad?{HOURS}",
        "large sheet of an appeal": "/varmdo/klaga/stort-blad?about=decision",
    }
    asked = {path.partition("?")[0] for path in found.values()}
    tools = (f"/{place}/{tool.slug}" for place in ("stockholm", "varmdo") for tool in TOOLS)
    return found | {f"the tool {path}": path for path in tools if path not in asked}


def framed() -> dict[str, str]:
    """The kinds of page that have the site around them: all but what is made for paper."""
    return {name: path for name, path in kinds().items() if not _on_paper(path.partition("?")[0])}


def _on_paper(path: str) -> bool:
    return "blad" in path or path.endswith("/affisch")


def pages() -> list[str]:
    """The address of each kind of page in each language."""
    return [f"/{language}{path}" for language in LANGUAGES for path in kinds().values()]


WALKED = ("stockholm", "varmdo", "danderyd", "goteborg", "molndal")
"""Municipalities of different kinds whose pages are all asked for where a test walks the site."""


def walked(path: str) -> bool:
    """Whether a walk through the site goes there: to the start page of every municipality of the
    country, and further into few. All of their pages would be fifteen thousand, much alike.
    """
    _, _, municipality, *page = f"{path}///".split("/")[:4]
    return (
        municipality in WALKED or not any(page) or load_country().municipality(municipality) is None
    )
