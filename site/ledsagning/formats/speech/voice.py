"""A computer's voice, by espeak-ng and lame. The only module that knows them.

Both are programs of the system (Debian: ``espeak-ng``, ``lame``). The voice is understood and not
beautiful; where a person has read the same words, that is heard instead.
"""

import subprocess
from functools import cache
from hashlib import sha256
from shutil import which
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ledsagning.formats.speech.script import Phrase, Script
from ledsagning.messages import N_

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
_LOUD: Final = "85"
"""Of 200. The usual 100 comes so near to what a file can hold that MP3 cuts it off."""
_SECONDS: Final = 300


class Unspoken(Exception):
    """A program could not do it. The text says which, and why."""


@cache
def lacks(language: str) -> str:
    """Why nothing is read in a language here, as a Swedish msgid; nothing where it is."""
    if language not in VOICES:
        return LACKS_LANGUAGE
    return "" if all(map(which, _PROGRAMS)) else LACKS_PROGRAM


def spoken(script: Script, words_a_minute: int) -> bytes:
    """A script as MP3. Raises ``Unspoken``, and ``LookupError`` for a language without a voice."""
    voice = ("-v", VOICES[script.language], "-s", str(words_a_minute), "-a", _LOUD)
    sound = _run("espeak-ng", "-m", *voice, "--stdout", to=_ssml(script))
    bits = str(BITS_A_SECOND // 1000)
    return _run("lame", "--quiet", "-m", "m", "--cbr", "-b", bits, "-", "-", to=sound)


@cache
def mark() -> str:
    """What is another as soon as the voice, or how it is used, is: part of a recording's name."""
    version = _run("espeak-ng", "--version").decode()
    used = f"{version}{VOICES}{BITS_A_SECOND}{_PAUSES}{_USUAL_PAUSE}{_LOUD}"
    return sha256(used.encode()).hexdigest()[:8]


def seconds(size: int) -> int:
    """How long a recording of so many bytes lasts."""
    return round(size * 8 / BITS_A_SECOND)


def _ssml(script: Script) -> bytes:
    phrases = (_phrase(one) for one in script.phrases)
    return f"<speak>{''.join(phrases)}</speak>".encode()


def _phrase(phrase: Phrase) -> str:
    language = VOICES.get(phrase.language, phrase.language)
    pause = _PAUSES.get(phrase.level, _USUAL_PAUSE)
    text = escape(phrase.text)
    return f'<voice xml:lang={quoteattr(language)}>{text}</voice><break time="{pause}ms"/>\n'


def _run(*command: str, to: bytes = b"") -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - our own words, and no shell
            command, input=to, capture_output=True, check=True, timeout=_SECONDS
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise Unspoken(f"{command[0]}: {error}") from error
    return done.stdout
