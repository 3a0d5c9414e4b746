"""A document as it is read: everything that rules ask about it, computed once, on demand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from provlint.expressions import expression
from provlint.model import Block, Claim, Document, Metadata, Span
from provlint.prose import (
    biography,
    boilerplate,
    claims,
    impersonal,
    imprint,
    language,
    quantities,
    quotations,
    research,
    settled,
    vague,
    zones,
)
from provlint.prose.biography import Biography
from provlint.prose.evidence import Evidences
from provlint.prose.passages import Passage
from provlint.prose.quotations import Quotation
from provlint.prose.sentences import Sentences
from provlint.prose.tokens import inner_names
from provlint.prose.vague import VagueAttribution
from provlint.prose.zones import Line
from provlint.scan import Match, Pattern, Scan, Scanner, fold, pieces

_SIGN = expression(r"[^\w\s]")

PROSE_PATTERNS: tuple[Pattern, ...] = (
    *boilerplate.PATTERNS,
    *biography.PATTERNS,
    *imprint.PATTERNS,
    *impersonal.PATTERNS,
    *research.PATTERNS,
    *vague.PATTERNS,
    *settled.PATTERNS,
    *quantities.PATTERNS,
)


@cache
def prose_scanner() -> Scanner:
    """A scanner for what this layer itself looks for."""
    return Scanner(PROSE_PATTERNS)


class Reading:
    """One document and what is known about it. All spans are text offsets."""

    def __init__(
        self, document: Document, scanner: Scanner | None = None, known_sources: Sequence[str] = ()
    ) -> None:
        """*scanner* holds at least :data:`PROSE_PATTERNS`; *known_sources* are names and domains of the house."""
        self.document = document
        self.known_sources = tuple(known_sources)
        self._scanner = scanner or prose_scanner()

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def view(self) -> str:
        """The folded text, of the same length: see :mod:`provlint.scan`."""
        view = fold(self.document.text)
        parts, at = [], 0
        for block in self.document.blocks:
            inner = block.inner or block.span
            if block.is_prose and "\n" in (words := view[inner.start : inner.end]):
                parts += [view[at : inner.start], words.replace("\n", " ")]
                at = inner.end
        return "".join([*parts, view[at:]]) if parts else view

    @cached_property
    def bare(self) -> str:
        """The view with a space for every sign: ``split()`` gives the words of any stretch of it."""
        return _SIGN.sub(" ", self.view)

    @cached_property
    def _scan(self) -> Scan:
        return self._scanner.scan(self.view)

    def matches(self, pattern: Pattern) -> Sequence[Match]:
        """Where a declared *pattern* stands in the view, in reading order; offsets hold in the text too.

        Raises KeyError for a pattern that neither the prose layer nor a rule has declared, TimeoutError for a
        user's pattern that took too long.
        """
        try:
            return self._scan.matches(pattern)
        except KeyError:
            message = f"undeclared pattern: {pattern.expression!r}; add it to the rule's patterns"
            raise KeyError(message) from None

    @cached_property
    def language(self) -> str:
        """ISO 639-1; what the words say, else what the document declares, else empty."""
        prose = "\n".join(self._prose(language.SAMPLE))
        declared = next((f.value for f in self.document.metadata.languages), "")
        return language.detect(prose) or declared[:2].lower()

    def _prose(self, most: int) -> Iterator[str]:
        """The text of the prose blocks, until there are *most* characters of it."""
        for block in self.document.blocks:
            if most > 0 and block.is_prose:
                yield self.text[block.span.start : block.span.end]
                most -= block.span.end - block.span.start

    @cached_property
    def words(self) -> int:
        return sum(len(piece.split()) for piece in pieces(self.text))

    def said(self, span: Span) -> str:
        """The words of *span* on one line, as a message shows them."""
        return " ".join(self.document[span].split())

    @cached_property
    def _block_starts(self) -> Sequence[int]:
        return [b.span.start for b in self.document.blocks]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the text *offset*, or None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0:
            return None
        block = self.document.blocks[index]
        return block if offset < block.span.end else None

    @cached_property
    def _sentences(self) -> Sentences:
        return Sentences(self.text)

    def sentences(self, block: Block) -> Sequence[Span]:
        """The sentences of *block*, in reading order."""
        return self._sentences.of(block.span)

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence around the text *offset*, or None outside all blocks."""
        block = self.block_at(offset)
        return self._sentences.at(block.span, offset) if block else None

    def blocks_from(self, block: Block, count: int) -> Sequence[Block]:
        """*block* and those behind it, at most *count*, whatever they are."""
        start = bisect_left(self._block_starts, block.span.start)
        return self.document.blocks[start : start + count]

    @cached_property
    def boilerplate(self) -> tuple[Passage, ...]:
        """What is not the article, in reading order, not overlapping."""
        return boilerplate.find(self)

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The lines of the prose, those of boilerplate marked as such."""
        return zones.lines(self)

    @cached_property
    def biographies(self) -> tuple[Biography, ...]:
        return biography.find(self)

    @cached_property
    def imprint(self) -> Metadata:
        """What the text itself says of its title, author, date and source."""
        return imprint.find(self)

    @cached_property
    def metadata(self) -> Metadata:
        """What is declared, then what the text says."""
        return self.document.metadata.merged(self.imprint)

    @cached_property
    def _aside(self) -> Sequence[Span]:
        """What is not the article: boilerplate and biographies, in reading order, overlapping ones joined."""
        out: list[Span] = []
        for span in sorted([*(p.span for p in self.boilerplate), *(b.span for b in self.biographies)]):
            if out and span.start < out[-1].end:
                out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
            else:
                out.append(span)
        return out

    def is_aside(self, span: Span) -> bool:
        """Whether *span* touches boilerplate or a biography."""
        return self._overlap(span) > 0

    def _overlap(self, span: Span) -> int:
        """How many characters of *span* are not the article."""
        total = 0
        for aside in self._aside[bisect_right(self._aside, span.start, key=lambda s: s.end) :]:
            if aside.start >= span.end:
                break
            total += min(aside.end, span.end) - max(aside.start, span.start)
        return total

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks that are the article's own prose, for the most part at least."""
        return tuple(
            b
            for b in self.document.blocks
            if b.is_prose and 2 * self._overlap(b.span) < b.span.end - b.span.start
        )

    def quotations(self, block: Block) -> Sequence[Quotation]:
        """The quotations of *block*, outermost ones only, in reading order."""
        known = self._quotations.get(block.span)
        if known is None:
            known = self._quotations[block.span] = quotations.find(self.text, block)
        return known

    @cached_property
    def _quotations(self) -> dict[Span, Sequence[Quotation]]:
        return {}

    @cached_property
    def _quoted(self) -> Sequence[Span]:
        prose = (block for block in self.document.blocks if block.is_prose)
        return [quotation.span for block in prose for quotation in self.quotations(block)]

    def in_quotation(self, span: Span) -> bool:
        """Whether *span* lies inside quotation marks or a quoted block."""
        index = bisect_right(self._quoted, span.start, key=lambda s: s.start) - 1
        return index >= 0 and self._quoted[index].covers(span)

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that the text capitalises inside sentences, lower case: they are names at a sentence's start too."""
        return inner_names(self.text)

    @cached_property
    def cites_by_number(self) -> bool:
        """Whether a number in round brackets can be a note mark here: only where they start from one."""
        return "(1)" in self.text

    @cached_property
    def evidences(self) -> Evidences:
        """What sources the text names, and which claim they carry."""
        return Evidences(self)

    @cached_property
    def body_spans(self) -> frozenset[Span]:
        """The spans of :attr:`body`, to ask whether a block is of the article."""
        return frozenset(block.span for block in self.body)

    @cached_property
    def vague_attributions(self) -> tuple[VagueAttribution, ...]:
        """Attributions that a reader cannot follow, in reading order."""
        return vague.find(self)

    @cached_property
    def quantity_runs(self) -> quantities.Runs:
        """Where something may be a quantity."""
        return quantities.Runs(self)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The ledger: every quantity and quotation that needs a source, with its evidence."""
        return claims.find(self)

    @cached_property
    def anchor(self) -> Span:
        """Where a finding about the whole document stands: its title, else its first line with words."""
        for title in self.metadata.titles:
            if title.span is not None:
                return title.span
        for block in self.document.blocks:
            if block.is_prose:
                line = self.text[block.span.start : block.span.end].split("\n", 1)[0]
                return Span(block.span.start, block.span.start + len(line))
        return Span(0, 0)
