"""Files as people and their programs make them: a recording, and books that are read aloud."""

import io
import zipfile
from collections.abc import Mapping

_FRAME = bytes.fromhex("fffb9000") + bytes(413)
"""A silent one of MPEG 1, layer 3: 128,000 bits a second, 44,100 samples, 1,152 of them in it."""
_FRAMES_A_MINUTE = 60 * 44_100 // 1_152


def mp3(minutes: int = 1) -> bytes:
    """A recording."""
    return _FRAME * (_FRAMES_A_MINUTE * minutes)


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as one, the same whenever it is packed."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return whole.getvalue()


def daisy(language: str = "sv", lasts: str = "00:07:03", **more: bytes) -> bytes:
    """A talking book, packed with the folder that it lies in, as people do."""
    ncc = (
        f'<html><head><meta name="dc:language" content="{language}">'
        f'<meta name="ncc:totalTime" content="{lasts}"/><title>Dina timmar</title></head>'
        "<body><h1>Dina timmar</h1></body></html>"
    )
    return packed({"bok/ncc.html": ncc.encode(), "bok/1.mp3": mp3(), **more})


def epub(language: str = "sv", *, overlay: bool = True) -> bytes:
    """A book of EPUB 3 that is read aloud, or only seems to be."""
    heard = ' media-overlay="smil"' if overlay else ""
    package = (
        f'<package xmlns:dc="d"><metadata><dc:language>{language}</dc:language>'
        '<meta property="media:duration" refines="#smil">0:01:00</meta>'
        '<meta property="media:duration">0:09:00.5</meta></metadata>'
        f'<manifest><item id="text" href="t.xhtml"{heard}/></manifest></package>'
    )
    container = '<container><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>'
    return packed(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": container.encode(),
            "OPS/p.opf": package.encode(),
            "OPS/1.mp3": mp3(),
        }
    )
