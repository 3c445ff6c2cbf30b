"""What the page about the ways to read says of those that this server cannot offer."""

from ledsagning.formats.document import Block, Notice, words
from ledsagning.formats.registry import FORMATS
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language


def lacking_formats() -> tuple[Block, ...]:
    """Why each format is missing here, each reason once; nothing where all can be had."""
    reasons = (one.lacks(language()) for one in FORMATS)
    return tuple(Notice(words(_(reason))) for reason in dict.fromkeys(filter(None, reasons)))
