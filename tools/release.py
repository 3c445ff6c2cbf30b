"""Give what has changed since the last version a number: in the code, and in the changelog.

python tools/release.py 1.2.0
"""

import re
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
CODE = ROOT / "site" / "ledsagning" / "__init__.py"
CHANGELOG = ROOT / "CHANGELOG.md"

_UNRELEASED = "## Unreleased\n"
_NUMBER = re.compile(r"\d+\.\d+\.\d+")


class NotReleased(Exception):
    """It cannot be that number. The text says why."""


def number_of(code: str) -> str:
    """The number that the code has."""
    return re.findall(r'__version__ = "(.+)"', code)[0]


def released(code: str, changelog: str, number: str, day: date) -> tuple[str, str]:
    """Code and changelog with a new number, released on a day. Raises ``NotReleased``."""
    old = number_of(code)
    if not _NUMBER.fullmatch(number) or _parts(number) <= _parts(old):
        raise NotReleased(f"{number} is not three numbers that come after {old}.")
    if not _unreleased(changelog):
        raise NotReleased("The changelog has nothing under Unreleased.")
    return (
        code.replace(f'"{old}"', f'"{number}"'),
        changelog.replace(_UNRELEASED, f"{_UNRELEASED}\n\n## {number} – {day}\n", 1),
    )


def _unreleased(changelog: str) -> str:
    """What has changed since the newest release."""
    _before, _heading, after = changelog.partition(_UNRELEASED)
    changes, *_released = re.split(r"^## ", after, maxsplit=1, flags=re.MULTILINE)
    return re.sub(r"^###.*$", "", changes, flags=re.MULTILINE).strip()


def _parts(number: str) -> list[int]:
    return [int(part) for part in number.split(".")]


def main(number: str) -> None:
    """Write both files."""
    before = (CODE.read_text(encoding="utf-8"), CHANGELOG.read_text(encoding="utf-8"))
    for place, text in zip((CODE, CHANGELOG), released(*before, number, date.today()), strict=True):
        place.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except NotReleased as why:
        sys.exit(str(why))
