"""A language that is read from the right: what is read from the left keeps its order there."""

import pytest
from flask.testing import FlaskClient

from support import places, pseudo
from support.careful import Page, local
from support.language_sites import Sites

KINDS = places.kinds()
ISOLATES = {"\u2066", "\u2068", "\u2069"}


def bdi(found: Page, *, directed: bool) -> set[str]:
    return {
        "".join(e.itertext()).strip("\u2068\u2069")
        for e in found.elements("bdi")
        if (e.get("dir") == "ltr") is directed
    }


def provider_with_phone() -> str:
    return min(
        one.id
        for one in places.CATALOGUE.providers.values()
        if one.municipality == "stockholm" and one.contact and one.contact.phone
    )


def test_a_phone_number_keeps_its_direction(sites: Sites) -> None:
    provider = places.CATALOGUE.providers["stockholm", provider_with_phone()]
    assert provider.contact
    reached = {provider.contact.phone, provider.contact.email} - {None}

    for path in (f"/stockholm/utforare/{provider.id}", f"/stockholm/min-lista?list={provider.id}"):
        assert reached <= bdi(sites.read("whole", path).page, directed=True)


def test_an_address_in_a_street_and_a_name_keep_theirs(sites: Sites) -> None:
    provider = places.CATALOGUE.providers["stockholm", provider_with_phone()]
    assert provider.contact
    path = f"/stockholm/avboka?when=tomorrow&provider={provider.id}"

    assert provider.name in bdi(sites.read("whole", path).page, directed=False)
    shown = sites.read("whole", f"/stockholm/utforare/{provider.id}").page
    assert provider.contact.address in bdi(shown, directed=False)


def test_a_name_in_a_list_to_choose_from_has_a_direction_of_its_own(sites: Sites) -> None:
    found = sites.read("whole", "/stockholm/avboka")
    options = [one for one in found.all("option") if one.get("value")]

    assert options
    assert {one.get("dir") for one in options} == {"auto"}


def test_in_plain_text_and_in_a_title_characters_keep_a_name_together(
    sites: Sites,
) -> None:
    provider = places.CATALOGUE.providers["stockholm", provider_with_phone()]
    path = f"/stockholm/avboka.txt?when=tomorrow&provider={provider.id}"
    ours, swedish = (sites.text("whole", path, code) for code in (pseudo.CODE, "sv"))

    assert f"\u2068{provider.name}\u2069" in ours
    assert not ISOLATES & set(swedish)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_read_from_the_left_needs_no_such_characters(
    client: FlaskClient, language: str
) -> None:
    for path in KINDS.values():
        assert not ISOLATES & set(client.get(f"/{language}{path}").get_data(as_text=True))


def test_a_letter_to_send_is_laid_out_as_swedish(sites: Sites) -> None:
    found = sites.read("whole", KINDS["choose"])
    letters = [e for e in found.all("section") if e.get("class") == "letter"]
    swedish = [
        (e.get("lang"), e.get("dir"))
        for letter in letters
        for e in letter
        if local(e) == "div" and e.get("lang")
    ]

    assert swedish
    assert set(swedish) == {("sv", "ltr")}


def test_a_swedish_sentence_of_several_parts_keeps_its_order(sites: Sites) -> None:
    """Its name and its blanks are elements, and elements go from right to left there."""
    found = sites.read("new", KINDS["choose"])
    parted = [
        element
        for element in found.all("p", "li")
        if len([part for part in element if part.get("lang") == "sv"]) > 1
    ]

    assert parted
    for element in parted:
        assert (element.text or "").startswith("\u2066") or element.get("dir") == "ltr"
