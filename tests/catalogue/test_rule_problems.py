"""What an editor is told about rules, sources, times and the law."""

from pathlib import Path

import pytest

from support.catalogues import VALID, complaints, load

PROBLEMS = [
    (
        "quote: Du väljer.",
        "quote: Du väljer bland 60 % av dem #2",
        "kommun staden, choice: quote: texten slutar före #, för det som står efter är en "
        'kommentar. Rätta: skriv quote: "Du väljer bland 60 % av dem #2"; är det en kommentar',
    ),
    (
        "quote: Du väljer.",
        "quote: Du väljer.  # §",
        "kommun staden, choice: quote: texten slutar före #, för det som står efter är en",
    ),
    (
        "per: begun_hour",
        "per: timme",
        "kommun staden, fee: per: ”timme” är inte ett av orden. Rätta: skriv hour (i timmen)",
    ),
    (
        "          section: 3 §\n          quote: Det kostar inget.\n",
        "          section: 3 §\n",
        "kommun staden: fee säger inte vad som står i källan. Rätta: skriv quote: och orden som",
    ),
    (
        "summary: En timme kostar 37 kronor.",
        "summary: En timme kostar 37 kronor.\n          quote: 37 kronor.",
        "kommun staden: fee har både quote och summary. Rätta: behåll quote om orden står så",
    ),
    (
        "source: guideline, quote: Avgift tas ut.",
        "source: guideline",
        "kommun staden: fee säger inte vad som står i källan. Rätta: skriv quote:",
    ),
    (
        "        source: page\n        quote: Du väljer.",
        "        source: pge\n        quote: Du väljer.",
        "kommun staden: källan ”pge” finns inte bland kommunens källor. Rätta: skriv page",
    ),
    (
        "        source: page\n        quote: Du väljer.",
        "        quote: Du väljer.",
        "kommun staden: choice säger inte vilken källa det står i. Rätta: skriv source: och en",
    ),
    (
        "      routine: {title: Rutin, checked: 2026-10-01}\n",
        "",
        "kommun byn: choice har ingen källa. Rätta: skriv sources: före rules:, och under det",
    ),
    (
        "routine: {title: Rutin, checked: 2026-10-01}",
        "routine: {title: Rutin}",
        "kommun byn, routine: checked saknas. Rätta: skriv checked:",
    ),
    (
        "routine: {title: Rutin,",
        "Min rutin: {title: Rutin,",
        "kommun byn: sources: ”Min rutin” går inte att använda som namn på en källa. Rätta:",
    ),
    (
        "checked: 2026-10-01, copy: yes",
        "checked: 2027-10-01, copy: yes",
        "kommun staden, page: checked: 2027-10-01 har inte varit än.",
    ),
    (
        'address: "https://example.se/avgift"',
        "address: www.example.se/avgift",
        "kommun staden, page: address: ”www.example.se/avgift” är inte en webbadress. Rätta: "
        "skriv hela adressen, till exempel https://www.example.se/avgift",
    ),
    (
        "until: 2026-12-31",
        "until: 2025-12-31",
        "kommun staden: fee slutar gälla 2025-12-31, innan den börjar gälla 2026-01-01.",
    ),
    (
        "{act: sol, under_age: 65}",
        "{act: sol, from_age: 70, under_age: 65}",
        "kommun staden: ingen är både 70 år eller äldre och yngre än 65 år.",
    ),
    (
        "{act: sol, under_age: 65}",
        "{act: sol, under_age: 165}",
        "kommun staden, fee: under_age: åldern är 165. Rätta: skriv ett tal från 1 till 120",
    ),
    (
        "{act: sol, under_age: 65}",
        "{act: sol, under_age: 65, areas: [nor]}",
        "kommun staden: området ”nor” finns inte i kommunen. Rätta: skriv norr",
    ),
    (
        "{act: sol, under_age: 65}",
        "{under_age: 65}",
        "kommun staden: kronor under fee är sämre än lagen, som säger kronor: 0 (Lagen (1993:387) "
        "om stöd och service till vissa funktionshindrade (LSS), 18–21 §§). Rätta: ta bort kronor, "
        "eller skriv kronor: 0; gäller regeln bara ledsagning enligt socialtjänstlagen, skriv "
        "applies_to: {act: sol}",
    ),
    (
        "    areas_are: {sv: stadsdelar}\n",
        "    areas_are: {sv: stadsdelar}\n    choice: provider\n",
        "kommun staden: ”choice” är inte känt här. Rätta: skriv den som en regel med källa, under "
        "rules: choice: {how: provider, quote: …}",
    ),
    (
        "kronor: 37",
        "sol_kronor: 37",
        "kommun staden, fee: ”sol_kronor” är inte känt här. Rätta: skriv kronor: med per: hour",
    ),
    (
        "how: municipality",
        "how: municipal_team",
        "kommun byn, choice: how: ”municipal_team” är inte ett av orden. Rätta: skriv municipality",
    ),
    (
        "at: 12:00",
        "at: kl 12",
        "kommun staden, cancelling_by_you: at: ”kl 12” är inte ett klockslag. Rätta: skriv timmar",
    ),
    (
        "limit: 1 day, at: 12:00",
        "limit: senast klockan 12 dagen innan",
        "kommun staden, cancelling_by_you: limit: ”senast klockan 12 dagen innan” är inte en tid. "
        "Rätta: skriv hur lång tid före det är, 1 day, och klockslaget för sig, at: 12:00",
    ),
    (
        "        source: guideline\n        quote: Två dagar.\n",
        "        quote: Två dagar.\n",
        "kommun staden: booking säger inte vilken källa det står i. Rätta: skriv source:",
    ),
    (
        "    agreement:\n      booking:\n        notice: 1 day\n",
        "    agreement:\n      booking:\n        source: guideline\n        notice: 1 day\n",
        "utförare asken: source hör inte till ett avtal. Rätta: ta bort source;",
    ),
    (
        "areas: [norr]",
        "areas: []",
        "utförare asken: listan areas är tom. Rätta: skriv areas: all om utföraren finns i hela",
    ),
    (
        "run_by: private",
        "run_by: private\n    from: 2026-05-01\n    until: 2026-04-01",
        "utförare asken: utföraren slutar 2026-04-01, innan den börjar 2026-05-01.",
    ),
    (
        "[no, so]",
        "[no, kurdiska]",
        "utförare asken: languages: ”kurdiska” är inte ett av orden. Rätta: fråga vilket språk det "
        "är, och skriv kmr (kurmanji) eller ckb (sorani).",
    ),
    (
        "[no, so]",
        "[no, rumanska]",
        "utförare asken: languages: ”rumanska” är inte ett av orden. Rätta: skriv ro (rumänska)",
    ),
    (
        "times: [day]",
        "times: [day]\n        experience: [synskada]",
        "utförare asken: experience: ”synskada” är inte ett av orden. Rätta: skriv vision",
    ),
]
"""What is written, what is written instead, and how the line begins after its place."""


