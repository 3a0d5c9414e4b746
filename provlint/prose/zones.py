"""The lines of a text, and where in them it begins and ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from provlint.model import Block, BlockKind, Span
from provlint.prose.passages import Role

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


LONG = 25
"""Words from which a line is taken for a paragraph of the text."""

_FULL = 8


class Line(NamedTuple):
    """A line of prose without the white space around it (text offsets), and the block it stands in."""

    span: Span
    block: Block
    words: int
    aside: bool = False
    """It is boilerplate."""
    edge: bool = False
    """It is the first or last line of boilerplate, where bylines and dates get caught."""
    role: Role | None = None
    """Of the boilerplate."""


_NEVER_EDGES = frozenset(
    {Role.RELATED, Role.LEGAL, Role.ADVERTISEMENT, Role.SCRIPT, Role.STYLE, Role.CAPTION}
)

_NEAR_THE_TITLE = frozenset({"header", "sidebar", "share"})
"""Furniture of a page in which its byline and date may stand."""


def lines(reading: Reading) -> list[Line]:
    """The lines of the document's prose in reading order, those of boilerplate marked as such."""
    out: list[Line] = []
    text, passages = reading.text, reading.boilerplate
    at = 0
    for block in reading.document.blocks:
        if not block.is_prose:
            if block.furniture in _NEAR_THE_TITLE and block.kind is BlockKind.PARAGRAPH:
                spans = list(_split(reading.text, block.span))
                out += [
                    Line(span, block, len(reading.text[span.start : span.end].split()), True)
                    for span in spans
                ]
            continue
        while at < len(passages) and passages[at].span.end <= block.span.start:
            at += 1
        passing = at
        for span in _split(text, block.span):
            while passing < len(passages) and passages[passing].span.end <= span.start:
                passing += 1
            words = len(text[span.start : span.end].split())
            passage = passages[passing] if passing < len(passages) else None
            if passage is None or not passage.span.overlaps(span):
                out.append(Line(span, block, words))
                continue
            first, last = span.start <= passage.span.start, passage.span.end <= span.end
            edge = first != last and passage.role not in _NEVER_EDGES
            out.append(Line(span, block, words, True, edge, passage.role))
    if all(line.aside for line in out):  # then there is no text that it could be beside
        return [Line(line.span, line.block, line.words) for line in out]
    return out


def _split(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    while at < span.end:
        end = text.find("\n", at, span.end)
        end = span.end if end < 0 else end
        words = text[at:end]
        if bare := words.strip():
            left = at if words[0] == bare[0] else at + len(words) - len(words.lstrip())
            yield Span(left, left + len(bare))
        at = end + 1


class Zones(NamedTuple):
    """Where in a list of lines a text begins and ends; exclusive and inclusive indices."""

    first: int
    """Of the first paragraph."""
    head: int
    """Where the head is over: at the third paragraph."""
    tail: int
    """Where the tail begins: after the third paragraph from the end."""
    last: int
    """Of the last paragraph."""


_HEAD, _TAIL = 60, 40


def zones(known: Sequence[Line]) -> Zones:
    """Head and tail of *known* lines, told by their paragraphs."""
    long = [
        i
        for i, line in enumerate(known)
        if line.words >= LONG and not line.aside and line.block.kind is not BlockKind.CAPTION
    ]
    if not long:
        long = _wrapped(known)
    if not long:
        return Zones(len(known), min(len(known), _HEAD), max(0, len(known) - _TAIL), -1)
    head = long[2] if len(long) > 2 else len(known)
    tail = long[-3] + 1 if len(long) > 2 else 0
    return Zones(long[0], min(head, long[0] + _HEAD), max(tail, long[-1] - _TAIL), long[-1])


def _wrapped(known: Sequence[Line]) -> list[int]:
    """Where paragraphs are broken into lines of their own: those that start three full lines in a row."""
    full = [line.words >= _FULL and not line.aside for line in known]
    return [i for i in range(len(known) - 2) if full[i] and full[i + 1] and full[i + 2]]
