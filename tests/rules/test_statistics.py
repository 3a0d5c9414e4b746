"""What the statistics rules say, beyond their examples."""

from __future__ import annotations

from provlint import Document, Reading
from provlint.config import Settings
from provlint.engine import RuleSet
from provlint.plugins import Registry
from provlint.rule import Rule
from provlint.testing import read


def findings(text: str, code: str) -> list[tuple[str, str]]:
    """What one rule flags in a plain text: (excerpt, message)."""
    offer = Registry.discover().offers[code]
    rule: Rule = offer.rule()
    scanner = RuleSet((rule,), Settings()).scanner
    document: Document = read(text)
    found = rule.check(Reading(document, scanner))
    return [(document[f.span] if f.span else "", f.message) for f in found]


def test_superlative_says_what_it_looked_at() -> None:
    """A vague source is shown; where there is none the message says so."""
    assert findings("Experts say it is the country's largest harbour.", "STA104") == [
        (
            "the country's largest harbour",
            "who ranked \"the country's largest harbour\"? 'Experts say' names nobody",
        )
    ]
    assert findings("It is the country's largest harbour.", "STA104")[0][1].endswith("No source in reach")


def test_conflict_names_both_values() -> None:
    """The message shows the later value and the earlier one."""
    text = "Storm sinks 24 boats in Arle harbour\n\nThe storm sank 36 boats in Arle harbour, police said."
    assert findings(text, "STA201") == [("36 boats", "'36 boats' here, but '24 boats' above")]


def test_another_value_with_a_reason_is_no_conflict() -> None:
    """A word that can explain the difference silences the rule."""
    text = "Storm sinks 24 boats in Arle harbour\n\nThe storm earlier sank 36 boats in Arle harbour, police said."
    assert findings(text, "STA201") == []


def test_growth_over_a_hundred_is_possible() -> None:
    """Only shares are bounded."""
    assert (
        findings("Catches rose by 140%, to 240% of the quotas, and 130% of the cost was met.", "STA202") == []
    )


def test_undated_figure_is_silent_with_a_date() -> None:
    """One date of publication anywhere is enough."""
    text = "The harbour lost 24 boats last year."
    assert [said for said, _ in findings(text, "STA103")] == ["last year"]
    assert findings(f"By Ana Ruiz\n\n4 May 2019\n\n{text}", "STA103") == []


def test_lead_inside_the_margin_shows_the_margin() -> None:
    """Points and margin are in the message."""
    text = "Ruiz has a 2-point lead in the Harbour Insight poll, whose margin of error is 3 points."
    assert findings(text, "STA203") == [
        ("2-point lead", "a lead of 2 points is inside the margin of error of 3")
    ]


def test_a_lead_outside_the_margin_stands() -> None:
    """A lead larger than the margin is one."""
    text = "Ruiz has a 9-point lead in the Harbour Insight poll, whose margin of error is 3 points."
    assert findings(text, "STA203") == []


def test_empty_documents_are_silent() -> None:
    """An empty document has no findings."""
    assert [findings("", code) for code in ("STA103", "STA104", "STA201", "STA202", "STA203")] == [[]] * 5
