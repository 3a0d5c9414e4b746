"""STA103."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import Claim, Finding, Match, Measure, Pattern, Reading, Rule, Severity, Span, expression

_RELATIVE = Pattern(
    r"(?<![\w-])(?:(?:last|this|past|previous|current) (?:year|month|week|quarter|summer|winter|spring|autumn|fall|season"
    r"|decade|century)|(?:in|over|for|during) (?:recent |the (?:last|past) (?:\w{1,12} )?)"
    r"(?:years?|months?|weeks?|decades?)|recently|a (?:year|month|week|decade) ago|yesterday"
    r"|as of (?:today|now)|so far this (?:year|month|season)|year to date)(?![\w-])"
)
"""Dates that count from the day of writing."""
_BESIDE = 80
"""Characters within which a date belongs to a figure."""
_DATED = expression(r"\b(?:1[5-9]|20)\d\d\b")


class UndatedStatistic(Rule):
    """A figure is dated from the day of writing, and the document does not say which day that was.

    ## What it does
    In a document without a date of publication, finds relative dates ("last year", "recently", "this
    month") in a sentence that states a quantity.

    ## Why it matters
    A text outlives the year it was written in. "Last year" then points nowhere, and the figure beside it
    cannot be set in time.

    ## What to do
    Give the document a date, or write the year.

    ## Known limits
    A sentence that names a year is taken to be dated by it.
    """

    code = "STA103"
    name = "undated-statistic"
    message = "{when!r} of a document without a date: when was {figure!r}?"
    severity = Severity.NOTE
    english = True
    collapse = True
    tag = "{{when}}"
    patterns = (_RELATIVE,)
    valid = (
        "Published 4 May 2019\n\nThe harbour lost 24 boats last year.",
        "The harbour lost 24 boats in 2019, and last year it lost more.",
        "The harbour lost some boats last year.",
    )
    invalid = (
        "The harbour lost 24 boats [[last year]].",
        "Prices have [[recently]] risen by 12%, the ministry said.",
        "[[In recent years]], some 40 boats were lost.",
        "[[In the past ten years]], the fleet lost half of its boats.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        if reading.metadata.dates:
            return
        figures: dict[Span, list[Claim]] = {}
        for claim in reading.claims:
            if claim.measure not in (Measure.QUOTATION, Measure.RANK):
                figures.setdefault(claim.sentence, []).append(claim)
        told: set[Span] = set()
        for match in reading.matches(_RELATIVE):
            sentence = reading.sentence_at(match.start())
            if sentence is None or sentence in told or _is_dated(reading, sentence):
                continue
            beside = (c for c in figures.get(sentence, ()) if _gap(c.span, match) <= _BESIDE)
            nearest = min(beside, key=lambda c: _gap(c.span, match), default=None)
            if nearest is not None:
                told.add(sentence)
                when = Span(*match.span())
                figure = reading.said(nearest.span)
                yield self.finding(reading, when, when=reading.said(when), figure=figure)


def _gap(span: Span, match: Match) -> int:
    """Characters between a claim and a date, 0 where they touch."""
    return max(0, span.start - match.end(), match.start() - span.end)


def _is_dated(reading: Reading, sentence: Span) -> bool:
    return bool(_DATED.search(reading.view, sentence.start, sentence.end))
