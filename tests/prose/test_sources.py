"""Who is said to say something."""

from __future__ import annotations

import pytest

from provlint import Reading
from provlint.testing import read


def sources(text: str) -> list[tuple[str, str]]:
    reading = Reading(read(text))
    return [
        (phrase.kind.value, reading.document[phrase.holder])
        for block in reading.document.blocks
        for unit in reading.evidences.units.of(block)
        for phrase in unit.phrases
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz said that it rose.", [("named", "Ana Ruiz")]),
        ("The ministry said that it rose.", [("named", "The ministry")]),
        ("Police said that it rose.", [("named", "Police")]),
        ("Its spokeswoman, Mira Dell, said that it rose.", [("named", "Its spokeswoman, Mira Dell")]),
        (
            "Jo Lee, a fellow at the institute, said it rose.",
            [("named", "Jo Lee, a fellow at the institute")],
        ),
        ("A spokesman for the group said it rose.", [("named", "A spokesman for the group")]),
        ('"It rose by a lot," said Dr. Ana Ruiz.', [("named", "Dr. Ana Ruiz")]),
        ('"It rose by a lot," said rally driver Ana Ruiz.', [("named", "rally driver Ana Ruiz")]),
        ('"It rose by a lot," said a rally driver.', []),
        ("The work and pensions minister said it rose.", [("named", "The work and pensions minister")]),
        ("The fair opened and visitors said it rose.", [("group", "visitors")]),
        ("Hackers find a way.", []),
        ("The ministry has confirmed British troops are on standby.", [("named", "The ministry")]),
        ("Clinton's lead of 400 pledged delegates is high.", []),
        ("Citizens suspected of theft could face arrest.", []),
        ('"It rose by a lot," Ruiz went on.', [("named", "Ruiz")]),
        ("During the vote, notes Eurobase, it rose.", [("named", "Eurobase")]),
        ("It rose, according to the port authority.", [("named", "the port authority")]),
        ("A poll of Ruiz's has, however, found that it rose.", [("document", "A poll of Ruiz's")]),
        ("The port is looking for a rise of 4%.", [("named", "The port")]),
        ("The port called for a rise of 4%.", [("named", "The port")]),
        ("The port was looking for its keys.", []),
        ("They began to look for a rise of 4%.", []),
        ("The port is seeking a rise of 4%.", [("named", "The port")]),
        ("The port is recalling 40 boats.", []),
        ("The port's office counts 40 boats.", [("named", "The port's office")]),
        ("Ruiz spoke of 40 boats.", [("named", "Ruiz")]),
        ("Ruiz realized that it rose.", [("named", "Ruiz")]),
        ("It rose, according to exit polls.", [("named", "exit polls")]),
        ("Police figures show that it rose.", [("named", "Police figures")]),
        ("They pressed Ruiz into announcing a rise.", []),
        ("A parliamentary committee found that it rose.", [("named", "A parliamentary committee")]),
        ("One of the officers said it rose.", [("anonymous", "One of the officers")]),
        ("One of the officers, Jo Lee, said it rose.", [("named", "One of the officers, Jo Lee")]),
        ("One of the officers held a rope.", []),
        ("More people are recognizing that it rose.", []),
        ("Many people are asking whether it rose.", [("group", "Many people")]),
        ("Experts say it rose.", [("group", "Experts")]),
        ("The critics say it rose.", [("group", "The critics")]),
        ("Some residents believe it rose.", [("group", "Some residents")]),
        ("It rose, according to reports.", [("group", "reports")]),
        ("Studies have shown that it rose.", [("group", "Studies")]),
        ("Researchers at Hartwell College say it rose.", [("named", "Researchers at Hartwell College")]),
        ("The researchers said that it rose.", [("named", "The researchers")]),
        ("A senior official said it rose.", [("anonymous", "A senior official")]),
        ("The firm was accused of it by a Belgian minister.", [("anonymous", "a Belgian minister")]),
        ("A recent survey found that it rose.", [("unowned document", "A recent survey")]),
        ("A report by OpenBooks found that it rose.", [("document", "A report by OpenBooks")]),
        ("The report says it rose.", [("document", "The report")]),
        ("In 2020, Foreign View published a report on it.", [("document", "a report")]),
        ("He added that it rose.", [("pronoun", "He")]),
        ("We asked 400 readers.", [("own", "We")]),
        ("Seoul plans to install 30 GW.", [("named", "Seoul")]),
        ("Tesla recalled two million cars.", []),
        ("He has 400 pledged delegates.", []),
        ("The reported losses grew.", []),
        ("Employees routinely report crimes.", []),
        ("Experts may say so one day.", []),
        ("This article shows how to count.", []),
    ],
)
def test_sources(text: str, expected: list[tuple[str, str]]) -> None:
    """Names, roles, documents, groups and persons, before the verb, behind it, and by other frames."""
    assert sources(text) == expected
