"""Words that name a wish become that wish; what is left only finds, and never says who fits."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning.catalogue.model import Area, Catalogue
from ledsagning.country.spelling import fold
from ledsagning.search.criteria import Criteria, Wish
from ledsagning.search.engine import Search
from ledsagning.search.facets import Facet, values, word
from ledsagning.search.inflected import forms
from ledsagning.search.matching import Fit
from ledsagning.search.meanings import names
from ledsagning.search.reading import Reader, quoted, unquoted
from support import search_oracle as oracle
from support.strategies import MUNICIPALITY, WORDS, catalogues, wishes
from support.swedish_dictionary import swedish_dictionary

DAY = date(2026, 11, 21)
PLACES = ("Björkö", "Gamla stan", "Sankt Erik", "Sankta Karin")
LOOSELY_WRITTEN = (
    *("Bjorko", "Bjoerkoe", "björ kö", "gamlastan", "Gamla-stan"),
    *("S:t Erik", "st erik", "st. erik", "SANKT ERIK", "sankterik", "s:ta Karin"),
)
READER = Reader((Area(id="norr", name="Norr", places=PLACES),))

SOMALI = Wish(Facet.LANGUAGES, ("so",))
HEAVY = Wish(Facet.WHEELCHAIR, ("heavy",))
LIGHT = Wish(Facet.WHEELCHAIR, ("light",))
WOMAN = Wish(Facet.GENDER, ("woman",))
MAN = Wish(Facet.GENDER, ("man",))
OLDER = Wish(Facet.AGES, ("45-64", "65-plus"))
YOUNG, THIRTIES, OLD = (Wish(Facet.AGES, (one,)) for one in ("18-29", "30-44", "65-plus"))
AGES_IN_NUMBERS = {
    YOUNG: (
        "under 30",
        "yngre än 30 år",
        "18-29",
        "25 år",
        "25-åring",
        "i 20-årsåldern",
        "upp till 30 år",
        "under trettio",
        "tjugofemåring",
        "mellan arton och trettio",
        "twenty to thirty",
    ),
    THIRTIES: (
        "30-45 år",
        "30–44",
        "mellan 30 och 44 år",
        "30 till 40",
        "35 years old",
        "in her 30s",
        "i trettioårsåldern",
        "i trettioarsaldern",
        "mellan trettio och fyrtio",
        "trettio–fyrtio år",
        "fyrtioåring",
        "trettiofem år",
        "in her thirties",
        "thirty to forty",
        "thirty-five years old",
    ),
    OLDER: ("minst 50 år", "över 45", "55+", "older than 50", "minst femtio", "over forty-five"),
    OLD: ("över 60", "65+", "70-årsåldern", "70 years", "över sextiofem", "in his eighties"),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("somaliska", (SOMALI,)),
        ("Somali", (SOMALI,)),
        ("soomaali", (SOMALI,)),
        ("somaliska tung rullstol", (SOMALI, HEAVY)),
        ("tung rullstol, somaliska", (SOMALI, HEAVY)),
        ("Jag vill ha en kvinna som pratar somaliska", (SOMALI, WOMAN)),
        *((text, (WOMAN,)) for text in ("kvinna", "tjej", "kvinnlig ledsagare", "DAM")),
        ("äldre dam", (WOMAN, OLDER)),
        ("aldre dam", (WOMAN, OLDER)),
        ("adhd", (Wish(Facet.EXPERIENCE, ("adhd",)),)),
        ("kurdiska", (Wish(Facet.LANGUAGES, ("kmr", "ckb")),)),
        ("gamla stan", (Wish(Facet.AREAS, ("norr",)),)),
        *((text, (Wish(Facet.AREAS, ("norr",)),)) for text in LOOSELY_WRITTEN),
        ("tungrullstol somaliska", (SOMALI, HEAVY)),
        ("klarar tung rullstol", (HEAVY,)),
        *((text, (Wish(Facet.TIMES, ("weekend",)),)) for text in ("lördagar", "på söndag")),
        *((text, (Wish(Facet.TIMES, ("day",)),)) for text in ("dagtid", "eftermiddagar")),
        *((text, (Wish(Facet.LANGUAGES, ("fi",)),)) for text in ("finne", "en finländare")),
        *((text, (Wish(Facet.EXPERIENCE, ("vision",)),)) for text in ("synsvag", "ser dåligt")),
        *((text, (Wish(Facet.EXPERIENCE, ("mobility",)),)) for text in ("cp-skada", "parkinson")),
        *((text, (Wish(Facet.ACCEPTS_NEW, ("yes",)),)) for text in ("ledig plats", "tar emot nya")),
        ("manuell rullstol", (LIGHT,)),
        ("gamlastan tungrullstol", (HEAVY, Wish(Facet.AREAS, ("norr",)))),
    ],
)
def test_words_that_name_wishes_are_those_wishes(text: str, expected: tuple[Wish, ...]) -> None:
    reading = READER.read(text)

    assert (reading.wishes, reading.text, reading.questions) == (expected, "", ())


@pytest.mark.parametrize(
    ("text", "age"), [(text, age) for age, texts in AGES_IN_NUMBERS.items() for text in texts]
)
def test_an_age_in_numbers_is_the_wish_for_its_group(text: str, age: Wish) -> None:
    reading = READER.read(f"kvinna {text} som pratar somaliska")

    assert (reading.wishes, reading.text) == ((SOMALI, WOMAN, age), "")


@pytest.mark.parametrize(
    "text",
    [
        *("30", "under 30 minuter", "högst 50 kr", "08-123 45 67", "10-12", "2026", "130 år"),
        *("45 kg", "trettio", "ett", "en", "två timmar", "nittio minuter", "minst tjugo gånger"),
        *("under 30-talet", "från sextiotalet", "from the 60s", "in the thirties", "sex", "tio år"),
        *("klockan är tjugo", "twenty to three", "twenty minutes", "one", "trettiofem kronor"),
    ],
)
def test_a_number_that_is_no_age_is_searched_for(text: str) -> None:
    assert READER.read(text).wishes == ()


@pytest.mark.parametrize("facet", [facet for facet in Facet if facet is not Facet.AREAS])
def test_every_choice_is_read_by_its_own_name(facet: Facet) -> None:
    # That a provider takes in new people is no wish that is written so.
    for value in values(facet) if facet is not Facet.ACCEPTS_NEW else ():
        known = word(facet, value)
        assert known
        (wish,) = READER.read(known.label).wishes
        assert (wish.facet, value in wish.values) == (facet, True), known.label


def test_what_is_no_wish_is_left_to_search_for() -> None:
    reading = READER.read("en somaliska som går på trombonklubben")

    assert (reading.wishes, reading.text) == ((SOMALI,), "trombonklubben")


@pytest.mark.parametrize(
    ("text", "meanings"), [("rullstol", (LIGHT, HEAVY)), ("kvinna eller man", (WOMAN, MAN))]
)
def test_words_of_two_meanings_are_asked_about(text: str, meanings: tuple[Wish, ...]) -> None:
    reading = READER.read(text)

    assert (reading.wishes, reading.text) == ((), text)
    assert [question.meanings for question in reading.questions] == [meanings]


NO_WISHES = (
    *("finns någon", "både och", "kan båda", "boka", "boka ledsagare", "måla", "vad menas", "mål"),
    *("någon som tar hand om dem", "nått kul", "romaner", "trans", "stämning", "gård"),
    *("sol", "Ungern", "låsa", "lås", "las", "vinst", "dags", "date", "dan", "pers", "rulla"),
    *("solig", "ungen", "pension", "naturligt", "vad kan man göra", "hur får man ledsagning"),
    *("så att man kan komma ut", "god man", "min man", "man måste", "spela piano", "spelar gitarr"),
    *("tecken som stöd", "men", "vision", "male", "fisk", "manen", "maner", "mena", "malen"),
)


@pytest.mark.parametrize("text", NO_WISHES)
def test_a_word_that_is_no_form_of_a_name_is_no_wish(text: str) -> None:
    reading = READER.read(text)

    assert (reading.wishes, reading.questions) == ((), ())


def test_no_wish_is_read_out_of_another_word_without_dots() -> None:
    spelled = {
        form
        for name, (facet, _) in names()
        for form in forms(name, adjective=True)
        if form.isalpha() and not {"å", "ä", "ö"}.isdisjoint(form)
    }
    # A man is one, too.
    dotless = set(map(fold, spelled)) - {name for name, _ in names()}
    others = {one for one in dotless if swedish_dictionary().lookup(one)}

    assert {"laser", "trana", "dova"} <= others
    assert [one for one in sorted(others) if READER.read(one).wishes] == []


@pytest.mark.parametrize(
    ("text", "facet"),
    [("bocker", Facet.INTERESTS), ("lasa", Facet.INTERESTS), ("synnedsattning", Facet.EXPERIENCE)],
)
def test_a_wish_without_dots_that_is_no_other_word_is_read(text: str, facet: Facet) -> None:
    assert [wish.facet for wish in READER.read(text).wishes] == [facet]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("finns någon kvinna", (WOMAN,)),
        ("kvinna men gärna en som kan somaliska", (SOMALI, WOMAN)),
        *((text, (WOMAN,)) for text in ("helst kvinna", "endast kvinnlig personal", "bara tjejer")),
        *((text, (MAN,)) for text in ("man", "en man", "manlig ledsagare", "någon man")),
        *((text, (SOMALI,)) for text in ("af soomaali", "somaliska språket", "somalisk")),
        *((text, (Wish(Facet.GENDER, ("other",)),)) for text in ("icke-binär", "icke binär")),
        *((text, (Wish(Facet.INTERESTS, ("culture",)),)) for text in ("museet", "museer")),
        *((text, (Wish(Facet.INTERESTS, ("books",)),)) for text in ("böckerna", "bocker", "läser")),
        *((text, (Wish(Facet.INTERESTS, ("theatre",)),)) for text in ("spelar teater", "teatern")),
        *((text, (Wish(Facet.TIMES, ("day",)),)) for text in ("måndagar", "på onsdagen")),
        *((text, (Wish(Facet.TIMES, ("evening",)),)) for text in ("på kvällen", "pa kvallen")),
        *((text, (Wish(Facet.TIMES, ("evening",)),)) for text in ("vardagskvällar", "en kväll")),
        *((text, (Wish(Facet.TIMES, ("weekend",)),)) for text in ("på helgen", "i helgen")),
        ("fredagskväll", (Wish(Facet.TIMES, ("evening",)),)),
        *((text, (Wish(Facet.EXPERIENCE, ("vision",)),)) for text in ("nedsatt syn", "blinda")),
        ("gravt synskadad", (Wish(Facet.EXPERIENCE, ("vision",)),)),
        ("min man har demens", (Wish(Facet.EXPERIENCE, ("dementia",)),)),
        ("30-årig", (THIRTIES,)),
    ],
)
def test_a_form_of_a_name_is_the_wish_whatever_small_words_stand_around_it(
    text: str, expected: tuple[Wish, ...]
) -> None:
    reading = READER.read(text)

    assert (reading.wishes, reading.text, reading.questions) == (expected, "", ())


@pytest.mark.parametrize(
    "text",
    [
        *("jag är en kvinna på 75 år", "kvinna 40 år söker ledsagare", "min dotter är 20 år"),
        *("ledsagare till pojke 12 år", "till min gamla mamma", "gammal man i rullstol"),
        *("ung man med downs syndrom", "hon är 45 år", "åt en äldre dam", "kvinna med demens"),
    ],
)
def test_what_is_told_of_who_is_helped_is_asked_about_and_no_wish(text: str) -> None:
    reading = READER.read(text)

    assert {wish.facet for wish in reading.wishes}.isdisjoint({Facet.GENDER, Facet.AGES})
    asked = {wish.facet for question in reading.questions for wish in question.meanings}
    assert not asked.isdisjoint({Facet.GENDER, Facet.AGES})
    assert reading.text in ("", "rullstol")


def test_the_same_word_of_two_people_is_a_wish_where_it_is_wished() -> None:
    reading = READER.read("jag är kvinna och vill ha en kvinna")

    assert reading.wishes == (WOMAN,)


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("bad eyesight", "vision"),
        ("hearing loss", "hearing"),
        *((text, None) for text in ("bad", "someone to date", "how do I book", "slow down")),
        *((text, "evening") for text in ("weekday evenings", "a weekday evening", "evening")),
    ],
)
def test_english_words_are_read_as_english_on_an_english_page(
    text: str, wished: str | None
) -> None:
    wishes = Reader(language="en").read(text).wishes

    assert [value for wish in wishes for value in wish.values] == ([wished] if wished else [])


def test_a_name_of_a_place_and_of_an_interest_is_asked_about() -> None:
    reading = Reader((Area(id="bad", name="Bad"),)).read("somaliska bad")

    (question,) = reading.questions
    assert (reading.wishes, reading.text) == ((SOMALI,), "bad")
    assert [wish.facet for wish in question.meanings] == [Facet.INTERESTS, Facet.AREAS]
    assert question.text == ""


def test_another_choice_than_the_one_that_is_made_is_asked_about() -> None:
    assert READER.read("kvinna", (WOMAN,)).wishes == (WOMAN,)
    assert READER.read("kvinna", (MAN,)).questions[0].meanings == (WOMAN,)


@pytest.mark.parametrize(
    "text", ["inte kvinna", "utan rullstol", "not a man", quoted("somaliska"), '"somaliska"', ""]
)
def test_neither_a_no_nor_words_in_quotation_marks_are_read(text: str) -> None:
    reading = READER.read(text)

    assert (reading.wishes, reading.text, reading.questions) == ((), text, ())


def test_quotation_marks_can_be_put_on_and_taken_off() -> None:
    assert quoted("tung rullstol") == quoted(quoted("tung rullstol")) == "”tung rullstol”"
    assert unquoted("”tung rullstol”") == unquoted("tung rullstol") == "tung rullstol"


LABELS = sorted({known.label for f in Facet for v in values(f) if (known := word(f, v))})
SPOKEN = st.lists(
    st.sampled_from([*LABELS, *WORDS, "rullstol", "kvinna", "inte", "äldre", "Norr"]), max_size=5
).map(" ".join)


@settings(
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(catalogues(), wishes(2), SPOKEN)
def test_no_text_ever_says_that_somebody_fits_whom_the_wishes_do_not_fit(
    catalogue: Catalogue, chosen: tuple[Wish, ...], text: str
) -> None:
    search = Search.build(catalogue, MUNICIPALITY.id)
    reading = Reader(MUNICIPALITY.areas).read(text, chosen)
    asked = Criteria(chosen, reading.text)
    for wish in reading.wishes:
        asked = asked.adding(wish)

    matches = search.answer(asked, DAY, per_page=1_000, with_rest=True).matches

    for one in matches:
        alone = oracle.heading(one.provider, asked.wishes)
        assert one.fit is not Fit.FITS or alone == "fits"
        assert one.fit.value == alone or (alone, one.fit, one.words) == ("fits", Fit.MAY_FIT, False)
    assert len(matches) == len(search.working(DAY))


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.text(max_size=150), wishes(2))
def test_any_text_is_read(text: str, chosen: tuple[Wish, ...]) -> None:
    reading = READER.read(text, chosen)

    assert reading.text == text or reading.wishes
