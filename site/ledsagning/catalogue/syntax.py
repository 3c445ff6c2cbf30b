"""What the YAML parser's complaints mean to somebody who keeps a catalogue, in Swedish."""

from ledsagning.messages import Told, told

_INDENT = (
    told("raden står inte i linje med raderna omkring"),
    told(
        "ge raden lika många mellanslag som de andra uppgifterna på samma nivå; kontrollera också "
        "att varje citattecken före den har sitt slut"
    ),
)
_QUOTATION = (
    told("texten går vidare efter citattecknet som slutar den"),
    told(
        "sätt hela texten inom citattecken av det andra slaget, ' eller \"; kontrollera också att "
        "varje citattecken före den har sitt slut"
    ),
)
_NO_END = (
    told("ett citattecken saknar sitt slut"),
    told("skriv ett citattecken till där texten slutar"),
)
_BRACKETS = (
    told("listan inom klamrar saknar ett komma eller sitt slut"),
    told("skriv till exempel [sv, so, ar]"),
)
_FIRST_SIGN = (
    told("texten börjar med ett tecken som inte får stå först"),
    told("sätt hela texten inom citattecken; gör indrag med mellanslag, aldrig med tabb"),
)

# The parser's own words, of which the first that fits counts.
_EXPLANATIONS = {
    "mapping values are not allowed": (
        told("här står ett kolon som inte hör hit"),
        told(
            "sätt hela texten inom citattecken om kolonet är en del av den; kontrollera annars "
            "indraget"
        ),
    ),
    "cannot start any token": _FIRST_SIGN,
    "tab character": _FIRST_SIGN,
    "alphabetic or numeric character": _FIRST_SIGN,
    "could not find expected ':'": (
        told("raden saknar ett kolon"),
        told(
            "skriv namn, kolon, mellanslag och uppgift; en lång text får fortsätta på nästa rad "
            "om den har större indrag"
        ),
    ),
    "block sequence entries are not allowed": (
        told("strecket står på fel plats"),
        told("börja en ny rad med strecket"),
    ),
    "unexpected document indicator": _NO_END,
    "unexpected end of stream": _NO_END,
    "escape": (
        told("bakstreck \\ har en särskild betydelse inom citattecken"),
        told("skriv två bakstreck, eller byt \" mot '"),
    ),
    "',' or": _BRACKETS,
    "block end": _INDENT,
    "expected key": _INDENT,
    "'-' indicator": _INDENT,
    "document start": _INDENT,
}
_OTHERWISE = (
    told("raden följer inte reglerna för hur filen skrivs"),
    told("jämför med raderna före; sätt text med ovanliga tecken inom citattecken"),
)


def explain(complaint: str, *, quoted: bool = False) -> tuple[Told, Told]:
    """What is wrong and how to mend it, from the YAML parser's English complaint.

    ``quoted``: what it complains of stands right after a quotation mark.
    """
    if quoted and any(
        words is _INDENT for part, words in _EXPLANATIONS.items() if part in complaint
    ):
        return _QUOTATION
    return next(
        (words for part, words in _EXPLANATIONS.items() if part in complaint),
        _OTHERWISE,
    )
