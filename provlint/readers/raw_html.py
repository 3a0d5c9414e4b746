"""HTML inside Markdown: which tags part blocks, which are links and images, and what is a program."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

from provlint.expressions import expression
from provlint.model import BlockKind, Directive, Span
from provlint.readers import directives
from provlint.readers.leaves import Leaves

_TOKEN = expression(
    r"(?P<comment><!--)"
    r"|</?(?P<name>[A-Za-z][\w:.-]{0,60})(?P<attributes>(?:[^<>\"']|\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}'|[\"'])*+)>"
    r"|<[!?][^<>]*+>"
    r"|(?P<entity>&(?:\#\w{1,8}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<line>[ \t]*+(?:\r\n|\n|\r)[ \t]*+)",
    re.DOTALL,
)
_ATTRIBUTE = expression(r"([\w:@.-]{1,60})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_CLOSING = {
    name: expression(rf"</{name}\s{{0,99}}>", re.IGNORECASE)
    for name in ("script", "style", "pre", "svg", "template")
} | {"comment": expression("-->")}
_PROGRAMS = {"script": BlockKind.SCRIPT, "style": BlockKind.STYLE, "pre": BlockKind.CODE}
_ENCLOSING = frozenset({*_PROGRAMS, "svg", "template"})
_PARTING = frozenset(
    "address article aside body center dd details dialog div dl dt fieldset figure footer form head header hgroup"
    " hr html legend main menu nav ol p section summary table tbody tfoot thead title ul".split()
)
"""Elements of HTML that no line of words runs across (its block-level elements)."""
_CAPTIONS = frozenset({"figcaption", "caption"})
_CELLS = frozenset({"td", "th"})


class RawHtml:
    """Takes the raw HTML of one document, a tag or a block at a time."""

    def __init__(self, source: str, leaves: Leaves, group: Callable[[], int]) -> None:
        """*group* gives a number that no list or table has yet."""
        self._source = source
        self._leaves = leaves
        self._group = group
        self._rows = self._items = 0
        self._depth = 0
        self._closings: dict[str, re.Match[str] | None] = {}
        self.directives: list[Directive] = []
        self.quotes = 0
        """How many quotations are open."""

    def inline(self, start: int, end: int) -> None:
        """One tag or comment among words."""
        if start < self._leaves.skip:
            return
        token = _TOKEN.match(self._source, start, end)
        if token:
            self._token(token, start, end, inline=True)

    def block(self, pieces: Sequence[Span]) -> None:
        """A block of HTML: source[piece] of each piece, lines without the marks of what is around them."""
        for span in _merged(pieces):
            self._piece(span)
        if not self._rows and not self._items:
            self._leaves.open(BlockKind.PARAGRAPH, quoted=self.quotes > 0)

    def _piece(self, piece: Span) -> None:
        leaves, at = self._leaves, max(piece.start, self._leaves.skip)
        if leaves.is_empty:
            leaves.open(BlockKind.PARAGRAPH, quoted=self.quotes > 0)
        while at < piece.end:
            token = _TOKEN.search(self._source, at, piece.end)
            start = token.start() if token else piece.end
            if at < start:
                leaves.copy(at, start)
            if not token:
                return
            self._token(token, start, token.end())
            at = max(token.end(), min(leaves.skip, piece.end))

    def _token(self, token: re.Match[str], start: int, end: int, *, inline: bool = False) -> None:
        if token["comment"]:
            self._comment(start)
        elif token["name"]:
            self._tag(token["name"].lower(), token, Span(start, end), inline=inline)
        elif token["entity"]:
            self._leaves.put(html.unescape(token["entity"]), start, end)
        elif token["line"]:
            self._leaves.put("\n", start, end)

    def _comment(self, start: int) -> None:
        """Drops the comment, across all that Markdown saw in it."""
        closing = self._closing("comment", start + 2)
        if closing is None:
            return
        said = directives.parse_comment(self._source[start + 4 : closing.start()])
        place = Span(start, closing.end())
        if said:
            self.directives.append(Directive(said, place, directives.stands_alone(self._source, place)))
        self._leaves.skip = max(self._leaves.skip, place.end)

    def _tag(self, name: str, token: re.Match[str], place: Span, *, inline: bool) -> None:
        leaves = self._leaves
        opens = self._source[place.start + 1] != "/"
        if name in _ENCLOSING and opens:
            self._program(name, place)
        elif name == "br":
            leaves.put("\n", *place)
        elif name == "a":
            self._anchor(token["attributes"], opens=opens)
        elif name == "img":
            given = _attributes(token["attributes"])
            leaves.image(*place, given.get("src", ""), given.get("alt", ""), given.get("title", ""))
        elif name == "blockquote":
            self.quotes = max(0, self.quotes + (1 if opens else -1))
            leaves.open(BlockKind.PARAGRAPH, quoted=self.quotes > 0)
        elif not inline:
            self._parted(name, opens=opens, at=place.start)

    def _parted(self, name: str, *, opens: bool, at: int) -> None:
        """A block-level tag ends the words before it, and says what the next are."""
        leaves, quoted = self._leaves, self.quotes > 0
        if name in ("ul", "ol"):
            self._depth = max(0, self._depth + (1 if opens else -1))
            self._items = self._group() if self._depth else 0
        if name == "li":
            self._items = self._items or self._group()
            kind = BlockKind.LIST_ITEM if opens else BlockKind.PARAGRAPH
            leaves.open(kind, max(1, self._depth), self._items if opens else 0, quoted=quoted)
        elif name == "tr":
            self._rows = self._rows or self._group()
            kind = BlockKind.TABLE_ROW if opens else BlockKind.PARAGRAPH
            leaves.open(kind, 0, self._rows if opens else 0, quoted=quoted)
        elif name in _CELLS:
            if opens and not leaves.is_empty:
                leaves.put("\t", at, at)
        elif name in _CAPTIONS and opens:
            leaves.open(BlockKind.CAPTION, quoted=quoted)
        elif len(name) == 2 and name[0] == "h" and name[1] in "123456":
            kind = BlockKind.HEADING if opens else BlockKind.PARAGRAPH
            leaves.open(kind, int(name[1]) if opens else 0, quoted=quoted)
        elif (name in _PARTING or name in _CAPTIONS) and not (self._rows and name in ("p", "div")):
            leaves.open(BlockKind.PARAGRAPH, quoted=quoted)
        if name == "table":
            self._rows = 0

    def _anchor(self, attributes: str, *, opens: bool) -> None:
        if not opens:
            self._leaves.close_link()
        else:
            given = _attributes(attributes)
            self._leaves.open_link(given.get("href", ""), given.get("title", ""))

    def _program(self, name: str, opening: Span) -> None:
        """Takes the element to its closing tag, across all that Markdown saw in it; unclosed, it is but a tag."""
        closing = self._closing(name, opening.end)
        if closing is None:
            return
        end, kind = closing.end(), _PROGRAMS.get(name)
        if kind is not None:
            inner = Span(opening.end, closing.start())
            pieces = [opening, inner, Span(closing.start(), end)]
            self._leaves.verbatim(kind, pieces, inner, quoted=self.quotes > 0)
        self._leaves.skip = max(self._leaves.skip, end)

    def _closing(self, name: str, at: int) -> re.Match[str] | None:
        """The next closing tag; remembered, so that many openings before one search once."""
        known = self._closings.get(name)
        if name not in self._closings or (known is not None and known.start() < at):
            known = self._closings[name] = _CLOSING[name].search(self._source, at)
        return known


def _attributes(written: str) -> dict[str, str]:
    return {
        match[1].lower(): html.unescape(next((g for g in match.groups()[1:] if g is not None), "")).strip()
        for match in _ATTRIBUTE.finditer(written)
    }


def _merged(pieces: Sequence[Span]) -> list[Span]:
    """Neighbouring pieces as one."""
    merged: list[Span] = []
    for piece in pieces:
        if merged and merged[-1].end == piece.start:
            merged[-1] = Span(merged[-1].start, piece.end)
        else:
            merged.append(piece)
    return merged
