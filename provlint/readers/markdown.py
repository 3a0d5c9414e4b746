"""Markdown: what a person reads of it, with the exact place of every word.

The only module that knows ``pyromark``. Its events carry places as UTF-8 bytes of what it was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, cast

import pyromark

from provlint.expressions import expression
from provlint.model import BlockKind, Directive, Document, Footnote, Metadata, Source, Span
from provlint.readers import directives, front_matter, links, notes, templates
from provlint.readers.build import TextBuilder
from provlint.readers.decoding import decode
from provlint.readers.leaves import Leaves
from provlint.readers.raw_html import RawHtml

if TYPE_CHECKING:
    from pyromark.event import Range

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_LONE_CR = expression(r"\r(?!\n)")
_FIRST_LINE = expression(r"[^\r\n]*+(?:\r\n|\n|\r)?")
_FENCE_END = expression(r"[`~]{3,}+[ \t]*\Z")
_MODULE_LINE = expression(r"(?:import\s[^\r\n]{0,500}['\"]|export\s+(?:const|default|function|let|class)\b)")


class MarkdownReader:
    """Reads Markdown (CommonMark with tables, footnotes, task lists and strike-through), MDX as far as it goes.

    The text has no marks: no URL of a link, no emphasis, no alternative text; entities are decoded, cells
    are parted by tabs, and a reference to a footnote reads ``[1]``. Code, front matter and scripts are
    verbatim, fences included. Behind front matter, the tags of a site generator are no words.
    """

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd", ".mdx")

    def read(self, source: Source) -> Document:
        """Raises InputError for bytes that are no text."""
        decoded = decode(source)
        matter = front_matter.find(decoded.text)
        builder = TextBuilder(decoded.text)
        tags = templates.find(decoded.text, matter.place.end) if matter else []
        leaves = Leaves(
            builder,
            [front_matter.block(matter, builder)] if matter else [],
            skip=matter.place.end if matter else 0,
            left_out=tags,
        )
        mdx = PurePosixPath(source.path).suffix.lower() == ".mdx"
        given = templates.masked(decoded.text, tags) if tags else decoded.text
        walk = _Walk(_with_html_comments(given) if mdx else given, leaves, mdx=mdx)
        walk.take(leaves.skip)
        text, blocks = builder.text, leaves.blocks
        taken = sorted(link.span for link in leaves.links)
        typed = links.bare(text, blocks, taken)
        return Document(
            path=source.path,
            text=text,
            source=decoded.text,
            kind=self.name,
            map=builder.map,
            blocks=tuple(blocks),
            links=tuple(sorted([*leaves.links, *typed], key=lambda link: link.span)),
            images=tuple(leaves.images),
            footnotes=tuple(walk.footnotes(text)),
            metadata=matter.metadata if matter else Metadata(),
            directives=(*(matter.directives if matter else ()), *walk.directives()),
            encoding=decoded.encoding,
            notices=(*decoded.notices, *(matter.notices if matter else ())),
        )


def _with_html_comments(source: str) -> str:
    """MDX's ``{/* … */}`` as HTML comments of the same length."""
    parts: list[str] = []
    at = 0
    while (start := source.find("{/*", at)) >= 0 and (end := source.find("*/}", start + 4)) >= 0:
        parts += [source[at:start], "<!--", source[start + 4 : end], "-->"]
        at = end + 3
    return "".join([*parts, source[at:]])


class _Places:
    """UTF-8 byte offsets to code points. Quick where each is near the one asked for before."""

    def __init__(self, text: str, shift: int) -> None:
        self._data = b"" if text.isascii() else text.encode()
        self._shift = shift
        self._byte = 0
        self._point = shift

    def __call__(self, byte: int) -> int:
        if not self._data:
            return byte + self._shift
        if byte >= self._byte:
            self._point += len(self._data[self._byte : byte].decode())
        else:
            self._point -= len(self._data[byte : self._byte].decode())
        self._byte = byte
        return self._point


@dataclass(slots=True)
class _List:
    group: int
    number: int | None


@dataclass(slots=True)
class _Code:
    """A code block whose text is being collected."""

    start: int
    fenced: bool
    info: str
    pieces: list[Span] = field(default_factory=list[Span])


@dataclass(slots=True)
class _Picture:
    """An image whose alternative text is being collected."""

    start: int
    target: str
    title: str
    alt: list[str] = field(default_factory=list[str])
    depth: int = 1


