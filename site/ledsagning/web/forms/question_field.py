"""What every field of a form knows: its question, and what an address says of its answer."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from wtforms import Field, ValidationError
from wtforms.form import BaseForm

from ledsagning.web.addresses import Query
from ledsagning.web.i18n import gettext as _
from ledsagning.web.shapes import Problem, Question


class Mistake(ValidationError):
    """Something that is wrong with an answer, in words for the reader."""


class QuestionField(Field, ABC):
    """A question of a form, and its answer. Its words are Swedish msgids, said when it is shown.

    ``values`` fill the gaps in ``why``. A ``folded`` question is one that few need: it is open
    once it is answered. A ``hidden`` one is not asked here: its answer travels along unseen, and
    is never a mistake, because nobody can mend what they don't see. What is ``from_link`` may
    come along with a link to the form; it alone does not mean that the reader has sent it.
    ``recalled`` is a msgid about ``%(answer)s``, where the answer alone would be a riddle among
    others.
    """

    from_link: ClassVar[bool] = False

    def __init__(
        self,
        legend: str = "",
        *,
        why: str = "",
        pictogram: str = "",
        folded: bool = False,
        hidden: bool = False,
        recalled: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(legend, description=why, **kwargs)
        self.pictogram, self.folded, self.hidden = pictogram, folded, hidden
        self.recalled = recalled
        self.values: Mapping[str, object] = {}
        self.several_given = False

    @property
    @abstractmethod
    def answers(self) -> tuple[str, ...]:
        """What an address says of the answer: nothing where that would be understood anyway."""

    @property
    @abstractmethod
    def told(self) -> tuple[str, ...]:
        """The answer in words, as far as it could be read: in the form's order, each by itself."""

    @property
    def lost(self) -> Problem | None:
        """That what an address brought along unseen is not there any more, or says several things
        where one can hold, if so.
        """
        return _several() if self.several_given else None

    @property
    def recalled_answers(self) -> tuple[str, ...]:
        """The answer as it is repeated beside those to other questions."""
        if not self.recalled:
            return self.told
        return tuple(_(self.recalled, answer=answer) for answer in self.told)

    @property
    def query(self) -> Query:
        """The answer as a part of an address."""
        return tuple((self.name, answer) for answer in self.answers)

    def the_one(self, given: Sequence[str], mistake: str) -> str:
        """The one answer that is given, an empty one if none is. Raises ``Mistake`` with these
        words where there are several: none of them is passed over in silence.
        """
        self.several_given = len(given) > 1
        if self.several_given:
            raise Mistake(mistake)
        return given[0] if given else ""

    @abstractmethod
    def question(self) -> Question:
        """The question as it is shown, filled in as the reader left it."""

    def bare_question(self, kind: str) -> Question:
        """The question but for its answer."""
        return Question(
            name=self.name,
            kind=kind,
            legend=_(self.label.text),
            why=_(self.description, **self.values),
            pictogram=self.pictogram,
            open=not self.folded or bool(self.answers),
            error=self.errors[0] if self.errors else None,
        )

    def validate(self, form: BaseForm, extra_validators: Sequence[Any] = ()) -> bool:
        """Judge the answer, if the question is asked."""
        return self.hidden or super().validate(form, tuple(extra_validators))


def _several() -> Problem:
    return Problem(_("Adressen har flera svar på samma fråga. Svaret här är utan dem."))
