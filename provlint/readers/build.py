"""Builds a text piece by piece with the map back to its source."""

from __future__ import annotations

import re

from provlint.model import Segment, SourceMap, Span

_CR = re.compile(r"\r\n?")


class TextBuilder:
    """Collects pieces of text in reading order, each with the place it came from."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        """Of the text so far: the text offset of the next piece."""
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._has_cr = "\r" in source

    def copy(self, start: int, end: int) -> Span:
        """Take source[start:end] as it stands; returns its text span."""
        return self._add(self.source[start:end], start, end)

    def copy_lines(self, start: int, end: int) -> Span:
        """Take source[start:end], each of its line ends (LF, CRLF, CR) as LF; returns its text span."""
        first, at = self.length, start
        if self._has_cr:
            for cr in _CR.finditer(self.source, start, end):
                self.copy(at, cr.start())
                self._add("\n", *cr.span())
                at = cr.end()
        self.copy(at, end)
        return Span(first, self.length)

    def put(self, text: str, start: int, end: int) -> Span:
        """*text* stands for source[start:end]: an entity, a line end, a space between blocks."""
        return self._add(text, start, end)

    def _add(self, text: str, start: int, end: int) -> Span:
        first = self.length
        length = len(text)
        if length:
            segments = self._segments
            last = segments[-1] if segments else None
            if (
                last is not None
                and length == end - start
                and last.length == last.source_length
                and last.source + last.length == start
            ):
                grown = last.length + length
                segments[-1] = Segment(last.start, grown, last.source, grown)
            else:
                segments.append(Segment(first, length, start, end - start))
            self._parts.append(text)
            self.length = first + length
        return Span(first, self.length)

    @property
    def text(self) -> str:
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    @property
    def map(self) -> SourceMap:
        return SourceMap(self._segments)
