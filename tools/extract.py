"""Collect every word of the code and the templates for translators: ``extract.py OUTPUT``.

The file has no header and no line numbers, so it changes only if the words do. Where to look is
in pyproject.toml; Babel has no place there for the options that are given here. What no reader of
the source can find, Babel neither, is added: the words of the vocabulary in each place where they
stand, and what the facts of the catalogue are called.
"""

import sys
from pathlib import Path

from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po, write_po

from ledsagning.editing import in_words
from ledsagning.web.wording.uses import forms

OPTIONS = (
    "--mapping=pyproject.toml",
    "--keywords=NN_:1,2",
    "--keywords=told",
    "--keywords=counted:1,2",
    "--add-comments=Translators:",
    "--add-location=file",
    "--omit-header",
    "--no-wrap",
)
NAMED_IN = [("site/ledsagning/editing/key_names.py", 0)]
FOUND_IN = [("site/ledsagning/web/wording/uses.py", 0)]


def extract(output: Path) -> None:
    """Write the template that every translation is made from."""
    CommandLineInterface().run(["pybabel", "extract", *OPTIONS, f"--output={output}", "."])
    with output.open("rb") as file:
        catalog = read_po(file)
    for context, message in forms():
        catalog.add(message, context=context, locations=FOUND_IN)
    for name in sorted(in_words.NAMES):
        catalog.add(name, context=in_words.FACT, locations=NAMED_IN)
    with output.open("wb") as file:
        write_po(file, catalog, width=None, omit_header=True, include_lineno=False)


if __name__ == "__main__":
    extract(Path(sys.argv[1]))
