"""The nouns: spans, documents and what is found in them. Plain values, no I/O.

Two coordinate systems, both 0-based code points with exclusive ends:

* *text* offsets count in :attr:`Document.text`, what a person reads;
* *source* offsets count in :attr:`Document.source`, the decoded file without its byte order mark.

:class:`SourceMap` leads from the first to the second.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import NamedTuple


class Severity(IntEnum):
    """How loudly a finding speaks. Ordered, so that thresholds compare."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()


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


class BlockKind(StrEnum):
    """What a block is. Only leaves are blocks: a quoted list gives list items that are ``quoted``."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    CAPTION = "caption"
    CODE = "code"
    SCRIPT = "script"
    STYLE = "style"
    FRONT_MATTER = "front matter"


PROSE_KINDS = frozenset(
    {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.CAPTION}
)
"""Kinds that hold somebody's words rather than a program's."""


@dataclass(frozen=True, slots=True)
class Block:
    """A leaf of the document: one paragraph, heading, list item, table row, code block ….

    ``span`` is in text offsets, without the white space around it. For a fence it covers the fence
    lines too, ``inner`` only what stands between them. ``group`` is the same number for the items of
    one list or the rows of one table, 0 outside them.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    """Of a heading: 1 to 6; of a list item: its depth from 1."""
    quoted: bool = False
    """Inside a block quotation."""
    furniture: str = ""
    """The page's own role for it where that is not the article: ``navigation``, ``header``, ``footer``,
    ``sidebar``, ``share``, ``comments``, ``related``, ``consent``, ``form`` …; empty inside the article."""
    info: str = ""
    """Of code: the language its fence or class names."""
    inner: Span | None = None
    group: int = 0

    @property
    def is_prose(self) -> bool:
        return self.kind in PROSE_KINDS and not self.furniture


@dataclass(frozen=True, slots=True)
class Link:
    """``span`` is the anchor text (text offsets; empty for a link around an image)."""

    span: Span
    target: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """An image of the article. ``span``: its place in the text, mostly empty; ``caption``: text offsets."""

    span: Span
    target: str
    alt: str = ""
    caption: Span | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note mark in the text and, when it is there, the note it points to (both text offsets)."""

    mark: Span
    body: Span | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One value of metadata and where it was found.

    ``origin`` is ``front matter``, ``meta``, ``open graph``, ``dublin core``, ``citation``, ``json-ld``,
    ``microdata``, ``link``, ``html`` (title, time and rel=author elements) or ``text``.
    """

    value: str
    origin: str
    place: Span | None = None
    """Source offsets of the value, where known."""
    span: Span | None = None
    """Text offsets, when it stands in the text."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What identifies a document, each value with its origin, best origin first."""

    titles: tuple[Field, ...] = ()
    authors: tuple[Field, ...] = ()
    dates: tuple[Field, ...] = ()
    """Dates of publication, as they are written."""
    sources: tuple[Field, ...] = ()
    """Where the document stands or comes from: URLs, publishers, ``source`` fields."""
    licences: tuple[Field, ...] = ()
    languages: tuple[Field, ...] = ()

    def merged(self, other: Metadata) -> Metadata:
        """These fields, then *other*'s."""
        return Metadata(
            self.titles + other.titles,
            self.authors + other.authors,
            self.dates + other.dates,
            self.sources + other.sources,
            self.licences + other.licences,
            self.languages + other.languages,
        )


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment that speaks to provlint: ``provlint: ignore[STA101] -- reason``.

    ``body`` is what follows ``provlint:``; ``place`` the whole comment in source offsets;
    ``alone`` says that nothing else stands on its line.
    """

    body: str
    place: Span
    alone: bool


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to be read, and the name they go by."""

    path: str
    """As the user would write it: POSIX, relative to the working folder; ``<stdin>`` without a name."""
    data: bytes
    kind: str = ""
    """The name of the reader to use; empty: chosen by the suffix of the path."""
    charset: str = ""
    """What the place it came from declares (an HTTP header, a record), if anything."""


_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, eq=False)
class Document:
    """One text as it was read. Readers fill it; nobody changes it afterwards."""

    path: str
    """As the user would write it: POSIX, relative to the working folder."""
    text: str
    source: str
    kind: str
    """The name of the reader: ``text``, ``markdown``, ``html`` …"""
    map: SourceMap
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    directives: tuple[Directive, ...] = ()
    encoding: str = "utf-8"
    notices: tuple[str, ...] = ()
    """What a person should know of how it was read, e.g. bytes that were no valid UTF-8."""

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def place(self, span: Span) -> Span:
        """The source span of a text *span*."""
        return self.map.place(span)

    @cached_property
    def line_starts(self) -> Sequence[int]:
        """Source offsets at which lines start; lines end at LF, CRLF and CR."""
        return [0, *(m.end() for m in _LINE_END.finditer(self.source))]

    def position(self, offset: int) -> Position:
        """Line and column of a source *offset*."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The source line *number* (from one), without its end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.source)
        return self.source[start:end].rstrip("\r\n")


class Grade(IntEnum):
    """How well a claim is sourced. Ordered from nothing to what a reader can follow."""

    NONE = 0
    VAGUE = 1
    OWN = 2
    NAMED = 3
    TRACEABLE = 4

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What carries a claim, and where it stands (text offsets)."""

    grade: Grade
    span: Span | None = None
    note: str = ""
    """How it reaches the claim, in a few words: ``linked``, ``said in the sentence before`` …"""
    document: Span | None = None
    """The phrase that names the report, study or article the claim rests on, when it cannot be found from the text."""


NO_EVIDENCE = Evidence(Grade.NONE)


class Measure(StrEnum):
    """What kind of claim: the kinds of quantity, and the quotation."""

    PERCENT = "percent"
    MONEY = "money"
    COUNT = "count"
    RATIO = "ratio"
    CHANGE = "change"
    RANK = "rank"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that claims something about the world. Spans in text offsets."""

    measure: Measure
    span: Span
    """The quantity with its unit and what is counted: "more than 40% of voters"."""
    number: Span
    """Only the figure: "40%"."""
    value: float | None = None
    """In the unit's base (percent as 40.0, "two million" as 2e6); None for "dozens", ranges and ranks."""
    unit: str = ""
    """Of money: an ISO 4217 code where known; of percent: ``%``; of a count: the noun, lower case."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity or a quotation that needs a source, with its evidence. Spans in text offsets."""

    measure: Measure
    span: Span
    sentence: Span
    evidence: Evidence
    quantity: Quantity | None = None
    """The figure itself; None for a quotation."""

    @property
    def value(self) -> float | None:
        """Of a quantity, in the unit's base: per cent as 40.0, two million as 2e6."""
        return self.quantity.value if self.quantity else None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the source *place* with *text*."""

    place: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding. ``safe``: nothing of the author's text can be lost."""

    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding (source offsets)."""

    place: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule saw, and where."""

    code: str
    rule: str
    message: str
    severity: Severity
    place: Span
    """Source offsets."""
    span: Span | None = None
    """Text offsets, when it lies in the text."""
    evidence: Evidence | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
