"""What an editor probably meant, and what may be written, in Swedish.

What is about people – a language, an impairment, a time, what the hours cover – is never guessed:
only another word for the same, or a slip of one letter or two, leads to a suggestion there.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from ledsagning.catalogue.model import ALL_AREAS
from ledsagning.catalogue.other_words import OTHER_WORDS, SEVERAL
from ledsagning.catalogue.retired_keys import RETIRED
from ledsagning.catalogue.unknowns import is_mixed
from ledsagning.catalogue.vocabulary import (
    Activity,
    AgeBand,
    Experience,
    Gender,
    Language,
    Unit,
    Word,
    language,
)
from ledsagning.catalogue.vocabulary.languages import named
from ledsagning.messages import Told, told, with_commas

_NEAR = 75
_LONGEST = 60
_NEVER_GUESSED = frozenset({Activity, Experience, Language, Unit})
_LETTERS_A_SLIP = 6
_ONE_OF_A_GROUP = frozenset({Gender, AgeBand})


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


def suggest_key(written: str, known: Iterable[str]) -> Told:
    """How to mend an unknown key."""
    names = tuple(known)
    allowed = told("de här orden får stå här: %(names)s", names=", ".join(names))
    if written[:1].isdigit():
        # 37,50 within braces is a 37, and a key 50.
        return told(
            "inom { } börjar en ny uppgift efter ett komma: skriv hela tal, utan komma, och texter "
            "inom citattecken"
        )
    if written in RETIRED:
        return told("%(first)s; %(then)s", first=RETIRED[written], then=allowed)
    return _or_one_near(nearest(written, names), allowed)


def suggest_word(written: str, kind: type[Word]) -> Told:
    """How to mend an unknown word of the vocabulary; its Swedish label leads to its code too."""
    folded = written.casefold()
    several = SEVERAL.get(kind, {}).get(folded)
    if several:
        if kind is Language:
            return told("fråga vilket språk det är, och skriv %(words)s", words=_either(several))
        return told("skriv %(line)s", line=_either(several))
    if kind in _ONE_OF_A_GROUP and is_mixed(folded):
        return told("skriv en grupp, med streck, för varje; är det inte känt, ta bort raden")
    meant = _meant(folded, kind)
    if meant is None:
        return _allowed(kind)
    return told(
        "skriv %(near)s, om det är det du menar; %(allowed)s",
        near=named_word(meant),
        allowed=_allowed(kind),
    )


def _either(words: Iterable[Word]) -> Told:
    *others, last = map(named_word, words)
    if not others:
        return last
    return told("%(words)s eller %(last)s", words=with_commas(others), last=last)


def language_called(name: str) -> Language | None:
    """The only language with a Swedish name, in lists or not."""
    folded = name.casefold()
    return None if folded in SEVERAL[Language] else _languages().get(folded)


@cache
def _languages() -> dict[str, Language]:
    names = {name.casefold(): language(tag) for tag, name in named().items()}
    return {**names} | {one.label.casefold(): one for one in Language}


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
        names = _languages()
        # "sommali" is a slip of "somali", and not of "somaliska".
        texts |= {name.removesuffix("ska"): word for name, word in names.items()} | names
    texts |= {word.label.casefold(): word for word in kind}
    texts |= {word.value.casefold(): word for word in kind}
    return {**texts, **OTHER_WORDS.get(kind, {})}


def _allowed(kind: type[Word]) -> Told:
    if kind is Language:
        return told(
            "skriv språkets namn på svenska, eller dess kod, till exempel so (somaliska); känner "
            "webbplatsen inte språket, säg till den som har hand om den"
        )
    return told("du kan välja mellan %(words)s", words=with_commas(map(named_word, kind)))


def named_word(word: Word) -> Told:
    """A word of the vocabulary by its code, with what it means."""
    return told("%(code)s (%(label)s)", code=word.value, label=told(word.label))


def suggest_municipality(written: str, own: Mapping[str, str], known: Mapping[str, str]) -> Told:
    """How to mend an unknown municipality, by the names of those with an id.

    ``own`` stand in the source, ``known`` everywhere.
    """
    everywhere = {**known, **own}
    called = [id_ for id_, name in everywhere.items() if _is_called(written, name)]
    if len(called) == 1:
        return told("skriv kommunens id, %(id)s", id=called[0])
    if not known:
        return suggest_key(written, own)
    near = nearest(written, everywhere)
    allowed = told(
        "kommunens id är det som står i webbadressen till den, till exempel upplands-vasby"
    )
    return _or_one_near(near, allowed)


def _or_one_near(near: str | None, allowed: Told) -> Told:
    """How to mend a word, of which one that is near may be meant."""
    if near is None:
        return allowed
    return told("skriv %(near)s, om det är det du menar; %(allowed)s", near=near, allowed=allowed)


def _is_called(written: str, name: str) -> bool:
    short = name.removesuffix(" kommun").removesuffix(" stad")
    return written.casefold() in {one.casefold() for one in (name, short, short.removesuffix("s"))}


def area_called(written: str, areas: Mapping[str, str]) -> str | None:
    """The id of an area, of which the id or the name is written; ``None`` for no single one."""
    if written in areas:
        return written
    called = [id_ for id_, name in areas.items() if _same(name, written)]
    return called[0] if len(called) == 1 else None


def _same(name: str | None, written: str) -> bool:
    return name is not None and name.casefold() == written.casefold()


def suggest_area(written: str, areas: Mapping[str, str]) -> Told:
    """How to mend an unknown area. ``areas`` are the names of those that there are, by id."""
    if not areas:
        return told(
            "kommunen har inga områden här; skriv dem under areas: hos kommunen; "
            "%(all)s är hela kommunen",
            all=ALL_AREAS,
        )
    allowed = told(
        "kommunens områden är %(areas)s; %(all)s är hela kommunen",
        areas=", ".join(f"{id_} ({name})" for id_, name in areas.items()),
        all=ALL_AREAS,
    )
    near = area_called(written, areas) or nearest(written, areas)
    return _or_one_near(near, allowed)