@pytest.mark.parametrize(("right", "wrong", "said"), PROBLEMS)
def test_one_mistake_gives_one_line_that_tells_how_to_mend_it(
    tmp_path: Path, right: str, wrong: str, said: str
) -> None:
    assert right in VALID

    lines = complaints(tmp_path, VALID.replace(right, wrong, 1))

    assert [line.split(": ", 1)[1][: len(said)] for line in lines] == [said]


def test_one_source_that_says_two_things_of_the_same_people_contradicts_itself(
    tmp_path: Path,
) -> None:
    text = VALID.replace("{act: sol, under_age: 65}", "{act: sol}").replace(
        "          source: page\n          summary: En",
        "          source: guideline\n          summary: En",
    )

    (line,) = complaints(tmp_path, text)

    assert "kronor under fee säger två olika saker för samma personer" in line
    assert load(tmp_path, VALID.replace("{act: sol, under_age: 65}", "{act: sol}"))


def test_a_better_value_than_the_law_gives_is_welcome(tmp_path: Path) -> None:
    rules = "      appeal: {within: 4 weeks, source: page, quote: Fyra veckor.}\n"
    text = VALID.replace("    standard_agreement:\n", rules + "    standard_agreement:\n", 1)

    assert load(tmp_path, text)
    (line,) = complaints(tmp_path, text.replace("within: 4 weeks", "within: 2 weeks"))
    assert "within under appeal är sämre än lagen, som säger within: 3 weeks" in line
    assert line.endswith("Rätta: ta bort within, eller skriv within: 3 weeks.")


