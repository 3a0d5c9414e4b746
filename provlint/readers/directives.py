"""Comments that speak to provlint: found here, whatever their format; what they mean is settled elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from provlint.expressions import expression
from provlint.model import Directive, Span

_CALL = expression(r"\s{0,99}provlint:\s{0,99}(\S.*)", re.DOTALL)
_OPENING = expression(r"<!--\s{0,99}provlint:")
_LINE = expression(
    r"(?<![^\r\n])[ \t]{0,99}(?:"
    r"(?:\#+|//)[ \t]{0,9}(?P<plain>provlint:[^\r\n]*)"
    r"|\[//\]:[ \t]{0,9}\#[ \t]{0,9}[(\"'](?P<label>[ \t]{0,9}provlint:[^\r\n]*)[)\"'][ \t]*"
    r")(?=[\r\n]|\Z)"
)


def parse_comment(body: str) -> str | None:
    """What follows ``provlint:`` in the *body* of a comment, stripped; None for any other comment."""
    match = _CALL.match(body)
    return match[1].rstrip() if match else None


def in_comments(source: str) -> Iterator[Directive]:
    """Directives in HTML comments, in reading order."""
    at = 0
    while opening := _OPENING.search(source, at):
        end = source.find("-->", opening.end())
        if end < 0:
            return
        at = end + 3
        body = parse_comment(source[opening.start() + 4 : end])
        if body:
            place = Span(opening.start(), at)
            yield Directive(body, place, stands_alone(source, place))


def in_lines(source: str, *, plain: bool = True) -> Iterator[Directive]:
    """Directives that are a line each, in reading order: ``[//]: # (provlint: …)``, which Markdown hides,
    and if *plain*, what a plain text has for comments: ``# provlint: …`` and ``// provlint: …``."""
    for match in _LINE.finditer(source):
        words = match["label"] or (match["plain"] if plain else None)
        body = parse_comment(words) if words else None
        if body:
            line = match[0]
            indent = len(line) - len(line.lstrip())
            yield Directive(
                body, Span(match.start() + indent, match.start() + len(line.rstrip())), alone=True
            )


def stands_alone(source: str, place: Span) -> bool:
    """Whether nothing else stands on the lines of *place* (source offsets)."""
    before = source[max(0, place.start - _MARGIN) : place.start].rstrip(" \t")
    opens = before.endswith(("\n", "\r")) or (not before and place.start < _MARGIN)
    return opens and _REST.match(source, place.end) is not None


def room(source: str, directive: Directive) -> Span:
    """What goes when *directive* leaves the text (source offsets): its whole lines, or the blanks before it."""
    place = directive.place
    before = source[max(0, place.start - _MARGIN) : place.start]
    start = place.start - (len(before) - len(before.rstrip(" \t")))
    rest = _REST.match(source, place.end) if directive.alone else None
    return Span(start, rest.end() if rest else place.end)


_MARGIN = 200
"""More blanks than this before or behind a comment are no indentation."""
_REST = expression(r"[ \t]{0,200}(?:\r\n|\n|\r|\Z)")


def outside(found: Iterable[Directive], barred: Iterable[Span]) -> list[Directive]:
    """Those of *found* that do not stand in the spans *barred*; both in reading order, source offsets."""
    kept: list[Directive] = []
    bars = iter(barred)
    bar = next(bars, None)
    for directive in found:
        while bar is not None and bar.end <= directive.place.start:
            bar = next(bars, None)
        if bar is None or not bar.overlaps(directive.place):
            kept.append(directive)
    return kept
