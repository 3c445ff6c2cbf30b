"""Information pages: Markdown files, one for each language, read once into blocks of a document."""

from ledsagning.pages.film import Film
from ledsagning.pages.loading import Pages
from ledsagning.pages.page import Group, Insert, Page
from ledsagning.pages.problems import PageError, PageProblem

__all__ = ["Film", "Group", "Insert", "Page", "PageError", "PageProblem", "Pages"]
