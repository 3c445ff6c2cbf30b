"""What an editor is told about a catalogue that is not right."""

from dataclasses import replace
from pathlib import Path

import pytest

from ledsagning import composing
from ledsagning.catalogue import loading
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.editing.provider_remarks import on_provider
from support.catalogues import TODAY, VALID, complaints, load
from support.clock import SetClock

SYNTAX = [
    (
        "name: Asken",
        "name: Asken: bäst",
        '56:16: katalogen: här står ett kolon som inte hör hit. Rätta: skriv name: "Asken: bäst".',
    ),
    (
        "name: Asken",
        "name: @sken",
        "56:11: katalogen: texten börjar med @, som inte får stå först. Rätta: skriv name: ",
    ),
    (
        "    name: Asken",
        "\tname: Asken",
        "56:1: katalogen: raden börjar med tabb. Rätta: gör indrag med mellanslag, två för",
    ),
    (
        "    name: Asken",
        "   name: Asken",
        "56:4: katalogen: raden står inte i linje med raderna omkring: den börjar ett mell",
    ),
    (
        "[no, so]",
        "[no, so",
        "70:20: katalogen: listan som börjar med [ här saknar sitt slut. Rätta: skriv ] dä",
    ),
    (
        "name: Asken",
        'name: "Asken',
        '56:11: katalogen: texten som börjar med " här saknar sitt slut. Rätta: skriv " där',
    ),
    (
        "name: Asken",
        'name: "Den "fria" Asken"',
        "56:17: katalogen: texten går vidare efter citattecknet som slutar den. Rätta: skriv name: "
        "'Den \"fria\" Asken'.",
    ),
    (
        "name: Asken",
        'name: "A\\ken"',
        "56:13: katalogen: bakstreck \\ har en särskild betydelse inom citattecken. Rätta:",
    ),
    (
        "name: Asken",
        "name: A\u202esken",
        "56:12: katalogen: här står ett osynligt tecken som inte får finnas i filen. Rätt",
    ),
    (
        "name: Asken",
        "name: A\x00sken",
        "56:12: katalogen: här står ett osynligt tecken som inte får finnas i filen. Rätt",
    ),
    (
        "name: Asken",
        'name: "\\u202eAsken"',
        "56:11: katalogen: här står ett osynligt tecken som inte får finnas i filen. Rätt",
    ),
    (
        "name: Asken",
        "name: &a Asken",
        "56:11: katalogen: ett ord som börjar med & har en särskild betydelse och får int",
    ),
    (
        "name: Asken",
        "name: *a",
        "56:11: katalogen: ett ord som börjar med * har en särskild betydelse och får int",
    ),
    (
        "name: Asken",
        "name: !!python/name:os.system",
        "56:11: katalogen: ett ord som börjar med ! har en särskild betydelse och får int",
    ),
    (
        "name: Asken",
        "<<: {name: Asken}",
        "56:5: katalogen: << får inte användas. Rätta: skriv ut uppgifterna en gång till.",
    ),
    (
        "name: Asken",
        "[name]: Asken",
        "56:5: katalogen: här ska ett ord med kolon stå, men det står en lista. Rätta: sk",
    ),
    (
        "[no, so]",
        "[no,, so]",
        "70:23: katalogen: två komman står efter varandra. Rätta: skriv languages: [no, so].",
    ),
    (
        "contact: {sms: 0701234567, email: info@example.se, address: 01234 Staden}",
        "contact:\n      phone 08-123 45 67\n      email: a@b.se",
        "65:7: katalogen: kolonet saknas efter phone. Rätta: skriv phone: 08-123 45 67.",
    ),
    (
        "contact: {sms: 0701234567, email: info@example.se, address: 01234 Staden}",
        "contact\n      phone: 08-123 45 67",
        "64:5: katalogen: kolonet saknas efter contact. Rätta: skriv contact:.",
    ),
    (
        "run_by: private",
        "run_by:\u00a0private",
        "57:5: katalogen: efter kolonet står ett hårt mellanslag, som bara ser ut som ett",
    ),
    (
        "name: Asken",
        "name: “Alfa: Ledsagning”",
        '56:11: katalogen: “ ” är inte de citattecken som filen förstår. Rätta: skriv name: "Alfa',
    ),
    (
        "sv: Vi är 01234.",
        'sv: "Följ med" är vårt motto',
        "62:21: katalogen: texten går vidare efter citattecknet som slutar den. Rätta: skriv sv: '"
        '"Följ med" är vårt motto\'.',
    ),
    (
        "sv: Vi är 01234.",
        "sv: [2026] Taxa",
        "62:17: katalogen: texten börjar med [ som en lista, men går vidare efter den. Rätta: sk",
    ),
    (
        "sv: Vi är 01234.",
        "sv: - Vi följer",
        "62:11: katalogen: texten börjar med ett streck, som en rad i en lista. Rätta: skriv sv: ",
    ),
    (
        "run_by: private",
        "run_by: -",
        "57:13: katalogen: ett streck är ingen uppgift. Rätta: ta bort raden run_by: om uppgiften",
    ),
    (
        "      - count: 2",
        "      • count: 2",
        "67:7: katalogen: en lista görs med bindestreck och mellanslag, inte med •. Rätta: skriv -",
    ),
    (
        "providers:",
        "---\nproviders:",
        "54:1: katalogen: här börjar ett nytt dokument, men en fil får bara ha ett. Rätta",
    ),
    (
        "municipalities:",
        "%YAML 1.2\n---\nmunicipalities:",
        "1:1: katalogen: raden börjar med %. Rätta: ta bort raden, eller sätt texten inom",
    ),
    (
        "[no, so]",
        "[[[[[[[[so]]]]]]]]",
        "70:27: katalogen: så här många nivåer inuti varandra finns inte i formatet. Rätt",
    ),
]
"""What is written, what is written instead, and how the line begins that the editor sees."""

