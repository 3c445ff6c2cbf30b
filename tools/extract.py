"""Collect every word of the code and the templates for translators: ``extract.py OUTPUT``.

The file has no header and no line numbers, so it changes only if the words do. Where to look is
in pyproject.toml; Babel has no place there for the options that are given here.
"""

import sys

from babel.messages.frontend import CommandLineInterface

OPTIONS = (
    "--mapping=pyproject.toml",
    "--keywords=lazy_gettext",
    "--keywords=lazy_ngettext:1,2",
    "--add-comments=Translators:",
    "--add-location=file",
    "--omit-header",
    "--no-wrap",
)

if __name__ == "__main__":
    CommandLineInterface().run(["pybabel", "extract", *OPTIONS, f"--output={sys.argv[1]}", "."])
