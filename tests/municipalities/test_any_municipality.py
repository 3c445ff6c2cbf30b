"""Whatever a municipality's rules are like, every page and tool of it answers, and answers well."""

import re
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.vocabulary import Choice, Performer
from ledsagning.web.in_force import law
from support.everything import everything
from support.reading import Reading
from support.sites import SOURCES, Facts, catalogue, new_site
from support.translation import LANGUAGES

BY_LAW = tuple(name for name in RULE_NAMES if law().rules.variants(name))
NOTED = ("switching", "matching", "trial_meeting", "booking", "if_you_do_not_choose", "follow_up")
"""Rules of which now and then nothing is said but in a note."""


def marked(kind: str, number: int) -> str:
    """A word that belongs to one municipality alone."""
    return f"{kind}qx{number}"


def cited(**values: Any) -> Facts:
    return {"quote": "Så står det.", **{name: one for name, one in values.items() if one}}


def by_act(values: st.SearchStrategy[Facts]) -> st.SearchStrategy[list[Facts]]:
    """Nothing, one variant for everybody, one for one act, or one for each."""

    def under(act: str) -> st.SearchStrategy[Facts]:
        support = st.sampled_from([{}, {"with": "home_care"}])
        return st.builds(
            lambda rule, more: {**rule, "applies_to": {"act": act, **more}}, values, support
        )

    return (
        st.just([])
        | values.map(lambda rule: [rule])
        | under("lss").map(lambda rule: [rule])
        | st.tuples(under("lss"), under("sol")).map(list)
    )


def rules(number: int) -> st.SearchStrategy[Facts]:
    name = {"sv": marked("laget", number), "en": marked("team", number)}
    note = {"sv": marked("Notis", number), "en": marked("Note", number)}
    choice = st.sampled_from([str(how) for how in Choice]).map(lambda how: cited(how=how))
    comes = st.builds(
        lambda kind, name: cited(kind=kind, name=name),
        st.sampled_from([str(kind) for kind in Performer]),
        st.sampled_from([None, name]),
    )
    return st.builds(
        lambda choice, comes, noted: {
            "choice": choice,
            "carried_out_by": comes,
            **{rule: cited(note=note) for rule in noted},
        },
        by_act(choice),
        by_act(comes),
        st.sets(st.sampled_from(NOTED), max_size=3),
    )


def municipality(number: int) -> st.SearchStrategy[Facts]:
    areas = [{"id": "ett", "name": marked("Del", number)}, {"id": "tva", "name": "Del två"}]
    office = {"name": marked("Kontor", number), "contact": {}, "checked": "2026-11-21"}
    return st.fixed_dictionaries(
        {
            "id": st.just(f"ort{number}"),
            "name": st.just(f"{marked('Ort', number)} kommun"),
            "sources": st.just(SOURCES),
            "rules": rules(number),
        },
        optional={
            "areas": st.just(areas),
            "areas_are": st.just({"sv": marked("delar", number)}),
            "contacts": st.just([office]),
        },
    )


def providers(place: Facts) -> st.SearchStrategy[list[Facts]]:
    number = int(place["id"].removeprefix("ort"))
    facts = {"municipality": place["id"], "name": marked("Firma", number)}
    areas = ["all", ["ett"]] if place.get("areas") else ["all"]
    one = st.fixed_dictionaries(
        {name: st.just(value) for name, value in facts.items()},
        optional={
            "areas": st.sampled_from(areas),
            "escorts": st.just([{"count": "2", "languages": ["so"]}]),
            "accepts_new": st.sampled_from(["yes", "no", "queue"]),
        },
    )
    return st.lists(one, max_size=2).map(
        lambda some: [{"id": f"firma{n}", **facts} for n, facts in enumerate(some)]
    )


PLACES = st.tuples(municipality(1), municipality(2))
WITH_PROVIDERS = PLACES.flatmap(
    lambda places: st.tuples(st.just(places), *(providers(place) for place in places))
)


def without_answers(page: Reading) -> list[str]:
    """The questions of a page that have nothing to choose."""
    empty = [one for one in page.all("select") if len(list(one.iter("option"))) < 2]
    groups = [one for one in page.all("fieldset") if not list(one.iter("input"))]
    lists = [one for one in groups if not list(one.iter("select"))]
    return [one.get("name", "?") for one in (*empty, *lists)]


def unknown(page: Reading, place: Facts) -> list[str]:
    """The cards that say that nothing is known of what the law, or a note, answers."""
    noted = {name for name, rule in place["rules"].items() if name in NOTED and rule}
    cards = {name: page.at(name) for name in {*BY_LAW, *noted} if name in page.page.ids}
    return [name for name, card in cards.items() if card.marked_unknown]


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(made=WITH_PROVIDERS, language=st.sampled_from(list(LANGUAGES)))
def test_every_page_answers_with_nothing_unknown_that_is_known_and_nobody_elses_words(
    made: tuple[tuple[Facts, ...], list[Facts], list[Facts]], language: str
) -> None:
    places, *known = made
    everybody = [one for some in known for one in some]
    reader = new_site(catalogue(*everybody, more=places)).test_client()

    for place in places:
        number = place["id"].removeprefix("ort")
        for path, page in everything(reader, place["id"], language):
            assert page.status == 200, path
            assert set(re.findall(r"qx(\d+)", page.frame.text)) <= {number}, path
            assert not without_answers(page), path
            assert not unknown(page, place), path
