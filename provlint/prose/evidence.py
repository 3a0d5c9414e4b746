"""Joins each claim to the source that carries it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from provlint.model import NO_EVIDENCE, Block, Evidence, Grade, Span
from provlint.prose import instruments, speakers, tellings
from provlint.prose.carry import Carry, counts_it
from provlint.prose.phrases import SourceKind
from provlint.prose.quotations import Quotation
from provlint.prose.speeches import Speeches
from provlint.prose.traces import Traces
from provlint.prose.units import Unit, Units

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_CLOSE = 4
"""Characters between a source phrase and a figure that it governs alone: "some reports suggesting 200"."""
_TURNS = 5
"""How many paragraphs of dialogue may pass without a name."""
_SOON = 60
"""Characters within which a sentence after a quotation must name its speaker."""


class Evidences:
    """The evidence of one reading. Blocks are analysed when a claim in or near them asks for it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.units = Units(reading)
        self.traces = Traces(reading, self.units)
        self.carry = Carry(reading, self.units, self.traces)
        self.speeches = Speeches(reading, self.units, self.carry, self.traces)
        self._counts: dict[Span, Span | None] = {}

    def of_quantity(self, block: Block, place: Span) -> Evidence:
        """What carries the quantity at *place*."""
        found = self.units.of(block)
        index = self.units.at(found, place.start)
        traced = self.traces.of(block, index)
        if traced is not None:
            return traced
        unit = found[index]
        at = bisect_right(unit.quotations, place.start, key=lambda q: q.span.start)
        for quotation in unit.quotations[max(0, at - 1) : at]:
            if quotation.span.covers(place):
                spoken = self._spoken(block, index, quotation)
                if spoken.grade is not Grade.NONE:
                    return spoken
        for phrase in unit.phrases:
            if phrase.kind is SourceKind.GROUP and 0 <= place.start - phrase.span.end <= _CLOSE:
                return self.carry.graded(block, index, phrase)
        carried = self.carry.of(block, index)
        if carried.grade <= Grade.VAGUE:
            told = tellings.of_figure(unit.tokens, place)
            if told is not None:
                return Evidence(Grade.NAMED, told, "said in the sentence")
            terms = instruments.of_figure(unit.tokens, place)
            if terms is not None:
                return Evidence(Grade.NAMED, terms, "set by what the sentence names")
        if carried.grade is Grade.NONE and index + 1 < len(found):
            counted = self._counted(found[index + 1])
            if counted is not None:
                return Evidence(Grade.OWN, counted, "the author's own figure, told in the next sentence")
        return carried

    def _counted(self, unit: Unit) -> Span | None:
        if unit.span not in self._counts:
            self._counts[unit.span] = counts_it(unit)
        return self._counts[unit.span]

    def of_ranking(self, block: Block, place: Span) -> Evidence:
        """What carries the ranking at *place*: as for a quantity, but the study that a text reports ranks only what it says so."""
        told = self.of_quantity(block, place)
        sentence = self.units.of(block)[self.units.at(self.units.of(block), place.start)].span
        if (
            told.document is not None
            and told.document == self.carry.study
            and not sentence.covers(told.document)
        ):
            return NO_EVIDENCE
        return told

    def of_quotation(self, block: Block, quotation: Quotation) -> Evidence:
        """Whose words *quotation* is; somebody named before it will do, though no verb says that they speak."""
        found = self.units.of(block)
        index = self.units.at(found, quotation.span.start)
        spoken = self._spoken(block, index, quotation)
        if spoken.grade >= Grade.OWN:
            return spoken
        unit = found[index]
        if not unit.phrases:
            named = speakers.before(unit, quotation)
            if named is not None:
                return Evidence(Grade.NAMED, named, "named in the sentence")
        if index and unit.span.start == quotation.span.start:
            named = found[index - 1].somebody
            if named is not None:
                return Evidence(Grade.NAMED, named, "named in the sentence before")
        return spoken

    def _spoken(self, block: Block, index: int, quotation: Quotation) -> Evidence:
        """The best of the quotation's own sentence, of a citation, and of the sentences and paragraphs around."""
        found = self.units.of(block)
        near = self._nearest(block, index, found[index], quotation)
        if near.grade >= Grade.OWN:
            return near
        traced = self.traces.of(block, index)
        if traced is not None:
            return traced
        around = [self.carry.of(block, index)]
        if index + 1 < len(found) and _opens_with_speaker(found[index + 1]):
            around.append(self.carry.own(block, index + 1))
        if quotation.span.start <= block.span.start + 1 or quotation.is_block:
            around += self._beyond(block, quotation)
        return max([near, *around], key=lambda e: e.grade)

    def _nearest(self, block: Block, index: int, unit: Unit, quotation: Quotation) -> Evidence:
        """The best source of the quotation's own sentence, the closest one among equals."""
        told = sorted(unit.phrases, key=lambda p: _distance(p.span, quotation.span))
        best = max(
            (self.carry.graded(block, index, p) for p in told), key=lambda e: e.grade, default=NO_EVIDENCE
        )
        if best.grade is Grade.NONE:
            speaker = speakers.in_transcript(self.reading.text, quotation)
            if speaker is not None:
                return Evidence(Grade.NAMED, speaker, "named in the transcript")
        return best

    def _beyond(self, block: Block, quotation: Quotation) -> Iterator[Evidence]:
        """Speakers in the paragraphs around a quotation that fills or opens its own."""
        before = self.units.beside(block, -1)
        if before is not None:
            told = self.carry.of(before, len(self.units.of(before)) - 1)
            yield Evidence(told.grade, told.span, "said in the paragraph before", told.document)
        after = self.units.beside(block, 1)
        if after is not None and quotation.span.end >= block.span.end - 1:
            yield self.carry.own(after, 0)
        yield self.speeches.of(block)
        yield self._dialogue(block)

    def _dialogue(self, block: Block) -> Evidence:
        """Speech that takes turns, paragraph by paragraph: one speaker named near by keeps the reader's count."""
        for step in (-1, 1):
            other, turns = self.units.beside(block, step), 1
            while other is not None and turns <= _TURNS and self._opens_with_speech(other):
                named = max(
                    (self.carry.own(other, n) for n in range(len(self.units.of(other)))),
                    key=lambda e: e.grade,
                )
                if named.grade >= Grade.NAMED:
                    return Evidence(named.grade, named.span, "a turn of the dialogue")
                other, turns = self.units.beside(block, step * (turns + 1)), turns + 1
        return NO_EVIDENCE

    def _opens_with_speech(self, block: Block) -> bool:
        unit = self.units.of(block)[0]
        return bool(unit.quotations) and unit.quotations[0].span.start <= block.span.start + 1


def _opens_with_speaker(unit: Unit) -> bool:
    return bool(unit.phrases) and unit.phrases[0].span.start - unit.span.start < _SOON


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
