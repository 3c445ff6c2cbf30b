"""Names made comparable: words in small letters, without å, ä and ö, and in Swedish order."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"æ": "a", "ø": "o"})
# After z comes å, then ä, then ö; { | } are what comes after z in Unicode.
_LAST_LETTERS = str.maketrans("åäö", "{|}")


def words(text: str) -> str:
    """The words of a text in small letters, with one blank between: upplands bro."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", text.lower())))


def fold(spelled: str) -> str:
    """What ``words`` gives, with å and ä as a, ö as o, é as e."""
    if spelled.isascii():
        return spelled
    parts = unicodedata.normalize("NFKD", spelled).translate(_LETTERS)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def in_address(name: str) -> str:
    """A name as it stands in an address: Malung-Sälen is malung-salen."""
    return fold(words(name)).replace(" ", "-")


def alphabetical(name: str) -> str:
    """A key that sorts Swedish names as a reader expects: å, ä and ö last, é as e."""
    folded = unicodedata.normalize("NFC", name.casefold()).translate(_LAST_LETTERS)
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
