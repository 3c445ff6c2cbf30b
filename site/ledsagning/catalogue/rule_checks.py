"""What must be true of a municipality's rules: their sources, times and people; the law."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from ledsagning.catalogue.citations import Citation, Source, source_of
from ledsagning.catalogue.conflicts import conflicts
from ledsagning.catalogue.entries import Entry, Path
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.nodes import Scalar
from ledsagning.catalogue.problems import excerpt
from ledsagning.catalogue.rule import Rule, values_of
from ledsagning.catalogue.rules import RULE_NAMES, Applying, Rules
from ledsagning.catalogue.suggesting import suggest_area, suggest_key
from ledsagning.catalogue.terms import TERM_NAMES
from ledsagning.messages import N_, Told, told

TWO_THINGS = N_("%(value)s under %(name)s säger två olika saker för samma personer")
"""What is said of two variants of a rule that cannot both be true."""


def check_rules(entry: Entry[Municipality]) -> None:
    """Note what is wrong with the rules of a municipality by themselves."""
    for path, rule in rules_of(entry.value):
        for place, citation in _places(path, rule):
            check_citation(entry, place, citation)
        _check_time(entry, path, rule)
        _check_people(entry, path, rule)
        _check_values(entry, path, rule)
        if isinstance(rule, Applying):
            _check_contact(entry, path, rule)
    for name in RULE_NAMES:
        _check_variants(entry, name)


def check_requirements(entry: Entry[Municipality]) -> None:
    """Note where what a municipality requires of providers is not cited."""
    for number, version in enumerate(entry.value.standard_agreement or ()):
        for name in TERM_NAMES if version else ():
            term = getattr(version, name)
            if term is not None:
                check_citation(entry, ("standard_agreement", number, name), term)


def rules_of(municipality: Municipality) -> Iterator[tuple[Path, Rule]]:
    """Every variant of every rule, with the path to it."""
    for name, number, rule in (municipality.rules or Rules()).each():
        # One that could not be read is None.
        if rule:
            yield ("rules", name, number), rule


def _places(path: Path, rule: Rule) -> Iterator[tuple[Path, Citation]]:
    yield path, rule
    for number, citation in enumerate(rule.also or ()):
        if citation:
            yield (*path, "also", number), citation


def check_citation(entry: Entry[Municipality], path: Path, citation: Citation) -> None:
    """Note where a citation names no source, or does not say what stands there."""
    if entry.value.sources is not None:
        _check_source(entry, path, citation, entry.value.sources)
    if citation.quote is None and citation.summary is None:
        entry.problem(
            path,
            told("%(rule)s säger inte vad som står i källan", rule=_called(path)),
            told(
                "skriv quote: och orden som de står i källan, eller summary: och samma sak med "
                "andra ord"
            ),
        )
    elif citation.quote is not None and citation.summary is not None:
        entry.problem(
            (*path, "summary"),
            told("%(rule)s har både quote och summary", rule=_called(path)),
            told("behåll quote om orden står så i källan, annars summary"),
        )


def _check_source(
    entry: Entry[Municipality], path: Path, citation: Citation, sources: Mapping[str, Source]
) -> None:
    if source_of(citation, sources) is not None:
        return
    if citation.source is not None:
        entry.problem(
            (*path, "source"),
            told(
                "källan %(text)s finns inte bland kommunens källor", text=excerpt(citation.source)
            ),
            _suggest_source(citation.source, sources),
        )
    elif sources:
        entry.problem(
            path,
            told("%(rule)s säger inte vilken källa det står i", rule=_called(path)),
            told("skriv source: och en av %(several)s", several=", ".join(sources)),
        )
    else:
        entry.problem(path, told("%(rule)s har ingen källa", rule=_called(path)), WRITE_SOURCES)


def _suggest_source(written: str, sources: Mapping[str, Source]) -> Told:
    """How to mend an unknown source: somebody may have written its title, and not its name."""
    if not sources:
        return WRITE_SOURCES
    titled = [name for name, source in sources.items() if source and source.title == written]
    if len(titled) != 1:
        return suggest_key(written, sources)
    return told("skriv source: %(name)s", name=titled[0])


WRITE_SOURCES = told(
    "skriv sources: före rules:, och under det ett kort namn på källan med title: och checked:"
)
"""How a municipality's first source is written in a file."""


