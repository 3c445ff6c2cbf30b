"""What comes along when a text is pasted from a letter or a page, and is no part of it."""

import html
import re
from typing import Final

from ledsagning.catalogue.problems import excerpt
from ledsagning.catalogue.screening import visible
from ledsagning.catalogue.slips import HARD_BLANKS
from ledsagning.catalogue.text_slips import QUOTATION_MARKS
from ledsagning.messages import Told, told

_HARD_BLANK = re.compile(f"[{HARD_BLANKS}]")
_LONG_DASH = re.compile("[\u2010-\u2015\u2212]")
_TAG = re.compile(
    r"</?(?:a|article|b|blockquote|br|div|em|font|h[1-6]|hr|i|img|li|o:p|ol|p|section|span|strong"
    r"|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&(?:#[0-9]{2,6}|#x[0-9a-f]{2,6}|[a-z]{2,8});", re.IGNORECASE)
_WITHIN_MARKS = re.compile(f"[{QUOTATION_MARKS}]([^{QUOTATION_MARKS}]*)[{QUOTATION_MARKS}]")
_BEFORE_A_SIGN = re.compile(" ([.,;:!?])")
_LAST_MARKS = frozenset(f'{QUOTATION_MARKS}"')
_ONLY_AN_END = re.compile(r'[^"]*[A-Za-zÅÄÖåäö]{3}[.!?]?"')
_LONGEST: Final = 80

Explanation = tuple[Told, Told]
"""What is wrong, and how to mend it."""


def without(text: str) -> str:
    """A code, a number or a day as it was meant: with ordinary blanks and dashes, and no marks.

    Word and pages put in others that look the same. In a text for readers they may stand.
    """
    if text.isascii():
        return text
    plain = _LONG_DASH.sub("-", _HARD_BLANK.sub(" ", visible(text)))
    return plain.strip().strip(QUOTATION_MARKS)


def codes_of_a_page(text: str) -> Explanation | None:
    """What to do about the codes of a web page in a text; ``None`` where there are none."""
    # Nearly no text has any, and the patterns take long.
    if "<" not in text and "&" not in text:
        return None
    found = _TAG.search(text) or _REFERENCE.search(text)
    if found is None:
        return None
    meant = _BEFORE_A_SIGN.sub(r"\1", " ".join(html.unescape(_TAG.sub(" ", text)).split()))
    fix = (
        told("skriv bara orden")
        if len(meant) > _LONGEST
        else told("skriv bara orden: %(text)s", text=excerpt(meant))
    )
    return told(
        "%(text)s är kod från en webbsida och visas som den står", text=excerpt(found[0])
    ), fix


def marks_of_word(text: str) -> Explanation | None:
    """What to do about marks around a text that are not those of a file.

    ``text`` stands without any that the file knows; so these would be shown.
    """
    if text[-1:] not in _LAST_MARKS:
        return None
    within = _WITHIN_MARKS.fullmatch(text)
    if within is not None:
        return (
            told(
                "%(first)s och %(last)s är inte filens citattecken, och visas för läsaren",
                first=text[0],
                last=text[-1],
            ),
            told('skriv "%(within)s"', within=within[1])
            if len(text) < _LONGEST
            else told('skriv " före och efter texten i stället'),
        )
    if _ONLY_AN_END.fullmatch(text):
        return (
            told("texten slutar med ett citattecken, men börjar inte med något"),
            told('skriv " också före texten, eller ta bort det sista'),
        )
    return None
