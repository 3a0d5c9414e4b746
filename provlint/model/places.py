"""Places: spans, positions, and the way from a text back to its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open offsets in code points."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A place a person can find: both numbers count from one, columns in code points."""

    line: int
    column: int


class Segment(NamedTuple):
    """``length`` characters of text that came from ``source_length`` characters of source.

    With equal lengths the segment is verbatim and maps character by character;
    otherwise (an entity, a CRLF) it maps as a whole.
    """

    start: int
    length: int
    source: int
    source_length: int


class SourceMap:
    """Where each character of a text came from."""

    __slots__ = ("_segments", "_starts")

    def __init__(self, segments: Iterable[Segment]) -> None:
        """*segments* are in reading order and cover the text without gaps."""
        self._segments: Sequence[Segment] = tuple(segments)
        self._starts = [s.start for s in self._segments]

    @classmethod
    def verbatim(cls, length: int) -> SourceMap:
        """A text that is its own source."""
        return cls([Segment(0, length, 0, length)])

    @property
    def segments(self) -> Sequence[Segment]:
        return self._segments

    def place(self, span: Span) -> Span:
        """The source span of a text *span*; an empty span maps to an empty one."""
        start = self._start_of(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, max(start, self._end_of(span.end - 1)))

    def _segment_at(self, offset: int) -> Segment | None:
        index = bisect_right(self._starts, offset) - 1
        return self._segments[index] if index >= 0 else None

    def _start_of(self, offset: int) -> int:
        segment = self._segment_at(offset)
        if segment is None:
            return 0
        within = offset - segment.start
        if within >= segment.length:
            return segment.source + segment.source_length
        return segment.source + (within if segment.length == segment.source_length else 0)

    def _end_of(self, offset: int) -> int:
        segment = self._segment_at(offset)
        if segment is None:
            return 0
        if segment.length == segment.source_length:
            return segment.source + min(offset - segment.start + 1, segment.source_length)
        return segment.source + segment.source_length