FACTS = [
    (
        "gender: woman",
        "gender: okänt",
        "68:17: utförare asken: gender: ”okänt” är ingen uppgift. Rätta: ta bort raden gender:, f",
    ),
    (
        "gender: woman",
        "gender: båda",
        "68:17: utförare asken: gender: ”båda” är inte ett av orden. Rätta: skriv en grupp, med s",
    ),
    (
        "ages: 30-44",
        "ages: blandat",
        "69:15: utförare asken: ages: ”blandat” är inte ett av orden. Rätta: skriv en grupp, med",
    ),
    (
        "sms: 0701234567",
        "sms: saknas",
        "64:20: utförare asken: sms: ”saknas” är ingen uppgift. Rätta: ta bort raden sms:, för de",
    ),
    (
        "sv: Vi är 01234.",
        "sv: vet ej",
        "62:11: utförare asken: description: ”vet ej” är ingen uppgift. Rätta: ta bort raden desc",
    ),
    (
        "name: Asken",
        "name: okänt",
        "56:11: utförare asken: name: ”okänt” är ingen uppgift. Rätta: name måste finnas: skriv u",
    ),
    (
        "interests: []",
        "interests: [ingen]",
        "72:20: utförare asken: interests: ”ingen” är ingen uppgift. Rätta: skriv interests: [] o",
    ),
    (
        "interests: []",
        "interests: vet ej",
        "72:20: utförare asken: interests: ”vet ej” är ingen uppgift. Rätta: ta bort raden intere",
    ),
    (
        "decisions: [lss, sol]",
        "decisions: båda",
        "58:16: utförare asken: decisions: ”båda” är ingen uppgift. Rätta: skriv decisions: [lss,",
    ),
    (
        "areas: [norr]",
        "areas: alla",
        "59:12: utförare asken: areas: all är ordet för hela kommunen. Rätta: skriv areas: all.",
    ),
    (
        "areas: [norr]",
        "areas: [Norrr]",
        "59:13: utförare asken: området ”Norrr” finns inte i kommunen. Rätta: skriv norr, om det",
    ),
    (
        "[no, so]",
        "(no, so)",
        "70:20: utförare asken: languages ska vara en lista. Rätta: skriv languages: [no, so].",
    ),
    (
        "[no, so]",
        "[no, kurdiska]",
        "70:25: utförare asken: languages: ”kurdiska” är inte ett av orden. Rätta: fråga vilket s",
    ),
    (
        "[no, so]",
        "[no, eritreanska]",
        "70:25: utförare asken: languages: ”eritreanska” är inte ett av orden. Rätta: fråga vilke",
    ),
    (
        "interests: []",
        "experience: [npf]",
        "72:22: utförare asken: experience: ”npf” är inte ett av orden. Rätta: skriv autism (auti",
    ),
    (
        "interests: []",
        "experience: [asperger]",
        "72:22: utförare asken: experience: ”asperger” är inte ett av orden. Rätta: skriv autism",
    ),
    (
        "sms: 0701234567",
        "sms: 701234567",
        "64:20: utförare asken: sms: ”701234567” går inte att ringa: det saknar riktnummer eller",
    ),
    (
        "sms: 0701234567",
        "sms: 08-123",
        "64:20: utförare asken: sms: ”08-123” går inte att ringa: det har för få eller för många",
    ),
    (
        "sms: 0701234567",
        "sms: 08-123 45 67 eller 070-123 45 67",
        "64:20: utförare asken: sms: ”08-123 45 67 eller 070-123 45 67” är flera nummer. Rätta: s",
    ),
    (
        "sms: 0701234567",
        "sms: 08-123 45 67 vardagar 9-15",
        "64:20: utförare asken: sms: ”08-123 45 67 vardagar 9-15” är mer än ett telefonnummer. Rä",
    ),
    (
        "sv: Vi är 01234.",
        "sv: <p>Vi följer med.</p>",
        "62:11: utförare asken: sv: ”<p>” är kod från en webbsida och visas som den står. Rätta:",
    ),
    (
        "sv: Vi är 01234.",
        "sv: Vi följer med&nbsp;dig.",
        "62:11: utförare asken: sv: ”&nbsp;” är kod från en webbsida och visas som den står. Rätt",
    ),
    (
        "name: Asken",
        "name: ”Asken”",
        "56:11: utförare asken: name: ” och ” är inte filens citattecken, och visas för läsaren.",
    ),
    (
        "name: Asken",
        'name: Asken"',
        "56:11: utförare asken: name: texten slutar med ett citattecken, men börjar inte med någo",
    ),
    (
        "sv: Vi är 01234.",
        "sv: Vi är  #1 i staden",
        "62:11: utförare asken: sv: texten slutar före #, för det som står efter är en kommentar.",
    ),
    (
        "sms: 0701234567,",
        "sms:0701234567,",
        "64:15: utförare asken: mellanslaget saknas efter kolonet. Rätta: skriv sms: 0701234567.",
    ),
    (
        "municipality: staden",
        "municipality: Staden",
        "55:19: utförare asken: kommunen ”Staden” finns inte i katalogen. Rätta: skriv kommunens",
    ),
    (
        "name: Asken",
        "name: Asken #2",
        "56:11: utförare asken: name: texten slutar före #, för det som står efter är en",
    ),
    (
        "count: 2",
        "count: 201",
        "67:16: utförare asken: count: antalet är 201. Rätta: skriv ett tal från 1 till 2",
    ),
    (
        "count: 2",
        "count: 0",
        "67:16: utförare asken: count: antalet är 0. Rätta: skriv ett tal från 1 till 200",
    ),
    (
        "count: 2",
        "count: två",
        "67:16: utförare asken: count: ”två” är inte ett heltal. Rätta: skriv 2: bara sif",
    ),
    (
        "count: 2",
        "count: " + "9" * 5000,
        "67:16: utförare asken: count: ”9999999999999999999999999999999999999999999999999",
    ),
    (
        "count: 2",
        "count: ٣",
        "67:16: utförare asken: count: ”٣” är inte ett heltal. Rätta: skriv bara siffror,",
    ),
    (
        "[no, so]",
        "[no, sommali]",
        "70:25: utförare asken: languages: ”sommali” är inte ett av orden. Rätta: skriv so",
    ),
    (
        "[no, so]",
        "[no, holländska]",
        "70:25: utförare asken: languages: ”holländska” är inte ett av orden. Rätta: skriv nl",
    ),
    (
        "[no, so]",
        "[no, no]",
        "70:25: utförare asken: languages: no står två gånger. Rätta: ta bort det ena.",
    ),
    (
        "[no, so]",
        "[no, null]",
        "70:25: utförare asken: languages har en tom plats i listan. Rätta: skriv en uppg",
    ),
    (
        "[no, so]",
        "no",
        "70:20: utförare asken: languages ska vara en lista. Rätta: skriv languages: [no]",
    ),
    (
        "[no, so]",
        "{no: so}",
        "70:20: utförare asken: languages ska vara en lista. Rätta: börja varje rad i lis",
    ),
    (
        "wheelchair: heavy",
        "wheelchair: tung",
        "71:21: utförare asken: wheelchair: ”tung” är inte ett av orden. Rätta: skriv hea",
    ),
    (
        "wheelchair: heavy",
        "wheelchiar: heavy",
        "71:9: utförare asken: ”wheelchiar” är inte känt här. Rätta: skriv wheelchair, om",
    ),
    (
        "wheelchair: heavy",
        "wheelchair: [heavy]",
        "71:21: utförare asken: wheelchair ska ha en enda uppgift. Rätta: skriv uppgiften",
    ),
    (
        "accepts_new: yes",
        "accepts_new: true",
        "60:18: utförare asken: accepts_new: ”true” är inte ett av orden. Rätta: skriv yes (tar",
    ),
    (
        "notice: 1 day",
        "notice: 1 dag",
        "77:17: utförare asken, booking: notice: ”1 dag” är inte en tid. Rätta: skriv till exempel",
    ),
    (
        "notice: 1 day",
        "notice: one day",
        "77:17: utförare asken, booking: notice: ”one day” är inte en tid. Rätta: skriv till exemp",
    ),
    (
        "notice: 1 day",
        "notice: 3 days",
        "77:17: utförare asken: notice under booking är sämre än kommunens krav, 2 days.",
    ),
    (
        "notice: 1 day",
        "notice: 12:30",
        "77:17: utförare asken, booking: notice: ”12:30” är inte en tid. Rätta: skriv hur lång tid",
    ),
    (
        "[walking, taxi, escort_car]",
        "[walking]",
        "80:16: utförare asken: modes under travelling är sämre än kommunens krav, [taxi,",
    ),
    (
        "date: 2026-11-01",
        "date: 2026-02-30",
        "65:21: utförare asken: date: februari 2026 har ingen dag 30. Rätta: skriv en dag",
    ),
    (
        "date: 2026-11-01",
        "date: 2026-13-01",
        "65:21: utförare asken: date: månaden 13 finns inte. Rätta: skriv en månad från 0",
    ),
    (
        "date: 2026-11-01",
        "date: 1/11 2026",
        "65:21: utförare asken: date: ”1/11 2026” är inte ett datum. Rätta: skriv 2026-1",
    ),
    (
        "date: 2026-11-01",
        "date: 2026-11-22",
        "65:21: utförare asken: date: 2026-11-22 har inte varit än. Rätta: skriv dagens d",
    ),
    (
        "date: 2026-11-01",
        "date: null",
        "65:21: utförare asken: date saknas. Rätta: skriv date: och uppgiften på en egen",
    ),
    (
        "date: 2018-06",
        "date: 2018-00",
        "15:44: kommun staden, guideline: date: månaden 00 finns inte. Rätta: skriv en månad",
    ),
    (
        "date: 2018-06",
        "date: juni 2018",
        "15:44: kommun staden, guideline: date: ”juni 2018” är inte ett datum. Rätta: skriv till",
    ),
    (
        "date: 2018-06",
        "date: 29 maj 2024",
        "15:44: kommun staden, guideline: date: ”29 maj 2024” är inte ett datum. Rätta: skriv 2024",
    ),
    (
        "      sv: Vi är 01234.\n",
        "",
        "62:7: utförare asken: description saknar svensk text. Rätta: lägg till en rad me",
    ),
    (
        "sv: Vi är 01234.",
        "sv: ''",
        "62:11: utförare asken: sv: texten är tom. Rätta: skriv en text, eller null om up",
    ),
    (
        "sv: Vi är 01234.",
        "sv: " + "x" * 2001,
        "62:11: utförare asken: sv: texten har 2001 tecken. Rätta: skriv högst 2000 tecke",
    ),
    (
        "name: Asken",
        "name: " + "x" * 201,
        "56:11: utförare asken: name: texten har 201 tecken. Rätta: skriv högst 200 tecke",
    ),
    (
        "description:\n      sv: Vi är 01234.\n      en: We are 01234.",
        "description: Hej",
        "61:18: utförare asken: description: det syns inte vilket språk texten är på. Rät",
    ),
    (
        "en: We",
        "eng: We",
        "63:7: utförare asken: ”eng” är inte känt här. Rätta: skriv en, om det är det du",
    ),
    (
        "sms: 0701234567",
        "sms: ring oss",
        "64:20: utförare asken: sms: ”ring oss” är inte ett telefonnummer. Rätta: skriv s",
    ),
    (
        "email: info@example.se",
        "email: info(at)example.se",
        "64:39: utförare asken: email: ”info(at)example.se” är inte en e-postadress. Rätt",
    ),
    (
        'web: "https://example.se/"',
        'web: "javascript:alert(1)"',
        "12:43: kommun staden: web: ”javascript:alert(1)” är inte en webbadress. Rätta: s",
    ),
    (
        'web: "https://example.se/"',
        'web: "https://kommunen.se@example.org/"',
        "12:43: kommun staden: web: ”https://kommunen.se@example.org/” är inte en webbadr",
    ),
    (
        'web: "https://example.se/"',
        'web: "http://["',
        "12:43: kommun staden: web: ”http://[” är inte en webbadress. Rätta: skriv hela a",
    ),
    (
        'web: "https://example.se/"',
        "web: example.se",
        "12:43: kommun staden: web: ”example.se” är inte en webbadress. Rätta: skriv hela",
    ),
    (
        "id: asken",
        "id: Åsken",
        "54:9: utförare nummer 1: id: ”Åsken” går inte att använda som id. Rätta: skriv s",
    ),
    (
        "id: asken",
        "id: bjorken",
        "82:9: utförare bjorken: id:t bjorken finns redan, i k.yaml rad 54. Rätta: ge den",
    ),
    (
        "id: asken",
        "",
        "55:5: utförare nummer 1: id saknas. Rätta: skriv id: och uppgiften på en egen ra",
    ),
    (
        "id: soder",
        "id: norr",
        "8:14: kommun staden: id:t norr är upptaget. Rätta: ge varje område ett eget id;",
    ),
    (
        "id: soder",
        "id: all",
        "8:14: kommun staden: id:t all är upptaget. Rätta: ge varje område ett eget id; a",
    ),
    (
        "id: byn",
        "id: kontakt",
        "47:9: kommun kontakt: kontakt är redan namnet på en av webbplatsens egna sidor.",
    ),
    (
        "municipality: staden",
        "municipality: staaden",
        "55:19: utförare asken: kommunen ”staaden” finns inte i katalogen. Rätta: skriv sta",
    ),
    (
        "areas: [norr]",
        "areas: [nor]",
        "59:13: utförare asken: området ”nor” finns inte i kommunen. Rätta: skriv norr, om",
    ),
    (
        "sample: yes",
        "sample: true",
        "4:13: kommun staden: sample: ”true” är varken yes eller no. Rätta: skriv yes (ja) ell",
    ),
    (
        "    name: Asken\n",
        "",
        "54:5: utförare asken: name saknas. Rätta: skriv name: och uppgiften på en egen r",
    ),
    (
        "run_by: private",
        "run_by: private\n    run_by: municipal",
        "58:5: utförare asken: run_by står två gånger. Rätta: ta bort den ena raden med r",
    ),
    (
        "- id: asken\n",
        "- asken\n  - id: asken\n",
        "54:5: utförare nummer 1: utförare nummer 1 ska ha flera uppgifter, var och en me",
    ),
    (
        "escorts: ~",
        "escorts: []",
        "86:14: utförare bjorken: listan escorts är tom. Rätta: skriv en grupp, eller esc",
    ),
    (
        "agreement:\n      booking:\n        notice: 1 day",
        "agreement:\n      bokning:\n        notice: 1 day",
        "76:7: utförare asken: ”bokning” är inte känt här. Rätta: skriv booking, om det ä",
    ),
    (
        "follow_up: {date: 2026-05-01, result: met}",
        "follow_up: bra",
        "81:16: utförare asken: follow_up ska ha flera uppgifter, var och en med namn och",
    ),
]


