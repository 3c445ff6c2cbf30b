"""Letters, words for the phone and SMS: who writes, what is said, and what is never asked for."""

import re
from dataclasses import replace
from itertools import product

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.rules import Switching
from ledsagning.catalogue.vocabulary import Actor
from ledsagning.formats.document import Document, Folded, Letter, Span, Words
from ledsagning.planner.writing import Switch, Writer, must_give_reason, told_about_switching
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import Facet
from ledsagning.web.choosing.assigned import assigned_document
from ledsagning.web.choosing.choosing import choosing_document
from ledsagning.web.choosing.switching import switching_document
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.meeting.answer import meeting_document
from ledsagning.web.plan.answer import follow_up_document, plan_document
from ledsagning.web.wording.blanks import blank, with_spans
from support import places
from support.document_texts import texts
from support.easy import refuse_long
from support.lix import MOST_LIX, measure
from support.tool_pages import answered

STOCKHOLM = places.CATALOGUE.municipalities["stockholm"]
VARMDO = places.CATALOGUE.municipalities["varmdo"]
ASKEN = places.CATALOGUE.providers["stockholm", places.a_provider()]
NOBODY, SOMEBODY = Chosen(), Chosen(ASKEN)
WISHES = (Wish(Facet.LANGUAGES, ("so",)), Wish(Facet.WHEELCHAIR, ("heavy",)))

pytestmark = pytest.mark.usefixtures("swedish")


def every_document() -> dict[str, Document]:
    """Each document with words to send or say, for each writer, in both municipalities."""
    found = {}
    for writer, chosen in product(Writer, (NOBODY, SOMEBODY)):
        who = f"{writer} {chosen.provider is not None}"
        found[f"choose {who}"] = choosing_document(chosen, STOCKHOLM, writer)
        for what in Switch:
            found[f"switch {what} {who}"] = switching_document(chosen, STOCKHOLM, writer, what)
    for writer in Writer:
        found[f"team {writer}"] = assigned_document(VARMDO, (), writer)
        found[f"team wishes {writer}"] = assigned_document(VARMDO, WISHES, writer)
        found[f"team switch {writer}"] = switching_document(NOBODY, VARMDO, writer, Switch.ESCORT)
    for place in (STOCKHOLM, VARMDO):
        found[f"meeting {place.id}"] = meeting_document(NOBODY, place, WISHES)
        found[f"plan {place.id}"] = plan_document(place, Writer.SELF)
        found[f"follow-up {place.id}"] = follow_up_document(place, Writer.SELF)
    found["meeting asken"] = meeting_document(SOMEBODY, STOCKHOLM, WISHES)
    return found


def letters(document: Document) -> list[Letter]:
    inside = [
        within
        for block in document.blocks
        for within in (block.blocks if isinstance(block, Folded) else (block,))
    ]
    return [block for block in inside if isinstance(block, Letter)]


def paragraphs(letter: Letter) -> list[Words]:
    return [*letter.paragraphs, *(words for part in letter.parts for words in part.paragraphs)]


def said(letter: Letter) -> list[str]:
    return ["".join(span.text for span in words) for words in paragraphs(letter)]


def blanks(letter: Letter) -> set[str]:
    return {span.text for words in paragraphs(letter) for span in words if span.blank}


def demanding(rule: Switching) -> Municipality:
    return replace(STOCKHOLM, rules=replace(STOCKHOLM.rules, switching=(rule,)))


def switching(**parts: object) -> Switching:
    return Switching(source="page", quote="Så.", **parts)  # type: ignore[arg-type]


# --- every letter and script


def test_every_letter_and_script_has_short_sentences() -> None:
    for document in every_document().values():
        for letter in letters(document):
            refuse_long([letter.title, *said(letter)])


def test_every_step_and_message_has_short_sentences() -> None:
    for document in every_document().values():
        refuse_long(texts(document))


def test_every_answer_is_very_easy_to_read() -> None:
    for name, document in every_document().items():
        assert measure(texts(document)).lix < MOST_LIX, name


def test_no_letter_and_no_sms_asks_for_a_reason() -> None:
    for name, document in every_document().items():
        for letter in letters(document):
            if letter.title.startswith(("Brev", "Sms", "Säg nej")):
                text = " ".join(said(letter)).lower()
                assert not re.search("varför|därför|orsak|anledning|eftersom", text), name


def test_every_letter_leaves_room_for_the_name_of_the_one_who_writes() -> None:
    for document in every_document().values():
        for letter in letters(document):
            if letter.title.startswith(("Brev", "Sms", "När du ringer")):
                assert "ditt namn" in blanks(letter)


def test_the_answer_never_tells_in_its_title_what_is_wished_or_chosen() -> None:
    for document in every_document().values():
        assert "somalisk" not in document.title
        assert "rullstol" not in document.title
        assert ASKEN.name not in document.title


# --- who writes


@pytest.mark.parametrize("writer", [Writer.GOOD_MAN, Writer.RELATIVE])
def test_a_person_who_is_helped_signs_too_and_is_the_one_who_wants_it(writer: Writer) -> None:
    document = switching_document(SOMEBODY, STOCKHOLM, writer, Switch.PROVIDER)
    letter = letters(document)[0]

    assert "personens underskrift" in blanks(letter)
    assert f"Personen vill byta utförare. Den nya är {ASKEN.name}." in said(letter)
    assert "Personen bestämmer" in " ".join(texts(document))


