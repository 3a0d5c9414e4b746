"""Joins each claim to the source that carries it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from provlint.model import NO_EVIDENCE, Block, BlockKind, Evidence, Grade, Span
from provlint.prose import citations, research, units
from provlint.prose import lexicon as lex
from provlint.prose.quotations import Quotation
from provlint.prose.sources import SourceKind, SourcePhrase
from provlint.prose.tokens import QUOTE, Token
from provlint.prose.units import Unit

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_GRADES = {
    SourceKind.NAMED: Grade.NAMED,
    SourceKind.DOCUMENT: Grade.NAMED,
    SourceKind.OWN: Grade.OWN,
    SourceKind.ANONYMOUS: Grade.VAGUE,
    SourceKind.GROUP: Grade.VAGUE,
    SourceKind.UNOWNED_DOCUMENT: Grade.VAGUE,
}
_DATELINE = re.compile(r"\s?(?:-|—|--|/)")
_ROUGH_DATE = re.compile(
    r"\b(?:(?:19|20)\d\d|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_CLOSE = 4
"""Characters between a source phrase and a figure that it governs alone: "some reports suggesting 200"."""
_CARRY = 3
"""How many plain sentences a source carries over: beyond that, readers have lost whose words they are."""


class Evidences:
    """The evidence of one reading. Blocks are analysed when a claim in or near them asks for it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._units: dict[int, Sequence[Unit]] = {}
        self._effective: dict[tuple[int, int], Evidence] = {}
        self._own: dict[tuple[int, int], Evidence] = {}
        self._judged = 0
        """How many of the blocks are in ``_own``."""

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """The blocks that can carry speech over: the article's own prose, headings apart."""
        return [b for b in self.reading.body if b.kind is not BlockKind.HEADING]

    @cached_property
    def _index(self) -> dict[Span, int]:
        return {b.span: n for n, b in enumerate(self.blocks)}

    def units(self, block: Block) -> Sequence[Unit]:
        """The sentences of *block* with their sources."""
        known = self._units.get(block.span.start)
        if known is None:
            known = self._units[block.span.start] = units.split(self.reading, block)
        return known

    def of_quantity(self, block: Block, place: Span) -> Evidence:
        """What carries the quantity at *place*."""
        found = self.units(block)
        if not found:
            return NO_EVIDENCE
        index = _unit_at(found, place.start)
        traced = self._traceable(block, found, index)
        if traced is not None:
            return traced
        unit = found[index]
        for quotation in unit.quotations:
            if quotation.span.covers(place):
                spoken = self.of_quotation(block, quotation)
                if spoken.grade is not Grade.NONE:
                    return spoken
        nearest = next((p for p in unit.phrases if 0 <= place.start - p.span.end <= _CLOSE), None)
        if nearest is not None and nearest.kind is SourceKind.GROUP:
            return self._graded(block, index, nearest)
        return self._effective_of(block, index, 0)

    def of_quotation(self, block: Block, quotation: Quotation) -> Evidence:
        """Whose words *quotation* is."""
        found = self.units(block)
        index = _unit_at(found, quotation.span.start)
        unit = found[index]
        near = self._nearest(block, index, quotation)
        if near.grade >= Grade.OWN:
            return near
        traced = self._traceable(block, found, index)
        if traced is not None:
            return traced
        around = [self._effective_of(block, index, 0)]
        if index and unit.span.start == quotation.span.start:
            somebody = _somebody_in(found[index - 1].tokens)
            if somebody:
                around.append(Evidence(Grade.NAMED, somebody, "named in the sentence before"))
        if index + 1 < len(found) and self._opens_with_speaker(found[index + 1]):
            around.append(self._own_evidence(block, index + 1))
        if quotation.span.start <= block.span.start + 1 or quotation.is_block:
            around += self._beyond(block, index, quotation)
        return max([near, *around], key=lambda e: e.grade)

    def _nearest(self, block: Block, index: int, quotation: Quotation) -> Evidence:
        """The best source of the quotation's own sentence, the closest one among equals."""
        unit = self.units(block)[index]
        named = sorted(unit.phrases, key=lambda p: _distance(p.span, quotation.span))
        best = max((self._graded(block, index, p) for p in named), key=lambda e: e.grade, default=NO_EVIDENCE)
        if best.grade is Grade.NONE:
            speaker = _TRANSCRIPT.match(self.reading.text, quotation.inner.start, quotation.inner.end)
            named_before = Span(*speaker.span()) if speaker else _somebody_before(unit, quotation)
            if named_before:
                return Evidence(Grade.NAMED, named_before, "named in the sentence")
        return best

    def _beyond(self, block: Block, index: int, quotation: Quotation) -> list[Evidence]:
        """Speakers in the paragraphs around a quotation that fills or opens its own."""
        at = self._index.get(block.span)
        if at is None:
            return []
        out: list[Evidence] = []
        before = self.blocks[at - 1] if at else None
        if before is not None and (earlier := self.units(before)):
            out.append(self._effective_of(before, len(earlier) - 1, 0, "said in the paragraph before"))
        after = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        fills = quotation.span.end >= block.span.end - 1
        if fills and after is not None and (later := self.units(after)):
            out.append(self._own_evidence(after, 0))
        return out

    @staticmethod
    def _opens_with_speaker(unit: Unit) -> bool:
        return bool(unit.phrases) and unit.phrases[0].span.start - unit.span.start < 60

    def _traceable(self, block: Block, found: Sequence[Unit], index: int) -> Evidence | None:
        unit = found[index]
        followed = citations.find(self.reading, unit.span)
        if followed:
            return Evidence(Grade.TRACEABLE, followed, "cited in the sentence")
        broken = self._broken_mark(block, unit)
        if broken is not None:
            return broken
        last = found[-1].span
        tail = Span(max(last.start, last.end - 60), last.end)
        closing = citations.find(self.reading, tail)
        if closing and closing.end >= last.end - 3 and index != len(found) - 1:
            return Evidence(Grade.TRACEABLE, closing, "cited at the end of the paragraph")
        for phrase in unit.phrases:
            if phrase.kind is SourceKind.DOCUMENT and self.is_located(unit, phrase):
                return Evidence(Grade.TRACEABLE, phrase.holder, "a document named with its title or date")
        return self._source_line(block)

    def _broken_mark(self, block: Block, unit: Unit) -> Evidence | None:
        """A note mark that extraction tore out of its brackets: "… (" and a number alone in the next block."""
        if unit.span.end != block.span.end or not self.reading.text.endswith("(", 0, block.span.end):
            return None
        at = self._index.get(block.span)
        following = self.blocks[at + 1] if at is not None and at + 1 < len(self.blocks) else None
        if following is None or not self.reading.document[following.span].isdigit():
            return None
        return Evidence(Grade.TRACEABLE, following.span, "cited in the sentence")

    def _source_line(self, block: Block) -> Evidence | None:
        """The `Source:` line under a table or a figure."""
        if block.kind not in (BlockKind.TABLE_ROW, BlockKind.CAPTION):
            return None
        blocks = self.reading.document.blocks
        at = next((n for n, b in enumerate(blocks) if b.span == block.span), len(blocks))
        for other in blocks[at : at + 200]:
            if citations.SOURCE_LINE.match(self.reading.view, other.span.start, other.span.end):
                return Evidence(Grade.TRACEABLE, other.span, "the source line of its table")
            if other.group != block.group and other is not block and other.span.end - other.span.start > 120:
                break
        return None

    def is_cited(self, block: Block, index: int) -> bool:
        """Whether a link, a note or a citation mark stands in or behind the block's sentence *index*."""
        unit = self.units(block)[index]
        return (
            citations.find(self.reading, unit.span) is not None or self._broken_mark(block, unit) is not None
        )

    def is_located(self, unit: Unit, phrase: SourcePhrase) -> bool:
        """Whether a reader can find the document: a title in quotation marks behind it, a publisher and a date."""
        view = self.reading.view
        behind = Span(phrase.holder.start, min(unit.span.end, phrase.holder.end + 90))
        if any(q.span.overlaps(behind) for q in unit.quotations):
            titled = next(q for q in unit.quotations if q.span.overlaps(behind))
            between = view[phrase.holder.end : titled.span.start]
            if any(w in between for w in ("titled", "entitled", "called", "headlined")):
                return True
        for date in citations.DATE.finditer(view, max(unit.span.start, phrase.holder.start - 40), behind.end):
            if not _DATELINE.match(view, date.end()):
                return True
        return False

    def is_dated(self, unit: Unit, phrase: SourcePhrase) -> bool:
        """Whether it has a publisher and a rough date: "a 2013 study in The Lancet", "a report on Wednesday by the agency".

        That leaves a reader something to search for, though not a place.
        """
        owned = phrase.kind is SourceKind.DOCUMENT or any(
            p.kind is SourceKind.NAMED and p.verb in lex.SPEECH | lex.FINDING for p in unit.phrases
        )
        if not owned:
            return False
        reach = Span(
            max(unit.span.start, phrase.holder.start - 12), min(unit.span.end, phrase.holder.end + 60)
        )
        return _ROUGH_DATE.search(self.reading.view, reach.start, reach.end) is not None

    def _own_evidence(self, block: Block, index: int) -> Evidence:
        """The best source that the sentence itself names.

        Found for all sentences before it first: "he said" looks back, and a long dialogue must not look back
        through itself sentence by sentence.
        """
        last = self._index.get(block.span, -1)
        for earlier in self.blocks[self._judged : last + 1]:
            self._judged += 1
            for number in range(len(self.units(earlier))):
                self._own[earlier.span.start, number] = self._judge(earlier, number)
        known = self._own.get((block.span.start, index))
        return known if known is not None else self._judge(block, index)

    def _judge(self, block: Block, index: int) -> Evidence:
        unit = self.units(block)[index]
        hearsay = any(p.verb == "according" and p.kind is SourceKind.GROUP for p in unit.phrases)
        phrases = [p for p in unit.phrases if not (hearsay and p.verb in lex.METHOD | lex.INTENT)]
        graded = [self._graded(block, index, p) for p in phrases]
        own = _first_hand(unit)
        if own is not None:
            graded.append(Evidence(Grade.OWN, own, "the author's own figure"))
        best = max(graded, key=lambda e: e.grade, default=NO_EVIDENCE)
        if best.grade < Grade.NAMED and self._study and research.speaks_of_results(unit.tokens):
            return Evidence(
                Grade.NAMED, self._study, "a result of the study that the text reports", self._study
            )
        return best

    @cached_property
    def _study(self) -> Span | None:
        return research.mention(self.reading)

    def _graded(self, block: Block, index: int, phrase: SourcePhrase) -> Evidence:
        if phrase.kind is SourceKind.PRONOUN:
            spoken = self._inherited(block, index, 0)
            if spoken.grade >= Grade.NAMED:
                return spoken
            person = phrase.head in lex.PERSON_PRONOUNS or (phrase.head == "it" and phrase.verb in lex.SPEECH)
            return Evidence(Grade.NAMED, phrase.holder, "said in the sentence") if person else spoken
        document = phrase.holder if phrase.kind is SourceKind.DOCUMENT else None
        return Evidence(_GRADES[phrase.kind], phrase.span, "said in the sentence", document)

    def _effective_of(self, block: Block, index: int, depth: int, note: str = "") -> Evidence:
        """The sentence's own source, or the one that carries over to it."""
        key = block.span.start, index
        known = self._effective.get(key) if not note else None
        if known is not None:
            return known
        own = self._own_evidence(block, index)
        if own.grade is Grade.NONE and depth < _CARRY:
            own = self._inherited(block, index, depth)
        if note and own.span is not None:
            return Evidence(own.grade, own.span, note, own.document)
        if depth == 0:
            self._effective[key] = own
        return own

    def _inherited(self, block: Block, index: int, depth: int) -> Evidence:
        """The source of the sentence before, where this one goes on with it."""
        found = self.units(block)
        if index > 0:
            if _turns(found[index]):
                return NO_EVIDENCE
            before = self._effective_of(block, index - 1, depth + 1)
            if before.grade is Grade.NONE:
                return NO_EVIDENCE
            return Evidence(
                before.grade, before.span, "carried over from the sentence before", before.document
            )
        at = self._index.get(block.span)
        if not at or not found or not self._goes_on(found[0]):
            return NO_EVIDENCE
        before_block = self.blocks[at - 1]
        earlier = self.units(before_block)
        if not earlier:
            return NO_EVIDENCE
        return self._effective_of(
            before_block, len(earlier) - 1, depth + 1, "carried over from the paragraph before"
        )

    def _goes_on(self, unit: Unit) -> bool:
        """Whether a paragraph's first sentence continues the speech or the report of the paragraph before."""
        if not unit.tokens:
            return True
        first = unit.tokens[0]
        if first.low == QUOTE or first.low in lex.PERSON_PRONOUNS | lex.POSSESSIVES:
            return True
        if first.low in lex.DEFINITE and any(t.low in lex.DOCUMENTS for t in unit.tokens[1:4]):
            return True
        return False