@pytest.mark.parametrize(("right", "wrong", "said"), SYNTAX + FACTS)
def test_one_mistake_gives_one_line_with_its_place_and_its_remedy(
    tmp_path: Path, right: str, wrong: str, said: str
) -> None:
    lines = complaints(tmp_path, VALID.replace(right, wrong, 1))

    assert len(lines) == 1
    assert lines[0].startswith(f"k.yaml:{said}")
    assert ". Rätta: " in lines[0]


def test_the_whole_line_names_the_nearest_word_and_all_that_are_allowed(tmp_path: Path) -> None:
    assert complaints(tmp_path, VALID.replace("wheelchair: heavy", "wheelchair: tung")) == [
        "k.yaml:71:21: utförare asken: wheelchair: ”tung” är inte ett av orden. "
        "Rätta: skriv heavy (tung rullstol), om det är det du menar; du kan välja mellan "
        "none (ingen rullstol), light (lätt rullstol), heavy (tung rullstol)."
    ]


@pytest.mark.parametrize(
    ("right", "meant"),
    [
        ("areas: [norr]", "areas: [Norr]"),
        ("areas: [norr]", "areas: [NORR]"),
        ("[no, so]", "[norska, somaliska]"),
        ("[no, so]", "[no, SO]"),
        ("accepts_new: yes", "accepts_new: Yes"),
        ("run_by: private", "run_by: private\u00a0"),
        ("run_by: private", "run_by: ”private”"),
        ("date: 2026-11-01", "date: 2026–11–01"),
        ("ages: 30-44", "ages: 30–44"),
    ],
)
def test_what_can_only_mean_one_thing_is_understood(tmp_path: Path, right: str, meant: str) -> None:
    assert load(tmp_path, VALID.replace(right, meant, 1)) == replace(
        load(tmp_path, VALID), version=load(tmp_path, VALID.replace(right, meant, 1)).version
    )


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("+46 08-123 45 67", "+46 8-123 45 67"),
        ("+4608-123 45 67", "+46 8-123 45 67"),
        ("+46 (0)8-123 45 67", "+46 8-123 45 67"),
        ("0046 08-123 45 67", "0046 8-123 45 67"),
        ("(08) 123 45 67", "08 123 45 67"),
        ("08\u2013123\u00a045\u00a067", "08-123 45 67"),
        ("08/123 45 67", "08 123 45 67"),
        ("Tel. 08-123 45 67", "08-123 45 67"),
        ("112", "112"),
        ("114 14", "114 14"),
        ("+358 40 1234567", "+358 40 1234567"),
    ],
)
def test_a_number_is_read_as_one_that_can_be_called(
    tmp_path: Path, written: str, number: str
) -> None:
    catalogue = load(tmp_path, VALID.replace("phone: 08-123 45 67", f"phone: {written}"))
    contact = catalogue.municipalities["staden"].areas[0].contact

    assert contact is not None
    assert contact.phone == number


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = (
        VALID.replace("sample: yes", "sample: ja")
        .replace("areas: [norr]", "areas: [norra]")
        .replace("ages: 30-44", "ages: 30")
        .replace('municipality: staden\n    name: "null"', "municipality: x\n    name: x")
    )

    assert [line.split(": ")[0] for line in complaints(tmp_path, text)] == [
        "k.yaml:4:13",
        "k.yaml:59:13",
        "k.yaml:69:15",
        "k.yaml:83:19",
    ]


