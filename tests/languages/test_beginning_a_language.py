"""How a language begins: the command that makes its folder, and what is compiled of it."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from ledsagning import resources
from ledsagning.web import languages
from ledsagning.web.i18n import ngettext, speaking
from ledsagning.web.marked import Marked
from support import translation


@pytest.mark.checkout
def test_a_command_begins_a_language_and_tells_what_is_next(tmp_path: Path) -> None:
    begun = begin(tmp_path, "fi")
    table = tomllib.loads((tmp_path / "translations" / "languages.toml").read_text("utf-8"))
    words = translation.read(tmp_path / "translations" / "fi" / "LC_MESSAGES" / "messages.po")

    assert "What is next" in begun.stdout
    assert table["fi"] == {"name": "Suomi", "offered": False}
    assert [m.id for m in translation.messages(words)] == [
        m.id for m in translation.messages(translation.read(translation.TEMPLATE))
    ]
    assert not any(any(m.string) for m in translation.messages(words))


@pytest.mark.checkout
def test_the_command_refuses_a_language_twice_and_one_without_dates(tmp_path: Path) -> None:
    begin(tmp_path, "fi")
    again, unknown = begin(tmp_path, "fi"), begin(tmp_path, "prs")
    lent = begin(tmp_path, "prs", "--name", "دری", "--locale", "fa-AF")

    assert "is there already" in again.stderr
    assert "Give a --locale" in unknown.stderr
    assert lent.returncode == 0


def begin(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command where the words of the site are alone."""
    place = folder / "translations"
    place.mkdir(exist_ok=True)
    for name in ("messages.pot", "languages.toml"):
        if not (place / name).exists():
            shutil.copy(resources.TRANSLATIONS / name, place / name)
    command = [sys.executable, resources.ROOT / "tools" / "language.py", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.checkout
def test_a_message_with_a_number_that_lacks_a_form_is_not_translated(tmp_path: Path) -> None:
    """Babel's compiler would fill in the Swedish, as if it were a translation."""
    words = tmp_path / "fi" / "LC_MESSAGES" / "messages.po"
    words.parent.mkdir(parents=True)
    words.write_text(
        'msgid ""\nmsgstr ""\n"Language: fi\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "%(num)s dag"\nmsgid_plural "%(num)s dagar"\n'
        'msgstr[0] ""\nmsgstr[1] "%(num)s päivää"\n'
        '\nmsgid "%(num)s vecka"\nmsgid_plural "%(num)s veckor"\n'
        'msgstr[0] "%(num)s viikko"\nmsgstr[1] "%(num)s viikkoa"\n',
        encoding="utf-8",
    )
    compile_words(words)
    (tmp_path / "languages.toml").write_text('fi = { name = "Suomi", offered = false }')

    with speaking(languages.read(tmp_path)["fi"]):
        assert isinstance(ngettext("%(num)s dag", "%(num)s dagar", 2), Marked)
        assert ngettext("%(num)s vecka", "%(num)s veckor", 2) == "2 viikkoa"


def compile_words(path: Path) -> None:
    code = (
        "import pathlib, sys, build_assets\nbuild_assets.compile_words(pathlib.Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", code, path], cwd=resources.ROOT, check=True)


def test_an_offered_language_that_is_not_compiled_keeps_the_site_from_starting(
    tmp_path: Path,
) -> None:
    """Else all its pages would be Swedish, and nobody would be told."""
    (tmp_path / "languages.toml").write_text('fi = { name = "Suomi", offered = true }')

    with pytest.raises(FileNotFoundError, match="make assets"):
        languages.read(tmp_path)
