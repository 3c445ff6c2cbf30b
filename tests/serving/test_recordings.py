"""Recordings are made beforehand, and offered while the words that were read are the page's."""

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import Result
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ledsagning.formats.speech import voice
from ledsagning.formats.speech.script import Phrase, Script, parsed
from support.published import Desk
from support.sites import BYN, catalogue, provider

PAGE = "/sv/staden/dina-timmar"
VOICE = """#!/bin/sh
case "$*" in *--version*) echo "eSpeak of the tests"; exit;; esac
words=$(cat)
case "$words" in *Stumma*) echo "no such word" >&2; exit 1;; esac
printf %s "$words"
"""
CODER = "#!/bin/sh\ncat\n"


@pytest.fixture(autouse=True)
def asked_anew() -> None:
    """Which programs there are is asked once; here there are others in each test."""
    voice.lacks.cache_clear()
    voice.mark.cache_clear()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with a voice that writes what it is told to say."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, text in (("espeak-ng", VOICE), ("lame", CODER)):
        (programs / name).write_text(text, encoding="utf-8")
        (programs / name).chmod(0o755)
    made = Desk(tmp_path, {"PATH": f"{programs}:{os.environ['PATH']}"})
    write(made, "Asken")
    return made


def write(desk: Desk, name: str) -> None:
    text = catalogue(provider("asken", name=name), more=[BYN])
    desk.file.write_text(text, encoding="utf-8")


def recorded(desk: Desk) -> Result:
    return desk.run("publish", "--yes", "--formats")


def sounds(desk: Desk) -> list[Path]:
    return sorted((desk.state / "sound").iterdir())


def heard(client: FlaskClient, path: str, part: str = "") -> TestResponse:
    """What comes back, taken to its end: a file is open until then."""
    headers = {"Range": f"bytes={part}"} if part else {}
    with client.get(path, headers=headers) as answer:
        answer.get_data()
    return answer


def visitor(desk: Desk) -> FlaskClient:
    return desk.site().test_client()


def test_every_page_that_is_read_from_beginning_to_end_is_recorded_in_two_paces(desk: Desk) -> None:
    done = recorded(desk)

    assert done.exit_code == 0, done.output
    client = visitor(desk)
    for path in (PAGE, "/en/staden/kostnader", "/sv/staden/kontakt", "/sv/ord"):
        for ending in (".mp3", ".sakta.mp3"):
            assert heard(client, path + ending).status_code == 200, path
    said = heard(client, "/sv/staden/utforare/asken.mp3").text
    assert '<voice xml:lang="sv">Asken</voice>' in said


def test_what_has_been_made_is_not_made_again_and_what_nobody_finds_goes(desk: Desk) -> None:
    recorded(desk)
    before = sounds(desk)

    assert "0 nya inläsningar." in recorded(desk).output
    write(desk, "Björken")
    done = recorded(desk)

    # The provider's page, in two languages and two paces.
    assert "4 nya inläsningar." in done.output
    assert len(sounds(desk)) == len(before)
    assert len(set(sounds(desk)) - set(before)) == 4


def test_a_page_has_the_player_of_the_browser_and_says_who_reads_how_long_and_how_much(
    desk: Desk,
) -> None:
    recorded(desk)
    page = visitor(desk).get(PAGE)

    (player,) = [line for line in page.text.splitlines() if "<audio" in line]
    assert f'controls preload="none" src="{PAGE}.mp3"' in player
    assert "autoplay" not in player
    assert "En datorröst läser sidan. Det tar ungefär 1 minut." in page.text
    assert f'<a href="{PAGE}.mp3">Spara som ljud (0,1 MB)</a>' in page.text
    assert f'<a href="{PAGE}.sakta.mp3">Spara som ljud, läst långsamt (0,1 MB)</a>' in page.text
    assert "media-src 'self'" in page.headers["Content-Security-Policy"]


def test_a_recording_is_sent_whole_or_in_parts_under_its_name(desk: Desk) -> None:
    recorded(desk)
    client = visitor(desk)
    whole = heard(client, f"{PAGE}.sakta.mp3")
    part = heard(client, f"{PAGE}.sakta.mp3", "10-19")

    assert whole.content_type == "audio/mpeg"
    assert whole.content_length == len(whole.data)
    assert 'filename="staden-dina-timmar-sakta.mp3"' in whole.headers["Content-Disposition"]
    assert (part.status_code, part.data) == (206, whole.data[10:20])
    assert part.headers["Content-Range"] == f"bytes 10-19/{len(whole.data)}"