class _Walk:
    """Takes the events of one document, in order. What it is given has the length of the source it stands for."""

    def __init__(self, source: str, leaves: Leaves, *, mdx: bool) -> None:
        self._source = source
        self._leaves = leaves
        self._mdx = mdx
        self._html = RawHtml(source, leaves, self._new_group)
        self._groups = 0
        self._table = 0
        self._lists: list[_List] = []
        self._alerts: list[bool] = []
        """Of each open quotation, whether it is an alert, which quotes nobody."""
        self._code: _Code | None = None
        self._module = False
        """A paragraph of MDX is a line of program."""
        self._picture: _Picture | None = None
        self._block: list[Span] | None = None
        """Of the open block of HTML, its pieces."""
        self._barred: list[Span] = [Span(0, leaves.skip)]
        """Where no line is a directive: front matter and code."""
        self._marks: list[tuple[Span, str]] = []
        self._note_numbers: dict[str, int] = {}
        self._definitions: list[tuple[str, int]] = []
        self._bodies: dict[str, Span] = {}

    def take(self, at: int) -> None:
        """Everything from the source offset *at* on."""
        source, leaves = self._source, self._leaves
        body = _LONE_CR.sub("\n", source[at:])  # a line end of CommonMark's, but not of pyromark's
        place = _Places(body, at)
        for given, reach in pyromark.events_with_range(body, options=_OPTIONS):
            event = cast("Any", given)
            if "Text" in event:
                self._text(event["Text"], place(reach["start"]), place(reach["end"]))
            elif isinstance(event, str):
                if event == "Rule":
                    leaves.close()
                elif self._picture is not None:
                    self._picture.alt.append(" ")
                else:
                    leaves.put("\n", place(reach["start"]), place(reach["end"]))
            elif "Start" in event:
                self._start(event["Start"], reach, place)
            elif "End" in event:
                self._end(event["End"], reach, place)
            else:
                self._inline(event, place(reach["start"]), place(reach["end"]))
        leaves.close()

    def _new_group(self) -> int:
        self._groups += 1
        return self._groups

    def _text(self, words: str, start: int, end: int) -> None:
        if self._code is not None:
            self._code.pieces.append(Span(start, end))
        elif self._picture is not None:
            self._picture.alt.append(words)
        elif self._module:
            return
        elif end - start == len(words) and self._source.startswith(words, start):
            self._leaves.copy(start, end)
        else:
            self._leaves.put(words, start, end)

    def _inline(self, event: Mapping[str, Any], start: int, end: int) -> None:
        ((name, value),) = event.items()
        if name == "Html" and self._block is not None:
            self._block.append(Span(start, end))
        elif self._picture is not None:
            if name == "Code":
                self._picture.alt.append(value)
        elif self._module:
            return
        elif name == "Code":
            ticks = len(self._source[start:end]) - len(self._source[start:end].lstrip("`"))
            at = self._source.find(value, start + ticks, end - ticks)
            if at >= 0:
                self._leaves.copy(at, at + len(value))
            else:
                self._leaves.put(value, start, end)
        elif name == "InlineHtml":
            self._html.inline(start, end)
        elif name == "FootnoteReference":
            self._reference(value, start, end)

    def _reference(self, label: str, start: int, end: int) -> None:
        """A note's number is that of its first reference, as on the page."""
        number = self._note_numbers.setdefault(label, len(self._note_numbers) + 1)
        words, builder = f"[{number}]", self._leaves.builder
        before = builder.length
        self._leaves.put(words, start, end)
        if builder.length > before:
            self._marks.append((Span(builder.length - len(words), builder.length), label))

    def _start(self, tag: Any, reach: Range, place: _Places) -> None:
        name: str
        value: Any
        name, value = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        leaves, quoted = self._leaves, self._html.quotes > 0
        if name == "Paragraph":
            self._paragraph(place(reach["start"]), quoted=quoted)
        elif name in ("Emphasis", "Strong"):
            leaves.emphasis += 1
        elif name == "Link":
            if self._picture is None:
                mail = "mailto:" if value["link_type"] == "Email" else ""
                leaves.open_link(mail + value["dest_url"], value["title"])
        elif name == "Image":
            if self._picture is not None:
                self._picture.depth += 1
            else:
                self._picture = _Picture(place(reach["start"]), value["dest_url"], value["title"])
        elif name == "Heading":
            leaves.open(BlockKind.HEADING, int(value["level"][1]), quoted=quoted)
        elif name == "List":
            leaves.close()
            self._lists.append(_List(self._new_group(), value))
        elif name == "Item":
            self._item(quoted=quoted)
        elif name == "BlockQuote":
            leaves.close()
            self._alerts.append(value is not None)
            self._html.quotes += value is None
        elif name == "CodeBlock":
            leaves.close()
            fenced = value != "Indented"
            self._code = _Code(place(reach["start"]), fenced, value["Fenced"] if fenced else "")
        elif name == "HtmlBlock":
            self._block = []
        elif name == "Table":
            self._table = self._new_group()
        elif name in ("TableHead", "TableRow"):
            leaves.open(BlockKind.TABLE_ROW, 0, self._table, quoted=quoted)
        elif name == "TableCell":
            if not leaves.is_empty:
                at = place(reach["start"])
                leaves.put("\t", at, at)
        elif name == "FootnoteDefinition":
            leaves.close()
            self._definitions.append((value, len(leaves.blocks)))

    def _end(self, tag: Any, reach: Range, place: _Places) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        leaves = self._leaves
        if name in ("Emphasis", "Strong"):
            leaves.emphasis -= 1
        elif name == "Link":
            if self._picture is None:
                leaves.close_link()
        elif name == "Image":
            self._end_picture(place(reach["end"]))
        elif name == "Paragraph":
            if self._module:
                self._module = False
                leaves.verbatim(
                    BlockKind.CODE, [Span(place(reach["start"]), place(reach["end"]))], info="mdx"
                )
            leaves.close()
        elif name == "CodeBlock":
            self._end_code(place(reach["end"]))
        elif name == "HtmlBlock":
            self._html.block(self._block or ())
            self._block = None
        elif name == "List":
            leaves.close()
            self._lists.pop()
        elif name == "BlockQuote":
            leaves.close()
            self._html.quotes = max(0, self._html.quotes - (not self._alerts.pop()))
        elif name == "FootnoteDefinition":
            leaves.close()
            label, first = self._definitions.pop()
            if first < len(leaves.blocks):
                span = Span(leaves.blocks[first].span.start, leaves.blocks[-1].span.end)
                self._bodies.setdefault(label, span)
        elif name in ("Heading", "Item", "TableHead", "TableRow"):
            leaves.close()

    def _paragraph(self, start: int, *, quoted: bool) -> None:
        if self._lists:
            if not self._leaves.is_open(BlockKind.LIST_ITEM):
                kind = BlockKind.LIST_ITEM
                self._leaves.open(kind, len(self._lists), self._lists[-1].group, quoted=quoted)
        else:
            self._module = self._mdx and _MODULE_LINE.match(self._source, start) is not None
            self._leaves.open(BlockKind.PARAGRAPH, quoted=quoted)

    def _item(self, *, quoted: bool) -> None:
        current = self._lists[-1]
        number = current.number
        self._leaves.open(BlockKind.LIST_ITEM, len(self._lists), current.group, quoted=quoted, number=number)
        if number is not None:
            current.number = number + 1

    def _end_picture(self, end: int) -> None:
        picture = self._picture
        if picture is None:
            return
        picture.depth -= 1
        if not picture.depth:
            self._leaves.image(picture.start, end, picture.target, "".join(picture.alt), picture.title)
            self._picture = None

    def _end_code(self, end: int) -> None:
        code, self._code = self._code, None
        if code is None:
            return
        quoted = self._html.quotes > 0
        self._barred.append(Span(code.start, end))
        if not code.fenced:
            self._leaves.verbatim(BlockKind.CODE, code.pieces, quoted=quoted)
            return
        line = _FIRST_LINE.match(self._source, code.start, end)
        opening = Span(code.start, line.end() if line else end)
        inner = (
            Span(code.pieces[0].start, code.pieces[-1].end) if code.pieces else Span(opening.end, opening.end)
        )
        closing = _FENCE_END.search(self._source, inner.end, end)
        pieces = [opening, *code.pieces, *([Span(closing.start(), end)] if closing else [])]
        self._leaves.verbatim(BlockKind.CODE, pieces, inner, info=code.info.strip(), quoted=quoted)

    def footnotes(self, text: str) -> list[Footnote]:
        """Markdown's own notes and those typed as in a plain text, in the order of their marks."""
        own = [Footnote(mark, self._bodies.get(label)) for mark, label in self._marks]
        known = {note.mark for note in own}
        typed = notes.find(text, self._leaves.blocks, self._leaves.numbers)
        return sorted([*own, *(n for n in typed if n.mark not in known)], key=lambda note: note.mark)

    def directives(self) -> list[Directive]:
        """In reading order."""
        if "provlint:" not in self._source:
            return []
        lines = directives.outside(directives.in_lines(self._source, plain=False), self._barred)
        return sorted([*self._html.directives, *lines], key=lambda d: d.place)