def test_a_mistake_in_how_the_file_is_written_hides_no_other(tmp_path: Path) -> None:
    text = (
        VALID.replace("run_by: private", "run_by private")
        .replace("decisions: [lss, sol]", "decisions:[lss, sol]")
        .replace("count: 2", "count: två")
        .replace('name: "null"', 'name: "Björken')
    )

    assert [line.split(": ")[0] for line in complaints(tmp_path, text)] == [
        "k.yaml:57:5",
        "k.yaml:58:5",
        "k.yaml:67:16",
        "k.yaml:84:11",
    ]


def test_a_file_of_nothing_but_mistakes_is_told_the_first_of_them(tmp_path: Path) -> None:
    lines = complaints(
        tmp_path, "municipalities:\n" + "  - id: x\n    name y\n    areas: []\n" * 999
    )

    assert len(lines) == 20
    assert lines[-1].startswith("k.yaml:60:5: katalogen: kolonet saknas efter name")


def test_a_text_of_several_lines_is_not_taken_for_one_without_an_end(tmp_path: Path) -> None:
    (line,) = complaints(tmp_path, VALID.replace("name: Asken", 'name: "Asken\n      går" bra'))

    assert line.startswith("k.yaml:57:12: katalogen: texten går vidare efter citattecknet")


def test_an_empty_catalogue_is_told_what_it_needs(tmp_path: Path) -> None:
    for text in ("", "# inget än", "null"):
        lines = complaints(tmp_path, text)

        assert len(lines) == 1
        assert "skriv municipalities:" in lines[0]


