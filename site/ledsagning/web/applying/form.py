"""The form about an application: for what, who writes, and what the person needs to be reached."""

from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import N_
from ledsagning.web.forms.choice_fields import ChoiceField, SeveralField, labelled
from ledsagning.web.forms.tool_form import ToolForm
from ledsagning.web.letters.form import writer_field


class What(Word):
    """What one can apply for."""

    SUPPORT = "support", N_("Ledsagning")
    HOURS = "hours", N_("Fler timmar")
    EXPENSES = "expenses", N_("Pengar för ledsagarens utgifter")
    COSTLIER = "costlier", N_("Mer pengar för en aktivitet som kostar mer")


class Need(Word):
    """What the person needs in order to understand and be understood."""

    INTERPRETER = "interpreter", N_("Tolk i ett annat språk eller i teckenspråk")
    WRITING = "writing", N_("Att kommunen skriver till mig och inte ringer")
    READING = "reading", N_("Beslutet med stor text, i punktskrift eller uppläst")


class ApplyingForm(ToolForm):
    """What to apply for, and who does. What is told of the person is written by hand."""

    what = ChoiceField[What](
        N_("Vad vill du ansöka om?"),
        why=N_("Då får du rätt ord."),
        pictogram="pencil",
        choices=labelled(What),
        default=What.SUPPORT,
    )
    writer = writer_field()
    needs = SeveralField[Need](
        N_("Behöver du något av det här?"),
        why=N_("Det du väljer står sedan i brevet."),
        pictogram="ear",
        choices=labelled(Need),
        folded=True,
    )
