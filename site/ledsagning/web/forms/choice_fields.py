"""The fields that are answered by choosing: one of several choices, or any number of them."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any, Generic, TypeVar

from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import N_
from ledsagning.web.forms.lines import code
from ledsagning.web.forms.question_field import Mistake, QuestionField
from ledsagning.web.i18n import gettext as _
from ledsagning.web.shapes import Option, Question
from ledsagning.web.wording.values import sentence_case

YES = "yes"
"""What an address says of a question that is answered with yes."""

T = TypeVar("T")
W = TypeVar("W", bound=Word)


class OptionsField(QuestionField, Generic[T]):
    """A question with choices: for each what it means and what it is called, a Swedish msgid.

    ``kind`` is how they are shown: ``radio``, ``checkboxes`` or ``select``. ``any_label`` is
    what it is called to choose none of them; without it that is not offered.
    """

    def __init__(
        self,
        legend: str = "",
        *,
        choices: Mapping[Any, str],
        kind: str,
        any_label: str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(legend, **kwargs)
        self.choices: Mapping[T, str] = choices
        self.kind, self.any_label = kind, any_label

    @property
    def codes(self) -> dict[str, T]:
        """The choices, by what stands for them in an address."""
        return {str(choice): choice for choice in self.choices}

    @property
    def _forgiven(self) -> dict[str, T]:
        """The choices by the same, whether its letters are large or small."""
        return {code(each): choice for each, choice in self.codes.items()}

    def the_code(self, valuelist: Iterable[str]) -> str:
        """What stands for the one choice that is made, an empty text where none is."""
        given = tuple(dict.fromkeys(filter(None, map(code, valuelist))))
        return self.the_one(given, _("Adressen har flera svar på den här frågan. Välj ett."))

    def _by_label(self, given: str) -> str:
        """What stands for the choice that is called so, if one is: who writes an address by hand
        writes ``somaliska``.
        """
        called = {code(label): code(each) for each, label in self.labels().items()}
        return called.get(given, given)

    def labels(self) -> dict[str, str]:
        """What the choices are called in the language that is spoken."""
        return {str(one): sentence_case(_(label)) for one, label in self.choices.items()}

    @property
    @abstractmethod
    def chosen(self) -> tuple[str, ...]:
        """The choices that hold, by what stands for them in an address."""

    @property
    def told(self) -> tuple[str, ...]:
        """What the choices that hold are called."""
        labels = self.labels()
        return tuple(labels[code] for code in self.chosen if code in labels)

    @property
    def picks(self) -> tuple[str, ...]:
        """What is selected in each list that is shown: there is one."""
        return self.chosen or ("",)

    def bare_question(self, kind: str) -> Question:
        """The question but for its choices."""
        return replace(
            super().bare_question(kind),
            any_label=_(self.any_label) if self.any_label else None,
            chosen=len(self.chosen),
        )

    def question(self) -> Question:
        """The question with its choices, and which of them hold."""
        options = (
            Option(code, label, chosen=code in self.chosen) for code, label in self.labels().items()
        )
        return replace(self.bare_question(self.kind), options=tuple(options), picks=self.picks)


class ChoiceField(OptionsField[T]):
    """One of several choices. The ``default`` holds until another is chosen."""

    data: T

    def __init__(
        self, legend: str = "", *, kind: str = "radio", needed: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(legend, kind=kind, **kwargs)
        self.needed = needed

    def bare_question(self, kind: str) -> Question:
        """The question but for its answer."""
        return replace(super().bare_question(kind), needed=self.needed)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the answer that is not empty."""
        given, codes = self.the_code(valuelist), self._forgiven
        if given and given not in codes:
            given = self._by_label(given)
        if given and given not in codes:
            raise Mistake(_("Valet finns inte. Välj något av det som står i listan."))
        if given:
            self.data = codes[given]

    @property
    def chosen(self) -> tuple[str, ...]:
        """The choice that holds, if any does."""
        return () if self.data is None else (str(self.data),)

    @property
    def answers(self) -> tuple[str, ...]:
        """The choice, where it is another than the one that holds anyway."""
        return () if self.data == self.default else self.chosen


def yes_field(
    legend: str, *, why: str, pictogram: str, recalled: str, folded: bool = True
) -> ChoiceField[str | None]:
    """A question that most answer with no, and that is one until it is answered."""
    return ChoiceField[str | None](
        legend,
        why=why,
        pictogram=pictogram,
        any_label=N_("Nej"),
        choices={YES: N_("Ja")},
        folded=folded,
        recalled=recalled,
    )


class SeveralField(OptionsField[T]):
    """Any number of several choices, in the order of the choices. ``single``: one at most."""

    data: tuple[T, ...]

    def __init__(
        self,
        legend: str = "",
        *,
        kind: str = "checkboxes",
        single: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(legend, kind=kind, default=(), **kwargs)
        self.single = single

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep what is among the choices; say so if something is not."""
        # A list is written with commas where it is written by hand.
        parts = chain.from_iterable(
            [value] if self.single else value.split(",") for value in valuelist
        )
        given = [each for value in parts if (each := code(value))]
        if not given:
            return
        if self.single:
            given = [self.the_code(given)]
        codes = self._forgiven
        if not codes.keys() >= set(given):
            given = [each if each in codes else self._by_label(each) for each in given]
        self.data = tuple(choice for each, choice in codes.items() if each in given)
        if not codes.keys() >= set(given):
            raise Mistake(_("Ett av valen finns inte. Välj något av det som står i listan."))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The choices that are made."""
        return tuple(map(str, self.data))

    @property
    def answers(self) -> tuple[str, ...]:
        """The choices that are made."""
        return self.chosen

    @property
    def picks(self) -> tuple[str, ...]:
        """A list for each that is chosen, and one more for "or"."""
        return super().picks if self.single else (*self.chosen, "")


def labelled(words: type[W]) -> dict[W, str]:
    """The words of a vocabulary as choices."""
    return {word: word.label for word in words}