def _called(path: Path) -> str:
    """The rule or the term that a path leads to."""
    names = [step for step in path if isinstance(step, str)]
    return names[1] if len(names) > 1 else names[0]


def _check_time(entry: Entry[Municipality], path: Path, rule: Rule) -> None:
    if rule.from_ and rule.until and rule.until < rule.from_:
        entry.problem(
            (*path, "until"),
            told(
                "%(rule)s slutar gälla %(ends)s, innan den börjar gälla %(begins)s",
                rule=_called(path),
                ends=rule.until,
                begins=rule.from_,
            ),
            told("skriv en sista dag som är samma dag som den första, eller senare"),
        )


def _check_people(entry: Entry[Municipality], path: Path, rule: Rule) -> None:
    people = rule.applies_to
    if people is None:
        return
    if people.from_age and people.under_age and people.under_age <= people.from_age:
        entry.problem(
            (*path, "applies_to", "under_age"),
            told(
                "ingen är både %(from_age)s år eller äldre och yngre än %(under_age)s år",
                from_age=people.from_age,
                under_age=people.under_age,
            ),
            told("skriv två regler, en för varje ålder, eller rätta åldern"),
        )
    known = {area.id: area.name for area in entry.value.areas or () if area and area.id}
    for area in sorted((people.areas or frozenset()) - set(known)):
        entry.problem(
            (*path, "applies_to", "areas"),
            told("området %(text)s finns inte i kommunen", text=excerpt(area)),
            suggest_area(area, known)
            if known
            else told("ta bort areas, eller skriv kommunens områden"),
        )


def _check_values(entry: Entry[Municipality], path: Path, rule: Rule) -> None:
    for conflict in conflicts(rule):
        # What is written and cannot be read is told as that, and may be just what was meant.
        if conflict.lacks is None or _is_left_out(entry, (*path, *conflict.lacks)):
            entry.problem(
                (*path, *conflict.path),
                told("%(what)s: %(says)s", what=_called(path), says=conflict.message),
                conflict.fix,
            )


def _is_left_out(entry: Entry[Municipality], path: Path) -> bool:
    node = entry.at(path)
    return node is entry.at(path[:-1]) or (isinstance(node, Scalar) and node.unknown)


def _check_contact(entry: Entry[Municipality], path: Path, rule: Applying) -> None:
    known = [one.id for one in entry.value.contacts or () if one and one.id]
    if rule.contact is not None and rule.contact not in known:
        entry.problem(
            (*path, "contact"),
            told("%(contact)s finns inte bland kommunens contacts", contact=rule.contact),
            suggest_key(rule.contact, known) if known else told("ge en av contacts ett id:"),
        )


def _check_variants(entry: Entry[Municipality], name: str) -> None:
    numbered = enumerate((entry.value.rules or Rules()).variants(name))
    known = [(number, rule) for number, rule in numbered if rule]
    for (_, first), (number, second) in combinations(known, 2):
        if _hold_together(first, second):
            for value in _contradicting(first, second):
                entry.problem(
                    ("rules", name, number, value),
                    told(TWO_THINGS, value=value, name=name),
                    told(
                        "skriv applies_to så att de gäller olika personer, eller from och until "
                        "så att de gäller olika tider; säger två källor olika, ge dem var sin "
                        "source"
                    ),
                )


def _hold_together(first: Rule, second: Rule) -> bool:
    """Whether one source says both, for some person and on some day."""
    ours, theirs = first.applies_to, second.applies_to
    if (
        ours is None
        or theirs is None
        or (first.source, first.about) != (second.source, second.about)
    ):
        return False
    # "All others" cannot be written of a group that only words tell, nor of other support.
    same_group = (ours.who, ours.with_) == (theirs.who, theirs.with_)
    return same_group and ours.meets(theirs) and first.meets_in_time(second)


def _contradicting(first: Rule, second: Rule) -> Iterator[str]:
    for value in values_of(type(first)):
        ours, theirs = getattr(first, value.name), getattr(second, value.name)
        if ours is not None and theirs is not None and ours != theirs:
            yield value.name
