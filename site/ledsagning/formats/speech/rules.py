"""How what all languages write alike is said: addresses, telephones, ranges, parts of numbers.

A rule is what is looked for, and what is said for it. The words are those of a language.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from re import Match, Pattern
from typing import TypeAlias

Rule: TypeAlias = tuple[Pattern[str], str | Callable[[Match[str]], str]]

_SPACES = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_SCHEME = re.compile(r"^(https?://)?(www\.)?")
ADDRESS = re.compile(
    r"https?://[^\s)]+[^\s).,:;?!]|[\w.+-]+@[\w-]+(\.[\w-]+)+|\b[\w-]+(\.[\w-]+)*\.(se|com|org|nu|eu|example)"
    r"\b(/[^\s).,]*)?"
    # A path of ours, what stands last in one, and the name of a file.
    r"|(?<!\S)/[a-z][\w/.?=&-]*[\w/]|(?<!\S)\?\w+=[\w=&]+|(?<!\S)\.[a-z][a-z0-9.]*[a-z0-9]"
    # The end of a name may begin with a hyphen.
    r"|(?<![\w-])[\w-]+\.(html|json|csv|txt|zip|pdf|epub|mp3|yaml)\b"
)
"""What leads to somewhere: of the web, of post, of a page of ours, or to a file."""
_SIGNS = re.compile("[@./?=&_-]")
_CODE = re.compile(r"\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8}\b")
"""The version of a catalogue."""
_TELEPHONE = re.compile(
    rf"\+\d[\d ()-]{{5,}}\d|\b0\d{{1,3}}-\d(?:{_SPACES}?\d){{3,}}\b"
    r"|\b\d{3} \d\d\b(?! ?\d)|\b11[23]\b"
)
"""A number of a telephone, or of a postcode: said digit by digit."""

SECTIONS = r"(\d{1,2}(?: [a-z](?:[–-][a-z])?)?(?:(?:, | och | and |–|-)\d{1,2}(?: [a-z])?)*)"
"""The numbers of sections of a law, before their sign."""

SIGN = r" ?(§§|§)(?: (\d{1,2})(?: p\b\.?|(?= ?(?:LSS\b|SoL\b|$))))?"
"""Their sign, and which of the points of one is meant: where its law follows, or nothing."""


NUMBERED = re.compile(
    r"\b([A-Z]{2,}|[Aa]vsnitt|[Kk]apitel|[Pp]unkt|[Ss]ection|[Cc]hapter|[Vv]ersion) "
    r"(\d{1,2})\.(\d{1,2})\b(?!\.\d)"
)
"""What has a number with a point in it that is no time: a standard, or a part of a text."""

_CLOCK = r"([01]?\d|2[0-3])[.:]([0-5]\d)"
TIMES = re.compile(rf"(?<![\d:.,-]){_CLOCK} ?(?:[–-]|till|to) ?{_CLOCK}(?!\d|[:.-]\d)")
"""From one time of the day to another, as hours of a telephone are written."""

TIME = re.compile(rf"(?<![\d:.,-]){_CLOCK}(?!\d|[:.-]\d)")
"""A time of the day."""


def of(subject: str, words: Mapping[str, str]) -> tuple[Rule, ...]:
    """The rules of a subject, ``address``, ``number`` or ``sign``, in the words of a language."""
    return _SUBJECTS[subject](words)


def _addresses(words: Mapping[str, str]) -> tuple[Rule, ...]:

    def said(found: Match[str]) -> str:
        bare = _SCHEME.sub("", found[0]).rstrip("/")
        return re.sub(_SIGNS, lambda sign: f" {words[sign[0]]} ", bare)

    return ((ADDRESS, said),)


def digits(names: Sequence[str], plus: str) -> tuple[Rule, ...]:
    """Telephones, postcodes and versions, by the names of the digits; they pause where parted."""

    def said(found: Match[str]) -> str:
        groups = re.findall(r"\+|\d+", found[0])
        return ", ".join(
            plus if group == "+" else " ".join(names[int(digit)] for digit in group)
            for group in groups
        ).replace(f"{plus}, ", f"{plus} ")

    def spelled(found: Match[str]) -> str:
        return " ".join(names[int(one)] if one.isdigit() else one for one in found[0])

    return ((_CODE, spelled), (_TELEPHONE, said))


def _parts(dot: str) -> Callable[[Match[str]], str]:
    return lambda found: found[0].replace(".", f" {dot} ")


def _numbers(words: Mapping[str, str]) -> tuple[Rule, ...]:
    return (
        (re.compile(rf"(?<=\d){_SPACES}(?=\d{{3}}\b)"), ""),
        # The number of a decision begins with its year: it is no range.
        (re.compile(r"\b((?:19|20)\d\d)-(?!(?:19|20)\d\d\b)(?=\d)"), rf"\1 {words['dash']} "),
        # A number of a matter ends with its year: it is none either.
        (re.compile(r"\b(?!(?:19|20)\d\d-)(\d+)-(?=(?:19|20)\d\d\b)"), rf"\1 {words['dash']} "),
        # Parts of a part, and the version of a standard: no decimals, and no time.
        (re.compile(r"(?<![\d:])\d+(?:\.\d+)+(?![\d:])"), _parts(words["dot"])),
        (re.compile(r"\b([Mm]ellan|[Bb]etween) (\d+) ?[–-] ?(?=\d)"), rf"\1 \2 {words['and']} "),
        (re.compile(r"(?<=\d) ?[–-] ?(?=\d)"), f" {words['to']} "),
        (re.compile(r"(?<=\w)–(?=\w)"), f" {words['to']} "),
        (re.compile(r"(?<=\d),(?=\d)"), f" {words['point']} "),
        (re.compile(r"\b1/2\b"), words["half"]),
        (re.compile(r"(?<=\d)/(?=\d)"), f" {words['slash']} "),
        (re.compile(r"(?<=\d) ?%"), f" {words['percent']}"),
    )


def _signs(words: Mapping[str, str]) -> tuple[Rule, ...]:
    alone = (
        (re.compile(rf"(?<![^\s,(”“]){re.escape(one)}(?![^\s,).;:?!”])"), words[one])
        for one in "=+-@"
    )
    before = ((re.compile(rf"{one} ?(?=\d)"), f"{words[one]} ") for one in "≥≤<>")
    return (
        *alone,
        *before,
        (re.compile(r"(?<=\d)\+(?!\w)"), f" {words['+']}"),
        (re.compile(r"(?<![\w+])\+(?=\d)"), f"{words['+']} "),
        # What an account is called where people share pictures.
        (re.compile(r"(?<![^\s,(”“:])@(?=\w)"), f"{words['@']} "),
        (re.compile(r"\[\]"), words["[]"]),
        (re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])"), f" {words['or']} "),
        # A voice would read them as words, or the last one as letters.
        (re.compile(r"\b(?:WCAG|USB)\b"), lambda found: " ".join(found[0])),
        (re.compile(r"\bSoL\b"), "Sol"),
    )


_SUBJECTS: Mapping[str, Callable[[Mapping[str, str]], tuple[Rule, ...]]] = {
    "address": _addresses,
    "number": _numbers,
    "sign": _signs,
}
