"""Look whether a wheel holds the site as the checkout does, byte for byte: code, pages and words.

    git ls-files | python tools/wheel_files.py WHEEL

What is tracked of the site has to be there, and what is built from it: the words of each language,
and the pictograms. It ends with 1 and names what is lost or differs.
"""

import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
CODE = "site/ledsagning/"
PARTS = (CODE, "templates/", "static/", "translations/", "providers.yaml")
PICTOGRAMS = "static/pictograms.svg"
NOT_BUILT = "translations/sv/LC_MESSAGES/messages.po"
"""What Swedish itself says is no translation."""


def expected(tracked: Iterable[str]) -> Iterator[str]:
    """The path of each file of the checkout that a server needs."""
    yield PICTOGRAMS
    for path in tracked:
        if path.startswith(PARTS):
            yield path
            if path.endswith(".po") and path != NOT_BUILT:
                yield path.removesuffix(".po") + ".mo"


def faults(wheel: Path, tracked: Iterable[str]) -> Iterator[str]:
    """What is lost in a wheel, or is not what the checkout has."""
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
        for path in expected(tracked):
            name = f"ledsagning/{path.removeprefix(CODE)}"
            if name not in held:
                yield f"{name} is lost"
            elif archive.read(name) != (CHECKOUT / path).read_bytes():
                yield f"{name} is not what the checkout has"


if __name__ == "__main__":
    found = [*faults(Path(sys.argv[1]), sys.stdin.read().splitlines())]
    print("\n".join(found) or "The wheel holds all that the checkout does.")
    sys.exit(bool(found))
