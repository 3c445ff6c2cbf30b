"""The Swedish dictionary, which knows how words are spelled and in what forms."""

import gc
import warnings
from functools import cache
from importlib.metadata import files
from pathlib import Path

from spylls.hunspell import Dictionary


@cache
def swedish_dictionary() -> Dictionary:
    """The dictionary of the package hunspell-sv."""
    installed = files("hunspell-sv")
    assert installed is not None
    affixes = next(file for file in installed if file.name == "sv_SE.aff")
    path = Path(str(affixes.locate())).resolve().with_suffix("")
    with warnings.catch_warnings():
        # Spylls leaves its files for the garbage collector to close.
        warnings.simplefilter("ignore", ResourceWarning)
        dictionary = Dictionary.from_files(str(path))
        gc.collect()
    return dictionary