@pytest.mark.parametrize("text", ["hej", "[]", "- municipalities: []"])
def test_a_file_without_keys_is_told_which_there_are(tmp_path: Path, text: str) -> None:
    lines = complaints(tmp_path, text)

    assert len(lines) == 1
    assert lines[0].startswith("k.yaml:1:1: katalogen: katalogen ska ha flera uppgifter")
    assert lines[0].endswith(": operator, municipalities, providers.")


@pytest.mark.parametrize("data", [VALID.encode("utf-16"), VALID.encode("latin-1")])
def test_only_utf_8_is_read(tmp_path: Path, data: bytes) -> None:
    lines = complaints(tmp_path, data)

    assert len(lines) == 1
    assert "UTF-8" in lines[0]


def test_the_place_of_a_letter_of_another_encoding_is_told(tmp_path: Path) -> None:
    lines = complaints(tmp_path, "providers: []\n# åh ".encode() + b"\xe5\n")

    assert lines[0].startswith("k.yaml:2:6: ")


def test_a_part_that_cannot_be_read_is_not_said_to_be_missing(tmp_path: Path) -> None:
    municipalities = VALID.index("municipalities:")
    providers = VALID.index("providers:")
    text = VALID[:municipalities] + "municipalities: hej\n" + VALID[providers:]

    assert len(complaints(tmp_path, text)) == 1


