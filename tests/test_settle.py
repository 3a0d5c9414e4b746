"""Stages from findings to findings."""

from __future__ import annotations

from dataclasses import replace

from provlint import Finding, Reading, Severity, Span
from provlint.settle import at_severity, distinct, fingerprinted, in_reading_order
from provlint.testing import read


def finding(start: int = 0, end: int = 1, code: str = "ZZZ101", **more: object) -> Finding:
    made = Finding(code, "loud-word", "loud", Severity.WARNING, Span(start, end), Span(start, end))
    return replace(made, **more)  # type: ignore[arg-type]


def test_at_severity() -> None:
    """By rule name; other rules keep theirs."""
    other = finding(rule="soft-word")
    assert [*at_severity([finding(), other], {"loud-word": Severity.NOTE})] == [
        finding(severity=Severity.NOTE),
        other,
    ]


def test_distinct() -> None:
    """One finding of one rule at one place."""
    found = [finding(), finding(message="again"), finding(code="ZZZ202"), finding(0, 2)]
    assert [*distinct(found)] == [found[0], found[2], found[3]]


def test_in_reading_order() -> None:
    """By place, then by code."""
    found = [finding(5, 6), finding(0, 9), finding(0, 1, "ZZZ202"), finding(0, 1)]
    assert in_reading_order(found) == [found[3], found[2], found[1], found[0]]


def prints(text: str, spans: list[Span], path: str = "a.txt") -> list[str]:
    document = replace(read(text), path=path)
    found = [finding(*span, span=span) for span in spans]
    return [f.fingerprint for f in fingerprinted(found, Reading(document))]


def test_fingerprint_survives_moved_and_respaced_lines() -> None:
    """It is of the sentence, not of its line."""
    here = prints("It leaks. The boat  LEAKS here.", [Span(14, 18)])
    moved = prints("A new line.\n\nThe boat leaks here. It leaks.", [Span(17, 21)])
    assert here == moved


def test_fingerprints_differ() -> None:
    """By rule, path, sentence, and for equal sentences by their order."""
    both = prints("It leaks. It leaks.", [Span(3, 8), Span(13, 18)])
    elsewhere = prints("It leaks.", [Span(3, 8)], "b.txt")
    assert (len({*both, *elsewhere}), {len(p) for p in both}) == (3, {32})
