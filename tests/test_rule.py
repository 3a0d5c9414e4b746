"""What a rule is, and what it must carry."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from provlint import Example, Finding, Reading, Rule, Severity, Span
from provlint.testing import check


class Sample(Rule):
    """Any text.

    Its manual page.
    """

    code = "HSE103"
    name = "any-text"
    message = "{words} words"
    severity = Severity.NOTE

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield self.finding(reading, Span(0, 4), words=reading.words)
        yield self.finding_at(Span(1, 2), words="no")


def test_finding_carries_the_rule_and_both_places() -> None:
    """A finding in the text has its text span; one at a source place has none."""
    first, second = check(Sample, "Rain came at noon.")
    assert (first.code, first.rule, first.message, first.severity, first.place, first.span) == (
        "HSE103",
        "any-text",
        "4 words",
        Severity.NOTE,
        (0, 4),
        (0, 4),
    )
    assert (second.message, second.place, second.span) == ("no words", (1, 2), None)


def test_explanation_is_the_docstring() -> None:
    """Without its indentation."""
    assert Sample.explanation() == "Any text.\n\nIts manual page."


def test_rule_without_check_cannot_be_made() -> None:
    """Rule is abstract."""
    with pytest.raises(TypeError, match="abstract"):
        Rule()  # type: ignore[abstract] # pyright: ignore[reportAbstractUsage]


def test_example_is_text_unless_it_says_otherwise() -> None:
    """The reader of an example is that of plain text."""
    assert Example("x") == Example("x", "text")
