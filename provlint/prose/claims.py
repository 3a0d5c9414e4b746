"""The ledger: every quantity and quotation of the article, with what carries it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from provlint.model import BlockKind, Claim, Evidence, Grade, Measure
from provlint.prose import quantities
from provlint.prose.evidence import Evidences
from provlint.prose.quantities import Quantity
from provlint.prose.speakers import is_mention

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_SUMMARY_BLOCKS = 2
"""Besides headings, so many opening paragraphs (a standfirst, a summary) may be sourced further below."""


def find(reading: Reading) -> tuple[Claim, ...]:
    """All claims in reading order. Empty for a text that is not English."""
    if reading.language not in ("en", ""):
        return ()
    told = list(_quantities(reading))
    claims = [*_sourced_below(reading, told)]
    claims += _quotations(reading)
    return tuple(sorted(claims, key=lambda c: c.span))


def _quantities(reading: Reading) -> Iterator[tuple[Claim, Quantity]]:
    evidences: Evidences = reading.evidences
    for block in reading.body:
        for quantity in quantities.find(reading, block.span):
            if reading.is_aside(quantity.span):
                continue
            evidence = evidences.of_quantity(block, quantity.span)
            sentence = reading.sentence_at(quantity.span.start) or block.span
            yield Claim(quantity.measure, quantity.span, sentence, evidence, quantity), quantity


def _sourced_below(reading: Reading, told: list[tuple[Claim, Quantity]]) -> Iterator[Claim]:
    """A heading or a standfirst is sourced by the paragraph that tells the same figure in full.

    Goes through the claims from the last to the first, and gives them in this order.
    """
    prose = [b for b in reading.body if b.kind is not BlockKind.HEADING][:_SUMMARY_BLOCKS]
    opening = prose[-1].span.end if prose else 0
    below: dict[tuple[float, Measure], Evidence] = {}
    for claim, quantity in reversed(told):
        figure = None if quantity.value is None else (quantity.value, quantity.measure)
        better = below.get(figure) if figure else None
        if figure and claim.evidence.grade >= Grade.OWN:
            below[figure] = claim.evidence
        elif better:
            block = reading.block_at(claim.span.start)
            if claim.span.start < opening or (block and block.kind is BlockKind.HEADING):
                yield replace(claim, evidence=replace(better, note="the same figure, sourced below"))
                continue
        yield claim


def _quotations(reading: Reading) -> Iterator[Claim]:
    titles = [title.span for title in reading.metadata.titles if title.span is not None]
    for block in reading.body:
        if block.kind is BlockKind.HEADING or not reading.evidences.units.speech(block):
            continue
        titled = any(title.overlaps(block.span) for title in titles)
        for unit in reading.evidences.units.of(block):
            for quotation in unit.quotations:
                if quotation.span.start < unit.span.start or is_mention(unit, quotation):
                    continue
                words = reading.view[quotation.inner.start : quotation.inner.end]
                if not (titled and words in reading.view[block.span.end :]):  # told in full below
                    evidence = reading.evidences.of_quotation(block, quotation)
                    yield Claim(Measure.QUOTATION, quotation.span, unit.span, evidence)
