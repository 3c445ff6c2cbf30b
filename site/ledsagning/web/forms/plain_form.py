"""A form that is no tool's: its answer is no page that repeats what was asked."""

from itertools import chain

from werkzeug.datastructures import MultiDict
from wtforms import Form

from ledsagning.catalogue.model import Municipality
from ledsagning.web.addresses import Query
from ledsagning.web.forms.question_field import QuestionField
from ledsagning.web.shapes import Question


class PlainForm(Form):
    """What is asked in a municipality: its fields are its questions, in their order."""

    def __init__(self, query: MultiDict[str, str], municipality: Municipality) -> None:
        self.municipality = municipality
        super().__init__(query)
        self.validate()

    @property
    def query(self) -> Query:
        """The shortest query that says the same."""
        asked = (field for field in self if isinstance(field, QuestionField))
        return tuple(chain.from_iterable(field.query for field in asked))

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions as they are shown, filled in as the reader left them."""
        return tuple(field.question() for field in self if isinstance(field, QuestionField))
