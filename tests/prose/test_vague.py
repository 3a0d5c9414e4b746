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