def test_what_a_fee_depends_on_has_no_place_where_there_is_none(tmp_path: Path) -> None:
    text = VALID.replace("{act: sol, under_age: 65}", "{act: lss}").replace(
        "kronor: 37\n          per: begun_hour", "by: income\n          most_per_month: 2000"
    )

    (line,) = complaints(tmp_path, text)

    assert "most_per_month under fee är sämre än lagen, som säger kronor: 0 (Lagen (1993" in line


def test_an_agreement_that_changes_is_checked_on_each_day(tmp_path: Path) -> None:
    now = (
        "    agreement:\n      booking:\n        notice: 1 day\n"
        "        more: {sv: Vi svarar 12:30.}\n      travelling:\n"
        "        modes: [walking, taxi, escort_car]\n"
    )
    assert now in VALID
    later = (
        "    agreement:\n      - booking:\n          notice: 1 day\n        travelling:\n"
        "          modes: [walking, taxi]\n      - from: 2027-01-01\n        booking:\n"
        "          notice: 3 days\n"
    )

    (line,) = complaints(tmp_path, VALID.replace(now, later))

    assert "notice under booking är sämre än kommunens krav, 2 days" in line
    assert line.startswith("k.yaml:82:")
    assert complaints(tmp_path, VALID.replace(now, later.replace("3 days", "2 days"))) == []
    unordered = later.replace("- from: 2027-01-01\n", "-\n").replace("3 days", "2 days")
    (line,) = complaints(tmp_path, VALID.replace(now, unordered))
    assert "agreement har delar som inte står i tidsordning" in line


@pytest.mark.parametrize("text", ['"60 % av dem #2"', ">-\n          60 % av dem #2", "C#2"])
def test_a_number_sign_that_is_a_part_of_a_text_stays_there(tmp_path: Path, text: str) -> None:
    catalogue = load(tmp_path, VALID.replace("quote: Du väljer.", f"quote: {text}", 1))

    assert catalogue.municipalities["staden"].rules.choice[0].quote.endswith("#2")


@pytest.mark.parametrize(
    ("text", "commented"),
    [
        ("how: provider", "how: provider # sedan 2015"),
        ("name: Kontaktcenter", "name: Kontaktcenter  # sedan 2015"),
    ],
)
def test_a_comment_may_stand_after_a_word_or_apart_from_a_name(
    tmp_path: Path, text: str, commented: str
) -> None:
    assert load(tmp_path, VALID.replace(text, commented, 1))


@pytest.mark.parametrize("like", ["rullstol", "Rullstol"])
def test_no_suggestion_is_made_where_several_words_are_as_near(tmp_path: Path, like: str) -> None:
    # What no wheelchair is called has the word in it as well.
    (line,) = complaints(tmp_path, VALID.replace("wheelchair: heavy", f"wheelchair: {like}", 1))

    assert "Rätta: du kan välja mellan none" in line


@pytest.mark.parametrize(
    ("written", "advice"),
    [("expenses", "escort_expenses för ledsagarens"), ("booking_", "skriv booking")],
)
def test_a_rule_that_goes_by_another_name_is_told_of(
    tmp_path: Path, written: str, advice: str
) -> None:
    text = VALID.replace("      choice:\n", f"      {written}: {{}}\n      choice:\n", 1)

    assert any(advice in line for line in complaints(tmp_path, text))
