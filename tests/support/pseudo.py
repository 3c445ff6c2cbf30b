"""A made-up language that is written from right to left, as far as a test wants it translated.

Its words are the Swedish ones in Arabic letters, so a page shows at once what is translated and
what isn't, and the layout meets what a real one would bring.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from ledsagning import resources
from ledsagning.pages.markdown import slug
from support import translation

CODE, LOCALE, NAME = "qps", "ar", "العربية"
"""A code that no language has, and the language whose dates, lists and plurals it borrows."""

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
    pages: Iterable[str] = (),
    offered: bool = False,
) -> Path:
    """Make a folder of translations with the site's own languages and the made-up one.

    ``translated`` says of each message, by its number, whether it is; ``pages`` name the files.
    """
    template = translation.messages(translation.read(translation.TEMPLATE))
    write_words(folder, [one for number, one in enumerate(template) if translated(number, one)])
    for code in translation.ALL:
        (folder / code).symlink_to(resources.TRANSLATIONS / code)
    shipped = (resources.TRANSLATIONS / "languages.toml").read_text(encoding="utf-8")
    write_table(folder, shipped, offered=offered)
    for name in pages:
        _write_page(name, folder / CODE / "pages" / name)
    return folder


def write_table(folder: Path, others: str = "", *, offered: bool = False) -> None:
    """Write the line of the made-up language after those of others."""
    facts = f'name = "{NAME}", locale = "{LOCALE}", offered = {str(offered).lower()}'
    table = f"{others}{CODE} = {{ {facts} }}\n"
    (folder / "languages.toml").write_text(table, encoding="utf-8")


def write_words(folder: Path, messages: Iterable[Message]) -> None:
    """Translate some messages: each whose ``string`` is empty into the Swedish in other letters."""
    catalog = Catalog(locale=LOCALE)
    for one in messages:
        text = one.string if any(one.string) else _forms(one, catalog.num_plurals)
        catalog.add(one.id, text, context=one.context)
    path = folder / CODE / "LC_MESSAGES" / "messages.mo"
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
