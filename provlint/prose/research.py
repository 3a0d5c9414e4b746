"""Tells a text that reports one study from others: there, its plain sentences about patients and groups are the study's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from provlint.model import BlockKind, Span
from provlint.prose.tokens import Token
from provlint.scan import Match, Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

INTRODUCED = Pattern(
    r"\b(?:the|this|their|our) (?:[a-z-]+ ){0,2}(?:study|trial|survey|poll|experiment)(?:'s)?\b"
    r"|\b(?:according to|in|from|by) an? (?:[a-z-]+ ){0,3}(?:study|trial|survey|poll|experiment|analysis)\b"
    r"|\b(?:clinical study|clinical trial|the researchers|the investigators|study authors?|those surveyed|the poll's)\b"
)
_POPULATION = frozenset(
    "patients patient participants participant respondents subjects volunteers voters women men adults "
    "children infants cases controls group groups cohort arm placebo randomly randomised randomized enrolled "
    "recruited treated treatment trial trials rate rates screened performed median average mean sample odds "
    "risk mortality compared people mice rats examined analysed analyzed assessed evaluated completed "
    "therapy dose sites centers centres hospitals users surveyed".split()
)
"""Words of methods and results sections."""
_ANSWERS = frozenset(
    "say call identify support favor favour oppose agree disagree prefer approve disapprove back believe "
    "think want trust plan expect lean rate".split()
)
"""What people do in polls, in the present tense."""
_PAST = frozenset("was were had said found".split())
_ENOUGH = 3
"""So many mentions make a text the report of a study."""

OWN_STUDY = Pattern(
    r"\bwe (?:counted|measured|sampled|surveyed|collected|recorded|analy[sz]ed|tested|interviewed|examined|estimated|found|"
    r"calculated|observed|assessed|compared|present|report|propose)\b"
)
PATTERNS = (INTRODUCED, OWN_STUDY)
_SECTIONS = frozenset(
    "abstract method methods methodology results materials and methods data discussion conclusions limitations".split()
)


def own_paper(reading: Reading) -> Span | None:
    """Where the authors of a paper first speak of what they did; None unless the text is a paper with its sections."""
    told = reading.matches(OWN_STUDY)
    headings = {
        reading.view[b.span.start : b.span.end].strip()
        for b in reading.document.blocks
        if b.kind is BlockKind.HEADING
    }
    if not told or len(headings & _SECTIONS) < 2:
        return None
    return Span(*told[0].span())


def mention(reading: Reading) -> Span | None:
    """The first mention of the study that the whole text reports; None where it reports none."""
    found: list[Match] = list(reading.matches(INTRODUCED))
    if len(found) < _ENOUGH:
        return None
    return Span(*found[0].span())


def speaks_of_results(words: Sequence[Token]) -> bool:
    """Whether a sentence tells of a study's methods or results."""
    if not words or (words[0].capital and words[0].name):
        return False  # about somebody, not about the subjects
    if any(t.low in _ANSWERS for t in words):
        return True
    past = any(t.low.endswith("ed") or t.low in _PAST for t in words)
    return past and any(t.low in _POPULATION for t in words)
