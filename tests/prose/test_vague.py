"""Attributions that a reader cannot follow."""

from __future__ import annotations

import pytest

from provlint import Reading
from provlint.testing import read


def vague(text: str) -> list[tuple[str, str]]:
    reading = Reading(read(text))
    return [(v.kind.name, reading.document[v.span]) for v in reading.vague_attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has long been rumoured that it hums.", [("PASSIVE", "It has long been rumoured")]),
        ("The mill is said to hum.", [("PASSIVE", "is said to hum")]),
        ("The mill, which is often described as old, is shut.", [("PASSIVE", "is often described as")]),
        ("The firm was accused of fraud by a large bank.", []),
        ("Safety is always considered when they hum.", []),
        ("According to terrorism “tsar” Jo Lee, it hums.", []),
        ("It helps authors know that it hums, and I dismiss people who think so.", []),
        ("Many of the lessons found on the site are free.", []),
        ("Many lessons differ, and Lee faults the mill and says that it hums.", []),
        ("The firm, which ministers have blamed for the flood, is shut.", []),
        ("The firm has since been blamed for the flood.", [("PASSIVE", "has since been blamed for")]),
        ("It is considered by many to hum.", [("PASSIVE", "is considered")]),
        ("It has been seen by some as a mill.", [("PASSIVE", "seen by some")]),
        ("It came to be regarded as a mill.", [("PASSIVE", "came to be regarded as")]),
        ("It can be argued that it hums.", [("PASSIVE", "It can be argued")]),
        ("The hum is widely accepted.", [("PASSIVE", "widely accepted")]),
        ("It keeps to generally accepted standards.", []),
        ("The hum was well received.", [("PASSIVE", "was well received")]),
        ("There is reason to believe that it hums.", [("GROUP", "There is reason to believe")]),
        ("It is common knowledge that it hums.", [("GROUP", "It is common knowledge")]),
        ("There are claims that it hums.", [("GROUP", "There are claims")]),
        ("They say that it hums.", [("GROUP", "They say")]),
        ("Ana Ruiz and Jo Lee came. They say that it hums.", []),
        ("Jo Lee, an aide to the mayor, said it hums.", []),
        ("An internal document seen by the lawyers shows that it hums.", [("UNLOCATED", "An internal document")]),
        ("A 2013 study in The Mill Journal showed that it hums.", []),
        ("The report says it hums.", [("UNLOCATED", "The report")]),
        ("A report by the port of 3 May 2019 says it hums. The report says more.", []),
        ('"Experts say it hums all day," said Ana Ruiz.', []),
        ("Critics say it hums.[2]", []),
    ],
)  # fmt: skip
def test_vague(text: str, expected: list[tuple[str, str]]) -> None:
    """Each phrase is of one kind; a source beside it makes it no fault."""
    assert vague(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was charged with fraud and pleaded guilty. Then he is accused of selling the mill.", []),
        ("He is accused of selling the mill.", [("PASSIVE", "is accused of")]),
        ("It is widely seen as " + "a way for all boats of the old harbour to go " * 3 + "as was set by Jo Lee.",
         [("PASSIVE", "widely seen as")]),
        ("Prices are tipped to rise.", [("PASSIVE", "are tipped to")]),
        ("He is expected to appear in court on Monday.", []),
        ("Prices are expected to rise on Monday.", [("PASSIVE", "are expected to")]),
        ("Some 300 boats are expected to come on Monday.", [("PASSIVE", "are expected to")]),
        ("The mill is expected to hum for years.", [("PASSIVE", "is expected to")]),
        ("Your team is expected to keep quiet.", []),
        ("This text is supposed to have a theme, and it was supposed to be short.", []),
        ("If all of them hum, the mill is considered loud.", []),
        ("Under the law, a mill is described as a house that hums.", []),
        ("She says she was considered too loud.", []),
        (
            "In a report by the Harbour Board, the mill was said to be loud.",
            [("UNLOCATED", "a report by the Harbour Board")],
        ),
        ("Her allegations of fraud stand, as do my suspicions about the mill.", []),
        ("The mill is bound by internationally recognised regulations.", []),
        ("Among those believed to have hummed is Jo Lee.", [("PASSIVE", "those believed to have")]),
        ("The mill is reportedly loud. [Marlow Post, 5/3/2019]", []),
    ],
)  # fmt: skip
def test_passives_that_are_settled(text: str, expected: list[tuple[str, str]]) -> None:
    """Charges, timetables, duties, definitions; who says it in the sentence; a citation in brackets behind it."""
    assert vague(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Greens want it shut.\n\nThey say it hums.", []),
        ("There is no reason to believe that it hums.", []),
        ("Some, like the Harbour Board, say it hums.", []),
        ("Some, like me, say it hums.", [("GROUP", "Some, like me, say")]),
        ("According to eRuiz there are 40 boats.", []),
        ("According to figures revealed by the Harbour Board, it hums.", []),
        ("According to video surveillance, it hums.", []),
        ("According to experts, it hums.", [("GROUP", "According to experts")]),
        ("Other actors expected to come are late.", []),
        ("In a joint statement the firms said it hums.", []),
        ("Most founders know what it means.", []),
        ("Developers found ways to hum.", []),
        ("Scientists found that it hums.", [("GROUP", "Scientists found")]),
        ("Many anticipated that it would hum.", [("GROUP", "Many anticipated")]),
        ("Listen to what your workers are saying.", []),
        ("He has some very good results behind the plan which he believes will hum.", []),
        ("The files were found by a passenger and written by a judge.", []),
        ("It was described by a passenger as loud.", [("ANONYMOUS", "a passenger")]),
        ("We looked at a task manager called Hum which is loud.", []),
        ("The [survey](https://e.example/a/b) is open. The survey says it hums.", []),
        ("Our analysis says it hums.", []),
        ("The Financial Times has it. The paper says it hums.", []),
        ("The figures contradict a survey from the Harbour Board, which said it hums.",
         [("UNLOCATED", "a survey from the Harbour Board")]),
        ("Jo Lee, of the port in Marlow, said the research was late.", []),
    ],
)  # fmt: skip
def test_groups_documents_and_persons(text: str, expected: list[tuple[str, str]]) -> None:
    """What is said by somebody known, what nobody says, and what can be found."""
    reading = Reading(read(text, "markdown"))
    assert [(v.kind.name, reading.document[v.span]) for v in reading.vague_attributions] == expected