_TURNS = frozenset(
    "last meanwhile earlier later previously today yesterday elsewhere nevertheless still".split()
)


def _turns(unit: Unit) -> bool:
    """Whether a sentence opens a new matter, so that the speaker before does not carry over: "Last year, …"."""
    if not unit.tokens:
        return False
    first = unit.tokens[0].low
    second = unit.tokens[1].low if len(unit.tokens) > 1 else ""
    return first in _TURNS or (
        first in ("in", "by", "since") and second[:2] in ("19", "20") and len(second) == 4
    )


_TRANSCRIPT = re.compile(r"[A-Z][A-Z.' ]{2,30}:")
"""A transcript inside quotation marks says who speaks: `"RUIZ: We will."`"""


def is_mention(unit: Unit, quotation: Quotation) -> bool:
    """Whether the quotation speaks of words rather than gives somebody's: the saying "…", a "let it grow" approach."""
    at = next((n for n, t in enumerate(unit.tokens) if t.start == quotation.span.start), 0)
    before = unit.tokens[at - 1].low if at else ""
    after = unit.tokens[at + 1] if at + 1 < len(unit.tokens) else None
    if before in lex.MENTIONS:
        return True
    attributive = (
        after is not None
        and after.is_word
        and after.low not in lex.PREPOSITIONS | lex.AUXILIARIES | lex.CLAUSE_STARTERS
    )
    closes = (
        unit.tokens
        and attributive
        and after is not None
        and not after.capital
        and after.low not in lex.REPORTING
    )
    led = before in lex.DEFINITE | {"a", "an", "no"} or (
        at > 1 and unit.tokens[at - 2].low in lex.DEFINITE | {"a", "an", "no"}
    )
    return bool(closes and led)


