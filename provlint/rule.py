"""What a rule is, and what it must carry."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from provlint.expressions import expression
from provlint.model import Evidence, Finding, Fix, Related, Severity, Span
from provlint.prose import Reading
from provlint.scan import Pattern

HEADINGS = ("What it does", "Why it matters", "What to do", "Known limits")
"""The headings that every rule's docstring has, in this order."""
CODE = expression(r"[A-Z]{3}[0-9]{3}")
NAME = expression(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Example:
    """A small document that shows a rule. ``[[`` and ``]]`` enclose what must be flagged, in source offsets.

    An empty pair ``[[]]`` stands for an empty place; a document-level finding is marked where it is anchored.
    """

    text: str
    kind: str = "text"
    """The reader: ``text``, ``markdown``, ``html`` …"""


class Rule(ABC):
    """A question put to a document.

    Metadata are class attributes; options are dataclass fields (decorate the subclass with
    ``@dataclass(frozen=True)``), filled from ``[tool.provlint.rules.<name>]``. The docstring is the rule's
    manual page: a first line, then the :data:`HEADINGS` as ``## `` lines.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    """Named for the offence, so that "allow *unsourced-statistic*" reads well."""
    message: ClassVar[str]
    """A ``str.format`` template for :meth:`finding`'s values."""
    severity: ClassVar[Severity] = Severity.WARNING
    enabled: ClassVar[bool] = True
    """Whether it is on in the profile ``draft``."""
    archive: ClassVar[Severity | None] = None
    """Its severity in the profile ``archive``, where that differs; it also switches the rule on there."""
    english: ClassVar[bool] = False
    """Judges words, and so is asked only about English documents."""
    collapse: ClassVar[bool] = False
    """Text output shows a document's first finding and counts the later ones."""
    tag: ClassVar[str] = ""
    """Wikipedia's inline tag for the same fault, if there is one."""
    patterns: ClassVar[Sequence[Pattern]] = ()
    """What :meth:`check` will ask :meth:`Reading.matches` for."""
    valid: ClassVar[Sequence[str | Example]] = ()
    invalid: ClassVar[Sequence[str | Example]] = ()

    @abstractmethod
    def check(self, reading: Reading) -> Iterator[Finding]:
        """Yield a finding for every place the rule objects to."""

    @classmethod
    def explanation(cls) -> str:
        import inspect

        return inspect.getdoc(cls) or ""

    def searched(self) -> Sequence[Pattern]:
        """The patterns of this very rule; packs and options may add to the class's."""
        return self.patterns

    def finding(
        self,
        reading: Reading,
        span: Span,
        *,
        evidence: Evidence | None = None,
        related: Sequence[Related] = (),
        fix: Fix | None = None,
        **values: object,
    ) -> Finding:
        """A finding at a text *span*; *values* fill the message."""
        place = reading.document.place(span)
        return Finding(
            self.code, self.name, self._say(values), self.severity, place, span, evidence, tuple(related), fix
        )

    def finding_at(
        self, place: Span, *, fix: Fix | None = None, related: Sequence[Related] = (), **values: object
    ) -> Finding:
        """A finding at a source *place* that need not be in the text, such as a metadata field."""
        return Finding(
            self.code, self.name, self._say(values), self.severity, place, None, None, tuple(related), fix
        )

    def _say(self, values: Mapping[str, object]) -> str:
        return self.message.format(**values)


def unfit(rule: object) -> str:
    """Why *rule*, which a plugin offered, is no rule that can be run; empty where it is one."""
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        return "it is no subclass of Rule"
    if rule.__abstractmethods__:
        return "it has no check method"
    missing = [name for name in ("code", "name", "message") if not isinstance(getattr(rule, name, None), str)]
    if missing:
        return f"it has no {' or '.join(missing)}"
    if not CODE.fullmatch(rule.code):
        return f"its code {rule.code!r} is not three capital letters and three digits"
    if not NAME.fullmatch(rule.name):
        return f"its name {rule.name!r} is not lower-case words with hyphens"
    if not isinstance(rule.severity, Severity):
        return f"its severity {rule.severity!r} is no Severity"
    return ""
