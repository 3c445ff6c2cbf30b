"""A picture of picture text says what its sentence says: no at a no, and "we don't know" there."""

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from flask.testing import FlaskClient

from ledsagning.catalogue import rules, terms
from ledsagning.catalogue.vocabulary import Activity
from ledsagning.formats.document import Enumeration, text_of
from ledsagning.web.wording.pictograms import GROUPS
from ledsagning.web.wording.rules import TOPICS as RULES
from ledsagning.web.wording.telling import FEWEST_LISTED, Topic, told
from ledsagning.web.wording.terms import TOPICS as TERMS
from support.picture_texts import PictureText, Row, picture_texts
from support.reading import read

UNKNOWN = {"sv": r"Vi vet (ännu )?(inte|inget)\b", "en": r"We (do not|don’t|don't) (yet )?know\b"}
NOT_MEANT = {"sv": "Vi vet inte vem du är.", "en": "We do not know who you are."}
"""What we want nobody to know: nothing is missing."""
NO = {
    "sv": re.compile(r"\b(inte|inga|ingen|inget|aldrig)\b ?", re.IGNORECASE),
    "en": re.compile(r"\b(cannot|not|never|no|none|nobody)\b ?", re.IGNORECASE),
}
OLD = re.compile(r"^Så stod det|kan ha ändrats\.|kan vara gamla\.|kan vara en annan nu\.")
SUBJECTS = {
    "sv": ("ingår", "klarar", "får byta", "Ledsagaren väntar"),
    "en": ("included", "manage", "can change escort", "The escort waits?"),
}
"""Of these a text says both that it is so and that it is not, of different things."""


