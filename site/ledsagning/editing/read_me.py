"""What the first sheet of a workbook says to whoever opens it."""

from typing import Final

from ledsagning.editing import book, facts
from ledsagning.editing.key_names import RULES, TERMS

READ_ME: Final[tuple[tuple[str, bool], ...]] = (
    ("Så fyller du i arbetsboken", True),
    ("Här står allt som webbplatsen vet om din kommun och utförarna där.", False),
    (
        "Spara filen. Ge den till den som sköter servern. Ni får samma lista över det som är fel.",
        False,
    ),
    ("Bladen", True),
    *((f"{table.name}: {table.about}", False) for table in book.TABLES),
    ("Ord: orden som du kan välja mellan. Ändra dem inte.", False),
    ("Det här gäller överallt", True),
    (f"Vet du inte? Lämna cellen tom, eller skriv {facts.UNKNOWN}. Gissa aldrig.", False),
    (f"Vet du att det inte finns några? Skriv {facts.NONE}.", False),
    ("Flera saker i en cell? Skriv komma emellan: svenska, somaliska.", False),
    ("Behöver du fler rader? Skriv på raden under den sista.", False),
    ("Ta bort en rad, och det som stod där försvinner från webbplatsen.", False),
    ("Tar du bort ett helt blad eller en hel kolumn händer ingenting med det som stod där.", False),
    ("Skriv aldrig något om en enda ledsagare som går att känna igen.", False),
    ("Regler", True),
    ("Varje regel har en källa: skriv källans korta namn, och citera den ordagrant.", False),
    (
        "Gäller en regel bara för några? Lägg till en rad med uppgiften Gäller för: lag, "
        "Gäller för: från ålder, Gäller för: yngre än eller Gäller för: vilka (svenska).",
        False,
    ),
    ("Gäller den från en dag? Lägg till uppgiften Från eller Till och med.", False),
    ("Reglerna är: " + ", ".join(RULES.values()) + ".", False),
    ("Villkoren i ett serviceavtal är: " + ", ".join(TERMS.values()) + ".", False),
)
"""The lines, and which of them are headings."""
