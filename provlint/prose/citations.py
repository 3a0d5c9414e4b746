"""Finds what a reader can follow: links, note and citation marks, dated or titled documents, source lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from provlint.expressions import expression
from provlint.model import Span
from provlint.scan import fold

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

T = TypeVar("T")

_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|"
    r"oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
DATE = expression(
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? (?:19|20)\d\d\b)?|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b|"
    rf"\b{_MONTH},? (?:of )?(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)?\d\d\b"
)
"""A day, or a month with its year: precise enough to find what a publisher published then. On the view."""

_MARK = expression(
    r"\[(?:\d{1,3}|[a-z]|note \d+|citation)(?:[,;–-] ?\d{1,3})*\]"
    r"|\((?:\d{1,2})(?:[,;–-] ?\d{1,2})*\)(?=[.,;]|\s*$)"
    r"|(?<=[\w.,;\"'”)])[¹²³⁰⁴-⁹]+"
    r"|\((?:see |cf\. )?[a-z][\w.&' -]{1,60},? (?:et al\.?,? ?)?(?:,? ?(?:19|20)\d\d[a-z]?)(?:[,;:] ?[^()]{0,40})?\)"
    r"|\[[a-z][^\[\]\n]{2,200},[^\[\]\n]{0,40}\b(?:19|20)\d\d\b[^\[\]\n]{0,60}\]"
    r"|\bdoi:? ?10\.\d{4,}|\barxiv:? ?\d{4}\.\d+|\bpmid:? ?\d+|\bisbn[: ]"
)
"""Citation marks on the view: [3], (Smith, 2019), a raised number, an identifier."""
_BRACKETED = expression(r"\s{0,2}(\[[a-z][^\[\]\n]{2,200},[^\[\]\n]{0,40}\b(?:19|20)\d\d\b[^\[\]\n]{0,60}\])")
"""Such a mark right behind a sentence: [Marlow Post, 5/3/2019]."""
_URL = expression(
    r"\bhttps?://[^\s<>\"')\]]+|\bwww\.[\w-]+\.[^\s<>\"')\]]+|\b[\w-]+\.(?:com|org|net|gov|edu)/[^\s<>\"')\]]+"
)
_TWEET = expression(
    rf"\(@\w{{2,30}}\)(?: (?:on )?{_MONTH} \d{{1,2}},? (?:19|20)\d\d)?|@\w{{2,30}} (?:on|·)|\bpic\.twitter\.com/\w+"
)
_SIGN = expression(r"[\[(@/¹²³⁰⁴-⁹]|doi|arxiv|pmid|isbn|www\.|pic\.twitter")
"""What one of every mark, tweet and URL has in it, on the view."""
SOURCE_LINE = expression(
    r"\s*[*_(]?(?:sources?|data|figures?|quelle|chart|table)(?: and (?:table|chart))?: ?\S"
)

_NO_EVIDENCE = expression(
    r"/(?:tags?|authors?|by|category|categories|topics?|people|staff|users?|profile|search|login|about|contact|share|sharer)(?:[/?.]|$)"
)


def is_evidence(target: str) -> bool:
    """Whether a link's target can carry a claim: tag, author and home pages, mail and anchors cannot."""
    if target.startswith(("mailto:", "tel:", "javascript:")) or target in ("", "#"):
        return False
    if target.startswith("#"):
        return any(word in target.lower() for word in ("cite", "ref", "note", "fn"))
    try:
        parts = urlsplit(target if "//" in target else "//" + target if target.startswith("www.") else target)
    except ValueError:
        return False
    if parts.netloc and parts.path in ("", "/") and not parts.query:
        return False
    return not _NO_EVIDENCE.search(parts.path.lower())


def find(reading: Reading, span: Span) -> Span | None:
    """The first thing within the text *span* that a reader can follow, or just behind it."""
    document = reading.document
    reach = Span(span.start, min(len(reading.text), span.end + 2))
    for link in document.links[_within(document.links, reach, lambda link: link.span.start)]:
        if is_evidence(link.target) or _is_known(link.target, reading.known_sources):
            return link.span
    notes = document.footnotes[_within(document.footnotes, reach, lambda note: note.mark.start)]
    if notes:
        return notes[0].mark
    behind = _BRACKETED.match(reading.view, span.end)
    if behind:
        return Span(*behind.span(1))
    if not _SIGN.search(reading.view, span.start, reach.end):
        return None
    for mark in _MARK.finditer(reading.view, span.start, reach.end):
        if (
            mark[0][0] != "(" or not mark[0][1].isdigit() or reading.cites_by_number
        ):  # "(12)" alone is a count
            return Span(*mark.span())
    tweet = _TWEET.search(reading.view, span.start, span.end)
    if tweet:
        return Span(*tweet.span())
    for url in _URL.finditer(reading.text, span.start, span.end):
        if is_evidence(url[0].rstrip(".,;:!?")):
            return Span(*url.span())
    return None


def _is_known(target: str, known: Sequence[str]) -> bool:
    """Whether a link leads to a domain that the house counts as a source, whatever page of it."""
    if not known or "//" not in target:
        return False
    try:
        host = urlsplit(target).hostname or ""
    except ValueError:
        return False
    return any("." in name and f".{host}".endswith(f".{name.lower()}") for name in known)


def known_name(reading: Reading, span: Span) -> Span | None:
    """The first name within *span* that the house counts as a source."""
    for name in reading.known_sources:
        folded = fold(name)
        at = reading.view.find(folded, span.start, span.end)
        while at >= 0:
            end = at + len(folded)
            around = reading.view[max(0, at - 1) : at] + reading.view[end : end + 1]
            if not any(c.isalnum() for c in around):
                return Span(at, end)
            at = reading.view.find(folded, end, span.end)
    return None


def _within(things: Sequence[T], reach: Span, start: Callable[[T], int]) -> slice:
    """Those of *things*, which are in reading order, that start within *reach*."""
    return slice(bisect_left(things, reach.start, key=start), bisect_left(things, reach.end, key=start))