def _somebody_before(unit: Unit, quotation: Quotation) -> Span | None:
    """Who is the subject of a sentence that works a few of somebody's words in: "Ali called on others to "stand up"".

    A label between article and noun (`a "global strategy firm" with offices`) is nobody's speech yet.
    """
    at = next((n for n, t in enumerate(unit.tokens) if t.start == quotation.span.start), 0)
    before, after = unit.tokens[:at], unit.tokens[at + 1 : at + 2]
    if before and before[-1].low in ("a", "an", "the") and after and after[0].is_word:
        return None
    return _somebody_in(before)


def _somebody_in(words: Sequence[Token]) -> Span | None:
    for n, token in enumerate(words):
        if token.low in lex.PERSON_PRONOUNS | lex.OWN_PRONOUNS | lex.POSSESSIVES or (
            token.capital and token.is_word and (token.name if n == 0 else True)
        ):
            return Span(token.start, token.end)
    return None


def _unit_at(found: Sequence[Unit], offset: int) -> int:
    """The number of the unit that holds *offset*, or of the first one behind it."""
    return min(bisect_right(found, offset, key=lambda unit: unit.span.end), len(found) - 1)


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


_FIRST_HAND = frozenset(
    "survey surveyed counted count measured paid pay bought tested asked interviewed analysed analyzed collected "
    "checked tried weighed spent ran looked look reviewed polled recorded timed calculated compared tracked saw own "
    "have had earned earn saved save sold sell use used read visited seen made built installed found find".split()
)


def _first_hand(unit: Unit) -> Span | None:
    """ "We surveyed 400 readers", "in my experience": the words that make a figure the author's own."""
    for one, two in zip(unit.tokens, unit.tokens[1:], strict=False):
        if one.low in ("i", "we") and two.low not in lex.BELIEF:
            later = [t.low for t in unit.tokens if one.start < t.start][:4]
            if any(w in _FIRST_HAND for w in later):
                return Span(one.start, two.end)
        if one.low in ("my", "our") and two.low in (
            "experience",
            "survey",
            "data",
            "research",
            "library",
            "calculations",
            "analysis",
            "records",
            "poll",
            "tests",
            "own",
            "team",
            "database",
        ):
            return Span(one.start, two.end)
    return None
