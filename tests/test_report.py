"""What a run counts, and how it ends."""

from __future__ import annotations

import pytest

from provlint import Finding, Severity, Span
from provlint.report import Checked, ExitCode, Failure, Tally
from provlint.testing import read

NOTE, WARNING, ERROR = Severity


def checked(*severities: Severity, language: str = "en") -> Checked:
    found = tuple(Finding("ZZZ101", "loud-word", "loud", s, Span(0, 1)) for s in severities)
    return Checked("a.txt", read("A line."), found, language=language)


@pytest.mark.parametrize(
    ("severities", "fail_on", "code"),
    [
        ((), WARNING, ExitCode.CLEAN),
        ((NOTE,), WARNING, ExitCode.CLEAN),
        ((NOTE, WARNING), WARNING, ExitCode.FINDINGS),
        ((NOTE, WARNING), ERROR, ExitCode.CLEAN),
        ((NOTE,), NOTE, ExitCode.FINDINGS),
        ((ERROR,), None, ExitCode.CLEAN),
    ],
)
def test_exit_code(severities: tuple[Severity, ...], fail_on: Severity | None, code: ExitCode) -> None:
    """Findings at or above the threshold of their document fail."""
    tally = Tally()
    tally.add(checked(*severities), fail_on)
    assert tally.exit_code() == code


def test_too_many_findings_fail() -> None:
    """Of whatever severity."""
    tally = Tally()
    tally.add(checked(NOTE, NOTE), None)
    assert [tally.exit_code(2), tally.exit_code(1), tally.exit_code(0)] == [0, 1, 1]


def test_what_was_not_examined_beats_findings() -> None:
    """2 beats 1."""
    tally = Tally()
    tally.add(checked(ERROR))
    tally.add(Checked("b.txt", None, failures=(Failure("b.txt", "PRV001", "gone"),)))
    assert tally.exit_code() == ExitCode.INCOMPLETE


def test_counts() -> None:
    """Documents, findings by severity and rule, what was not read, other languages."""
    tally = Tally()
    tally.add(checked(NOTE, WARNING))
    tally.add(checked(WARNING, language="de"))
    tally.add(Checked("b.txt", None, failures=(Failure("b.txt", "PRV001", "gone"),)))
    assert tally == Tally(
        documents=2,
        by_severity=tally.by_severity,
        by_rule=tally.by_rule,
        failing=2,
        unread=1,
        failures=1,
        other_languages=1,
    )
    assert (tally.by_severity, tally.by_rule) == ({NOTE: 1, WARNING: 2}, {("ZZZ101", "loud-word"): 3})
