"""What an editor probably meant, and what may be written, in Swedish."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from ledsagning.catalogue.vocabulary import Word

_NEAR = 60
_LONGEST = 60


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known text that is most like the written one; ``None`` when none is near."""
    # Nothing that is known is longer, and the comparing takes time by the square of the length.
    # By words, so that "tung" finds "tung rullstol".
    found = process.extractOne(
        written[:_LONGEST].casefold(), tuple(known), scorer=fuzz.token_set_ratio, score_cutoff=_NEAR
    )
    return None if found is None else str(found[0])


def suggest_key(written: str, known: Iterable[str]) -> str:
    """How to mend an unknown key."""
    names = tuple(known)
    allowed = "de här orden får stå här: " + ", ".join(names)
    near = nearest(written, names)
    return allowed if near is None else f"skriv {near}, om det är det du menar; {allowed}"


def suggest_word(written: str, kind: type[Word]) -> str:
    """How to mend an unknown word of the vocabulary; its Swedish label leads to its code too."""
    codes = _by_code_and_label(kind)
    near = nearest(written, codes)
    allowed = "du kan välja mellan " + ", ".join(_named(word) for word in kind)
    return (
        allowed
        if near is None
        else f"skriv {_named(codes[near])}, om det är det du menar; {allowed}"
    )


def _by_code_and_label(kind: type[Word]) -> Mapping[str, Word]:
    return {word.label: word for word in kind} | {word.value: word for word in kind}


def _named(word: Word) -> str:
    return f"{word.value} ({word.label})"
