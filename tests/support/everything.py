"""Every page and tool of one municipality, each asked plainly, and the tools also answered."""

from collections.abc import Iterator

from flask.testing import FlaskClient

from ledsagning.web import addresses
from ledsagning.web.tools import TOOLS
from support.reading import Reading, read

PAGES = (
    *("valja", "byta", "om-du-inte-valjer", "ansok", "forsta-motet", "kostnader", "dina-timmar"),
    *("boka-och-avboka", "din-plan", "las-ditt-beslut", "nar-nagot-ar-fel", "vad-kan-du-gora"),
    *("vad-ar-ledsagning", "for-dig-som-hjalper", "ord"),
)
"""The information pages that hold a municipality's rules, or words for them."""

ANSWERED = (
    *("valj?writer=relative", "valj?languages=so&writer=self", "byt?what=escort"),
    *("byt?what=provider&writer=guardian", "forsta-traffen?languages=so", "plan?sheet=follow_up"),
    *("timmar?per=month&hours=10&used=4&decision_start=2026-11-02", "avboka?when=tomorrow"),
    "utflykt?activity=cafe&day=2027-06-15&travel=fardtjanst&meeting=home&ticket=yes",
    *("klaga?about=decision", "klaga?about=support", "klaga?about=serious", "hitta?languages=so"),
    *("klaga?about=slow_decision&applied=2026-05-04", "klaga?about=late_start&writer=good_man"),
    "klaga?about=own_file",
    *("skriv-ansokan?what=hours&writer=guardian", "skriv-ansokan?what=costlier&needs=interpreter"),
)
"""The tools when something is answered."""


def addresses_in(municipality: str, language: str = "sv") -> Iterator[str]:
    """The address of everything there is in a municipality."""
    base = f"/{language}/{municipality}/"
    yield base
    for path in (addresses.FIND, addresses.ASK, addresses.CONTACT, *PAGES, *ANSWERED):
        yield f"{base}{path}"
    for tool in TOOLS:
        yield f"{base}{tool.slug}"


def everything(
    client: FlaskClient, municipality: str, language: str = "sv"
) -> Iterator[tuple[str, Reading]]:
    """Each address with its page, as it is after redirects."""
    for path in addresses_in(municipality, language):
        yield path, read(client.get(path, follow_redirects=True))
