"""What came of a run."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from provlint.model import Document, Finding, Metadata, Severity


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
class Checked:
    """One input after all rules: its findings in reading order, and what broke on the way."""

    path: str
    document: Document | None
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
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
    by_severity: dict[Severity, int] = field(default_factory=dict[Severity, int])
    by_rule: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    failures: int = 0
    other_languages: int = 0
    """Documents whose words were not judged because they are not in English."""

    def add(self, checked: Checked) -> None:
        if checked.document is not None:
            self.documents += 1
            self.other_languages += checked.language not in ("en", "")
        self.failures += len(checked.failures)
        for finding in checked.findings:
            self.by_severity[finding.severity] = self.by_severity.get(finding.severity, 0) + 1
            key = finding.code, finding.rule
            self.by_rule[key] = self.by_rule.get(key, 0) + 1

    @property
    def findings(self) -> int:
        return sum(self.by_severity.values())

    def exit_code(self, fail_on: Severity | None) -> ExitCode:
        """*fail_on* None: findings never fail; what was not examined always does."""
        if self.failures:
            return ExitCode.INCOMPLETE
        loud = fail_on is not None and any(n and s >= fail_on for s, n in self.by_severity.items())
        return ExitCode.FINDINGS if loud else ExitCode.CLEAN
