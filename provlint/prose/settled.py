"""Agentless passives that leave no question: charges, timetables, duties, definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import Span
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

CHARGED = Pattern(
    r"\b(?:charged with|indicted (?:on|for)|(?:pleaded|pled|pleads) (?:not )?guilty|arraigned|arraignment|the indictment"
    r"|prosecutors|(?:felony|misdemeanou?r|criminal) (?:charges?|complaint|counts?)|district attorney|counts? of [a-z]+)\b"
)
"""The words of a charge: whoever is "accused" in such a text is accused by the prosecution."""
_ENOUGH = 2
"""So many of them make a text tell of a charge."""
_ACCUSES = expression(
    r"(?:is|are|was|were) (?:[a-z]+ly )?(?:accused|suspected) of|allegedly|it (?:is|was) alleged"
)
NEWSPAPER = Pattern(
    r"\b(?:newspapers?|tabloids?|broadsheets?|(?:spanish|sports?|national|local) dail(?:y|ies)"
    r"|financial times|(?:new york|sunday|the|los angeles) times"
    r"|(?:washington|new york|morning) post|daily (?:mail|mirror|express|star|telegraph)|(?:the|sunday) (?:telegraph|guardian|mirror)"
    r"|wall street journal)\b"
)
"""A newspaper: "the paper" is then what it prints."""
PATTERNS = (CHARGED, NEWSPAPER)
_WILL_BE = expression(r"expected to (?P<what>[a-z]+)")
_CHANGES = frozenset(
    "average beat become boost climb cost cut decline defeat double drive drop exceed expand fall generate grow hit improve increase "
    "jump lead lose make produce quadruple raise reach reduce result rise save shrink slow triple validate win".split()
)
"""What forecasts speak of; the rest of what is "expected" on a day stands in a diary."""
_DAY = expression(
    r"\b(?:today|tonight|tomorrow|later this|(?:next|this) (?:week|month|spring|summer|autumn|fall|winter"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:on |by |until )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}"
    r"|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_YOURS = expression(r"\b(?:you|your|we|our|i|my)\b")
_IF = expression(r"\b(?:if|unless)\b")
_BY_LAW = expression(r"\b(?:under|by) (?:[a-z]+ ){0,3}(?:law|laws|act|statute|code|rules?)\b")
_NEAR = 40
"""Characters before a passive in which its subject stands."""


def is_settled(reading: Reading, span: Span, sentence: Span) -> bool:
    """Whether what the passive at *span* says is a charge that the text tells of, a date, a duty or a definition."""
    words = reading.view[span.start : span.end]
    if _ACCUSES.match(words):
        return len(reading.matches(CHARGED)) >= _ENOUGH
    before = reading.view[max(sentence.start, span.start - _NEAR) : span.start]
    expected = _WILL_BE.search(reading.view, span.start, sentence.end)
    if words.endswith("expected to") and expected:
        if _YOURS.search(before):
            return True
        if any(c.isdigit() for c in before):
            return False  # how many will come is somebody's guess
        return expected["what"] not in _CHANGES and _DAY.search(reading.view, *sentence) is not None
    if words.endswith(("considered", "deemed", "regarded as")):
        return _IF.search(reading.view, sentence.start, span.start) is not None
    return words.endswith("described as") and _BY_LAW.search(reading.view, *sentence) is not None
