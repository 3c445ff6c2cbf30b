"""What has to be said of every facet: how it is asked, how it is judged, and how it is told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.formats.document import Words
from ledsagning.messages import N_
from ledsagning.web.wording.telling import Known
from ledsagning.web.wording.uses import Use

Areas = Mapping[str, str]
"""What the areas of a municipality are called, by id."""

Together = Callable[[Sequence[EscortGroup]], Known | None]
"""Tells of all escorts of a provider together; ``None`` where there is nothing to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetWords:
    """How one facet is asked and judged, in Swedish msgids. ``%(values)s`` is a list such as
    "finska eller somaliska".

    The question: ``legend`` begins a sentence that each choice ends. It is asked ``as_list``, or
    with a button or box for each choice, and stands ``open``, or folded until somebody wants it.
    ``step`` is its place among those that are asked one at a time; alone it is asked as a whole
    ``question``. ``picks`` are what the first list of several is called, and each one more.
    ``options`` are choices
    that say something else than the label of their code.

    The answer: ``wish`` stands by itself. ``met`` and ``unmet`` are said of a provider or its
    escort; ``instead`` is ``unmet`` where it is known what there is instead: ``%(found)s``.
    The words stand in all of them in the form of one ``use``, so that a language that bends words
    finds one form that fits; ``in_sentence`` are codes whose label does not fit there in Swedish.
    """

    legend: str
    why: str
    pictogram: str
    as_list: bool
    open: bool
    step: int | None
    question: str = ""
    picks: tuple[str, str] = (N_("Välj"), N_("eller ett till"))
    wish: str
    met: str
    unmet: str
    instead: str | None
    unknown: str
    ask: str
    use: Use | None = None
    any_label: str = N_("Spelar ingen roll")
    options: Mapping[str, str] = field(default_factory=dict)
    in_sentence: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lacking:
    """What is not known of a single escort, and of several. Swedish msgids; they stand after
    "Vi vet inte".
    """

    one: str
    several: str

    def of(self, group: EscortGroup) -> str:
        """What is not known of a group; one of unknown size is told of as several."""
        return self.one if group.count == 1 else self.several


@dataclass(frozen=True, slots=True, kw_only=True)
class EscortWords(FacetWords):
    """A facet of the escorts, and how it is told of them.

    ``group`` tells it of one group, ``None`` where it is unknown: then ``lacking`` does. Providers
    are compared by what ``together`` says of their escorts; of ``None`` nothing is said of all
    of them.

    ``first_meeting`` is the wish as a question to the escort; where that would be rude, it is
    asked of the office ``before_meeting``.
    """

    lacking: Lacking
    group: Callable[[EscortGroup], Known | None]
    together: Together | None
    first_meeting: str
    before_meeting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderWords(FacetWords):
    """A facet of the provider, and how it is told of it.

    ``title`` and ``told_pictogram`` stand beside what ``told`` says in a comparison. ``card`` is
    its place among the facts on the card of a provider.
    What is told has a picture of its own where ``told_pictogram`` would not say the same.
    """

    title: str
    told_pictogram: str
    told: Callable[[Provider, Areas], Words]
    card: int | None
