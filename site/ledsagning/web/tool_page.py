"""What a tool shows for one address: what it asks, and the answer made from the rules."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Document
from ledsagning.formats.events import Event
from ledsagning.web.addresses import Query
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.shapes import Link, Problem, Question
from ledsagning.web.wording.values import counted_up


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken away of an answer, and the query that makes it."""

    document: Document
    query: Query


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolPage:
    """A tool, asked.

    ``danger`` is what comes before everything, where there is any. ``about`` stands below what
    the tool is called, and folds with the form. ``form`` is what it asks (``None``: nothing),
    and ``submit`` the words of its button; ``kept`` is what the address says besides.
    ``answer`` is ``None`` until enough is known, and ``blank`` makes what can be taken away and
    filled in by hand until then; ``taken`` is what is printed and saved of it,
    and ``paper`` what is printed alone, where that is not all, and ``shared`` what of the
    address may stand on a paper that others read. ``which`` is the question that decides which
    paper it is: the paper says that itself, and so may its address. ``days`` are to remember.
    ``sending`` are ways to send the answer to somebody, and ``links`` lead on.
    ``title`` is what the page and its window are called, where the tool's own name, or the
    answer, would tell too much. ``wished`` are the wishes and the list, that the menu keeps.
    ``wrong`` is what could not be read of what is not asked here.
    """

    danger: tuple[Block, ...] = ()
    about: tuple[Block, ...] = ()
    form: ToolForm | None = None
    submit: str = ""
    kept: Query = ()
    answer: Document | None = None
    blank: Callable[[], Document] | None = None
    taken: Taken | None = None
    paper: Document | None = None
    shared: Query = ()
    which: str = ""
    days: tuple[Event, ...] = ()
    sending: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    title: str = ""
    wrong: tuple[Problem, ...] = ()
    wished: Query = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is asked."""
        return self.form.questions if self.form else ()

    @property
    def more_questions(self) -> tuple[Question, ...]:
        """The folded ones that stand last: whoever needs none of them need not pass them."""
        last = takewhile(lambda one: not (one.open or one.error), reversed(self.questions))
        more = tuple(last)[::-1]
        return more if len(more) < len(self.questions) else ()

    @property
    def first_questions(self) -> tuple[Question, ...]:
        """All others."""
        return self.questions[: len(self.questions) - len(self.more_questions)]

    @property
    def taken_away(self) -> Document | None:
        """What can be printed and saved. Where something is wrong that has to be told first."""
        if self.taken:
            return self.taken.document
        if self.answer or self.blank is None or self.problems:
            return self.answer
        return self.blank()

    @property
    def folded(self) -> bool:
        """Whether what is asked may step back behind the answer."""
        if self.answer is None or self.form is None or not self.questions:
            return False
        return self.form.sent and self.form.settled and not self.form.mistaken

    @property
    def told(self) -> str:
        """What is answered, in a line."""
        told = self.form.repeated if self.form else ()
        if not told:
            return _("Du har inte svarat på något.")
        return _("Du svarade: %(answers)s.", answers=counted_up(told))

    @property
    def hidden(self) -> Query:
        """The answers that travel along unseen."""
        return self.form.hidden if self.form else ()

    @property
    def query(self) -> Query:
        """What says the same as the address, in the shortest way."""
        return self.form.query if self.form else self.kept

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read in the address, or can't be so."""
        lost = self.form.lost if self.form else ()
        asked = filter(None, (question.problem for question in self.questions))
        return (*self.wrong, *lost, *asked)


MakesToolPage = Callable[[Municipality], ToolPage]
