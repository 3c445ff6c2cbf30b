"""How far a site follows the law on accessible public services."""

from ledsagning.catalogue.vocabulary.word import Word
from ledsagning.messages import N_


class Conformity(Word):
    """The three degrees that a statement may give (MDFFS 2019:2)."""

    FULL = "full", N_("helt förenlig")
    PARTLY = "partly", N_("delvis förenlig")
    NOT = "not", N_("inte förenlig")
