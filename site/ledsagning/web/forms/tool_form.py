"""The form of a tool."""

from itertools import chain
from typing import ClassVar

from werkzeug.datastructures import MultiDict
from wtforms import Form

from ledsagning.catalogue.model import Municipality
from ledsagning.web.addresses import Query
from ledsagning.web.forms.question_field import QuestionField
from ledsagning.web.forms.written_fields import DayField
from ledsagning.web.shapes import Problem, Question


class ToolForm(Form):
    """What a tool asks: its fields are its questions, in the order in which they are asked.

    ``names`` are those of all that it could ask, also of what is left out here. ``needed`` is the
    question with boxes without which there is nothing to tell: sent empty it would look like a
    first visit, so the button says its name too.
    """

    needed: ClassVar[str | None] = None

    def __init__(self, query: MultiDict[str, str], municipality: Municipality) -> None:
        self.municipality = municipality
        super().__init__(query)
        self.names = frozenset(field.name for field in self)
        self.arrange()
        self.validate()

    def arrange(self) -> None:
        """Leave out, hide or fold what is not to be asked, once the answers are read."""

    @property
    def fields(self) -> tuple[QuestionField, ...]:
        """The questions as fields."""
        return tuple(field for field in self if isinstance(field, QuestionField))

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions as they are shown, filled in as the reader left them."""
        return tuple(field.question() for field in self.fields if not field.hidden)

    @property
    def hidden(self) -> Query:
        """The answers that travel along unseen."""
        return tuple(chain.from_iterable(field.query for field in self.fields if field.hidden))

    @property
    def query(self) -> Query:
        """The shortest query that says the same."""
        return tuple(chain.from_iterable(field.query for field in self.fields))

    @property
    def lost(self) -> tuple[Problem, ...]:
        """What an address brought along unseen, and is not there any more."""
        return tuple(filter(None, (field.lost for field in self.fields if field.hidden)))

    @property
    def sent(self) -> bool:
        """Whether the reader has sent it, if only with empty fields."""
        return any(field.raw_data for field in self.fields if not field.from_link)

    @property
    def complete(self) -> bool:
        """Whether it is sent, and without mistakes. What a link brought along may be gone since:
        that is told beside an answer that does without.
        """
        return self.sent and not any(field.errors for field in self.fields if not field.from_link)

    @property
    def settled(self) -> bool:
        """Whether there is nothing more that the reader should answer."""
        return True

    @property
    def repeated(self) -> tuple[str, ...]:
        """The answers in words, in the order of the questions. What holds anyway, and few need to
        change, is left out.
        """
        shown = (
            field
            for field in self.fields
            if not field.hidden and (field.answers or not field.folded)
        )
        return tuple(chain.from_iterable(field.recalled_answers for field in shown))

    @property
    def open_to_time(self) -> bool:
        """Whether something is written that would mean something else in another year: the
        address should rather say what it means today.
        """
        return self.complete and any(
            isinstance(field, DayField) and field.open_to_time for field in self.fields
        )

    @property
    def mistaken(self) -> bool:
        """Whether something in the address could not be read, or can't be so."""
        return bool(self.errors)
