"""Finds quantities about the world: percentages, money, counts, ratios, changes, rankings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provlint.model import Span
from provlint.prose.quantities import counts, figures, ratios, superlatives
from provlint.prose.quantities.quantity import Quantity
from provlint.scan import Match, Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

__all__ = ["PATTERNS", "Quantity", "find"]

_JUDGES = (
    (ratios.ONE_IN, ratios.one_in),
    (ratios.FRACTION, ratios.fraction),
    (ratios.MULTIPLE, ratios.multiple),
    (ratios.DOUBLED, ratios.doubled),
    (ratios.TO_ONE, ratios.to_one),
    (superlatives.SUPERLATIVE, superlatives.superlative),
    (superlatives.NUMBER_ONE, superlatives.other),
    (superlatives.LEADING, superlatives.other),
    (superlatives.FIRST, superlatives.other),
)
PATTERNS: tuple[Pattern, ...] = (
    figures.DIGITS,
    figures.WORDS,
    figures.MULTITUDES,
    *(pattern for pattern, _ in _JUDGES),
)

_JOINT = re.compile(
    r" (?:(?:now|today|and|currently|,) )?(?:to|compared (?:with|to)|versus|vs\.?) (?:just |only |about |around |over |more than )?"
)


def find(reading: Reading, block: Span) -> list[Quantity]:
    """The quantities within one block, in reading order, not overlapping."""
    return _joined(reading.view, _apart(_candidates(reading, block)))


def _candidates(reading: Reading, block: Span) -> Iterator[Quantity]:
    view, text = reading.view, reading.text
    titled = _is_titled(text[block.start : block.end])
    for run in _within(reading.matches(figures.DIGITS), block):
        sentence = reading.sentence_at(run.start()) or block
        figure = figures.read_digits(view, run, sentence.start, sentence.end)
        if figure and (found := counts.quantity(view, text, figure, sentence, block=block, titled=titled)):
            yield found
    for run in _within(reading.matches(figures.WORDS), block):
        sentence = reading.sentence_at(run.start()) or block
        figure = figures.read_words(view, run, sentence.end)
        if figure and (found := counts.quantity(view, text, figure, sentence, block=block, titled=titled)):
            yield found
    for run in _within(reading.matches(figures.MULTITUDES), block):
        sentence = reading.sentence_at(run.start()) or block
        if found := counts.multitude(view, run.start(), run.end(), sentence):
            yield found
    for pattern, judge in _JUDGES:
        for match in _within(reading.matches(pattern), block):
            if found := judge(view, match, reading.sentence_at(match.start()) or block):
                yield found


def _within(matches: Sequence[Match], block: Span) -> Sequence[Match]:
    low = bisect_left(matches, block.start, key=lambda m: m.start())
    high = bisect_left(matches, block.end, lo=low, key=lambda m: m.start())
    return matches[low:high]


def _apart(candidates: Iterator[Quantity]) -> list[Quantity]:
    """Of quantities that overlap, the longest."""
    kept: list[Quantity] = []
    for quantity in sorted(candidates, key=lambda q: (q.span.start - q.span.end, q.span.start)):
        if not any(quantity.span.overlaps(other.span) for other in kept):
            kept.append(quantity)
    return sorted(kept, key=lambda q: q.span)


def _joined(view: str, quantities: list[Quantity]) -> list[Quantity]:
    """``from 23% to 35%`` and ``17% compared with 12%`` are one quantity each."""
    out: list[Quantity] = []
    for quantity in quantities:
        last = out[-1] if out else None
        if (
            last
            and last.measure == quantity.measure
            and last.unit == quantity.unit
            and _JOINT.fullmatch(view, last.span.end, quantity.span.start)
        ):
            out[-1] = Quantity(
                last.measure,
                Span(last.span.start, quantity.span.end),
                Span(last.number.start, quantity.number.end),
                None,
                last.unit,
            )
        else:
            out.append(quantity)
    return out


def _is_titled(block: str) -> bool:
    """Whether most words have capitals, as in a headline."""
    words = [w for w in block.split()[:40] if w[0].isalpha()]
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.6 * len(words)
