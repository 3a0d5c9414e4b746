"""What carries a claim."""

from __future__ import annotations

import pytest

from provlint import Example, Measure, Reading
from provlint.testing import read


def ledger(text: str, kind: str = "text") -> list[tuple[str, str, str]]:
    """Every claim with the grade and the note of its evidence."""
    reading = Reading(read(text, kind))
    return [(reading.document[c.span], c.evidence.grade.label, c.evidence.note) for c in reading.claims]


LOCATED = "a document named with its title or date"


@pytest.mark.parametrize(
    ("text", "grade", "note"),
    [
        ("Some 40% of the boats leak.", "none", ""),
        ("Experts say 40% of the boats leak.", "vague", "said in the sentence"),
        ("A recent survey found that 40% of the boats leak.", "vague", "said in the sentence"),
        ("Ana Ruiz said that 40% of the boats leak.", "named", "said in the sentence"),
        ("Ana Ruiz looked at them. She said that 40% of the boats leak.", "named", "said in the sentence"),
        ("It is bad, Ana Ruiz said. Of the fleet, 40% of the boats leak.", "named", "carried over from the sentence before"),
        ("It is bad, Ana Ruiz said. Last year, 40% of the boats leaked.", "none", ""),
        ("It is bad, Ana Ruiz said.\n\nShe has seen that 40% of the boats leak.", "named", "carried over from the paragraph before"),
        ("It is bad, Ana Ruiz said.\n\nMeanwhile 40% of the boats leak.", "none", ""),
        ("We checked 40% of the boats.", "own", "the author's own figure"),
        ("Some 40% of the boats leak.[2]", "traceable", "cited in the sentence"),
        ("Some 40% of the boats leak (Ruiz et al., 2019).", "traceable", "cited in the sentence"),
        ("Some 40% of the boats leak, see https://example.org/a/report.", "traceable", "cited in the sentence"),
        ("Some 40% of the boats leak, see https://example.org/.", "none", ""),
        ("Some 40% of the boats leak. They are old.[4]", "traceable", "cited at the end of the paragraph"),
        ("A report by the port of 3 May 2019 found that 40% of the boats leak.", "traceable", LOCATED),
        ('A report titled "The state of our fleet" by the port found that 40% of the boats leak.', "traceable", LOCATED),
        ("Some reports suggest 40% of the boats leak, Ana Ruiz said.", "vague", "said in the sentence"),
        ('"The trouble is that 40% of the boats leak," said Ana Ruiz.', "named", "said in the sentence"),
    ],
)  # fmt: skip
def test_evidence_of_a_quantity(text: str, grade: str, note: str) -> None:
    """The best evidence within reach, and how it reaches the claim."""
    told = [(g, n) for figure, g, n in ledger(text) if "40%" in figure and not figure.startswith('"')]
    assert told == [(grade, note)]


def test_a_link_carries_its_sentence() -> None:
    """Tag, author and home pages carry nothing."""
    example = Example(
        "Some [40% of the boats](https://example.org/fleet/report) leak. Some 30% of the nets "
        "[tear](https://example.org/tag/nets).",
        kind="markdown",
    )
    told = ledger(example.text, example.kind)
    assert told == [
        ("40% of the boats", "traceable", "cited in the sentence"),
        ("30% of the nets", "none", ""),
    ]


def test_a_heading_is_sourced_by_its_paragraph() -> None:
    """The same figure, told in full below."""
    text = "# Nearly 40% of boats leak\n\nThe fleet is old.\n\nIt is kept by the port.\n\nThe port said on Monday that 40% of boats leak."
    assert [(g, n) for _, g, n in ledger(text, "markdown")] == [
        ("named", "the same figure, sourced below"),
        ("named", "said in the sentence"),
    ]


def test_the_study_that_a_text_reports_carries_its_results() -> None:
    """Plain sentences about patients are the study's."""
    text = (
        "The study was done by Hartwell College.\n\nThe study ran for a year.\n\nThe study is small.\n\n"
        "Overall, 41 patients were treated."
    )
    assert [(f, g, n) for f, g, n in ledger(text) if f == "41 patients"] == [
        ("41 patients", "named", "a result of the study that the text reports")
    ]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ('"We go at noon today," said Ana Ruiz.', "named"),
        ('Ana Ruiz called it "a very bad day for us".', "named"),
        ('Ana Ruiz stood up. "We will all go at noon."', "named"),
        ('"We will all go at noon."\n\nAna Ruiz added that it was late.', "named"),
        ('"We go at noon today," said a deck hand.', "none"),
        ('It is run by Merle, a "bold and global strategy firm" with offices.', "none"),
        ('Experts say it was "a very bad day for us".', "vague"),
        ('Q: What now?\n\nA: They said "we go at noon today".\n\nQ: And then?', "named"),
    ],
)
def test_evidence_of_a_quotation(text: str, grade: str) -> None:
    """A speaker before or behind it, in the sentence or around it."""
    reading = Reading(read(text))
    found = [c.evidence.grade.label for c in reading.claims if c.measure is Measure.QUOTATION]
    assert found == [grade]


def test_long_runs_of_speech_are_survived() -> None:
    """Hundreds of quotations by "he" neither recurse nor take long."""
    text = "Ana Ruiz spoke. " + '"We will be there at noon," he said. ' * 600
    assert {grade for _, grade, _ in ledger(text)} == {"named"}


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Some 40% of the boats leak, as the Harbour Board has it.", "named"),
        ("A report by the Harbour Board found that 40% of the boats leak.", "named"),
        ("Some [40% of the boats](https://stats.example.org/) leak.", "traceable"),
        ("Some [40% of the boats](https://other.example.org/) leak.", "none"),
        ("Some 40% of the boats leak, as the Harbour Boards have it.", "none"),
    ],
)
def test_known_sources_carry_what_they_stand_beside(text: str, grade: str) -> None:
    """A house names its sources and their domains."""
    reading = Reading(read(text, "markdown"), known_sources=("Harbour Board", "stats.example.org"))
    assert [(c.evidence.grade.label, c.evidence.document) for c in reading.claims] == [(grade, None)]
