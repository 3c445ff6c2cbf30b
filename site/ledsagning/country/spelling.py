"""Names made comparable: words in small letters, without å, ä and ö, and in Swedish order."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_SAINT = re.compile(r"\b(?:sankt|s[:. ]?t)(a?)\b")
_SPELLED_OUT = re.compile(r"a[ae]+|oe+")
"""How å, ä and ö are written where a keyboard lacks them."""
_LETTERS = str.maketrans({"æ": "a", "ø": "o", "ß": "ss", "đ": "d", "ł": "l", "ı": "i"})
_SWEDISH_LETTERS = str.maketrans(
    # After z comes å, then ä, then ö; { | } are what comes after z in Unicode.
    {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "œ": "}"}
    | {"ü": "y", "đ": "d", "ð": "d", "þ": "th", "ł": "l"}
)


def words(text: str) -> str:
    """The words of a text in small letters, with one blank between: upplands bro."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", text.lower())))


def fold(text: str) -> str:
    """Small letters without rings, dots and accents: Öst-Åre becomes ost-are."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.lower()).translate(_LETTERS)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def loosely(name: str) -> str:
    """The letters of a name, for whoever parts it in another way or has no å, ä, ö: Gamlastan is
    Gamla stan, Soedermalm is Södermalm, and S:t Olof is Sankt Olof.

    Two names may become one by it: it is for what is not found as it is written.
    """
    return _SPELLED_OUT.sub(lambda found: found[0][0], fold(_in_one(name)))


def with_swedish_letters(text: str) -> str:
    """Small letters without marks but those of å, ä and ö: låsa is not läsa."""
    composed = unicodedata.normalize("NFC", text.lower())
    return "".join(letter if letter in "åäö" else fold(letter) for letter in composed)


def in_one(name: str) -> str:
    """The letters of a name that is parted in another way, with its å, ä and ö."""
    return with_swedish_letters(_in_one(name))


def _in_one(name: str) -> str:
    return words(_SAINT.sub(r"sankt\1", name.lower())).replace(" ", "")


def in_address(name: str) -> str:
    """A name as it stands in an address: Malung-Sälen is malung-salen."""
    return fold(words(name)).replace(" ", "-")


def alphabetical(name: str) -> str:
    """A key that sorts names as a Swedish reader expects: å, ä and ö last, é as e, A as a."""
    folded = unicodedata.normalize("NFC", name.strip().casefold()).translate(_SWEDISH_LETTERS)
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