def test_what_has_not_been_made_of_these_very_words_is_not_offered(desk: Desk) -> None:
    recorded(desk)
    write(desk, "Björken")
    desk.run("publish", "--yes")
    client = visitor(desk)

    assert "<audio" not in client.get("/sv/staden/utforare/asken").text
    missing = client.get("/sv/staden/utforare/asken.mp3")
    assert missing.status_code == 404
    assert "Ingen har läst in den här sidan än." in missing.text
    assert "<audio" in client.get(PAGE).text


def test_a_municipality_that_is_only_a_name_is_not_recorded(desk: Desk) -> None:
    recorded(desk)

    assert visitor(desk).get("/sv/danderyd/dina-timmar.mp3").status_code == 404


def test_a_document_that_cannot_be_read_is_named_and_the_others_are_made(desk: Desk) -> None:
    write(desk, "Stumma")
    done = recorded(desk)

    assert done.exit_code == 1
    assert "/sv/staden/utforare/asken.sakta.mp3: espeak-ng:" in done.stderr
    assert heard(visitor(desk), f"{PAGE}.mp3").status_code == 200
    assert visitor(desk).get("/sv/staden/utforare/asken.mp3").status_code == 404


def test_what_a_person_has_read_is_heard_instead_while_the_words_are_the_same(desk: Desk) -> None:
    recorded(desk)
    number = parsed(visitor(desk).get(f"{PAGE}.manus.txt").data).digest
    (desk.state / "readings").mkdir()
    for name in (f"dina-timmar-{number}.mp3", f"boka-{'0' * 16}.mp3"):
        (desk.state / "readings" / name).write_bytes(b"A person")
    client = visitor(desk)

    assert heard(client, f"{PAGE}.mp3").data == b"A person"
    assert "En person läser sidan." in client.get(PAGE).text
    assert b"A person" not in heard(client, "/sv/staden/boka-och-avboka.mp3").data


def test_what_is_no_recording_is_passed_over(desk: Desk) -> None:
    recorded(desk)
    readings = desk.state / "readings"
    readings.mkdir()
    number = parsed(visitor(desk).get(f"{PAGE}.manus.txt").data).digest
    (readings / f"link-{number}.mp3").symlink_to(readings / "nowhere")
    (readings / f"folder-{number}.mp3").mkdir()
    (readings / "unnamed.mp3").write_bytes(b"A person")

    assert heard(visitor(desk), f"{PAGE}.mp3").status_code == 200
    assert "En datorröst läser sidan." in visitor(desk).get(PAGE).text


def test_without_the_programs_it_says_so_and_so_does_the_page_about_formats(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(desk)
    (desk.folder / "programs" / "lame").unlink()
    monkeypatch.setenv("PATH", str(desk.folder / "programs"))
    voice.lacks.cache_clear()
    lacks = "Programmet som läser upp texter finns inte på den här servern."
    done = Desk(desk.folder, {"PATH": os.environ["PATH"]}).run("publish", "--yes", "--formats")

    assert done.exit_code == 1
    assert lacks in done.stderr
    assert lacks in visitor(desk).get("/sv/format").text


def test_the_voice_reads_a_script_at_the_pace_that_is_asked_for() -> None:
    script = Script("sv", "0" * 16, (Phrase("Dina timmar", "sv", 1), Phrase("10 < 11.", "sv")))

    usual, slow = (voice.spoken(script, words) for words in (140, 100))

    assert usual[:2] in (b"\xff\xe3", b"\xff\xf3", b"\xff\xf2", b"\xff\xfb")
    assert 2 <= voice.seconds(len(usual)) <= 8
    assert len(slow) > len(usual)


def test_a_recording_is_neither_silent_nor_cut_off_at_its_loudest(tmp_path: Path) -> None:
    script = Script("en", "0" * 16, (Phrase("You can move hours within the period.", "en"),))
    (tmp_path / "said.mp3").write_bytes(voice.spoken(script, 140))

    decoded = subprocess.run(
        ["lame", "--quiet", "--decode", "-t", tmp_path / "said.mp3", "-"],
        check=True,
        capture_output=True,
    ).stdout
    loud = [
        abs(int.from_bytes(decoded[at : at + 2], "little", signed=True))
        for at in range(0, len(decoded) - 1, 2)
    ]

    assert 2_000 < max(loud) < 32_767
