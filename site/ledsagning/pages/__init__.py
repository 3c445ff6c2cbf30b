"""Information pages: Markdown files, one for each language, read once into blocks of a document."""

from ledsagning.pages.loading import Pages
from ledsagning.pages.page import Group, Insert, Page
from ledsagning.pages.problems import PageError, PageProblem

__all__ = ["Group", "Insert", "Page", "PageError", "PageProblem", "Pages"]
