"""The question which provider the reader has, where they choose one themselves."""

from typing import Any

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.messages import N_
from ledsagning.web import provider_list
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.forms.choice_fields import OptionsField
from ledsagning.web.forms.question_field import Mistake
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import may_choose
from ledsagning.web.library import library, somebody_to_choose
from ledsagning.web.marked import foreign
from ledsagning.web.shapes import Problem


class ProviderField(OptionsField[Provider]):
    """A provider of the municipality that the form is for. An old address may name one that is
    gone. Where one does not choose, or no provider is known, it is not asked.
    """

    from_link = True
    data: Chosen

    def __init__(self, *, why: str = "", hidden: bool = False, **kwargs: Any) -> None:
        # WTForms hands every field the form that it stands in.
        self.municipality: Municipality = kwargs["_form"].municipality
        self._brought = hidden
        super().__init__(
            N_("Vilken utförare har du?"),
            why=why,
            pictogram="escort",
            kind="select",
            choices={},
            any_label=N_("Ingen, eller jag vet inte"),
            hidden=hidden or not self._choosable,
            default=Chosen(),
            **kwargs,
        )

    def process_formdata(self, valuelist: list[str]) -> None:
        """Look for the provider."""
        given = self.the_code(valuelist)
        if not given:
            return
        found = library().catalogue.provider(self.municipality.id, given)
        if found is None:
            self.data = Chosen(gone=True)
            raise Mistake(_("Utföraren finns inte längre här. Välj en annan."))
        self.data = Chosen(found)

    def labels(self) -> dict[str, str]:
        """The names of the providers, by the alphabet; of too many, the one that is chosen."""
        providers = provider_list.of(self.municipality)
        if providers is None:
            providers = (self.data.provider,) if self.data.provider else ()
        return {one.id: foreign(one.name) for one in providers}

    @property
    def _choosable(self) -> bool:
        return somebody_to_choose(self.municipality)

    @property
    def lost(self) -> Problem | None:
        """A provider that has gone, where one chooses and the form never asks for another; or
        several.
        """
        if not (self.data.gone and self._brought and may_choose(self.municipality)):
            return super().lost
        return Problem(
            _(
                "Vi hittar inte utföraren i listan. Den kan ha slutat. "
                "Skriv namnet för hand, eller leta upp en annan."
            )
        )

    @property
    def chosen(self) -> tuple[str, ...]:
        """The provider that is found."""
        return (self.data.provider.id,) if self.data.provider else ()

    @property
    def answers(self) -> tuple[str, ...]:
        """The provider that is found."""
        return self.chosen
