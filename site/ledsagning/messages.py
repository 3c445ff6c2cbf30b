"""Marks the words that translators get, where they stand in a table and are looked up later."""

SWEDISH = "sv"
"""The language that every text is written in first, and translated from."""


def N_(message: str) -> str:  # noqa: N802 - the name that Babel's extractor looks for
    """Mark a message for translation, and return it as it is."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - like the one above
    """Mark a message with a number, in both its forms."""
    return one, many
