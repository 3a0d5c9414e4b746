"""What a rule's page says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provlint import Example, Finding, Reading, Rule, Severity
from provlint.pages import Option, Page, failure_page, page_of


@dataclass(frozen=True)
class Wordy(Rule):
    """Too many words.

    ## What it does
    Counts words.

    Then it compares.

    ## What to do
    Cut.
    """

    code = "ZZZ101"
    name = "too-many-words"
    message = "{count}"
    severity = Severity.NOTE
    enabled = False
    archive = Severity.ERROR
    tag = "{{long}}"
    invalid = ("[[a b c]]", Example("# [[a b]]", "markdown"))

    most_words: int = 50
    """So many
    pass."""
    names: tuple[str, ...] = ()

    def check(self, reading: Reading) -> Iterator[Finding]:
        return iter(())


def test_page() -> None:
    """Everything a rule declares."""
    assert page_of(Wordy) == Page(
        code="ZZZ101",
        name="too-many-words",
        summary="Too many words.",
        sections={"What it does": "Counts words.\n\nThen it compares.", "What to do": "Cut."},
        severity="note",
        enabled=False,
        archive="error",
        english=False,
        tag="{{long}}",
        options=(
            Option("most-words", "int", "50", "So many pass."),
            Option("names", "tuple[str, ...]", "()", ""),
        ),
        invalid=(Example("[[a b c]]"), Example("# [[a b]]", "markdown")),
    )


def test_failure_page() -> None:
    """Failures are explained under the same headings as rules."""
    page = failure_page("PRV001")
    assert (page.name, page.severity) == ("unread-input", "failure")
    assert [*page.sections] == ["What it does", "Why it matters", "What to do", "Known limits"]
