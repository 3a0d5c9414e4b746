"""Statements: sentences with their sources, a quotation of several sentences kept whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import Block, BlockKind, Span
from provlint.prose import hints, quotations, sources, tokens
from provlint.prose import lexicon as lex
from provlint.prose.quotations import Quotation
from provlint.prose.sources import SourcePhrase
from provlint.prose.tokens import Token

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


LEAST_WORDS = 4
"""A quotation of fewer words is a term, not speech."""


class Unit:
    """One sentence, or the sentences that one quotation ties together, read when it is first asked for."""

    def __init__(
        self, reading: Reading, span: Span, quotations: Sequence[Quotation], *, spoken: bool
    ) -> None:
        """*span* in text offsets; *quotations* of speech, four words or more; *spoken*: it is a quoted block."""
        self.span = span
        self.quotations = quotations
        self._reading = reading
        self._spoken = spoken

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Each quotation of speech is one token; none in a quoted block."""
        if self._spoken:
            return ()
        quoted = [q.span for q in self.quotations]
        return tokens.tokenise(self._reading.text, self._reading.view, self.span, quoted, self._reading.names)

    @cached_property
    def somebody(self) -> Span | None:
        """The first name or personal pronoun."""
        for n, token in enumerate(self.tokens):
            if token.low in _PRONOUNS or (token.capital and token.is_word and (n > 0 or token.name)):
                return Span(token.start, token.end)
        return None

    @cached_property
    def phrases(self) -> Sequence[SourcePhrase]:
        """The sources outside the quotations."""
        bare = self._reading.bare[self.span.start : self.span.end]
        if self._spoken or not (self.quotations or hints.of_somebody(bare)):
            return ()
        return sources.find(self.tokens)


_PRONOUNS = lex.PRONOUNS | lex.POSSESSIVES
_MOST = 2_000
"""Paragraphs of which the words are kept; a text of more is read again where it is asked for again."""


class Units:
    """The units of a reading, each block split when it is first asked for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._known: dict[Span, Sequence[Unit]] = {}
        self._speech: dict[Span, Sequence[Quotation]] = {}

    def of(self, block: Block) -> Sequence[Unit]:
        """The units of *block*, in reading order; at least one."""
        known = self._known.get(block.span)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[block.span] = _split(self.reading, block, self.speech(block))
        return known

    def speech(self, block: Block) -> Sequence[Quotation]:
        """The quotations of *block* that give somebody's speech: no titles, no single words."""
        known = self._speech.get(block.span)
        if known is None:
            known = self._speech[block.span] = [
                q
                for q in self.reading.quotations(block)
                if (q.words >= LEAST_WORDS or q.is_open) and not quotations.is_title(self.reading.text, q)
            ]
        return known

    @staticmethod
    def at(found: Sequence[Unit], offset: int) -> int:
        """The number of the unit in *found* that holds *offset*, or of the first one behind it."""
        return min(bisect_right(found, offset, key=lambda unit: unit.span.end), len(found) - 1)

    @cached_property
    def _blocks(self) -> Sequence[Block]:
        return [b for b in self.reading.body if b.kind is not BlockKind.HEADING]

    @cached_property
    def _order(self) -> dict[Span, int]:
        return {block.span: n for n, block in enumerate(self._blocks)}

    def beside(self, block: Block, step: int) -> Block | None:
        """The block of the article *step* places behind (or before) *block*, headings apart."""
        at = self._order.get(block.span)
        if at is None or not 0 <= at + step < len(self._blocks):
            return None
        return self._blocks[at + step]


def _split(reading: Reading, block: Block, quoted: Sequence[Quotation]) -> Sequence[Unit]:
    if block.quoted:
        return [Unit(reading, block.span, quoted, spoken=True)]
    merged: list[Span] = []
    pending = list(reversed(quoted))
    for sentence in reading.sentences(block):
        while pending and pending[-1].span.end <= sentence.start:
            pending.pop()
        inside = bool(pending) and pending[-1].span.start < sentence.start
        if merged and (inside or _says_who(reading.view, sentence)):
            merged[-1] = Span(merged[-1].start, sentence.end)
        else:
            merged.append(sentence)
    return [_unit(reading, span, quoted) for span in merged]


_TRAILING_SPEAKER = expression(r"(?:said|says|wrote|added|asked|told) (?!\w+ing )[a-z]")


def _says_who(view: str, sentence: Span) -> bool:
    """A sentence that is only the speaker of the quotation before it: `… in general." Said co-author Kiel.`"""
    return _TRAILING_SPEAKER.match(view, sentence.start, sentence.end) is not None


def _unit(reading: Reading, span: Span, quoted: Sequence[Quotation]) -> Unit:
    first = bisect_right(quoted, span.start, key=lambda q: q.span.end)
    here: list[Quotation] = []
    for quotation in quoted[first:]:
        if quotation.span.start >= span.end:
            break
        here.append(quotation)
    return Unit(reading, span, here, spoken=False)
