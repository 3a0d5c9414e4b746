"""Builds a text piece by piece with the map back to its source."""

from __future__ import annotations

from provlint.expressions import expression
from provlint.model import Segment, SourceMap, Span

_CR = expression(r"\r\n?")


class TextBuilder:
    """Collects pieces of text in reading order, each with the place it came from."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        """Of the text so far: the text offset of the next piece."""
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._has_cr = "\r" in source
        # The verbatim segment that is still growing: where it began, and where its source would go on.
        self._start = self._source = 0
        self._next = -1

    def copy(self, start: int, end: int) -> Span:
        """Take source[start:end] as it stands; returns its text span."""
        return self._verbatim(self.source[start:end], start)

    def copy_lines(self, start: int, end: int) -> Span:
        """Take source[start:end], each of its line ends (LF, CRLF, CR) as LF; returns its text span."""
        first, at = self.length, start
        if self._has_cr:
            for cr in _CR.finditer(self.source, start, end):
                self.copy(at, cr.start())
                self.put("\n", *cr.span())
                at = cr.end()
        self.copy(at, end)
        return Span(first, self.length)

    def put(self, text: str, start: int, end: int) -> Span:
        """*text* stands for source[start:end]: an entity, a line end, a space between blocks."""
        length = len(text)
        if length == end - start:
            return self._verbatim(text, start)
        first = self.length
        if length:
            self._seal()
            self._segments.append(Segment(first, length, start, end - start))
            self._parts.append(text)
            self.length = first + length
        return Span(first, self.length)

    def _verbatim(self, text: str, start: int) -> Span:
        first = self.length
        if text:
            if start != self._next:
                self._seal()
                self._start, self._source = first, start
            self._parts.append(text)
            self._next = start + len(text)
            self.length = first + len(text)
        return Span(first, self.length)

    def _seal(self) -> None:
        if self._next >= 0:
            length = self._next - self._source
            self._segments.append(Segment(self._start, length, self._source, length))
            self._next = -1

    def tail(self, start: int) -> str:
        """The text from the text offset *start* on, which should be near its end."""
        taken: list[str] = []
        length = self.length - start
        for part in reversed(self._parts):
            if length <= 0:
                break
            taken.append(part)
            length -= len(part)
        return "".join(reversed(taken))[-length if length < 0 else 0 :]

    @property
    def text(self) -> str:
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    @property
    def map(self) -> SourceMap:
        self._seal()
        return SourceMap(self._segments)
