"""The elements of a page and the words in them, from turbohtml's tokens: its one adapter.

The tokens come with exact places; the tree that turbohtml also builds resolves entities and so loses
them. The rules for end tags that authors leave out are therefore here, as far as they decide which words
belong together.
"""

from __future__ import annotations

import re
from itertools import accumulate

import turbohtml

from provlint.expressions import expression
from provlint.model import BlockKind
from provlint.readers.html_flow import Flow
from provlint.readers.html_looks import is_caption, is_data_row, is_hidden
from provlint.readers.html_page import OPEN, Comment, Element, Page, Script
from provlint.readers.html_tags import (
    BLOCKS,
    CHANGING,
    CLOSED_BY,
    FAR,
    HEADINGS,
    ITEMS,
    LANDMARKS,
    LISTS,
    MEANT,
    NEVER_DRAWN,
    OF_TABLE,
    SCOPES,
    SILENT,
    VOID,
    WITHIN_P,
    P,
)

NOWHERE = -1
"""The place of an element that stands for all of its name."""
MAX_DEPTH = 512
"""Elements nested deeper are not told apart; browsers draw a line at the same depth."""

_TEXT, _START, _END, _COMMENT, _REFERENCE = 0, 1, 2, 3, 5

_RAISED = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_NOTE_MARK = expression(r"[0-9+(),\s-]{1,12}")
_EMPTY_XML = expression(r"<(style|title)\b([^<>]{0,999})/>", re.IGNORECASE)
_EMPTY_ANY = expression(r"<(script|style|title|textarea|iframe)\b([^<>]{0,999})/>", re.IGNORECASE)


def read_page(source: str, xml: bool = False) -> Page:
    """*source* as it was decoded; *xml*: an empty element may be written ``<title/>``."""
    return _Builder(source, xml).page()


