"""What must be true between the parts of a catalogue: ids, areas, times, required terms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ledsagning.catalogue import nodes
from ledsagning.catalogue.better import Better
from ledsagning.catalogue.comparing import PARTS, Comparison, compare_part, part_of
from ledsagning.catalogue.entries import Entry, Path, written
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.lawful import check_law
from ledsagning.catalogue.made_up import refuse_in_municipality, refuse_in_provider
from ledsagning.catalogue.model import ALL_AREAS, Area, MunicipalContact, Municipality, Provider
from ledsagning.catalogue.problems import excerpt
from ledsagning.catalogue.rule_checks import check_requirements, check_rules
from ledsagning.catalogue.suggesting import area_called, suggest_area
from ledsagning.catalogue.terms import TERM_NAMES, Agreement, AgreementFrom, agreement_on
from ledsagning.messages import N_, Told, told

WORSE = N_("%(part)s under %(term)s är sämre än kommunens krav, %(required)s")
"""What is said of a term that promises less than the municipality requires."""


def check_municipality(entry: Entry[Municipality], law: Law, taken: frozenset[str]) -> None:
    """Note what is wrong with a municipality by itself, or by law. Its id may be ``taken`` by
    something else.
    """
    municipality = entry.value
    if municipality.id in taken:
        entry.problem(
            ("id",),
            told("%(id)s är redan namnet på en av webbplatsens egna sidor", id=municipality.id),
            told("välj ett annat id, till exempel kommunens namn"),
        )
    _check_areas(entry)
    _check_contacts(entry)
    refuse_in_municipality(entry)
    check_rules(entry)
    check_requirements(entry)
    check_law(entry, law)
    _check_order(entry, "standard_agreement", entry.value.standard_agreement)


def _check_areas(entry: Entry[Municipality]) -> None:
    mend = told("ge varje område ett eget id; all betyder alla områden")
    _refuse_taken(entry, "areas", entry.value.areas, {ALL_AREAS}, mend)


def _check_contacts(entry: Entry[Municipality]) -> None:
    """Note contacts of one id: a rule that names it would lead to only one of them."""
    mend = told("ge varje kontakt ett eget id")
    _refuse_taken(entry, "contacts", entry.value.contacts, set(), mend)


def _refuse_taken(
    entry: Entry[Municipality],
    key: str,
    of: Sequence[Area | MunicipalContact | None] | None,
    taken: set[str],
    mend: Told,
) -> None:
    for number, one in enumerate(of or ()):
        if one is None or one.id is None:
            continue
        if one.id in taken:
            entry.problem((key, number, "id"), told("id:t %(id)s är upptaget", id=one.id), mend)
        taken.add(one.id)


def check_provider(entry: Entry[Provider]) -> None:
    """Note what is wrong with a provider by itself."""
    provider = entry.value
    if provider.escorts == ():
        entry.problem(
            ("escorts",),
            told("listan escorts är tom"),
            told("skriv en grupp, eller escorts: null om ledsagarna inte är kända"),
        )
    if provider.areas == frozenset():
        entry.problem(
            ("areas",),
            told("listan areas är tom"),
            told("skriv areas: all om utföraren finns i hela kommunen"),
        )
    if provider.from_ and provider.until and provider.until < provider.from_:
        entry.problem(
            ("until",),
            told(
                "utföraren slutar %(ends)s, innan den börjar %(begins)s",
                ends=provider.until,
                begins=provider.from_,
            ),
            told("skriv en sista dag som är samma dag som den första, eller senare"),
        )
    _check_hours(entry)
    _check_order(entry, "agreement", provider.agreement)
    for number, version in enumerate(provider.agreement or ()):
        _refuse_citations(entry, number, version)


def _check_hours(entry: Entry[Provider]) -> None:
    """Note hours that end as they begin. Over midnight they may last: escorts can come then."""
    hours = entry.value.hours
    if hours is not None and hours.until and hours.from_ == hours.until:
        entry.problem(
            ("hours", "until"),
            told("klockslaget är samma som det som tiden börjar"),
            told("skriv när det stänger, till exempel 17:00"),
        )


def _check_order(entry: Entry[Any], key: str, versions: Iterable[AgreementFrom] | None) -> None:
    """Note versions of an agreement that do not follow each other in time."""
    before: date | None = None
    for number, version in enumerate(versions or ()):
        day = version.from_ if version else None
        if number and version and (day is None or (before is not None and day <= before)):
            entry.problem(
                (key, number, "from"),
                told("%(key)s har delar som inte står i tidsordning", key=key),
                told(
                    "börja med det som gällde först; varje senare del har from: och en senare dag"
                ),
            )
        before = day or before


def _refuse_citations(entry: Entry[Provider], number: int, version: AgreementFrom | None) -> None:
    for name in TERM_NAMES if version else ():
        term = getattr(version, name)
        for key in ("source", "section", "quote", "summary"):
            if term is not None and getattr(term, key) is not None:
                entry.problem(
                    ("agreement", number, name, key),
                    told("%(key)s hör inte till ett avtal", key=key),
                    told(
                        "ta bort %(key)s; det som utföraren själv vill säga skrivs med more:",
                        key=key,
                    ),
                )


def settle(entry: Entry[Provider], municipality: Municipality) -> Provider:
    """The provider with ``all`` areas spelled out; what does not fit its municipality is noted."""
    _check_agreement(entry, municipality)
    # What cannot be read is told as that.
    if municipality.sample is False:
        refuse_in_provider(entry)
    known = {area.id: area.name for area in municipality.areas or () if area and area.id}
    return _with_areas(entry, known)


def _with_areas(entry: Entry[Provider], known: Mapping[str, str]) -> Provider:
    """The provider with the ids of its areas, also where their names are written."""
    provider = entry.value
    if provider.areas is None:
        return provider
    if ALL_AREAS in provider.areas:
        return replace(provider, areas=frozenset({ALL_AREAS, *known}))
    if provider.areas <= known.keys():
        return provider
    named = {written: area_called(written, known) for written in provider.areas}
    if None in named.values():
        _refuse_unknown_areas(entry, known, named)
    return replace(provider, areas=frozenset(id_ for id_ in named.values() if id_))


def _refuse_unknown_areas(
    entry: Entry[Provider], known: Mapping[str, str], named: Mapping[str, str | None]
) -> None:
    areas = entry.at(("areas",))
    for item in areas.items if isinstance(areas, nodes.Sequence) else ():
        if isinstance(item, nodes.Scalar) and named.get(item.text, "") is None:
            entry.scope.problem(
                item,
                told("området %(text)s finns inte i kommunen", text=excerpt(item.text)),
                suggest_area(item.text, known),
            )


def _check_agreement(entry: Entry[Provider], municipality: Municipality) -> None:
    """Note what is worse than is required, on each day that the one or the other changes."""
    ours = [version for version in entry.value.agreement or () if version]
    standard = [version for version in municipality.standard_agreement or () if version]
    if not standard:
        return
    worse = {
        place: required
        for day in sorted({version.from_ or date.min for version in (*ours, *standard)})
        for place, required in _worse(ours, agreement_on(standard, day), day)
    }
    for path, required in worse.items():
        entry.problem(
            path,
            told(
                WORSE,
                part=path[-1],
                term=path[-2],
                required=written(required),
            ),
            told(
                "skriv %(required)s eller något som är bättre för personen, eller rätta "
                "standard_agreement om kravet har ändrats",
                required=written(required),
            ),
        )


def _worse(
    ours: Sequence[AgreementFrom], standard: Agreement, day: date
) -> Iterator[tuple[Path, Any]]:
    """What is worse than a standard on a day, and what is required there."""
    promised = agreement_on(ours, day)
    for term, part, better, required in _requirements(standard):
        if compare_part(better, part_of(promised, term, part), required) is Comparison.WORSE:
            yield ("agreement", _stated_in(ours, term, day), term, part), required


def _stated_in(versions: Sequence[AgreementFrom], term: str, day: date) -> int:
    """The number of the version that a term stands in, of those that hold on a day."""
    return max(
        number
        for number, version in enumerate(versions)
        if getattr(version, term) is not None and (version.from_ is None or version.from_ <= day)
    )


def _requirements(standard: Agreement) -> Iterator[tuple[str, str, Better, Any]]:
    for term, part, better in PARTS:
        required = part_of(standard, term, part)
        if required is not None:
            yield term, part, better, required
