"""A computer's voice, by espeak-ng and lame. The only module that knows them.

Both are programs of the system (Debian: ``espeak-ng``, ``lame``). The voice is understood and not
beautiful; where a person has read the same words, that is heard instead.
"""

import os
import re
import subprocess
import wave
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from itertools import accumulate
from shutil import which
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ledsagning.formats.speech.reading import Reading
from ledsagning.formats.speech.script import Phrase, Script
from ledsagning.messages import N_, SWEDISH, Refusal, Told, printable, told
from ledsagning.system_errors import why

LACKS_PROGRAM: Final = N_("Programmet som läser upp texter finns inte på den här servern.")
LACKS_LANGUAGE: Final = N_("Vi har ingen röst som läser det här språket än.")

VOICES: Final = {"sv": "sv", "en": "en-gb"}
"""By the language, the voice that reads it."""

BITS_A_SECOND: Final = 32_000
"""So much a recording takes: enough for one voice."""

_PROGRAMS: Final = ("espeak-ng", "lame")
_PAUSES: Final = {0: 350, 1: 900, 2: 800}
"""How long it is silent after a heading of a level, or a sentence (0), in milliseconds."""
_USUAL_PAUSE: Final = 600
_BETWEEN: Final = 2_000
"""So much longer it is silent, in milliseconds, until the phrases have been parted. In one, the
slowest voice is silent for half of it.
"""
_LOUD: Final = "85"
"""Of 200. The usual 100 comes so near to what a file can hold that MP3 cuts it off."""
_HERTZ: Final = 22_050
_SAMPLE: Final = 2
"""So many bytes is a sample of the voice's, of which it says so many each second."""
_SILENCE: Final = re.compile(rb"\x00{200,}")
"""Silence of any length: one that had to be long would be looked for anew at each of its bytes."""
_SILENT_FIRST: Final = 1_105
"""So many samples of silence an encoder and a decoder of MP3 put before all that is heard."""
_ISO_639_2: Final = {"sv": "swe", "en": "eng"}
_A_NAME: Final = r"(?!\w+ish\b)\b[A-ZÅÄÖ][\w-]*"
_NAMES: Final = re.compile(
    rf"(?:{_A_NAME},? )*\b[\w-]*[åäöÅÄÖ][\w-]*"
    rf"(?:,? (?:{_A_NAME}|[\w-]*[åäö][\w-]*|i {_A_NAME}|kommuns?|stads?|gård|strand)\b)*"
)
"""Names of places and offices, and Swedish words, in a text of another language: a word with a
letter that only Swedish has, and the names around it.
"""
_FORM: Final = 2
"""Another one as soon as the same words are made into other files, recordings or books."""
_SECONDS: Final = 300


class Unspoken(Refusal):
    """A program could not do it. The words say which, why, and what to do."""


@cache
def lacks(language: str) -> str:
    """Why nothing is read in a language here, as a Swedish msgid; nothing where it is."""
    if language not in VOICES:
        return LACKS_LANGUAGE
    return LACKS_PROGRAM if missing() else ""


def missing() -> tuple[str, ...]:
    """The programs that are not here. Debian's packages are called as they are."""
    return tuple(one for one in _PROGRAMS if not which(one))


@dataclass(frozen=True, slots=True)
class Tags:
    """What a player shows of a recording. ``language`` is that of the script; ``about`` tells where
    it is from.
    """

    title: str
    site: str
    municipality: str
    year: int
    language: str
    about: str


def read(script: Script, words_a_minute: int, tags: Tags) -> Reading:
    """A script read aloud. Raises ``Unspoken``, and ``LookupError`` for a language without a voice.

    It is told from the sound when each phrase ends: between two it is silent for longer than a
    voice ever is, and so much of that is cut out.
    """
    voice = ("-v", VOICES[script.language], "-s", str(words_a_minute), "-a", _LOUD)
    samples = _phrases(script.phrases, voice)
    mp3 = _encoded(samples, tags)
    ends = [_milliseconds(length) for length in accumulate(map(len, samples))]
    return Reading(mp3, (*ends[:-1], _lasts(mp3)))


@cache
def mark() -> str:
    """What is another as soon as the voice, or how it is used, is: part of a recording's name."""
    version = _run("espeak-ng", "--version").decode()
    used = f"{version}{VOICES}{BITS_A_SECOND}{_PAUSES}{_USUAL_PAUSE}{_LOUD}{_FORM}"
    return sha256(used.encode()).hexdigest()[:8]


def seconds(size: int) -> int:
    """How long a recording of so many bytes lasts."""
    return round(size * 8 / BITS_A_SECOND)


