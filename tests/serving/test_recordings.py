"""Recordings are made beforehand, and offered while the words that were read are the page's."""

import errno
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from array import array
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import Result
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ledsagning.commands import stock
from ledsagning.formats.speech import voice
from ledsagning.formats.speech.script import Phrase, Script, parsed
from ledsagning.formats.speech.voice import Tags
from ledsagning.serving import whole_files
from ledsagning.serving.whole_files import alone
from support import by_people
from support.once import made_once
from support.published import Desk
from support.sites import BYN, catalogue, provider
from support.voiced import forget, in_no_time, with_a_voice

PAGE = "/sv/staden/dina-timmar"
IN_NO_TIME = """
import sys
sys.modules["weasyprint"] = None
from ledsagning import composing
from ledsagning.cli import main
composing.known = composing.own
main()
"""
"""The command, as ``in_no_time`` has it."""
RUN_BY_ANOTHER = {"name": "Bolaget", "contact": {"email": "webb@bolaget.se"}}
TAGS = Tags("Dina timmar", "Hitta ledsagning", "Åre", 2026, "sv", "https://ledsagning.example/")


@pytest.fixture(autouse=True)
def asked_anew() -> None:
    """Which programs there are is asked once; here there are others in each test."""
    forget()


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Recordings and packages of everything, to be copied."""
    return Desk(made_once(tmp_path_factory, "recorded", record_everything)).state


def record_everything(folder: Path) -> None:
    forget()
    made = with_a_voice(folder)
    write(made, "Asken")
    done = recorded(made)
    assert done.exit_code == 0, done.output


@pytest.fixture
def desk(once: Path, tmp_path: Path) -> Desk:
    """A desk where everything has been recorded, by a voice that writes what it is told to say."""
    made = with_a_voice(tmp_path)
    write(made, "Asken")
    assert made.run("publish", "--yes").exit_code == 0
    for name in ("sound", "packages"):
        shutil.copytree(once / name, made.state / name)
    return made


def write(desk: Desk, name: str) -> None:
    text = catalogue(provider("asken", name=name), more=[BYN])
    desk.file.write_text(text, encoding="utf-8")


def recorded(desk: Desk, *more: str) -> Result:
    """What the command says. Without ``in_no_time`` it would pack the whole country."""
    with in_no_time():
        return desk.run("publish", "--yes", "--formats", *more)


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
    client = visitor(desk)

    for path in (PAGE, "/en/staden/kostnader", "/sv/staden/kontakt", "/sv/ord"):
        for ending in (".mp3", ".ljud.epub", ".daisy.zip", ".sakta.mp3"):
            assert heard(client, path + ending).status_code == 200, path
    said = heard(client, "/sv/staden/utforare/asken.mp3").text
    assert '<voice xml:lang="sv">Asken</voice>' in said


def test_what_has_been_made_is_not_made_again_and_what_nobody_finds_goes(desk: Desk) -> None:
    before = sounds(desk)

    assert "0 nya inläsningar." in recorded(desk).output
    write(desk, "Björken")
    done = recorded(desk)

    # The provider's page, in two languages and two paces; a book of each kind of the usual one.
    assert "4 nya inläsningar." in done.output
    assert len(sounds(desk)) == len(before)
    assert len(set(sounds(desk)) - set(before)) == 8


def test_a_page_has_the_player_of_the_browser_and_says_who_reads_how_long_and_how_much(
    desk: Desk,
) -> None:
    page = visitor(desk).get(PAGE)

    (player,) = [line for line in page.text.splitlines() if "<audio" in line]
    assert f'controls preload="none" src="{PAGE}.mp3"' in player
    assert "autoplay" not in player
    assert re.search(r"En datorröst läser sidan. Det tar ungefär \d minut", page.text)
    links = dict(re.findall(rf'<a href="{PAGE}([^"]+)">([^<]*MB[^<]*)</a>', page.text))
    assert list(links) == [".mp3", ".ljud.epub", ".daisy.zip", ".sakta.mp3"]
    assert re.fullmatch(
        r"Spara som talbok \(DAISY\) \(\d,\d MB, ungefär \d minut(er)?\)", links[".daisy.zip"]
    )
    assert links[".mp3"].startswith("Spara som ljud (")
    assert "media-src 'self'" in page.headers["Content-Security-Policy"]


def test_a_recording_is_sent_whole_or_in_parts_under_its_name(desk: Desk) -> None:
    client = visitor(desk)
    whole = heard(client, f"{PAGE}.sakta.mp3")
    part = heard(client, f"{PAGE}.sakta.mp3", "10-19")

    assert whole.content_type == "audio/mpeg"
    assert whole.content_length == len(whole.data)
    assert 'filename="staden-dina-timmar-sakta.mp3"' in whole.headers["Content-Disposition"]
    assert (part.status_code, part.data) == (206, whole.data[10:20])
    assert part.headers["Content-Range"] == f"bytes 10-19/{len(whole.data)}"


@pytest.mark.parametrize(
    ("ending", "kind", "name"),
    [
        (".ljud.epub", "application/epub+zip", "staden-dina-timmar-ljud.epub"),
        (".daisy.zip", "application/zip", "staden-dina-timmar-daisy.zip"),
    ],
)
def test_a_book_with_sound_is_sent_under_its_name_with_the_recording_in_it(
    desk: Desk, ending: str, kind: str, name: str
) -> None:
    client = visitor(desk)
    book = heard(client, PAGE + ending)

    assert book.content_type == kind
    assert f'filename="{name}"' in book.headers["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(book.data)) as archive:
        (sound,) = [one for one in archive.namelist() if one.endswith(".mp3")]
        assert archive.read(sound) == heard(client, f"{PAGE}.mp3").data
    write(desk, "Björken")
    desk.run("publish", "--yes")
    assert visitor(desk).get(f"/sv/staden/utforare/asken{ending}").status_code == 404


def test_what_has_not_been_made_of_these_very_words_is_not_offered(desk: Desk) -> None:
    write(desk, "Björken")
    desk.run("publish", "--yes")
    client = visitor(desk)

    assert "<audio" not in client.get("/sv/staden/utforare/asken").text
    missing = client.get("/sv/staden/utforare/asken.mp3")
    assert missing.status_code == 404
    assert "Ingen har läst in den här sidan än." in missing.text
    assert "<audio" in client.get(PAGE).text


def test_what_tells_an_old_address_or_an_old_operator_is_not_offered(desk: Desk) -> None:
    moved = Desk(desk.folder, {**desk.settings, "SITE_ADDRESS": "https://ledsagning.example"})
    assert heard(visitor(desk), f"{PAGE}.daisy.zip").status_code == 200
    assert heard(visitor(moved), f"{PAGE}.daisy.zip").status_code == 404

    text = catalogue(provider("asken", name="Asken"), more=[BYN], operator=RUN_BY_ANOTHER)
    desk.publish(text)
    client = visitor(desk)
    assert "<audio" not in client.get(PAGE).text
    for ending in (".mp3", ".ljud.epub", ".daisy.zip", ".sakta.mp3"):
        assert heard(client, PAGE + ending).status_code == 404


def test_municipalities_that_are_only_names_share_what_is_read_for_the_whole_country(
    desk: Desk,
) -> None:
    client = visitor(desk)
    for page in ("dina-timmar", "ansok"):
        for ending in (".mp3", ".ljud.epub", ".daisy.zip", ".sakta.mp3", ".manus.txt"):
            one, other = (
                heard(client, f"/sv/{of}/{page}{ending}") for of in ("danderyd", "kiruna")
            )
            assert one.status_code == 200
            assert one.data == other.data
            assert b"Danderyd" not in one.data
            assert b"/danderyd" not in one.data

    for code, told in (("sv", "texten för hela landet"), ("en", "text for the whole country")):
        for path in (f"/{code}/kiruna/ansok", f"/{code}/ord"):
            read = parsed(client.get(f"{path}.manus.txt").data).phrases
            assert told in read[1].text
            assert told in heard(client, f"{path}.mp3").text
        assert told not in client.get(f"/{code}/nykoping/ansok.manus.txt").text
    assert heard(client, "/sv/kiruna/ord.mp3").data == heard(client, "/sv/ord.mp3").data
    told = "Inläsningen är gjord för hela landet, med samma ord."
    assert told in client.get("/sv/kiruna/dina-timmar").text
    assert told not in client.get(PAGE).text
    assert told not in client.get("/sv/ord").text


def test_where_rules_are_known_only_the_pages_with_the_same_words_are_shared(desk: Desk) -> None:
    client = visitor(desk)

    assert heard(client, "/sv/nykoping/dina-timmar.mp3").status_code == 200
    assert heard(client, "/sv/nykoping/boka-och-avboka.mp3").status_code == 404


def test_a_document_that_cannot_be_read_is_named_and_the_others_are_made(desk: Desk) -> None:
    write(desk, "Stumma")
    done = recorded(desk)

    assert done.exit_code == 1
    assert "/sv/staden/utforare/asken (.sakta.mp3): Programmet espeak-ng" in done.stderr
    assert heard(visitor(desk), f"{PAGE}.mp3").status_code == 200
    assert visitor(desk).get("/sv/staden/utforare/asken.mp3").status_code == 404


def test_what_a_person_has_read_is_heard_instead_while_the_words_are_the_same(desk: Desk) -> None:
    number = parsed(visitor(desk).get(f"{PAGE}.manus.txt").data).digest
    (desk.state / "readings").mkdir()
    for name in (f"dina-timmar-{number}.mp3", f"boka-{'0' * 16}.mp3"):
        (desk.state / "readings" / name).write_bytes(by_people.mp3())
    client = visitor(desk)

    assert heard(client, f"{PAGE}.mp3").data == by_people.mp3()
    assert "En person läser sidan." in client.get(PAGE).text
    assert heard(client, "/sv/staden/boka-och-avboka.mp3").data != by_people.mp3()


def test_a_talking_book_that_a_person_has_read_is_preferred_as_well(desk: Desk) -> None:
    number = parsed(visitor(desk).get(f"{PAGE}.manus.txt").data).digest
    (desk.state / "readings").mkdir()
    (desk.state / "readings" / f"timmar-{number}.daisy.zip").write_bytes(by_people.daisy())
    client = visitor(desk)

    assert heard(client, f"{PAGE}.daisy.zip").data == by_people.daisy()
    assert ">Spara som talbok (DAISY) (1 MB, ungefär 7 minuter)</a>" in client.get(PAGE).text
    assert heard(client, f"{PAGE}.ljud.epub").data != by_people.daisy()
    shutil.rmtree(desk.state / "sound")
    alone = visitor(desk).get(PAGE).text
    assert "<audio" not in alone
    assert ">Spara som talbok (DAISY) (1 MB, ungefär 7 minuter)</a>" in alone


def test_publishing_tells_of_readings_that_no_page_has_and_of_those_in_another_language(
    desk: Desk,
) -> None:
    client = visitor(desk)
    number = parsed(client.get(f"{PAGE}.manus.txt").data).digest
    elsewhere = parsed(client.get("/sv/nykoping/boka-och-avboka.manus.txt").data).digest
    readings = desk.state / "readings"
    readings.mkdir()
    old, english = readings / f"boka-{'0' * 16}.mp3", readings / f"{number}.daisy.zip"
    for file in (old, readings / f"{number}.mp3", readings / f"nykoping-{elsewhere}.mp3"):
        file.write_bytes(by_people.mp3())
    english.write_bytes(by_people.daisy(language="en-GB"))
    done = recorded(desk)

    assert done.exit_code == 1
    assert f"{old} används inte. Ingen sida har numret {'0' * 16}." in done.stderr
    assert f"språket en-GB, och sidan {PAGE} är på sv." in done.stderr
    assert len(done.stderr.splitlines()) == 2
    assert heard(visitor(desk), f"{PAGE}.daisy.zip").data != english.read_bytes()
    old.unlink()
    english.unlink()
    assert recorded(desk).exit_code == 0


@pytest.mark.parametrize("name", ["sound", "packages"])
def test_a_file_where_a_folder_should_be_is_told_of_and_all_else_is_made(
    desk: Desk, name: str
) -> None:
    shutil.rmtree(desk.state / name, ignore_errors=True)
    (desk.state / name).write_bytes(b"A file")
    done = recorded(desk)

    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert f"{desk.state / name}: här ska det vara en mapp. Flytta filen" in done.stderr
    assert ("nya inläsningar." in done.output) == (name == "packages")
    assert ("0 nya paket." in done.output) == (name == "sound")


def test_what_cannot_be_saved_is_told_of_and_all_else_is_made_also_after_a_process_was_killed(
    desk: Desk,
) -> None:
    place, other, *_ = sounds(desk)
    place.unlink()
    place.mkdir()
    other.unlink()
    half = other.with_name(f".{other.name}.4711")
    half.write_bytes(b"Half of it")
    done = recorded(desk)

    assert done.exit_code == 1
    assert f"{place}: det går inte att skriva här. Det är en mapp." in done.stderr
    assert other.is_file()
    assert not half.exists()


@pytest.mark.parametrize("folder", ["sound", "packages"])
def test_on_a_full_disk_it_stops_says_so_once_and_goes_on_when_there_is_room(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    def full(path: Path, data: bytes) -> None:
        if path.parent.name == folder:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        whole_files.write(path, data)

    before = sorted((desk.state / folder).iterdir())
    gone, left = before[:3], before[3:]
    for path in gone:
        path.unlink()
    with monkeypatch.context() as patched:
        patched.setattr(stock, "write", full)
        done = recorded(desk)

    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    told = f"{desk.state / folder}: disken är full, så resten blir inte gjort. Gör plats, och kör"
    assert told in done.stderr
    assert len(re.findall("disken är full", done.stderr, re.IGNORECASE)) == 1
    assert sorted((desk.state / folder).iterdir()) == left
    assert recorded(desk).exit_code == 0
    assert sorted((desk.state / folder).iterdir()) == before


def test_one_command_at_a_time_makes_sound(desk: Desk) -> None:
    with alone(desk.state / "formats.lock"):
        second = recorded(desk)

    assert second.exit_code == 1
    assert "Ett annat kommando gör redan ljud och paket." in second.stderr
    assert recorded(desk).exit_code == 0


def test_all_is_told_in_the_language_of_the_command(tmp_path: Path) -> None:
    desk = with_a_voice(tmp_path)
    write(desk, "Asken")
    desk.state.mkdir()
    (desk.state / "sound").touch()
    done = recorded(desk, "--language", "en")

    assert "6 new packages." in done.stdout
    assert "No server is running." in done.stdout.splitlines()[-1]
    assert "this should be a folder" in done.stderr


def test_one_that_is_stopped_leaves_what_was_made_and_tells_the_server(tmp_path: Path) -> None:
    desk = with_a_voice(tmp_path)
    write(desk, "Asken")
    once = f"mkdir {tmp_path}/stopped && kill -TERM $PPID; sleep 1"
    stops = f'#!/bin/sh\ncase "$*" in *--version*) echo 1;; *) {once};; esac\n'
    (tmp_path / "programs" / "espeak-ng").write_text(stops, encoding="utf-8")
    state = {"CATALOGUE": str(desk.file), "STATE_DIRECTORY": str(desk.state), "PORT": "9"}
    done = subprocess.run(
        [sys.executable, "-c", IN_NO_TIME, "publish", "--yes", "--formats"],
        env={**os.environ, **desk.settings, **state, "LEDSAGNING_LANGUAGE": "sv"},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 1
    assert "6 nya paket." in done.stdout
    assert "inläsning" not in done.stdout
    assert done.stdout.endswith("Ingen server är igång. Den visar det när den startar.\n")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("program", "does", "told"),
    [
        (
            "espeak-ng",
            "echo 'no voice sv' >&2; exit 1",
            "klarade det inte. Det säger: ”no voice sv”",
        ),
        ("espeak-ng", "exit 3", "klarade det inte. Det säger: ”3”."),
        ("espeak-ng", "kill -9 $$", "blev avbrutet (signal 9). Räcker minnet?"),
        ("espeak-ng", "exit 0", "gav inget ljud."),
        ("espeak-ng", "echo no sound", "gav inget ljud."),
        ("lame", "cat > /dev/null; exit 0", "gav inget ljud."),
        ("lame", "exit 1", "klarade det inte."),
    ],
)
def test_a_program_that_fails_is_named_with_what_it_says_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, does: str, told: str
) -> None:
    monkeypatch.setenv("PATH", with_a_voice(tmp_path).settings["PATH"])
    (tmp_path / "programs" / program).write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    script = Script("sv", "0" * 16, (Phrase("Ett.", "sv"),))

    with pytest.raises(voice.Unspoken) as unspoken:
        voice.read(script, 140, TAGS)

    assert unspoken.value.words.startswith(f"Programmet {program} ")
    assert told in unspoken.value.words


def test_a_program_that_is_gone_or_closed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = with_a_voice(tmp_path).folder / "programs"
    monkeypatch.setenv("PATH", str(programs))
    script = Script("sv", "0" * 16, (Phrase("Ett.", "sv"),))

    (programs / "espeak-ng").chmod(0o600)
    with pytest.raises(voice.Unspoken, match="espeak-ng går inte att starta"):
        voice.read(script, 140, TAGS)
    (programs / "espeak-ng").unlink()
    with pytest.raises(voice.Unspoken, match=r"espeak-ng finns inte\. Installera det\."):
        voice.read(script, 140, TAGS)


def test_a_voice_that_does_not_start_is_told_of_once(desk: Desk) -> None:
    (desk.folder / "programs" / "espeak-ng").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    forget()
    done = recorded(desk)

    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert done.stderr.count("Programmet espeak-ng klarade det inte.") == 1
    assert heard(visitor(desk), f"{PAGE}.mp3").status_code == 200


def test_without_the_programs_it_says_so_and_so_does_the_page_about_formats(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk.folder / "programs" / "lame").unlink()
    monkeypatch.setenv("PATH", str(desk.folder / "programs"))
    voice.lacks.cache_clear()
    lacks = "Programmet som läser upp texter finns inte på den här servern."
    done = recorded(Desk(desk.folder, {"PATH": os.environ["PATH"]}))

    assert done.exit_code == 1
    assert lacks in done.stderr
    assert lacks in visitor(desk).get("/sv/format").text


def test_the_voice_reads_a_script_at_the_pace_that_is_asked_for() -> None:
    script = Script("sv", "0" * 16, (Phrase("Dina timmar", "sv", 1), Phrase("10 < 11.", "sv")))

    usual, slow = (voice.read(script, words, TAGS) for words in (140, 100))

    assert 2 <= voice.seconds(len(usual.mp3)) <= 8
    assert 1_500 < usual.ends[0] < usual.ends[1] < 8_000
    assert slow.milliseconds > usual.milliseconds


def test_its_clips_are_as_long_as_the_recording_and_it_has_a_title(tmp_path: Path) -> None:
    said = (Phrase("Ett.", "sv"), Phrase("Two hours.", "en"), Phrase("Tre timmar.", "sv"))
    reading = voice.read(Script("sv", "0" * 16, said), 140, TAGS)
    samples = decoded(reading.mp3, tmp_path)

    clips = list(reading.clips)
    assert len(clips) == len(said)
    # A decoder of LAME's takes off the silence that all decoders put first.
    assert abs(sum(end - begin for begin, end in clips) - len(samples) / 22.05) < 60
    for _begin, end in clips:
        pause = samples[round((end - 300) * 22.05) : round((end - 100) * 22.05)]
        assert max(map(abs, pause), default=0) < 1_000
    for tag in ("Dina timmar", "Hitta ledsagning", "Åre", "swe"):
        assert tag.encode("utf-16-le") in reading.mp3[:2_000]


def test_a_recording_is_neither_silent_nor_cut_off_at_its_loudest(tmp_path: Path) -> None:
    script = Script("en", "0" * 16, (Phrase("You can move hours within the period.", "en"),))

    samples = decoded(voice.read(script, 140, TAGS).mp3, tmp_path)

    assert 2_000 < max(map(abs, samples)) < 32_767


def decoded(mp3: bytes, folder: Path) -> Sequence[int]:
    """Its samples, of which there are 22,050 in a second."""
    (folder / "said.mp3").write_bytes(mp3)
    raw = subprocess.run(
        ["lame", "--quiet", "--decode", "-t", folder / "said.mp3", "-"],
        check=True,
        capture_output=True,
    ).stdout
    samples = array("h")
    samples.frombytes(raw[: len(raw) // 2 * 2])
    return samples
