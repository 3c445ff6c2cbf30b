"""The words of every facet, and the order that the questions about them are asked in."""

from collections.abc import Mapping

from ledsagning.search.facets import Facet
from ledsagning.web.wording.facet_words import FacetWords
from ledsagning.web.wording.facets_escort import ESCORT_WORDS
from ledsagning.web.wording.facets_provider import PROVIDER_WORDS

WORDS: Mapping[Facet, FacetWords] = {**ESCORT_WORDS, **PROVIDER_WORDS}

FIRST = tuple(facet for facet in Facet if WORDS[facet].open)
"""Asked openly; the rest of the questions are folded until somebody wants them."""

MORE = tuple(facet for facet in Facet if not WORDS[facet].open)

_STEPS = {step: facet for facet in Facet if (step := WORDS[facet].step)}

ONE_AT_A_TIME = tuple(_STEPS[step] for step in sorted(_STEPS))
"""The questions of the short path: what people said they look for (Karlöf, section 4.4)."""
