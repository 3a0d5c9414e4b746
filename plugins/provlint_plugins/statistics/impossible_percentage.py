"""STA202."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from provlint import (
    Block,
    BlockKind,
    Claim,
    Example,
    Finding,
    Measure,
    Reading,
    Rule,
    Severity,
    Span,
    expression,
)

_SHARE_OF = expression(
    r"(?:%|percent|per cent|pct)\.? of (?:(?:all|the|our|its|their|these|those) ){0,2}(?:[a-z'-]+ ){0,2}?"
    r"(?P<whole>[a-z'-]+s|people|men|women|children|staff|police|population|electorate|workforce)$"
)
_NO_WHOLE = frozenset(
    "levels prices costs sales revenues earnings profits expectations wages limits estimates rates values salaries averages "
    "targets goals needs requirements funds pensions incomes fees taxes assets deposits gains losses previous reserves "
    "projections shares quotas standards".split(" ")
)
"""Sums and marks that a figure may exceed: 150 % of last year's sales."""
_REMAINS = expression(r"\b(?:the (?:rest|remainder|other|last)|(?:the )?remaining)\b")
_SPLIT = expression(
    r"\b(?:split|divided|broken down|breaks down|made up of|consists? of|composed of|makes? up the)\b"
)
_CAST = expression(
    r" of (?:(?:the|all|its|their|our|every) )?(?:[a-z]+ )?(?:votes?|ballots?|seats|budget|spending|money|funds|revenue|time)"
    r" (?:\w+ )?(?:went|goes|go|was spent|is spent|were cast)\b"
)
"""A whole of which every piece goes to one taker only."""
_GOES_TO = expression(r" (?:(?:went|goes|go) )?(?:to|on|for)\b")
_CELL = expression(r" *[|\t] *")
_PERCENT_CELL = expression(r"(\d{1,3}(?:\.\d+)?) ?(?:%|percent|per cent)$")
_SLACK = 1.0
"""Percentage points that rounding may add for each part."""


class ImpossiblePercentage(Rule):
    """A share is larger than the whole, or the parts add to more than the whole.

    ## What it does
    Flags a share of countable things over 100 % ("120 % of voters"); a sentence that divides a whole
    ("the rest", "the remaining") into percentages that add to more than 100; and a table whose
    percentages add to more than the total of 100 % that it gives.

    ## Why it matters
    Such a figure is wrong, whatever its source, and so may be the others around it.

    ## What to do
    Go back to the source. Often a growth ("120 % more") was taken for a share, or answers of which people
    could give several were taken for parts.

    ## Known limits
    Growth, capacity, shares of money ("150 % of last year's sales") and manners of speaking
    ("110 percent effort") may exceed 100 and are left alone.
    """

    code = "STA202"
    name = "impossible-percentage"
    message = "{figure!r} cannot be: {reason}"
    severity = Severity.ERROR
    english = True
    valid = (
        "The fleet grew by 120%, the ministry said.",
        "She gives 110 percent effort.",
        "Prices reached 150% of their 2010 levels.",
        "Families on less than 200% of the poverty line get help.",
        "The club has 120% more members.",
        "Of the catch, 60% is herring, 30% is cod and the remaining 10% is eel.",
        "Asked for their reasons, 60% named the cost, 55% the noise and 40% the smell.",
    )
    invalid = (
        "In the end [[120% of voters]] had signed, the clerk said.",
        "Of the catch, [[60% is herring, 35% is cod and the remaining 15%]] is eel.",
        "[[52% of the votes went to Ruiz, 31% to Okoye and 24%]] to Lind, the clerk said.",
        Example(
            "| Fish | Share |\n|---|---|\n| Herring | 60% |\n| Cod | 35% |\n| Eel | 15% |\n| [[Total | 100%]] |\n",
            "markdown",
        ),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        shares = [c for c in reading.claims if c.measure is Measure.PERCENT and c.quantity]
        for claim in shares:
            if _is_too_large(reading, claim):
                yield self.finding(
                    reading,
                    claim.span,
                    evidence=claim.evidence,
                    figure=reading.said(claim.span),
                    reason="a share of them is at most 100%",
                )
        for sentence, parts in groupby(shares, key=lambda c: c.sentence):
            yield from self._parts(reading, sentence, list(parts))
        for _, rows in groupby(reading.body, key=lambda b: b.group if b.kind is BlockKind.TABLE_ROW else 0):
            yield from self._table(reading, [b for b in rows if b.kind is BlockKind.TABLE_ROW])

    def _parts(self, reading: Reading, sentence: Span, parts: Sequence[Claim]) -> Iterator[Finding]:
        values = [c.value for c in parts if c.value is not None]
        if len(values) < 2 or len(values) < len(parts) or max(values) > 100:
            return
        total = sum(values)
        if total > 100 + _SLACK * len(values) and _divides(reading, sentence, parts):
            span = Span(_number(parts[0]).start, _number(parts[-1]).end)
            reason = f"the parts add to {total:g}%"
            yield self.finding(reading, span, figure=reading.said(span), reason=reason)

    def _table(self, reading: Reading, rows: Sequence[Block]) -> Iterator[Finding]:
        cells = [_CELL.split(reading.document[b.span].lower().strip("| ")) for b in rows]
        if len(cells) < 4 or not cells[-1][0].startswith(("total", "all", "sum")):
            return
        for column in range(1, len(cells[-1])):
            told = [_PERCENT_CELL.match(row[column]) for row in cells if column < len(row)]
            parts = [float(m[1]) for m in told[:-1] if m]
            whole = told[-1]
            if whole and float(whole[1]) == 100 and len(parts) > 2 and len(parts) >= len(cells) - 2:
                total = sum(parts)
                if total > 100 + _SLACK * len(parts):
                    reason = f"the rows above add to {total:g}%"
                    yield self.finding(
                        reading, rows[-1].span, figure=reading.said(rows[-1].span), reason=reason
                    )
                    return


def _divides(reading: Reading, sentence: Span, parts: Sequence[Claim]) -> bool:
    """Whether the sentence divides one whole among its percentages."""
    view = reading.view
    last = view[_number(parts[-2]).end : _number(parts[-1]).start]
    if _REMAINS.search(last):
        return len(parts) > 2 or bool(_SPLIT.search(view, *sentence))
    first = view[_number(parts[0]).end : _number(parts[1]).start]
    rest = [view[_number(part).end : sentence.end] for part in parts[1:]]
    return len(parts) > 2 and bool(_CAST.match(first)) and all(_GOES_TO.match(after) for after in rest)


def _is_too_large(reading: Reading, claim: Claim) -> bool:
    if claim.value is None or claim.value <= 100:
        return False
    share = _SHARE_OF.search(reading.view[claim.span.start : claim.span.end])
    return share is not None and share["whole"] not in _NO_WHOLE


def _number(claim: Claim) -> Span:
    return claim.quantity.number if claim.quantity else claim.span
