"""What the system says when a file cannot be had, in words."""

import errno

from ledsagning.messages import Told, told


def why(error: OSError) -> Told:
    """Why a file or a folder could not be read or written, in a sentence."""
    match error.errno:
        case errno.ENOENT:
            return told("Den finns inte.")
        case errno.ENOTDIR:
            return told("Mappen finns inte.")
        case errno.EISDIR:
            return told("Det är en mapp.")
        case errno.EACCES | errno.EPERM:
            return told("Den här användaren får inte det.")
        case errno.EROFS:
            return told("Disken är bara till för läsning.")
        case errno.ENOSPC | errno.EDQUOT:
            return told("Disken är full.")
        case errno.ENAMETOOLONG | errno.EINVAL:
            return told("Namnet går inte att använda. Välj ett annat.")
        case _other:
            return told("Datorn säger: %(words)s.", words=error.strerror or str(error))
