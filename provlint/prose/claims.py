"""The ledger: every quantity and quotation of the article, with what carries it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import BlockKind, Claim, Evidence, Grade, Measure, Span
from provlint.prose import lexicon as lex
from provlint.prose import quantities, quotations, sources, tokens
from provlint.prose.display import Displays
from provlint.prose.evidence import Evidences
from provlint.prose.phrases import SourceKind
from provlint.prose.quantities import Quantity
from provlint.prose.quotations import Quotation
from provlint.prose.speakers import is_mention
from provlint.prose.speeches import signature
from provlint.prose.units import LEAST_WORDS, Unit

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_SUMMARY_BLOCKS = 2
"""Besides headings, so many opening paragraphs (a standfirst, a summary) may be sourced further below."""


def find(reading: Reading) -> tuple[Claim, ...]:
    """All claims in reading order. Empty for a text that is not English."""
    if reading.language not in ("en", ""):
        return ()
    told = list(_quantities(reading))
    claims = _sourced_above(reading, [*_sourced_below(reading, told)][::-1])
    claims += _quotations(reading)
    return tuple(sorted(claims, key=lambda c: c.span))


def _quantities(reading: Reading) -> Iterator[tuple[Claim, Quantity]]:
    evidences: Evidences = reading.evidences
    for block in reading.body:
        for quantity in quantities.find(reading, block.span):
            if reading.is_aside(quantity.span):
                continue
            judge = evidences.of_ranking if quantity.measure is Measure.RANK else evidences.of_quantity
            evidence = judge(block, quantity.span)
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


_BACK = expression(r"\b(?:the|that|those|this|these|said) $")
_LEFT = 8
"""Characters before a figure in which a word may point back."""
_EXACT = 3
"""So many digits tell a figure from others, as "8.69" does; "40" may be of many things."""


def _sourced_above(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """A figure that comes back is sourced where it was told first: "that 8.69 GW", "the 400 boats"."""
    above: dict[tuple[float, Measure, str], Evidence] = {}
    out: list[Claim] = []
    for claim in claims:
        quantity = claim.quantity
        figure = quantity and quantity.value is not None and (quantity.value, quantity.measure, quantity.unit)
        told = above.get(figure) if figure else None
        if figure and figure[2] and claim.evidence.grade >= Grade.OWN:
            above.setdefault(figure, claim.evidence)
        elif figure and told and _comes_back(reading, claim, figure[0]):
            evidence = Evidence(told.grade, told.span, "the same figure, sourced above")
            out.append(replace(claim, evidence=evidence))
            continue
        out.append(claim)
    return out


def _comes_back(reading: Reading, claim: Claim, value: float) -> bool:
    """Whether a figure is exact enough, or is spoken of as known, to be the one that was told before."""
    digits = f"{value:.10g}".split("e")[0].replace(".", "").strip("0")
    left = reading.view[max(claim.sentence.start, claim.span.start - _LEFT) : claim.span.start]
    return len(digits) >= _EXACT or _BACK.search(left) is not None


def _quotations(reading: Reading) -> Iterator[Claim]:
    titles = [title.span for title in reading.metadata.titles if title.span is not None]
    displays = Displays(reading)
    for block in reading.body:
        if block.kind is BlockKind.HEADING or not reading.evidences.units.speech(block):
            continue
        if block.quoted and signature(reading.text, block):
            continue
        titled = any(title.overlaps(block.span) for title in titles)
        for unit in reading.evidences.units.of(block):
            for quotation in unit.quotations:
                if quotation.span.start < unit.span.start or is_mention(unit, quotation):
                    continue
                if not (titled and displays.is_headline(block, quotation)):
                    evidence = reading.evidences.of_quotation(block, quotation)
                    shown = evidence.grade <= Grade.VAGUE and displays.is_set_off(block, quotation)
                    if not shown:
                        yield Claim(Measure.QUOTATION, quotation.span, unit.span, evidence)
                yield from _nested(reading, unit, quotation)


def _nested(reading: Reading, unit: Unit, quotation: Quotation) -> Iterator[Claim]:
    """Speech within speech that the speaker gives to an unnamed group: `"It is as aides say: 'We have lost.'"`."""
    for inner in quotations.within(reading.text, quotation):
        sentence = reading.sentence_at(inner.span.start)
        if inner.words < LEAST_WORDS or sentence is None:
            continue
        led = Span(max(sentence.start, quotation.inner.start), inner.span.end)
        words = tokens.tokenise(reading.text, reading.view, led, [inner.span], reading.names)
        lead = words[-2].low if len(words) > 1 else ""
        told = sources.find(words) if lead in (":", ",") or lead in lex.SPEECH else ()
        if told and all(phrase.kind is SourceKind.GROUP for phrase in told):
            evidence = Evidence(Grade.VAGUE, told[-1].span, "said within the quotation")
            yield Claim(Measure.QUOTATION, inner.span, unit.span, evidence)
