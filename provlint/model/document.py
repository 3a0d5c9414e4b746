"""Documents as they were read: their text, its parts, and what identifies them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from provlint.expressions import expression
from provlint.model.places import Position, SourceMap, Span


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


_LINE_END = expression(r"\r\n|\n|\r")


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