class _Builder:
    def __init__(self, source: str, xml: bool) -> None:
        self.root = Element("", {}, None, 0, 0)
        self.root.block = True
        # Of the same length, so that places hold; turbohtml counts a CRLF as one.
        self.source = source.replace("\r\n", " \n").replace("\r", "\n") if "\r" in source else source
        if xml or "<svg" in source:
            empty = _EMPTY_ANY if xml else _EMPTY_XML
            self.source = empty.sub(lambda m: f"<x{m[1][1:]}{m[2]}/>", self.source)
        self.xml = xml
        self.flow = Flow(source, self.root)
        self.stack: list[Element] = [self.root]
        self.inner = self.root
        self.open: dict[str, int] = {}
        self.plain: dict[str, Element] = {}
        self.overflow = 0
        self.muted = 0
        self.drawing = 0
        self.groups = 0
        self.result = Page("", self.flow.builder.map, self.flow.leaves, [], [], [], [], [])
        self.after_link = -1
        self.at = 0

    def page(self) -> Page:
        flow = self.flow
        # Where each line starts, less the number of line ends before it.
        lines = [0, *accumulate(map(len, self.source.split("\n")))]
        for token in turbohtml.tokenize(self.source, resolve_references=False, capture_source=True):
            kind = token.type
            if self.drawing and self._is_drawn(kind, token):
                continue
            if kind == _TEXT:
                data = token.data or ""
                line = token.line - 1
                if self.muted:
                    if self.stack[-1].tag in ("title", "script"):
                        self._keep(data, lines[line] + line + token.col)
                elif self.open.get("sup"):
                    self._raise(data, lines[line] + line + token.col)
                else:
                    flow.words(data, lines[line] + line + token.col)
            elif kind == _START:
                line = token.line - 1
                self._start(token.tag or "", token, lines[line] + line + token.col)
            elif kind == _END:
                line = token.line - 1
                self._finish(token.tag or "", lines[line] + line + token.col)
            elif kind == _REFERENCE:
                line = token.line - 1
                self._reference(token.data or "", token.source or "", lines[line] + line + token.col)
            elif kind == _COMMENT and "provlint:" in (data := token.data or ""):
                line = token.line - 1
                start = lines[line] + line + token.col
                self.result.comments.append(Comment(data, start, start + len(token.source or "")))
        while self.stack:
            self._close(self.stack.pop())
        flow.row = None
        flow.border()
        page = self.result
        page.text = flow.builder.text
        page.map = flow.builder.map
        return page

    def _keep(self, data: str, start: int) -> None:
        element = self.stack[-1]
        if element.tag == "title":
            self.result.titles.append((data, start))
        elif "json" in (kind := element.attrs.get("type", "")):
            self.result.scripts.append(Script(kind.lower(), data, start))

    def _reference(self, data: str, raw: str, start: int) -> None:
        if self.muted:
            if self.stack[-1].tag == "title":
                self._keep(data, start)
            return
        cut = 0  # "&copy1" comes as one token: the digit stands for itself
        if not raw.endswith(";"):
            while cut < len(data) - 1 and data[-1 - cut] == raw[-1 - cut]:
                cut += 1
        end = start + len(raw) - cut
        self.flow.sign(data[: len(data) - cut], start, end)
        if cut:
            self.flow.words(data[-cut:], end)

    def _raise(self, data: str, start: int) -> None:
        """Digits in ``<sup>`` are read as raised: 45%¹ is no 451. In brackets they are apart as they are."""
        if _NOTE_MARK.fullmatch(data) and not self.flow.follows("["):
            data = data.translate(_RAISED)
        self.flow.words(data, start)

    def _is_drawn(self, kind: int, token: turbohtml.Token) -> bool:
        """Within ``<svg>`` nothing counts but its end, or a tag that shows that the end is missing."""
        if kind == _START and not token.self_closing:
            if token.tag in ("svg", "foreignobject"):
                self.drawing += 1
            elif self.drawing == 1 and token.tag in NEVER_DRAWN:
                self.drawing = 0
                return False
        elif kind == _END and token.tag in ("svg", "foreignobject"):
            self.drawing -= 1
        return True

    # -- elements ---------------------------------------------------------------------------------

    def _start(self, tag: str, token: turbohtml.Token, place: int) -> None:
        self.at = place
        if tag in VOID:
            self._void(tag, token, place)
            return
        if token.self_closing and (self.xml or tag == "svg" or self.open.get("math")):
            if tag in BLOCKS and not self.muted:
                self.flow.border()
            return
        if tag == "svg":
            self.drawing = 1
            return
        stack = self.stack
        flow = self.flow
        block = tag in BLOCKS
        if block:
            if tag in CLOSED_BY:
                self._close_implied(*CLOSED_BY[tag])
            if self.open.get("p") and tag not in WITHIN_P:
                self._close_implied(P, SCOPES)
            if tag in HEADINGS and stack[-1].tag in HEADINGS:
                self._close(stack.pop())
        elif tag == "a" and self.open.get("a"):
            self._close_implied(*CLOSED_BY["a"])
        silent = tag in SILENT
        if len(stack) >= MAX_DEPTH and not (silent and len(stack) < MAX_DEPTH + 9):
            self.overflow += 1
            if block and not self.muted:
                flow.border()
            return
        attrs = token.attrs
        self.open[tag] = self.open.get(tag, 0) + 1
        if not silent and (self.muted or not (attrs or tag in MEANT)):
            self._plain(tag, block)
            return
        parent = self.inner
        element = self.inner = Element(tag, dict(attrs) if attrs else {}, parent, place, flow.length)
        stack.append(element)
        if silent or ((attrs or tag == "dialog") and is_hidden(element, block)):
            element.hidden = True
            self.muted += 1
            if block and self.muted == 1:
                flow.border()
            return
        if block:
            self._block(element, parent)
        elif tag == "a":
            if self.after_link == place:
                flow.soft_space(place)
            self.result.anchors.append(element)
        elif tag == "button" and not self._in_line():
            element.block = True
            flow.border()
            flow.block = element
        elif tag == "q":
            flow.sign("“", place, place + 1)
        elif tag == "time":
            flow.soft_space(place)
        elif tag == "amp-img":
            self.result.images.append(element)
        if attrs or tag in LANDMARKS:
            self.result.elements.append(element)

    def _plain(self, tag: str, block: bool) -> None:
        """An element that changes nothing but, maybe, where a block ends: all of a name are one."""
        element = self.plain.get(tag)
        if element is None:
            element = self.plain[tag] = Element(tag, {}, None, NOWHERE, 0)
            element.block = block
        self.stack.append(element)
        if block and not self.muted:
            self.flow.border()
            box = self.flow.block
            if box.kind == BlockKind.HEADING and self.flow.length > box.start + FAR:
                box.kind = BlockKind.PARAGRAPH  # a heading that is never closed

    def _block(self, element: Element, parent: Element) -> None:
        flow, tag = self.flow, element.tag
        element.block = True
        while not (parent.block or parent.around) and parent.parent is not None:
            parent.around = True
            parent = parent.parent
        if flow.row is not None:
            if tag in ("td", "th"):
                flow.cell()
            else:
                flow.border()
            return
        flow.border()
        outer, flow.block = flow.block, element
        if tag in ("p", "div"):
            if element.kind == BlockKind.HEADING and flow.length > outer.start + FAR:
                element.kind = BlockKind.PARAGRAPH  # in a heading that is never closed
        elif tag in CHANGING:
            self._change(element)
        if (
            element.kind == BlockKind.PARAGRAPH
            and "class" in element.attrs
            and is_caption(element.attrs["class"])
        ):
            element.kind = BlockKind.CAPTION

    def _change(self, element: Element) -> None:
        """Sets what the leaves of *element* are."""
        flow, tag = self.flow, element.tag
        if tag in HEADINGS:
            element.kind, element.level = BlockKind.HEADING, HEADINGS[tag]
        elif tag in ITEMS:
            element.kind = BlockKind.LIST_ITEM
        elif tag in LISTS:
            self.groups += 1
            element.group = self.groups
            element.level = element.level + 1 if element.kind == BlockKind.LIST_ITEM else 1
        elif tag == "table":
            self.groups += 1
            element.group, element.level = self.groups, 0
        elif tag == "tr":
            if is_data_row(self.source, element):
                element.kind = BlockKind.TABLE_ROW
                flow.row = element
            else:
                element.kind, element.group = BlockKind.PARAGRAPH, 0
        elif tag in ("figcaption", "caption") or tag == "figure":
            element.kind, element.group = BlockKind.CAPTION, 0
        elif tag == "blockquote":
            element.quoted = True
            if element.kind == BlockKind.CAPTION:
                element.kind = BlockKind.PARAGRAPH
        elif tag in ("pre", "listing", "xmp"):
            element.kind, element.verbatim, element.group = BlockKind.CODE, True, 0
        else:
            element.kind, element.group, element.level = BlockKind.PARAGRAPH, 0, 0

    def _void(self, tag: str, token: turbohtml.Token, place: int) -> None:
        if tag in ("meta", "link"):
            element = Element(tag, dict(token.attrs or ()), self.inner, place, self.flow.length)
            element.end = place + len(token.source or "")
            self.result.metas.append(element)
        elif self.muted:
            return
        elif tag == "br":
            end = self.source.find(">", place) + 1 if self.flow.block.verbatim else place
            self.flow.line_break(place, end or place)
        elif tag == "img":
            element = Element(tag, dict(token.attrs or ()), self.inner, place, self.flow.length)
            element.end = element.start
            self.result.images.append(element)
        elif tag == "hr":
            if self.open.get("p"):
                self._close_implied(P, SCOPES)
            self.flow.border()

    def _in_line(self) -> bool:
        return self.flow.block.kind == BlockKind.HEADING or self.flow.row is not None

    def _close_implied(self, tags: frozenset[str], bounds: frozenset[str]) -> None:
        if not any(self.open.get(tag) for tag in tags):
            return
        found = 0
        for index in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[index].tag
            if tag in tags:
                found = index
            elif tag in bounds:
                break
        if found:
            self._pop_to(found)

    def _finish(self, tag: str, place: int) -> None:
        self.at = place
        stack = self.stack
        if self.overflow and not (tag in SILENT and stack[-1].tag == tag):
            self.overflow -= 1
            if tag in BLOCKS and not self.muted:
                self.flow.border()
            return
        if not self.open.get(tag):
            if tag == "br" and not self.muted:
                self.flow.line_break(place, place)
            elif tag == "p" and not self.muted:
                self.flow.border()
            return
        if stack[-1].tag == tag:
            self._close(stack.pop())
        elif tag in ("body", "html"):
            return
        elif (tag in BLOCKS and tag != "form") or tag in SILENT:
            for index in range(len(stack) - 1, 0, -1):
                if stack[index].tag == tag:
                    self._pop_to(index)
                    break
                if stack[index].tag in SCOPES and tag not in OF_TABLE:
                    break
        else:
            for index in range(len(stack) - 1, max(0, len(stack) - FAR), -1):
                if stack[index].tag == tag:
                    self._close(stack.pop(index))
                    break
        if tag == "a":
            self.after_link = place + 4

    def _pop_to(self, index: int) -> None:
        while len(self.stack) > index:
            self._close(self.stack.pop())

    def _close(self, element: Element) -> None:
        flow, tag = self.flow, element.tag
        self.open[tag] = self.open.get(tag, 1) - 1
        if element.place == NOWHERE:
            if element.block and not self.muted:
                flow.border()
            return
        element.end = flow.length
        inner: Element | None = self.inner
        while inner is not None and inner.end != OPEN:
            inner = inner.parent
        self.inner = inner or self.root
        if element.hidden:
            self.muted -= 1
        elif self.muted:
            return
        elif element.block:
            if flow.row is element:
                flow.row = None
            flow.border()
            if flow.block is element:
                outer = element.parent
                while outer is not None and (not outer.block or outer.end != OPEN):
                    outer = outer.parent
                flow.block = outer or self.root
        elif tag == "q":
            flow.sign("”", self.at, self.at + 1)
        elif tag == "time":
            flow.soft_space(self.at)
