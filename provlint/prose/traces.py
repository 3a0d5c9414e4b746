"""What a reader can follow from a sentence: its links, notes and citations, and documents that can be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import Block, BlockKind, Evidence, Grade, Span
from provlint.prose import citations
from provlint.prose import lexicon as lex
from provlint.prose.phrases import SourceKind
from provlint.prose.sources import SourcePhrase
from provlint.prose.units import Unit, Units

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_DATELINE = expression(r"\s?(?:-|—|--|/)")
_ROUGH_DATE = expression(
    r"\b(?:(?:19|20)\d\d|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_TITLE = expression(r"\b(?:titled|entitled|called|headlined),? [\"'*_]")
_BEHIND = 90
"""Characters behind a document's mention within which its title or date belongs to it."""
_TABLE = 200
"""At most so many blocks may lie between a table's row and its source line."""


class Traces:
    """The traces of one reading, sentence by sentence."""

    def __init__(self, reading: Reading, units: Units) -> None:
        self._reading = reading
        self._units = units
        self._cited: dict[Span, Span | None] = {}

    def of(self, block: Block, index: int) -> Evidence | None:
        """What a reader can follow from the block's unit *index*, or None."""
        found = self._units.of(block)
        unit = found[index]
        cited = self._citation(block, unit)
        if cited is not None:
            return Evidence(Grade.TRACEABLE, cited, "cited in the sentence")
        if index != len(found) - 1:
            last = found[-1].span
            closing = self._citation_in(Span(max(last.start, last.end - 60), last.end))
            if closing is not None and closing.end >= last.end - 3:
                return Evidence(Grade.TRACEABLE, closing, "cited at the end of the paragraph")
        for phrase in unit.phrases:
            if phrase.kind is SourceKind.DOCUMENT and self.is_located(unit, phrase):
                return Evidence(Grade.TRACEABLE, phrase.holder, "a document named with its title or date")
        return self._source_line(block)

    def is_cited(self, block: Block, unit: Unit) -> bool:
        """Whether a link, a note or a citation mark stands in or right behind *unit*."""
        return self._citation(block, unit) is not None

    def _citation(self, block: Block, unit: Unit) -> Span | None:
        return self._citation_in(unit.span) or self._torn_mark(block, unit)

    def _citation_in(self, span: Span) -> Span | None:
        if span not in self._cited:
            self._cited[span] = citations.find(self._reading, span)
        return self._cited[span]

    def _torn_mark(self, block: Block, unit: Unit) -> Span | None:
        """A note mark that extraction tore out of its brackets: "… (" and a number alone in the next block."""
        if unit.span.end != block.span.end or not self._reading.text.endswith("(", 0, block.span.end):
            return None
        for following in self._reading.blocks_from(block, 2)[1:]:
            if self._reading.document[following.span].isdigit():
                return following.span
        return None

    def _source_line(self, block: Block) -> Evidence | None:
        """The `Source:` line under a table or a figure."""
        if block.kind not in (BlockKind.TABLE_ROW, BlockKind.CAPTION):
            return None
        for other in self._reading.blocks_from(block, _TABLE):
            if citations.SOURCE_LINE.match(self._reading.view, other.span.start, other.span.end):
                return Evidence(Grade.TRACEABLE, other.span, "the source line of its table")
            if other.group != block.group and other is not block and other.span.end - other.span.start > 120:
                break
        return None

    def is_located(self, unit: Unit, phrase: SourcePhrase) -> bool:
        """Whether a reader can find the document: a title in quotation marks behind it, or a publisher and a date."""
        view = self._reading.view
        behind = Span(phrase.holder.start, min(unit.span.end, phrase.holder.end + _BEHIND))
        if _TITLE.search(view, behind.start, behind.end):
            return True
        start = max(unit.span.start, phrase.holder.start - 40)
        return any(
            not _DATELINE.match(view, date.end()) for date in citations.DATE.finditer(view, start, behind.end)
        )

    def is_dated(self, unit: Unit, phrase: SourcePhrase) -> bool:
        """Whether it has a publisher and a rough date: "a 2013 study in The Lancet", "a report by the agency on Monday".

        That leaves a reader something to search for, though not a place.
        """
        owned = phrase.kind is SourceKind.DOCUMENT or any(
            p.kind is SourceKind.NAMED and p.verb in lex.VOUCHING_VERBS for p in unit.phrases
        )
        start = max(unit.span.start, phrase.holder.start - 12)
        end = min(unit.span.end, phrase.holder.end + 60)
        return owned and _ROUGH_DATE.search(self._reading.view, start, end) is not None