@pytest.mark.parametrize(
    ("writer", "presented"),
    [
        (Writer.ADMINISTRATOR, "Jag är förvaltare för [personens namn]."),
        (Writer.FUTURE_POWER, "Jag har framtidsfullmakt för [personens namn]."),
    ],
)
def test_who_may_decide_for_the_person_says_so_and_signs_alone(
    client: FlaskClient, writer: Writer, presented: str
) -> None:
    page = answered(client, "/sv/stockholm/byt", writer=writer)

    assert presented in page.lines
    assert "personens underskrift" not in page.text
    assert "Prata ändå med personen först." in page.text


def test_a_guardian_writes_for_the_child_and_signs_alone() -> None:
    letter = letters(choosing_document(SOMEBODY, STOCKHOLM, Writer.GUARDIAN))[0]

    assert "barnets namn" in blanks(letter)
    assert f"Vi vill ha ledsagning från {ASKEN.name}." in said(letter)
    assert "personens underskrift" not in blanks(letter)


def test_the_person_writes_as_themselves() -> None:
    letter = letters(choosing_document(SOMEBODY, STOCKHOLM, Writer.SELF))[0]

    assert f"Jag vill ha ledsagning från {ASKEN.name}." in said(letter)
    assert not {"personens namn", "barnets namn", "personens underskrift"} & blanks(letter)


# --- which provider


def test_a_chosen_providers_name_and_number_stand_in_the_letter() -> None:
    assert ASKEN.contact
    assert ASKEN.contact.phone
    letter = letters(choosing_document(SOMEBODY, STOCKHOLM, Writer.SELF))[0]

    assert any(ASKEN.contact.phone in text for text in said(letter))
    assert "utförarens namn" not in blanks(letter)


def test_without_a_provider_there_is_a_blank_for_its_name() -> None:
    letter, phone, sms = letters(choosing_document(NOBODY, STOCKHOLM, Writer.SELF))

    assert "utförarens namn" in blanks(letter) & blanks(phone)
    assert "utförarens namn" not in blanks(sms)


def test_a_provider_that_cannot_be_reached_or_tells_nothing_is_chosen_all_the_same() -> None:
    silent = Chosen(Provider(id="tyst", municipality="stockholm", name="Tyst & Co"))
    document = choosing_document(silent, STOCKHOLM, Writer.SELF)

    assert "Jag vill ha ledsagning från Tyst & Co." in said(letters(document)[0])
    assert "Tar ni emot nya personer?" in texts(document)


# --- what the municipality's rule says


def test_a_reason_is_only_given_where_the_rule_demands_it() -> None:
    for needed in (None, False, True):
        place = demanding(switching(reason_needed=needed))
        letter = letters(switching_document(NOBODY, place, Writer.SELF, Switch.PROVIDER))[0]

        assert ("skriv kort" in blanks(letter)) is (needed is True)


@pytest.mark.parametrize(
    ("needed", "answer"),
    [(None, "Måste jag säga det?"), (False, "Det vill jag inte säga."), (True, "Svara kort.")],
)
def test_the_phone_script_knows_whether_they_may_ask_why(needed: bool | None, answer: str) -> None:
    place = demanding(switching(reason_needed=needed))
    phone = letters(switching_document(NOBODY, place, Writer.SELF, Switch.PROVIDER))[1]

    (why,) = [text for text in said(phone) if "Varför" in text]
    assert answer in why


@pytest.mark.parametrize(
    ("tell", "receiver"),
    [
        (None, "handläggaren"),
        (Actor.CASEWORKER, "handläggaren"),
        (Actor.BOARD, "nämnden som fattade beslutet"),
        (Actor.PROVIDER, "utföraren"),
        (Actor.ESCORT, "ledsagaren"),
        (Actor.MANAGER, "chefen"),
        (Actor.UNIT, "enheten"),
        (Actor.MUNICIPALITY, "kommunen"),
        (Actor.YOU, "utföraren"),
    ],
)
def test_the_letter_goes_to_the_one_whom_the_rule_names(tell: Actor | None, receiver: str) -> None:
    place = demanding(switching(tell=tell))
    document = switching_document(NOBODY, place, Writer.SELF, Switch.PROVIDER)

    assert [one.title.endswith(receiver) for one in letters(document)] == [True] * 3


def test_without_a_rule_the_caseworker_is_told_and_no_reason_is_given() -> None:
    assert told_about_switching(None) is Actor.CASEWORKER
    assert not must_give_reason(None)


# --- sentences with blanks


@given(st.dictionaries(st.sampled_from("abcde"), st.text("xyz .", min_size=1), min_size=1))
def test_a_sentence_with_blanks_reads_as_the_message_with_its_values(
    values: dict[str, str],
) -> None:
    message = "Hej " + ", ".join(f"%({name})s" for name in values) + "!"

    made = with_spans(message, **{name: blank(text) for name, text in values.items()})

    assert "".join(span.text for span in made) == message % values
    assert [span.text for span in made if span.blank] == list(values.values())


def test_a_span_that_the_message_lacks_is_left_out() -> None:
    assert with_spans("Bara ord.", name=blank("namn")) == (Span("Bara ord."),)
