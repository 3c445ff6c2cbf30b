"""A small catalogue that is right, and ways to read it when it is not."""

from datetime import date
from pathlib import Path

from ledsagning.catalogue import files, loading
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.yaml_files import YamlFiles

TODAY = date(2026, 11, 21)

VALID = """\
municipalities:
  - id: staden
    name: Staden
    sample: yes
    areas_are: {sv: stadsdelar}
    areas:
      - {id: norr, name: Norr, places: [Höjden, Dalen], contact: {phone: 08-123 45 67}}
      - {id: soder, name: Söder}
    contacts:
      - name: Kontaktcenter
        helps_with: {sv: allt}
        contact: {phone: 0701234567, web: "https://example.se/"}
        checked: 2026-10-01
    sources:
      guideline: {title: Riktlinjer, date: 2018-06, checked: 2026-10-01}
      page: {title: Webbsida, address: "https://example.se/avgift", checked: 2026-10-01, copy: yes}
    rules:
      fee:
        - applies_to: {act: sol, from_age: 65}
          kronor: 0
          source: guideline
          section: 3 §
          quote: Det kostar inget.
        - applies_to: {act: sol, under_age: 65}
          from: 2026-01-01
          until: 2026-12-31
          kronor: 37
          per: begun_hour
          source: page
          summary: En timme kostar 37 kronor.
          also:
            - {source: guideline, quote: Avgift tas ut.}
      choice:
        how: provider
        source: page
        quote: Du väljer.
      cancelling_by_you: {limit: 1 day, at: 12:00, source: page, quote: Senast klockan 12.}
    standard_agreement:
      booking:
        notice: 2 days
        source: guideline
        quote: Två dagar.
      travelling:
        modes: [walking, taxi]
        source: guideline
        quote: Till fots eller med taxi.
  - id: byn
    name: Byn
    sources:
      routine: {title: Rutin, checked: 2026-10-01}
    rules:
      choice: {how: municipality, quote: Kommunen väljer.}
providers:
  - id: asken
    municipality: staden
    name: Asken
    run_by: private
    decisions: [lss, sol]
    areas: [norr]
    accepts_new: yes
    description:
      sv: Vi är 01234.
      en: We are 01234.
    contact: {sms: 0701234567, email: info@example.se, address: 01234 Staden}
    assured: {date: 2026-11-01, by: Anna}
    escorts:
      - count: 2
        gender: woman
        ages: 30-44
        languages: [no, so]
        wheelchair: heavy
        interests: []
        times: [day]
      - languages: null
    agreement:
      booking:
        notice: 1 day
        more: {sv: Vi svarar 12:30.}
      travelling:
        modes: [walking, taxi, escort_car]
    follow_up: {date: 2026-05-01, result: met}
  - id: bjorken
    municipality: staden
    name: "null"
    areas: all
    escorts: ~
    agreement:
"""


def load(folder: Path, text: str | bytes) -> Catalogue:
    """Load a catalogue of one file, ``k.yaml``, that need not say where it ends."""
    file = folder / "k.yaml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    source = YamlFiles(FilePlace(str(file)), files.read(file))
    return loading.load(source, TODAY, taken=frozenset({"kontakt"}))


def complaints(folder: Path, text: str | bytes) -> list[str]:
    """The lines that an editor sees, each without the name of the folder."""
    try:
        load(folder, text)
    except InvalidCatalogue as invalid:
        return str(invalid).replace(f"{folder}/", "").splitlines()
    return []
