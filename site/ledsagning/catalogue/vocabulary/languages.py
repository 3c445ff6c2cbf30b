"""The languages that somebody may speak: those that lists show, and all that Babel names."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Self, cast

from babel import Locale

from ledsagning.catalogue.vocabulary.word import Word
from ledsagning.messages import N_

_NO_LANGUAGE = frozenset({"mul", "und", "zxx"})
_SEVERAL = frozenset({"ku", "sh", "zh"})
_OF_A_COUNTRY = re.compile("[a-zA-Z]+-(?:[A-Z]{2}|[0-9]{3})")


class Language(Word):
    """A language, by its BCP 47 tag. The order is the one that lists show.

    ``Language("ro")`` is a language too, as Babel names it in Swedish, though no list shows it.
    """

    SV = "sv", N_("svenska")
    SWL = "swl", N_("svenskt teckenspråk")
    SWL_TACTILE = "swl-x-tactile", N_("taktilt teckenspråk")
    EN = "en", N_("engelska")
    SQ = "sq", N_("albanska")
    AM = "am", N_("amhariska")
    AR = "ar", N_("arabiska")
    BN = "bn", N_("bengali")
    BS = "bs", N_("bosniska")
    DA = "da", N_("danska")
    PRS = "prs", N_("dari")
    FI = "fi", N_("finska")
    FR = "fr", N_("franska")
    EL = "el", N_("grekiska")
    IT = "it", N_("italienska")
    YI = "yi", N_("jiddisch")
    ZH_HANS = "zh-Hans", N_("kinesiska")
    HR = "hr", N_("kroatiska")
    KMR = "kmr", N_("kurmanji")
    SMJ = "smj", N_("lulesamiska")
    FIT = "fit", N_("meänkieli")
    SE = "se", N_("nordsamiska")
    NO = "no", N_("norska")
    PS = "ps", N_("pashto")
    FA = "fa", N_("persiska")
    PL = "pl", N_("polska")
    PT = "pt", N_("portugisiska")
    ROM = "rom", N_("romani chib")
    RU = "ru", N_("ryska")
    SR = "sr", N_("serbiska")
    SO = "so", N_("somaliska")
    CKB = "ckb", N_("sorani")
    ES = "es", N_("spanska")
    SMA = "sma", N_("sydsamiska")
    TRU = "tru", N_("syrianska")
    TH = "th", N_("thai")
    TI = "ti", N_("tigrinska")
    TR = "tr", N_("turkiska")
    DE = "de", N_("tyska")
    UK = "uk", N_("ukrainska")
    HU = "hu", N_("ungerska")
    UR = "ur", N_("urdu")
    VI = "vi", N_("vietnamesiska")

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        label = named().get(value) if isinstance(value, str) else None
        if label is None:
            return None
        language = str.__new__(cls, value)
        language._name_ = language._value_ = cast(str, value)
        language.label = label
        return cast(Self, cls._value2member_map_.setdefault(value, language))


@cache
def named() -> Mapping[str, str]:
    """The Swedish names of all languages in the world that Babel knows, by their tags.

    Left out are what is several languages, and a language as it is spoken in one country.
    """
    names = {code.replace("_", "-"): name for code, name in Locale("sv").languages.items()}
    return {
        code: name
        for code, name in names.items()
        if code not in _NO_LANGUAGE | _SEVERAL and not _OF_A_COUNTRY.fullmatch(code)
    }


def language(tag: str) -> Language:
    """The language with a tag, in lists or not. ``ValueError``: there is none."""
    return cast(Callable[[str], Language], Language)(tag)
