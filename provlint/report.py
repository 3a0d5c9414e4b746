"""What came of a run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import IntEnum

from provlint.model import Document, Finding, Metadata, Severity, Span


class ExitCode(IntEnum):
    """What the process says when it ends; the higher number wins."""

    CLEAN = 0
    FINDINGS = 1
    INCOMPLETE = 2
    """Wrong usage, a broken configuration or plugin, or an input that was not examined."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that was not examined. ``code`` is PRV001 (unread input) or PRV005 (rule failure)."""

    path: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that a comment in the document silenced."""

    finding: Finding
    reason: str
    """Why, in the comment's words; may be empty."""
    directive: Span
    """Where the comment stands (source offsets)."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One input after all rules: its findings in reading order, and what broke on the way."""

    path: str
    document: Document | None
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    """Declared and found in the text."""
    language: str = ""
    """ISO 639-1, or empty where it could not be told."""
    words: int = 0


@dataclass(slots=True)
class Tally:
    """What a run has seen so far; enough for a summary without holding any document."""

    documents: int = 0
    skipped: int = 0
    """Files of a folder that no reader claims."""
    by_severity: Counter[Severity] = field(default_factory=Counter[Severity])
    by_rule: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    """By code and name."""
    failing: int = 0
    """Findings at or above the ``fail-on`` of their document."""
    suppressed: int = 0
    unread: int = 0
    """Inputs that were not read at all."""
    failures: int = 0
    other_languages: int = 0
    """Documents whose words were not judged because they are not in English."""

    def add(self, checked: Checked, fail_on: Severity | None = Severity.WARNING) -> None:
        """*fail_on* None: the findings of this document never fail."""
        if checked.document is not None:
            self.documents += 1
            self.other_languages += checked.language not in ("en", "")
        else:
            self.unread += 1
        self.failures += len(checked.failures)
        self.suppressed += len(checked.suppressed)
        for finding in checked.findings:
            self.by_severity[finding.severity] += 1
            self.by_rule[finding.code, finding.rule] += 1
            self.failing += fail_on is not None and finding.severity >= fail_on

    @property
    def findings(self) -> int:
        return self.by_severity.total()

    def exit_code(self, most_findings: int | None = None) -> ExitCode:
        """More than *most_findings*, of whatever severity, fail too. What was not examined always does."""
        if self.failures:
            return ExitCode.INCOMPLETE
        too_many = most_findings is not None and self.findings > most_findings
        return ExitCode.FINDINGS if self.failing or too_many else ExitCode.CLEAN