@pytest.fixture(scope="module", params=["sv", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_what_we_do_not_know_has_its_picture_everywhere(client: FlaskClient, language: str) -> None:
    begins = re.compile(UNKNOWN[language])
    found = [row for one in picture_texts(client, language) for row in one.rows]

    unknown = [row for row in found if begins.match(row.words) and row.words != NOT_MEANT[language]]
    assert len(unknown) > 10
    assert {row for row in unknown if row.picture != "unknown"} == set()


def test_no_two_sentences_of_which_one_denies_the_other_share_a_picture(
    client: FlaskClient, language: str
) -> None:
    shared = {
        str(one): pairs
        for one in picture_texts(client, language)
        if (pairs := list(_opposites(one, language)))
    }

    assert shared == {}


def _opposites(one: PictureText, language: str) -> Iterator[tuple[str, str]]:
    """Pairs of sentences with one picture, of which one says no to the other."""
    for first, second in combinations(dict.fromkeys(one.rows), 2):
        if first.picture == second.picture and _denies(first, second, language):
            yield first.words, second.words


def _denies(first: Row, second: Row, language: str) -> bool:
    no = NO[language]
    denied = {bool(no.search(row.words.partition(",")[0])) for row in (first, second)}
    return len(denied) == 2 and _same_subject(first.words, second.words, language)


def _same_subject(first: str, second: str, language: str) -> bool:
    leads = [NO[language].sub("", words).casefold() for words in (first, second)]
    named = (re.compile(rf"\b({subject})\b") for subject in SUBJECTS[language])
    return leads[0] == leads[1] or any(all(map(one.search, leads)) for one in named)


# --- whatever a rule or a term says


@pytest.mark.parametrize(
    ("topic", "yes", "no"),
    [
        (TERMS["waiting"], terms.Waiting(waits=True), terms.Waiting(waits=False)),
        (
            TERMS["changing_escort"],
            terms.ChangingEscort(allowed=True),
            terms.ChangingEscort(allowed=False),
        ),
        (TERMS["safety"], terms.Safety(insured=True), terms.Safety(insured=False)),
        (RULES["where"], rules.Where(trips=True), rules.Where(trips=False)),
        (
            TERMS["activities"],
            terms.Activities(included=frozenset({Activity.CAFE})),
            terms.Activities(not_included=frozenset({Activity.CAFE})),
        ),
    ],
)
@pytest.mark.usefixtures("swedish")
def test_a_yes_has_the_picture_of_its_subject_and_a_no_another(
    topic: Topic, yes: object, no: object
) -> None:
    (said,), (denied,) = (
        [one for one in told(topic.tell(fact), topic.pictogram) if isinstance(one, tuple)]
        for fact in (yes, no)
    )

    assert said[0].pictogram == topic.pictogram
    assert denied[0].pictogram not in (topic.pictogram, None)


@pytest.mark.usefixtures("swedish")
def test_an_answer_that_denies_in_words_alone_is_still_a_no_in_pictures() -> None:
    """Hours that nobody takes from you are good, but the words still say "inga"."""
    topic = TERMS["first_meeting"]
    said = told(topic.tell(terms.FirstMeeting(free_of_hours=True)), topic.pictogram)

    (row,) = said
    assert isinstance(row, tuple)
    assert (text_of(row), row[0].pictogram) == ("Första träffen tar inga av dina timmar.", "no")


def test_the_booklet_shows_who_does_what(client: FlaskClient) -> None:
    rows = _rows(client, "/sv/stockholm/haftet")

    assert rows["Du säger vad du vill göra."] == rows["Du bestämmer innehållet."] == "person"
    assert rows["Den som hjälper dig stöttar dig att säga vad du vill."] == "family"
    assert rows["Ledsagaren följer med dig och är där för din skull."] == "together"


def test_where_somebody_else_chooses_the_hand_that_chooses_is_crossed_out(
    client: FlaskClient,
) -> None:
    said = "Kommunen bestämmer vem som ger dig ledsagning."

    assert [_rows(client, f"/sv/varmdo/{page}")[said] for page in ("valja", "haftet")] == [
        "not-choose",
        "not-choose",
    ]
    assert _rows(client, "/sv/stockholm/haftet")["Du väljer själv utförare."] == "choose"


CONTRADICTED = {
    "check": r"\b(inte|inga|ingen|inget)\b(?! väljer)",
    "not-ticket": "bestämmer själv",
    "money": r"ingen avgift|\bär gratis|\bvar gratis",
    "wallet": r"(kommunen|utföraren|ledsagaren) betalar|kvitto",
    "cancel": "har (du )?(ändå )?kvar timmarna|inte för ledsagning|kostar inget",
    "escort-cancel": "ny tid|annan ledsagare|kvar timmarna",
    "escort-choose": "inte för ledsagning",
    "follow-up": "Resultat",
    "unknown": "^(Fråga|Har du|Då kan)",
    "no": r"^Har du .*\?$",
}
"""What a sentence cannot say beside a picture."""
BESIDE_CHECK = "Du får stödet om du behöver det och inte får samma hjälp på annat sätt."
"""A yes, under a condition."""
KNOWN_OF = ("alvdalen", "skelleftea", "nykoping", "botkyrka", "ljungby")
"""Municipalities whose rules say what those of the sample do not."""


def test_no_picture_contradicts_its_sentence(client: FlaskClient) -> None:
    found = [row for one in picture_texts(client, "sv") for row in one.rows]
    for municipality in KNOWN_OF:
        for page in ("kostnader", "boka-och-avboka", "valja", "ansok"):
            path = f"/sv/{municipality}/{page}"
            found += PictureText(path, read(client.get(f"{path}.bilder"))).rows

    wrong = {
        (row.picture, row.words)
        for row in found
        if row.picture in CONTRADICTED
        and re.search(CONTRADICTED[row.picture], row.words, re.IGNORECASE)
        and row.words != BESIDE_CHECK
    }
    assert wrong == set()


@pytest.mark.parametrize(
    ("path", "said", "picture"),
    [
        ("stockholm/forsta-motet", "Säg till om det inte känns rätt.", "complaint"),
        ("stockholm/kostnader", "Kommunen bestämmer själv om den betalar dem.", "escort-receipt"),
        ("stockholm/kostnader", "Ledsagarservice enligt LSS är gratis.", "check"),
        ("stockholm/kostnader", "Du betalar ingen avgift till kommunen.", "no"),
        ("varmdo/om-du-inte-valjer", "Du får ditt stöd ändå.", "check"),
        ("varmdo/boka-och-avboka", "Ledsagaren ska föreslå en ny tid.", "calendar"),
        ("varmdo/boka-och-avboka", "Du har kvar timmarna om ledsagaren avbokar.", "hours"),
        ("stockholm/utforare/exempel-asken", "Blir du sjuk har du kvar timmarna.", "hours"),
        ("stockholm/utforare/exempel-eken", "Du får en ny tid inom 1 vecka.", "calendar"),
        ("stockholm/utforare/exempel-granen", "Resultat: utföraren följde inte avtalet.", "no"),
        ("goteborg/ansok", "Fråga i kommunens växel.", "phone"),
    ],
)
def test_each_sentence_of_a_rule_has_a_picture_that_fits_it(
    client: FlaskClient, path: str, said: str, picture: str
) -> None:
    assert _rows(client, f"/sv/{path}")[said] == picture


# --- the escorts of a provider


def test_each_fact_about_the_escorts_has_its_own_picture(client: FlaskClient) -> None:
    rows = _rows(client, "/sv/stockholm/utforare/exempel-eken")

    assert rows["Ledsagarna är kvinnor."] == "woman"
    assert rows["Ledsagarna är män."] == "man"
    assert rows["Åldern är 45–64 år."] == "age"
    assert rows["Kan svenska och finska."] == "language"
    assert rows["Klarar lätt och tung rullstol."] == "wheelchair"
    assert rows["Klarar inte rullstol."] == "not-wheelchair"
    assert rows["Tycker om dans och kafé."] == "likes"
    assert rows["Är van vid personer med minnessvårigheter."] == "used-to"
    assert rows["Arbetar dagar och helger."] == "clock"


def test_what_is_included_and_what_is_not_look_different(client: FlaskClient) -> None:
    rows = _rows(client, "/sv/stockholm/utforare/exempel-eken")

    assert rows["Det här ingår:"] == "escort-cafe"
    assert rows["Det här ingår inte: bad och resa med övernattning."] == "not-escort-cafe"


def test_each_of_many_things_that_are_not_included_is_crossed_out() -> None:
    topic, some = TERMS["activities"], frozenset(list(Activity)[:FEWEST_LISTED])

    (included,) = told(topic.tell(terms.Activities(included=some)), topic.pictogram)
    (denied,) = told(topic.tell(terms.Activities(not_included=some)), topic.pictogram)
    assert isinstance(included, Enumeration)
    assert isinstance(denied, Enumeration)
    shown = [f"not-{one[0].pictogram}" for one in (included.lead, *included.items)]
    assert [one[0].pictogram for one in (denied.lead, *denied.items)] == shown


@pytest.mark.usefixtures("swedish")
@pytest.mark.parametrize("included", [True, False])
def test_each_activity_has_a_picture_of_its_own(*, included: bool) -> None:
    every = frozenset(Activity)
    term = terms.Activities(**{"included" if included else "not_included": every})

    (listed,) = told(TERMS["activities"].tell(term), "escort-cafe")

    assert isinstance(listed, Enumeration)
    pictures = {one[0].pictogram for one in listed.items}
    assert len(pictures) == len(every)
    assert pictures <= {name for group in GROUPS for name in group.meanings}


def test_what_was_written_long_ago_has_one_picture_whatever_it_is_about(
    client: FlaskClient,
) -> None:
    old = {
        row.picture
        for one in picture_texts(client, "sv")
        for row in one.rows
        if OLD.search(row.words)
    }

    assert old == {"old"}


def _rows(client: FlaskClient, path: str) -> dict[str, str]:
    page = PictureText(path, read(client.get(f"{path}.bilder")))
    return {row.words: row.picture for row in page.rows}
