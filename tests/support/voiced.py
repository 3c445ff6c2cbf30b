"""A desk whose voice takes no time: it says what it reads, byte for byte."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ledsagning import composing
from ledsagning.formats import folded, pdf
from ledsagning.formats.speech import voice
from support.published import Desk

HEAD = (
    b'RIFF$\xf0\xff\x7fWAVEfmt \x10\0\0\0\x01\0\x01\0"V\0\0D\xac\0\0\x02\0\x10\0data\0\xf0\xff\x7f'
)
"""Of 22,050 samples a second, and far more of them than there are: eSpeak does not know better."""
VOICE = f"""#!/usr/bin/perl
# Every Debian has it, and it starts in a tenth of the time of Python: hundreds of texts are read.
if (grep {{ $_ eq "--version" }} @ARGV) {{ print "eSpeak of the tests\\n"; exit }}
binmode $_ for *STDIN, *STDOUT;
my $words = do {{ local $/; <STDIN> }};
if ($words =~ /Stumma/) {{ print STDERR "no such word\\n"; exit 1 }}
# It says what it reads, byte for byte, and is silent after each phrase.
my $silence = "\\0" x 88202;
$words =~ s/<break[^>]*>/$silence/g;
print pack("H*", "{HEAD.hex()}"), $words;
"""
CODER = "#!/bin/sh\ncat\n"


def forget() -> None:
    """Let it be asked anew which programs there are."""
    voice.lacks.cache_clear()
    voice.mark.cache_clear()


@contextmanager
def in_no_time() -> Iterator[None]:
    """A machine that can make no PDF, for each takes a second, and a country of which no more is
    known than what the catalogue says: each municipality has a package.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "weasyprint", None)
        patch.setattr(composing, "known", composing.own)
        _forget_pdf()
        yield
    _forget_pdf()


def _forget_pdf() -> None:
    for renderer in (pdf, folded):
        renderer.lacks.cache_clear()


def with_a_voice(folder: Path, **settings: str) -> Desk:
    """A desk in a folder, with further settings."""
    programs = folder / "programs"
    programs.mkdir()
    for name, text in (("espeak-ng", VOICE), ("lame", CODER)):
        (programs / name).write_text(text, encoding="utf-8")
        (programs / name).chmod(0o755)
    return Desk(folder, {"PATH": f"{programs}:{os.environ['PATH']}", **settings})
