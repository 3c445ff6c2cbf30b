"""MP3 that somebody else has made: whether it is that, and how long it is heard. By Mutagen."""

from pathlib import Path
from typing import Final

_WHOLE: Final = 0.98
"""So much of what its first frame says that it holds a file has, at least, that is whole."""


class NoMP3(ValueError):
    """The file is something else, or nothing."""


class CutOff(ValueError):
    """It is shorter than it says itself."""


def seconds(file: Path) -> int:
    """How long a recording is heard. Raises ``NoMP3``, ``CutOff``, and ``OSError``."""
    # Few servers have a recording by a person: the others have no use for it.
    from mutagen import MutagenError
    from mutagen.mp3 import MPEGInfo

    size = file.stat().st_size
    try:
        with file.open("rb") as opened:
            info = MPEGInfo(opened)
    except MutagenError as error:
        raise NoMP3 from error
    lasts = float(info.length)
    if info.sketchy or not lasts:
        raise NoMP3
    if size < _WHOLE * lasts * info.bitrate / 8:
        raise CutOff
    return max(1, round(lasts))
