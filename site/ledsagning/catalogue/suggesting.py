"""What an editor probably meant, and what may be written, in Swedish.

What is about people – a language, an impairment, a time, what the hours cover – is never guessed:
only another word for the same, or a slip of one letter or two, leads to a suggestion there.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from ledsagning.catalogue.other_words import OTHER_WORDS, RETIRED
from ledsagning.catalogue.vocabulary import Activity, Experience, Language, Unit, Word, language
from ledsagning.catalogue.vocabulary.languages import AMBIGUOUS, named

_NEAR = 75
_LONGEST = 60
_NEVER_GUESSED = frozenset({Activity, Experience, Language, Unit})
_LETTERS_A_SLIP = 6


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known text that is most like the written one; ``None`` when none is near."""
    # Nothing that is known is longer, and the comparing takes time by the square of the length.
    # By words, so that "tung" finds "tung rullstol".
    found = process.extractOne(
        written[:_LONGEST].casefold(), tuple(known), scorer=fuzz.token_set_ratio, score_cutoff=_NEAR
    )
    return None if found is None else str(found[0])


def slip(written: str, known: Iterable[str]) -> str | None:
    """The known text that was written with a wrong letter, or two in a longer one."""
    text = written[:_LONGEST].casefold()
    found = process.extractOne(
        text, tuple(known), scorer=OSA.distance, score_cutoff=max(1, len(text) // _LETTERS_A_SLIP)
    )
    return None if found is None else str(found[0])


def suggest_key(written: str, known: Iterable[str]) -> str:
    """How to mend an unknown key."""
    names = tuple(known)
    allowed = "de här orden får stå här: " + ", ".join(names)
    if written in RETIRED:
        return f"{RETIRED[written]}; {allowed}"
    near = nearest(written, names)
    return allowed if near is None else f"skriv {near}, om det är det du menar; {allowed}"


def suggest_word(written: str, kind: type[Word]) -> str:
    """How to mend an unknown word of the vocabulary; its Swedish label leads to its code too."""
    several = AMBIGUOUS.get(written.casefold()) if kind is Language else None
    if several:
        return f"fråga vilket språk det är, och skriv {', '.join(map(_named, several))}"
    meant = _meant(written.casefold(), kind)
    if meant is None:
        return _allowed(kind)
    return f"skriv {_named(meant)}, om det är det du menar; {_allowed(kind)}"


def _meant(written: str, kind: type[Word]) -> Word | None:
    words = _by_text(kind)
    if written in words:
        return words[written]
    if kind in _NEVER_GUESSED:
        found = slip(written, words)
        return None if found is None else words[found]
    return _only_one_like(written, words)


def _only_one_like(written: str, words: Mapping[str, Word]) -> Word | None:
    """The word that is like the written one: none where several are, with its words in them.

    "rullstol" is a part of what no wheelchair is called as well as of the heavy one.
    """
    whole = {word for text, word in words.items() if written in text.split()}
    if len(whole) > 1:
        return None
    near = nearest(written, words)
    return None if near is None else words[near]


@cache
def _by_text(kind: type[Word]) -> Mapping[str, Word]:
    """The words of a kind by all that is written for them: code, label, and other words."""
    texts: dict[str, Word] = {}
    if kind is Language:
        names = {name.casefold(): language(tag) for tag, name in named().items()}
        # "sommali" is a slip of "somali", and not of "somaliska".
        texts |= {name.removesuffix("ska"): word for name, word in names.items()} | names
    texts |= {word.label.casefold(): word for word in kind}
    texts |= {word.value.casefold(): word for word in kind}
    return {**texts, **OTHER_WORDS.get(kind, {})}


def _allowed(kind: type[Word]) -> str:
    allowed = "du kan välja mellan " + ", ".join(_named(word) for word in kind)
    if kind is Language:
        allowed += "; alla andra språk har också en kod, till exempel ro (rumänska)"
    return allowed


def _named(word: Word) -> str:
    return f"{word.value} ({word.label})"


def suggest_municipality(written: str, own: Iterable[str], known: Iterable[str]) -> str:
    """How to mend an unknown municipality. ``own`` stand in the source, ``known`` everywhere."""
    everywhere = tuple(known)
    if not everywhere:
        return suggest_key(written, own)
    near = nearest(written, (*own, *everywhere))
    allowed = "kommunens id är det som står i webbadressen till den, till exempel upplands-vasby"
    return allowed if near is None else f"skriv {near}, om det är det du menar; {allowed}"
