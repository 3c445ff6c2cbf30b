"""Begin a language: ``language.py CODE [--name NAME] [--locale LOCALE]``.

It makes the folder of the language, with all that is to be translated, and its line in the table.
Nobody is offered the language until it is whole; what is to be done until then is told.
"""

from argparse import ArgumentParser
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

TRANSLATIONS = Path("translations")
TABLE = TRANSLATIONS / "languages.toml"
HEADER = """\
# Translation of Hitta ledsagning.
# This file is distributed under the same licence as Hitta ledsagning (EUPL-1.2).
#"""

NEXT = """\
{folder}/ is made, and a line in {table}. What is next:

 1. Translate {folder}/LC_MESSAGES/messages.po, in any editor for .po files.
    A msgctxt shows the sentence that a word is used in. Leave the word empty
    where it is the same as when it stands alone.
 2. Translate the pages: copy them one by one from {pages}/ to {folder}/pages/.
    What stands in braces stays as it is, and so does where a link leads.
 3. `make serve`, and read /{code}/. What is not translated yet stands there in Swedish.
 4. `make languages` tells how much is left.
    At 100 % the language is offered: write `offered = true` in {table}.
"""


def begin(code: str, name: str | None, locale: str | None) -> str:
    """Make the folder and the line, and return what is next.

    Raises ``FileExistsError`` where the language is there already, and ``UnknownLocaleError``
    where Babel has no dates and lists for it: then another locale lends it its own.
    """
    known = Locale.parse(locale or code, sep="-")
    folder = TRANSLATIONS / code
    folder.mkdir()
    _write_messages(folder / "LC_MESSAGES" / "messages.po", known)
    (folder / "pages").mkdir()
    own_name = known.get_display_name()
    facts = [f'name = "{name or own_name[:1].upper() + own_name[1:]}"', "offered = false"]
    if locale:
        facts.append(f'locale = "{locale}"')
    with TABLE.open("a", encoding="utf-8") as table:
        table.write(f"{code} = {{ {', '.join(facts)} }}\n")
    pages = TRANSLATIONS / "sv" / "pages"
    return NEXT.format(folder=folder, table=TABLE, code=code, pages=pages)


def _write_messages(path: Path, locale: Locale) -> None:
    catalog = Catalog(
        locale, project="Hitta ledsagning", version="1.0", header_comment=HEADER, fuzzy=False
    )
    with (TRANSLATIONS / "messages.pot").open("rb") as template:
        catalog.update(read_po(template), no_fuzzy_matching=True)
    path.parent.mkdir()
    with path.open("wb") as file:
        write_po(file, catalog, width=None, include_lineno=False)


if __name__ == "__main__":
    parser = ArgumentParser(description="Begin a language of the site.")
    parser.add_argument("code", help="its BCP 47 tag: so, ar, fi")
    parser.add_argument("--name", help="what it calls itself, if Babel does not know it")
    parser.add_argument("--locale", help="whose dates and lists it has, if Babel lacks its own")
    given = parser.parse_args()
    try:
        print(begin(given.code, given.name, given.locale))
    except FileExistsError:
        parser.error(f"{given.code} is there already.")
    except (UnknownLocaleError, ValueError):
        parser.error(f"Babel does not know {given.locale or given.code}. Give a --locale.")
