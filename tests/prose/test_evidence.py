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
        ("The firm was fined $3 million by the port. Of the fleet, 40% of the boats leak.", "none", ""),
        ("The boats leak, which the firm hopes to mend by 2019. Of the fleet, 40% of the boats leak.", "none", ""),
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


SET = "set by what the sentence names"


@pytest.mark.parametrize(
    ("text", "grade", "note"),
    [
        ("The ministry's latest estimate of 40% of the boats was too low.", "named", "said in the sentence"),
        ("She mocked a warning by the port that 40% of the boats leak.", "named", "said in the sentence"),
        ("By its own reckoning, the firm lost 40% of the boats.", "named", "said in the sentence"),
        ("Experts' estimates of 40% of the boats differ.", "none", ""),
        ("The estimate of 40% of the boats is old.", "none", ""),
        ("The ministry's estimate came late, and 40% of the boats leak.", "none", ""),
        ("The bill would give them 40% of the boats.", "named", SET),
        ("The plan includes a levy on 40% of the boats.", "named", SET),
        ("Under the deal, the county gets 40% of the boats.", "named", SET),
        ("Ruiz's five-year plan for 40% of the boats failed.", "none", ""),
        ("Ruiz's bold 40% boat plan failed.", "named", SET),
        ("The bill would cost them 40% of the boats.", "none", ""),
        ("The plan will hurt 40% of the boats.", "none", ""),
        ("Under the plan, 40% of the boats would leak.", "none", ""),
        ("A bill would give them 40% of the boats.", "none", ""),
    ],
)  # fmt: skip
def test_nouns_that_carry_a_figure(text: str, grade: str, note: str) -> None:
    """A noun of saying with its owner, and a plan or bill that lays the figure down: its terms, not its effects."""
    assert [(g, n) for figure, g, n in ledger(text) if "40%" in figure] == [(grade, note)]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz acknowledged losing 40 boats.",
        "Ruiz pegged the loss at 40 boats.",
        "Ruiz bragged about 40 boats.",
        "Ruiz hinted at 40 boats more.",
        "Ruiz blamed the firm for sinking 40 boats.",
        "Ruiz credited the firm with saving 40 boats.",
        "Ruiz hopes to sell 40 boats.",
        "Ruiz has agreed to pay for 40 boats.",
        "Ruiz claims to have 40 boats.",
        "Asked about it, Ruiz laughed and said 40 boats.",
        "The ministry has recorded 40 lost boats.",
        "The ministry confirmed 40 lost boats.",
        "The ministry released figures showing that 40 boats sank.",
        "Figures from the ministry show 40 boats.",
        "Some 40 boats sank, data from the ministry shows.",
        "Some 40 boats sank (source: the ministry).",
        "Some 40 boats sank, by Ruiz's count.",
        "Some 40 boats sank, in the ministry's view.",
        "The court heard that 40 boats sank.",
        "A Hartwell poll has it at 40 boats.",
        "In a Hartwell poll this week, 40 boats were named.",
        "Nearly 40 boats of those surveyed by Hartwell sank.",
    ],
)
def test_ways_to_name_a_source(text: str) -> None:
    """Verbs of owning up, judging, recording and hoping; figures given out; a source behind the figure."""
    assert [grade for figure, grade, _ in ledger(text) if "40 " in figure] == ["named"]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz mocked the firm, and 40 boats sank.",
        "Ruiz saw 40 boats.",
        "Ruiz attacked 40 boats.",
        "Ruiz hopes to win, and 40 boats sank.",
        "By Ruiz's quay 40 boats sank.",
        "They went into hiding, and 40 boats sank.",
        "The harbour released 40 boats.",
    ],
)
def test_what_names_no_source(text: str) -> None:
    """What somebody does to the things that are counted vouches for nothing."""
    assert [grade for figure, grade, _ in ledger(text) if "40 " in figure] == ["none"]


def test_a_ranking_rests_on_a_study_only_where_its_sentence_says_so() -> None:
    """What everybody knew before is no result of the study that the text reports."""
    text = (
        "The study was done by Hartwell College.\n\nThe study ran for a year.\n\nThe study is small.\n\n"
        "The group of stars was among the oldest stars in the world.\n\n"
        "The study found that it is the oldest star in the world."
    )
    assert [(f, g) for f, g, _ in ledger(text)] == [
        ("the oldest stars in the world", "none"),
        ("the oldest star in the world", "named"),
    ]


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


def test_a_figure_that_comes_back_is_sourced_above() -> None:
    """An exact figure, or one that is pointed at; a round one may be of something else."""
    text = (
        "The port said on Monday that 8.69 GW of power and 40 boats were lost.\n\nThe news spread fast.\n\n"
        "Of 8.69 GW of power, much was old.\n\nMany of the 40 boats were old.\n\nIn Sund 40 boats were new."
    )
    assert [(g, n) for _, g, n in ledger(text)] == [
        ("named", "said in the sentence"),
        ("named", "said in the sentence"),
        ("named", "the same figure, sourced above"),
        ("named", "the same figure, sourced above"),
        ("none", ""),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "\"It is as some aides say: 'We are all done here,'\" said Ana Ruiz.",
            [("named", "Ana Ruiz"), ("vague", "some aides say")],
        ),
        ("\"The mate told me: 'We are all done here,'\" said Ana Ruiz.", [("named", "Ana Ruiz")]),
        ("\"Some aides warn that 'we are all done here' now,\" said Ana Ruiz.", [("named", "Ana Ruiz")]),
        ("This is one of those 'why not here and now' projects.", []),
    ],
)
def test_speech_within_speech(text: str, expected: list[tuple[str, str]]) -> None:
    """Only where the speaker gives it to an unnamed group is it a claim of its own."""
    reading = Reading(read(text))
    told = [(c.evidence.grade.label, c.evidence.span) for c in reading.claims]
    assert [(grade, span and reading.document[span]) for grade, span in told] == expected


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
