"""Links that stand in a text as they are typed: bare URLs, ``<URL>`` and Markdown's ``[words](URL)``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from provlint.expressions import expression
from provlint.model import Block, BlockKind, Link, Span

_SCHEME = expression(r"(?i)(?:https?|ftp)\Z")
_URL = expression(
    r"(?:https?://|ftp://|www\.(?=[A-Za-z0-9]))[^\s<>\"“”«»`|\\^{}，。、；：！？（）《》【】「」]{2,2000}",
    re.IGNORECASE,
)
_TYPED = expression(
    r"(?<!!)\[([^\[\]\n]{1,500})\]\(\s{0,9}<?((?:https?://|www\.|mailto:|/|\.{1,2}/|\#)[^\s()<>]{0,2000}"
    r"(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,500}){0,5})>?(?:\s{1,9}[\"'(]([^\"\n]{0,300})[\"')])?\s{0,9}\)"
)
_STOPS = frozenset(".,;:!?'’*_~…")
_NOT_IN = frozenset({BlockKind.CODE, BlockKind.SCRIPT, BlockKind.STYLE, BlockKind.FRONT_MATTER})


def typed(text: str, blocks: Sequence[Block]) -> tuple[Link, ...]:
    """Markdown's links and bare URLs in the prose of *text*, in reading order; *blocks* are in that order too."""
    links: list[Link] = []
    taken: list[Span] = []
    if "](" in text:
        for match in _TYPED.finditer(text):
            links.append(Link(Span(*match.span(1)), match[2], match[3] or ""))
            taken.append(Span(*match.span()))
    if found := bare(text, blocks, taken):
        links = sorted([*links, *found], key=lambda link: link.span)
    return tuple(_in_prose(links, blocks))


def bare(text: str, blocks: Sequence[Block], taken: Sequence[Span]) -> list[Link]:
    """URLs in the prose of *text* that are their own anchor, outside the spans *taken*; all in reading order."""
    links: list[Link] = []
    end = 0
    claimed = _Spans(taken)
    for start in _starts(text):
        match = _URL.match(text, start) if start >= end else None
        if match is None or claimed.meet(Span(*match.span())):
            continue
        url = _without_stops(match[0])
        end = start + len(url)
        if "." in url or "localhost" in url:
            links.append(Link(Span(start, end), url if "://" in url[:8] else f"http://{url}"))
    return list(_in_prose(links, blocks)) if links else []


def _starts(text: str) -> list[int]:
    """Offsets at which a URL may start; string searches, since most texts have none."""
    starts: list[int] = []
    at = text.find("://")
    while at >= 0:
        scheme = _SCHEME.search(text, max(0, at - 5), at)
        if scheme:
            starts.append(scheme.start())
        at = text.find("://", at + 3)
    at = text.find("www.")
    while at >= 0:
        if not at or not (text[at - 1].isalnum() or text[at - 1] in "@./-_"):
            starts.append(at)
        at = text.find("www.", at + 4)
    return sorted(starts)


def _without_stops(url: str) -> str:
    """*url* without the sentence's own punctuation at its end."""
    end = len(url)
    excess = url.count(")") - url.count("(")
    bracket = "[" in url
    while end:
        last = url[end - 1]
        if last == ")" and excess > 0:
            excess -= 1
        elif last not in _STOPS and (last != "]" or bracket):
            break
        end -= 1
    return url[:end]


def _in_prose(links: Iterable[Link], blocks: Sequence[Block]) -> Iterator[Link]:
    program = _Spans([b.span for b in blocks if b.kind in _NOT_IN])
    return (link for link in links if not program.meet(link.span))


class _Spans:
    """Spans in reading order, asked about places in reading order."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._next = 0

    def meet(self, place: Span) -> bool:
        while self._next < len(self._spans) and self._spans[self._next].end <= place.start:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next].start < place.end
