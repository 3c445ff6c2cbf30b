"""Where somebody lives: from what people write to their municipality, and never to a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledsagning.country.answers import (
    Found,
    NotAPostcode,
    Nothing,
    One,
    Several,
    UnknownPostcode,
    Why,
)
from ledsagning.country.country import load
from ledsagning.country.model import Municipality
from ledsagning.country.register import read

COUNTRY = load()
ANY_TEXT = st.text() | st.text("0123456789 -SEse,åäöÅÄÖabkmnorst\u00a0\n", max_size=130)


def ids(found: Found) -> tuple[str, ...]:
    """The municipalities of an answer; none for those that are not an answer."""
    return tuple(h.municipality.id for h in found.hits) if isinstance(found, One | Several) else ()


def offered(text: str) -> tuple[str, ...]:
    """The municipalities that are suggested for a text that finds nothing."""
    found = COUNTRY.find(text)
    assert isinstance(found, Nothing)
    return tuple(hit.municipality.id for hit in found.near)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("162 50", "stockholm"),
        ("16250", "stockholm"),
        ("SE-162 50", "stockholm"),
        ("se16250", "stockholm"),
        ("  162  50 ", "stockholm"),
        ("162\u00a050", "stockholm"),
        ("١٦٢ ٥٠", "stockholm"),
        ("162 50 Vällingby", "stockholm"),
        ("Storgatan 5, 162 50 Vällingby", "stockholm"),
        ("Göteborg", "goteborg"),
        ("goteborg", "goteborg"),
        ("GÖTEBORGS STAD", "goteborg"),
        ("Gothenburg", "goteborg"),
        ("Malmö stad", "malmo"),
        ("Malmø", "malmo"),
        ("Upplands Väsby kommun", "upplands-vasby"),
        ("upplands  bro", "upplands-bro"),
        ("region gotland", "gotland"),
        ("Gotlands kommun", "gotland"),
        ("Falu kommun", "falun"),
        ("Falun", "falun"),
        ("Åre", "are"),
        ("are", "are"),
        ("Håbo", "habo-uppsala"),
        ("Täbys kommun", "taby"),
        ("Sälen", "malung-salen"),
        ("Vällingby, Stockholm", "stockholm"),
        ("Habo, Uppsala län", "habo-uppsala"),
        ("Järfälla, Stockholm", "jarfalla"),
    ],
)
def test_what_people_write_leads_to_their_municipality(text: str, id_: str) -> None:
    found = COUNTRY.find(text)

    assert isinstance(found, One)
    assert found.hit.municipality.id == id_


def test_a_decomposed_letter_is_the_letter() -> None:
    assert ids(COUNTRY.find("A\u030are")) == ("are",)


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Vällingby", ("stockholm", "jarfalla")),
        ("vallingby", ("stockholm", "jarfalla")),
        ("Habo", ("habo-jonkoping", "habo-uppsala")),
        ("habo kommun", ("habo-jonkoping", "habo-uppsala")),
        ("162 50 Malmö", ("stockholm", "malmo")),
        ("Malmö, Vällingby", ("malmo", "stockholm", "jarfalla")),
        ("162 50 eller 211 20", ("stockholm", "malmo")),
    ],
)
def test_where_several_may_be_meant_the_reader_chooses(text: str, several: tuple[str, ...]) -> None:
    found = COUNTRY.find(text)

    assert isinstance(found, Several)
    assert ids(found) == several


def test_each_of_several_tells_why_it_is_there() -> None:
    found = COUNTRY.find("162 50 malmo")

    assert isinstance(found, Several)
    assert [(hit.why, hit.said) for hit in found.hits] == [
        (Why.POSTCODE, "162 50"),
        (Why.NAME, "Malmö stad"),
    ]


def test_a_place_tells_its_name_as_it_is_rightly_spelled() -> None:
    found = COUNTRY.find("VALLINGBY")

    assert isinstance(found, Several)
    assert {(hit.why, hit.said) for hit in found.hits} == {(Why.PLACE, "Vällingby")}


def test_a_county_gives_all_of_its_municipalities() -> None:
    for text in ("Skåne", "skane lan", "Region Skåne"):
        found = COUNTRY.find(text)

        assert isinstance(found, Several)
        assert len(found.hits) == 33
        assert {hit.why for hit in found.hits} == {Why.COUNTY}


def test_a_municipality_comes_before_the_postal_place_of_its_name() -> None:
    found = COUNTRY.find("Haninge")

    assert isinstance(found, One)
    assert found.hit.municipality.id == "haninge"
    assert [hit.municipality.id for hit in found.elsewhere] == ["nynashamn"]


def test_whoever_writes_kommun_does_not_mean_the_postal_place() -> None:
    found = COUNTRY.find("Haninge kommun")

    assert isinstance(found, One)
    assert not found.elsewhere


@pytest.mark.parametrize("text", ["175 29", "17529 Järfälla"])
def test_a_postcode_that_the_rest_of_its_place_speaks_against_is_not_believed_alone(
    text: str,
) -> None:
    # The register has it in Upplands-Bro, and 175 30 Järfälla in Järfälla.
    found = COUNTRY.find(text)

    assert isinstance(found, Several)
    assert ids(found) == ("upplands-bro", "jarfalla")


def test_an_unknown_postcode_leads_nowhere_and_offers_where_others_begin_so() -> None:
    found = COUNTRY.find("411 01")

    assert isinstance(found, UnknownPostcode)
    assert [hit.municipality.id for hit in found.near] == ["goteborg"]
    assert COUNTRY.find("999 99") == UnknownPostcode("99999")
    assert COUNTRY.find("002 50") == UnknownPostcode("00250")


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("jag bor i Göteborg", "goteborg"),
        ("Göteborg C", "goteborg"),
        ("nära Malmö centrum", "malmo"),
        ("I live in Uppsala", "uppsala"),
        ("Lunds centralstation", "lund"),
        ("jag bor i Bor", "varnamo"),
    ],
)
def test_the_words_around_a_place_do_not_hide_it(text: str, id_: str) -> None:
    assert ids(COUNTRY.find(text)) == (id_,)


def test_the_words_around_a_place_are_not_taken_for_another() -> None:
    # Bor is a postal place in Värnamo.
    found = COUNTRY.find("jag bor i Hornstull")

    assert found == Nothing()


def test_the_place_beside_an_unknown_postcode_is_enough() -> None:
    assert ids(COUNTRY.find("Box 12, 211 99 Malmö")) == ("malmo",)


@pytest.mark.parametrize("text", ["62 50", "162 500", "1 16250", "1", "070-123 45 67", "SE-162 5"])
def test_a_number_that_has_not_five_digits_leads_nowhere(text: str) -> None:
    found = COUNTRY.find(text)

    assert found == NotAPostcode("".join(filter(str.isdigit, text)))


def test_a_longer_number_holds_no_postcode() -> None:
    assert not ids(COUNTRY.find("ring 0701234567"))
    assert not ids(COUNTRY.find("ring 070-12345"))


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("stokholm", "stockholm"),
        ("gotenborg", "goteborg"),
        ("stokholms stad", "stockholm"),
        ("norköping", "norrkoping"),
        ("Upplansbro", "upplands-bro"),
        ("valingby", "stockholm"),
        ("göinge", "ostra-goinge"),
        ("täby komun", "taby"),
        ("mamma bor i Täby nu", "taby"),
    ],
)
def test_a_misspelled_name_is_only_suggested(text: str, id_: str) -> None:
    assert offered(text)[0] == id_


def test_the_beginning_of_a_name_suggests_all_that_begin_so() -> None:
    assert offered("upplands") == ("upplands-vasby", "upplands-bro")


def test_five_municipalities_are_suggested_at_most() -> None:
    assert len(offered("ham")) == 5


@pytest.mark.parametrize("text", ["", "  ", "x", "💥", "abc kommun", "qwertyuiop"])
def test_what_is_like_nothing_suggests_nothing(text: str) -> None:
    assert COUNTRY.find(text) == Nothing()


def test_of_a_long_text_only_the_beginning_is_read() -> None:
    assert ids(COUNTRY.find("Täby" + " " * 96 + "Malmö")) == ("taby",)
    assert ids(COUNTRY.find("Täby," + " " * 90 + "162501")) == ("taby",)
    assert COUNTRY.find("1" * 5000) == Nothing()


@given(ANY_TEXT)
def test_no_text_breaks_the_lookup(text: str) -> None:
    found = COUNTRY.find(text)

    municipalities = ids(found)
    assert len(set(municipalities)) == len(municipalities)


@given(st.sampled_from(COUNTRY.municipalities), st.sampled_from(["", " ", "\t", " \n"]))
def test_neither_blanks_around_a_name_nor_capitals_matter(
    municipality: Municipality, blank: str
) -> None:
    written = f"{blank}{municipality.name.upper()}{blank}"

    assert municipality.id in ids(COUNTRY.find(written))


@pytest.mark.parametrize("form", ["id", "short_name", "name"])
def test_every_municipality_is_found_by_its_id_and_names(form: str) -> None:
    for municipality in COUNTRY.municipalities:
        name = getattr(municipality, form)
        plain = name.translate(str.maketrans("åäöéÅÄÖ", "aaoeAAO"))

        assert municipality.id in ids(COUNTRY.find(name))
        assert municipality.id in ids(COUNTRY.find(plain))


def loosely_written(name: str) -> set[str]:
    """A name as it is written by whoever parts it otherwise, or has no å, ä and ö."""
    spelled_out = str.maketrans({"å": "aa", "ä": "ae", "ö": "oe", "Å": "Aa", "Ä": "Ae", "Ö": "Oe"})
    parted = {name, *(name.replace(old, new) for old in " -" for new in ("", " ", "-"))}
    short = {one.replace("Sankt ", saint) for one in parted for saint in ("S:t ", "St ", "s:t ")}
    return {form for one in parted | short for form in (one, one.translate(spelled_out))}


def test_it_does_not_matter_how_a_name_is_parted_or_its_rings_and_dots_are_spelled() -> None:
    names = {one.short_name for one in COUNTRY.municipalities} | {p.name for p in read().places}

    for name in names:
        found = set(ids(COUNTRY.find(name)))
        for written in loosely_written(name):
            assert found <= set(ids(COUNTRY.find(written))), written


def test_every_municipality_is_found_by_the_names_it_does_not_use_itself() -> None:
    for municipality in COUNTRY.municipalities:
        for name in municipality.other_names:
            assert ids(COUNTRY.find(name)) == (municipality.id,)


def test_every_postcode_finds_its_municipality_with_and_without_a_blank() -> None:
    for postcode, place in read().postcodes.items():
        for written in (postcode, f"{postcode[:3]} {postcode[3:]}"):
            assert ids(COUNTRY.find(written))[0] == place.municipality.id


def test_nearly_every_postcode_is_sure() -> None:
    asked = sum(isinstance(COUNTRY.find(postcode), Several) for postcode in read().postcodes)

    assert asked == 145


def test_every_postal_place_finds_all_of_its_municipalities() -> None:
    for place in read().places:
        found = COUNTRY.find(place.name)

        assert isinstance(found, One | Several)
        elsewhere = found.elsewhere if isinstance(found, One) else ()
        assert place.municipality in [hit.municipality for hit in (*found.hits, *elsewhere)]


def test_no_digit_of_a_postcode_may_be_wrong() -> None:
    known = read().postcodes
    for postcode in sorted(known)[::50]:
        for digit in "0123456789":
            wrong = digit + postcode[1:]
            assert wrong in known or not ids(COUNTRY.find(wrong))
