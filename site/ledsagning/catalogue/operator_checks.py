"""What must be true of whoever runs the site: they can be reached, and claim what they can name."""

from collections.abc import Iterable

from ledsagning.catalogue.entries import Entry
from ledsagning.catalogue.made_up import refuse_in_operator
from ledsagning.catalogue.model import Accessibility, Municipality, Operator
from ledsagning.catalogue.vocabulary import Conformity
from ledsagning.messages import told

MISSING = (
    told("operator saknas: en riktig webbplats säger vem som driver den"),
    told(
        "skriv operator: med name, contact och accessibility överst i filen, eller sample: yes "
        "under varje kommun om allt är ett exempel"
    ),
)
"""What is wrong with a catalogue that nobody answers for, and how to mend it."""


def is_example(municipalities: Iterable[Municipality]) -> bool:
    """Whether municipalities are made up for show, all of them: nobody has to answer for them."""
    # What could not be read is told as that.
    return all(one.sample is not False for one in municipalities)


def check_operator(entry: Entry[Operator], *, example: bool) -> None:
    """Note what is wrong with an operator."""
    contact = entry.value.contact
    if contact is not None and not (contact.email or contact.phone or contact.address):
        entry.problem(
            ("contact",),
            told("operator går inte att nå"),
            told("skriv minst en av email, phone och address: dit skriver den som hittar ett fel"),
        )
    security = entry.value.security
    if security is not None and not (security.email or security.web):
        entry.problem(
            ("security",),
            told("security säger inte vart man skriver"),
            told("skriv email eller web: dit skriver den som hittar ett säkerhetshål"),
        )
    if not example:
        refuse_in_operator(entry)
    if entry.value.accessibility is not None:
        _check_claim(entry, entry.value.accessibility)


def _check_claim(entry: Entry[Operator], found: Accessibility) -> None:
    """The degree has to follow from the faults that are named, and they from it."""
    path = ("accessibility", "conforms")
    if found.conforms is Conformity.FULL and found.shortcomings:
        entry.problem(
            path,
            told("conforms är full, men shortcomings nämner brister"),
            told("skriv conforms: partly, eller ta bort brister som inte finns kvar"),
        )
    elif found.conforms in (Conformity.PARTLY, Conformity.NOT) and not found.shortcomings:
        entry.problem(
            path,
            told(
                "conforms är %(conforms)s, men ingen brist står under shortcomings",
                conforms=found.conforms,
            ),
            told(
                "skriv varje brist under shortcomings, med skälet, eller conforms: full om ni har "
                "bedömt webbplatsen och inte hittat någon"
            ),
        )
