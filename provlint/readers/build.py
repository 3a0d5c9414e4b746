"""Builds a text piece by piece with the map back to its source."""

from __future__ import annotations

from provlint.model import Segment, SourceMap, Span


class TextBuilder:
    """Collects pieces of text in reading order, each with the place it came from."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        """Of the text so far: the text offset of the next piece."""
        self._parts: list[str] = []
        self._segments: list[Segment] = []

    def copy(self, start: int, end: int) -> Span:
        """Take source[start:end] as it stands; returns its text span."""
        return self._add(self.source[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> Span:
        """*text* stands for source[start:end]: an entity, a line end, a space between blocks."""
        return self._add(text, start, end)

    def _add(self, text: str, start: int, end: int) -> Span:
        span = Span(self.length, self.length + len(text))
        if not text:
            return span
        last = self._segments[-1] if self._segments else None
        verbatim = len(text) == end - start
        if (
            verbatim
            and last is not None
            and last.length == last.source_length
            and last.source + last.source_length == start
        ):
            self._segments[-1] = Segment(
                last.start, last.length + len(text), last.source, last.length + len(text)
            )
        else:
            self._segments.append(Segment(self.length, len(text), start, end - start))
        self._parts.append(text)
        self.length = span.end
        return span

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def map(self) -> SourceMap:
        return SourceMap(self._segments)
