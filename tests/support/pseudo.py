"""A made-up language that is written from right to left, as far as a test wants it translated.

Its words are the Swedish ones in Arabic letters, so a page shows at once what is translated and
what isn't, and the layout meets what a real one would bring.
"""

import re
from collections.abc import Callable
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from ledsagning import resources
from ledsagning.pages.markdown import slug
from support import translation

CODE, NAME = "ar", "العربية"
LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyzåäöé", "ابثدعفجهيزكلمنوپقرستڤشصطغحخظذض")
_KEPT = re.compile(
    r"%\(\w+\)s|</?[a-z-]+>|\{[^}]*\}|\]\([^)]*\)|(?P<word>[^\W\d_]+)", re.IGNORECASE
)
_FRONT = re.compile(r"(title|summary): (.*)")


def spelled(text: str) -> str:
    """A text in the made-up language; what is filled in, and where links lead, stay as they are."""
    return _KEPT.sub(lambda found: _letters(found["word"]) if found["word"] else found[0], text)


def _letters(word: str) -> str:
    return word.lower().translate(LETTERS)


def write(
    folder: Path,
    translated: Callable[[int, Message], bool],
    pages: tuple[str, ...] = (),
    offered: bool = False,
) -> Path:
    """Make a folder of translations with the site's own languages and the made-up one.

    ``translated`` says of each message, by its number, whether it is; ``pages`` name the files.
    """
    for code in translation.ALL:
        (folder / code).symlink_to(resources.TRANSLATIONS / code)
    line = f'{CODE} = {{ name = "{NAME}", offered = {str(offered).lower()} }}\n'
    shipped = (resources.TRANSLATIONS / "languages.toml").read_text(encoding="utf-8")
    (folder / "languages.toml").write_text(shipped + line, encoding="utf-8")
    _write_words(folder / CODE / "LC_MESSAGES" / "messages.mo", translated)
    for name in pages:
        _write_page(name, folder / CODE / "pages" / name)
    return folder


def _write_words(path: Path, translated: Callable[[int, Message], bool]) -> None:
    catalog = Catalog(locale=CODE)
    for number, message in enumerate(translation.messages(translation.read(translation.TEMPLATE))):
        if translated(number, message):
            catalog.add(message.id, _forms(message, catalog.num_plurals), context=message.context)
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, catalog)


def _forms(message: Message, number: int) -> str | tuple[str, ...]:
    if not message.pluralizable:
        return spelled(message.id)
    one, many = message.id
    return (spelled(one), *(spelled(many) for _ in range(number - 1)))


def _write_page(name: str, path: Path) -> None:
    swedish = resources.TRANSLATIONS / "sv" / "pages" / name
    _, front, body = swedish.read_text(encoding="utf-8").split("---\n", 2)
    lines = ("---", *map(_front, front.splitlines()), "---", *map(_body, body.splitlines()), "")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")


def _front(line: str) -> str:
    found = _FRONT.fullmatch(line)
    return f"{found[1]}: {spelled(found[2])}" if found else line


def _body(line: str) -> str:
    if line.startswith("#") and "{#" not in line:
        return f"{spelled(line)} {{#{slug(line)}}}"
    return spelled(line)
