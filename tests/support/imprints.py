"""Where a made-up leaflet is from."""

from datetime import date

from ledsagning.formats.document import Notice, Paragraph, Section, words
from ledsagning.formats.leaflet import Imprint

IMPRINT = Imprint(
    site="Hitta ledsagning",
    municipality=None,
    place="",
    day=date(2026, 11, 25),
    address="https://ledsagning.example/sv/sida",
    origin="https://ledsagning.example",
    version="0123456789abcdef",
    notices=(Notice(words("Ett exempel.")),),
    section=Section("Varifrån?", "varifran", (Paragraph(words("Härifrån.")),)),
    lasting=words("Härifrån."),
    for_whom="Du väljer själv hur du läser.",
    voice="En röst",
    contents="Innehåll",
    sources="Källor",
)
