"""Finds quantities about the world: percentages, money, counts, ratios, changes, rankings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import Measure, Quantity, Span
from provlint.prose.quantities import counts, exclusions, figures, offers, ratios, superlatives
from provlint.prose.quantities.surroundings import Setting
from provlint.scan import Match, Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

__all__ = ["PATTERNS", "Quantity", "Runs", "find"]

_JUDGES: tuple[tuple[Pattern, Callable[[Match, Setting], Quantity | None]], ...] = (
    (figures.DIGITS, counts.digits),
    (figures.WORDS, counts.words),
    (figures.MULTITUDES, counts.multitude),
    (ratios.ONE_IN, ratios.one_in),
    (ratios.FRACTION, ratios.fraction),
    (ratios.MULTIPLE, ratios.multiple),
    (ratios.DOUBLED, ratios.doubled),
    (ratios.BY_HALF, ratios.by_half),
    (ratios.TO_ONE, ratios.to_one),
    (superlatives.SUPERLATIVE, superlatives.superlative),
    (superlatives.OF_THE_WORLD, superlatives.of_the_world),
    (superlatives.MOST, superlatives.most),
    (superlatives.LEADING, superlatives.leading),
    (superlatives.FIRST, superlatives.first),
    (superlatives.POSITION, superlatives.position),
)
PATTERNS: tuple[Pattern, ...] = (
    *(pattern for pattern, _ in _JUDGES),
    offers.SALE,
    offers.PRICE,
    offers.LISTICLE,
)

_TITLES = 5
"""How many titles may promise a number of items."""


class Runs:
    """Where the patterns of quantities stand in a document, and what holds for all of them; made once."""

    def __init__(self, reading: Reading) -> None:
        found = [
            (match.start(), order, match)
            for order, (pattern, _) in enumerate(_JUDGES)
            for match in reading.matches(pattern)
        ]
        found.sort(key=itemgetter(0, 1))
        self._reading = reading
        self._starts = [start for start, _, _ in found]
        self._found = [(order, match) for _, order, match in found]

    def within(self, block: Span) -> list[tuple[int, Match]]:
        """The matches that start in *block*, each with its pattern's place in the order of the judges."""
        low = bisect_left(self._starts, block.start)
        return self._found[low : bisect_left(self._starts, block.end, low)]

    @cached_property
    def offer(self) -> bool:
        """Whether the document sells things."""
        matches = self._reading.matches
        return offers.sells(len(matches(offers.SALE)), len(matches(offers.PRICE)), self._reading.words)

    @cached_property
    def listed(self) -> frozenset[float]:
        """How many items the titles of the document promise."""
        titles = self._reading.matches(offers.LISTICLE)[:_TITLES]
        return frozenset(n for n in map(offers.promised, titles) if n is not None)


def find(reading: Reading, block: Span) -> list[Quantity]:
    """The quantities within one block, in reading order, not overlapping."""
    found = reading.quantity_runs.within(block)
    if not found:
        return []
    found.sort(key=itemgetter(0))
    return _joined(reading.view, _apart(_judged(reading, block, found)))


def _judged(reading: Reading, block: Span, found: Sequence[tuple[int, Match]]) -> Iterator[Quantity]:
    titled = _is_titled(reading.text, block)
    supposed = exclusions.example_start(reading.view, block)
    for order, run in found:
        if run.start() >= supposed:
            continue
        place = Setting(
            view=reading.view,
            text=reading.text,
            block=block,
            sentence=reading.sentence_at(run.start()) or block,
            titled=titled,
            offer=reading.quantity_runs.offer,
            listed=reading.quantity_runs.listed,
        )
        if quantity := _JUDGES[order][1](run, place):
            yield quantity


def _is_titled(text: str, block: Span) -> bool:
    words = [w for w in text[block.start : min(block.end, block.start + 300)].split() if w[0].isalpha()]
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.6 * len(words)


def _apart(candidates: Iterator[Quantity]) -> list[Quantity]:
    """Of two quantities that overlap, the longer."""
    kept: list[Quantity] = []
    for quantity in sorted(candidates, key=lambda q: (q.span.start, -q.span.end)):
        if kept and quantity.span.overlaps(kept[-1].span):
            if _length(quantity) > _length(kept[-1]):
                kept[-1] = quantity
        else:
            kept.append(quantity)
    return kept


def _length(quantity: Quantity) -> int:
    return quantity.span.end - quantity.span.start


_JOINT = expression(
    r"(?:/[a-z]{1,5})?,? (?:(?:now|today|and|currently) )?(?:to|compared (?:with|to)|versus|vs\.?)"
    r" (?:just |only |about |around |over |more than )?"
)
_CONVERTED = expression(r" \(|[;,] ?")
_GROWN = expression(r" (?:to|from) (?:just |only |about |around |over |more than )?")
_THERE = expression(r" (?:in|across|from) (?:the )?")


def _joined(view: str, quantities: list[Quantity]) -> list[Quantity]:
    """``from 23% to 35%``, ``106 people in 21 cities`` and ``half of them (48%)`` are one quantity each."""
    out: list[Quantity] = []
    for quantity in quantities:
        last = out[-1] if out else None
        if last and _belongs(view, last, quantity):
            opened = "(" in view[last.span.start : quantity.span.start]
            closing = opened and view[quantity.span.end : quantity.span.end + 1] == ")"
            span = Span(last.span.start, quantity.span.end + closing)
            out[-1] = replace(last, span=span, value=None if last.unit == quantity.unit else last.value)
        else:
            out.append(quantity)
    return out


def _is_converted(view: str, last: Quantity, between: str) -> bool:
    """Whether an amount of money follows in another currency: ``1.4bn euros (£960m; $1.85bn)``."""
    if last.measure not in (Measure.MONEY, Measure.CHANGE) or not _CONVERTED.fullmatch(between):
        return False
    return between == " (" or "(" in view[last.span.start : last.span.end]


def _belongs(view: str, last: Quantity, quantity: Quantity) -> bool:
    gap = (last.span.end, min(quantity.span.start, last.span.end + 40))
    if gap[1] != quantity.span.start:
        return False
    between = view[gap[0] : gap[1]]
    if last.measure is Measure.RATIO and quantity.measure is Measure.PERCENT and between == " (":
        return True
    if (
        quantity.measure is Measure.MONEY
        and last.unit != quantity.unit
        and _is_converted(view, last, between)
    ):
        return True
    if last.measure is Measure.CHANGE and quantity.measure is Measure.MONEY and _GROWN.fullmatch(between):
        return True
    if last.measure is Measure.COUNT is quantity.measure and last.unit and _THERE.fullmatch(between):
        return True
    return last.measure is quantity.measure and last.unit == quantity.unit and bool(_JOINT.fullmatch(between))