def test_the_same_id_in_two_files_names_the_first_place(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(VALID + "...\n")
    (tmp_path / "b.yaml").write_text("providers:\n" + VALID.split("providers:\n")[1] + "...\n")

    with pytest.raises(InvalidCatalogue) as raised:
        loading.load(tmp_path, today=TODAY)

    assert len(raised.value.problems) == 2
    assert f"id:t asken finns redan, i {tmp_path / 'a.yaml'} rad 54" in str(raised.value)


def test_a_standard_that_is_not_known_forbids_nothing(tmp_path: Path) -> None:
    text = VALID.replace("notice: 1 day", "notice: 12 months")

    assert load(tmp_path, text.replace("notice: 2 days", "notice: null"))
    assert "sämre än kommunens krav, 2 days" in complaints(tmp_path, text)[0]


def test_a_worse_term_is_found_on_the_line_of_the_term(tmp_path: Path) -> None:
    lines = complaints(tmp_path, VALID.replace("taxi, escort_car", "escort_car"))

    # Fewer of the required ways, but another one: different, and neither worse nor better.
    assert lines == []
    assert complaints(tmp_path, VALID.replace(", taxi, escort_car", ""))[0].startswith(
        "k.yaml:80:16: utförare asken: modes under travelling är sämre än kommunens krav"
    )


def test_two_hundred_problems_are_shown_and_the_rest_counted(tmp_path: Path) -> None:
    text = VALID.replace("[no, so]", "[" + ", ".join(f"x{n}" for n in range(300)) + "]")
    lines = complaints(tmp_path, text)

    assert len(lines) == 201
    assert lines[-1] == "… och 100 fel till. Rätta de första och försök igen."


def test_reading_stops_when_nobody_would_read_on(tmp_path: Path) -> None:
    text = VALID.replace("[no, so]", "[" + ", ".join(f"x{n}" for n in range(5_000)) + "]")
    lines = complaints(tmp_path, text)

    assert len(lines) == 201
    assert lines[-1] == "… och minst 800 fel till. Rätta de första och försök igen."


def test_an_area_without_an_id_is_told_of_beside_an_unknown_area(tmp_path: Path) -> None:
    text = VALID.replace("{id: soder, name: Söder}", "{i:d: soder, name: Söder}")

    lines = complaints(tmp_path, text.replace("areas: [norr]", "areas: [soder]"))

    assert any("id saknas" in line for line in lines)
    assert any("utförare asken" in line and "soder" in line for line in lines)


@pytest.mark.parametrize("day", ["0001-01-01", "1989-12-31", "2101-01-01", "9999-12-31"])
def test_a_year_that_nothing_here_can_be_of_is_refused(tmp_path: Path, day: str) -> None:
    (line,) = complaints(tmp_path, VALID.replace("checked: 2026-10-01", f"checked: {day}", 1))

    assert f"året {day[:4]} kan inte stämma. Rätta: skriv ett år från 1990 till 2100." in line


def test_a_day_begins_at_midnight_in_stockholm_wherever_the_machine_stands(
    tmp_path: Path, clock: SetClock
) -> None:
    file = tmp_path / "katalog.yaml"
    text = VALID.replace("date: 2026-11-01", "date: 2026-11-22") + "...\n"
    file.write_text(text, encoding="utf-8")

    clock("2026-11-21T23:30")
    loading.load(file)

    clock("2026-11-21T22:30")
    with pytest.raises(InvalidCatalogue, match="2026-11-22 har inte varit än"):
        loading.load(file)


@pytest.mark.parametrize("length", ["9999 months", "121 months", "11 years", "3721 days"])
def test_a_length_of_time_that_is_a_slip_is_refused(tmp_path: Path, length: str) -> None:
    (line,) = complaints(tmp_path, VALID.replace("limit: 1 day", f"limit: {length}", 1))

    assert f"{length} är en för lång tid. Rätta: skriv en tid på högst 10 år." in line


@pytest.mark.parametrize("length", ["120 months", "10 years", "9999 hours"])
def test_ten_years_are_no_slip(tmp_path: Path, length: str) -> None:
    text = VALID.replace("limit: 1 day, at: 12:00", f"limit: {length}", 1)

    assert complaints(tmp_path, text) == []


@pytest.mark.parametrize("sign", ["\u200b", "\u2060", "\u2064", "\ue000", "\uf8ff"])
def test_a_sign_that_nobody_sees_is_refused_for_no_search_would_find_the_word(
    tmp_path: Path, sign: str
) -> None:
    (line,) = complaints(tmp_path, VALID.replace("Asken", f"As{sign}ken", 1))

    assert "osynligt tecken" in line


@pytest.mark.parametrize("sign", ["\u2800", "\ufff0", "\ufffd"])
def test_a_sign_that_only_looks_like_a_blank_is_refused(tmp_path: Path, sign: str) -> None:
    (line,) = complaints(tmp_path, VALID.replace("Asken", f"As{sign}ken", 1))

    assert "osynligt tecken" in line


@pytest.mark.parametrize("sign", ["\ufe0f", "\ufe00", "\u3164", "\u180b", "\U000e0100"])
def test_a_sign_that_tells_only_how_another_looks_is_no_part_of_a_name(
    tmp_path: Path, sign: str
) -> None:
    found = load(tmp_path, VALID.replace("name: Asken", f"name: Ask{sign}en{sign}", 1))

    assert found.providers["staden", "asken"].name == "Asken"


def test_a_picture_sign_of_several_stays_one(tmp_path: Path) -> None:
    found = load(
        tmp_path, VALID.replace("name: Asken", "name: Asken \U0001f3f3\ufe0f\u200d\U0001f308")
    )

    assert found.providers["staden", "asken"].name == "Asken \U0001f3f3\u200d\U0001f308"


def test_hours_that_end_as_they_begin_are_refused(tmp_path: Path) -> None:
    hours = "name: Asken\n    hours: {from: 08:00, until: 08:00}"

    (line,) = complaints(tmp_path, VALID.replace("name: Asken", hours, 1))

    assert "klockslaget är samma som det som tiden börjar" in line


def test_hours_over_midnight_are_taken_and_remarked_on(tmp_path: Path) -> None:
    hours = "name: Asken\n    hours: {from: 17:00, until: 02:00}"

    found = load(tmp_path, VALID.replace("name: Asken", hours, 1))

    said = [str(text) for _kind, text in on_provider(found.providers["staden", "asken"], TODAY)]
    assert "har öppet över midnatt, från 17:00 till 02:00. Stämmer det?" in said


def test_an_id_that_can_be_none_does_not_say_that_there_is_no_municipality(tmp_path: Path) -> None:
    file = tmp_path / "katalog.yaml"
    file.write_text("providers:\n  - {id: Å, municipality: nacka, name: A}\n...\n", "utf-8")

    with pytest.raises(InvalidCatalogue) as invalid:
        composing.load(file)

    (problem,) = invalid.value.problems
    assert "går inte att använda som id" in problem.message