def _phrases(phrases: Sequence[Phrase], voice: Sequence[str]) -> list[bytes]:
    """What each phrase sounds like, with the pause after it."""
    sound = _samples(_run("espeak-ng", "-m", *voice, "--stdout", to=_ssml(phrases)))
    found = list(_parted(sound))
    if len(found) == len(phrases):
        return found
    if len(phrases) == 1:
        return [sound]
    # What a voice cannot say is silent, and two silences are one.
    return [part for phrase in phrases for part in _phrases([phrase], voice)]


def _samples(file: bytes) -> bytes:
    try:
        with wave.open(BytesIO(file)) as sound:
            samples: bytes = sound.readframes(len(file))
    except (wave.Error, EOFError) as error:
        raise Unspoken(_nothing(_PROGRAMS[0])) from error
    return samples


def _parted(sound: bytes) -> Iterator[bytes]:
    long = _BETWEEN * _HERTZ // 1000 * _SAMPLE
    begin = 0
    for silence in _SILENCE.finditer(sound):
        if len(silence[0]) >= long:
            # The sample after it may begin with a zero too.
            end = silence.end() // _SAMPLE * _SAMPLE
            yield sound[begin : end - long]
            begin = end


def _ssml(phrases: Iterable[Phrase]) -> bytes:
    return f"<speak>{''.join(map(_marked, phrases))}</speak>".encode()


def _marked(phrase: Phrase) -> str:
    language = quoteattr(VOICES.get(phrase.language, phrase.language))
    pause = _PAUSES.get(phrase.level, _USUAL_PAUSE) + _BETWEEN
    text = escape(phrase.text)
    if phrase.language != SWEDISH:
        text = _NAMES.sub(rf'<voice xml:lang="{VOICES[SWEDISH]}">\g<0></voice>', text)
    said = f"<voice xml:lang={language}>{text}</voice>"
    return f'{said}<break time="{pause}ms"/>\n'


def _encoded(samples: Iterable[bytes], tags: Tags) -> bytes:
    # What is said of the sound: that it has no head of its own, and is of one channel.
    given = ("-r", "-s", str(_HERTZ / 1000), "--bitwidth", "16", "--signed", "--little-endian")
    # -t: old players of DAISY play LAME's own first frame, and are late from then on.
    how = ("-m", "m", "--cbr", "-b", str(BITS_A_SECOND // 1000), "-t")
    return _run("lame", "--quiet", *given, *how, *_tagged(tags), "-", "-", to=b"".join(samples))


def _tagged(tags: Tags) -> Iterator[str]:
    yield from ("--id3v2-only", "--tt", tags.title, "--ta", tags.site)
    yield from ("--tl", tags.municipality or tags.site, "--ty", str(tags.year), "--tg", "Speech")
    yield from ("--tc", tags.about, "--tv", f"TLAN={_ISO_639_2[tags.language]}")


def _milliseconds(samples: int) -> int:
    """When so many bytes of samples have been heard: a decoder of MP3 begins with silence."""
    return round((samples / _SAMPLE + _SILENT_FIRST) * 1000 / _HERTZ)


def _lasts(mp3: bytes) -> int:
    """How long a recording is, in milliseconds, less the tags that it begins with."""
    tags = 10 + sum(byte << 7 * at for at, byte in enumerate(reversed(mp3[6:10])))
    sound = len(mp3) - (tags if mp3.startswith(b"ID3") else 0)
    return round(sound * 8 * 1000 / BITS_A_SECOND)


def _run(*command: str, to: bytes = b"") -> bytes:
    program = command[0]
    try:
        done = subprocess.run(  # noqa: S603 - our own words, and no shell
            command,
            input=to,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
    except FileNotFoundError as error:
        raise Unspoken(
            told("Programmet %(program)s finns inte. Installera det.", program=program)
        ) from error
    except OSError as error:
        raise Unspoken(
            told(
                "Programmet %(program)s går inte att starta. %(why)s Installera det igen.",
                program=program,
                why=why(error),
            )
        ) from error
    except subprocess.TimeoutExpired as error:
        raise Unspoken(
            told(
                "Programmet %(program)s blev inte klart på %(num)s minuter. Försök igen.",
                program=program,
                num=_SECONDS // 60,
            )
        ) from error
    if done.returncode:
        raise Unspoken(_failed(program, done.returncode, done.stderr))
    if not done.stdout:
        raise Unspoken(_nothing(program))
    return done.stdout


def _failed(program: str, code: int, stderr: bytes) -> Told:
    if code < 0:
        return told(
            "Programmet %(program)s blev avbrutet (signal %(num)s). Räcker minnet? Försök igen.",
            program=program,
            num=-code,
        )
    last = stderr.decode(errors="replace").strip().splitlines()[-1:]
    return told(
        "Programmet %(program)s klarade det inte. Det säger: ”%(words)s”. Installera det igen.",
        program=program,
        words=printable("".join(last)) or code,
    )


def _nothing(program: str) -> Told:
    return told("Programmet %(program)s gav inget ljud. Installera det igen.", program=program)
