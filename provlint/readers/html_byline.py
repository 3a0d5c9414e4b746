"""Bylines and dates that a page shows and marks as such: by class names, ``rel=author``, ``<time>``."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from provlint.expressions import expression
from provlint.model import Field, Span
from provlint.readers.html_furniture import role_at
from provlint.readers.html_metadata import HTML, Columns, best, name_of
from provlint.readers.html_names import ELSEWHERE
from provlint.readers.html_page import Element, Page, trimmed

# Class names of themes and systems; hAtom and h-entry (microformats.org) among them.
_AUTHOR_CLASS = expression(
    r"(?:^|[\s_-])(?:by-?lines?(?:-?(?:author|name|text))?|authors?|auther|author-?names?|p-author"
    r"|(?:entry|post|article|story|blog|news)-?author(?:-?name)?|written-?by|posted-?by|writers?|reporters?"
    r"|contributor-?name|author-?link|author-?info)(?:$|[\s_])",
    re.IGNORECASE,
)
_NOT_AUTHOR = expression(
    r"image|img|photo|avatar|picture|thumb|social|follow|twitter|email|e-mail|icon|credit|bio|desc|about|comment"
    r"|box|quote|date|time|role|title|job|position|related|more|posts|archive|count|share",
    re.IGNORECASE,
)
_AUTHOR_LINK = expression(
    r"/(?:authors?|staff|profiles?|contributors?|by|writers?|journalists?|reporters?|columnists?|people|bios?|team|user)/[^/?#]"
    r"|[?&]author=",
    re.IGNORECASE,
)
_DATE_CLASS = expression(
    r"(?:^|[\s_-])(?:(?:entry|post|article|story|publish(?:ed)?|publication|pub|posted|created|news|blog|display"
    r"|submitted|release)[_-]?(?:date|time|on)(?:time|stamp)?|dt-published|published|dateline|pub-?date|timestamp"
    r"|date|datetime|posted-on)(?:$|[\s_-])",
    re.IGNORECASE,
)
_YEAR = r"(?:19|20)\d\d\b"
_DATE = expression(
    rf"\b{_YEAR}[-/.年]\s?\d{{1,2}}(?:[-/.月]\s?\d{{1,2}})?|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)?\d\d\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de\s|of\s)?[^\W\d_]{{3,12}}\.?,?\s(?:de\s)?{_YEAR}"
    rf"|\b[^\W\d_]{{3,12}}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{_YEAR}"
    r"|\b(?:\d{1,3}|an?|one)\s(?:min(?:ute)?|hour|hr|day|week|month|year)s?\sago\b",
    re.IGNORECASE,
)
"""A day, in whatever language, or how long ago."""
_CHANGED = expression(r"update|modified|revised|last\s(?:edit|change|review)|reviewed", re.IGNORECASE)
_BEGIN = expression(
    r"(?:(?:article|story|text|words|report|originally)\s{1,3})?(?:(?:written|posted|reported|published|submitted"
    r"|created|edited|reviewed|compiled|updated|curated|contributed)\s{1,3})?(?:by|from)(?:\b[:\s]{1,3}|(?-i:(?=[A-Z])))"
    r"|(?:authors?|writers?|by|reporter|contributors?)\s{0,3}[:|]\s{0,3}",
    re.IGNORECASE,
)
_END = expression(
    r"\s*(?:[|•·/\n\t–—@(\[]|\s-\s|,?\s(?:on|at|in|is|was|for|covers|writes)\s\w|\d|(?<=[a-z])(?-i:Follow)"
    r"|\b(?:published|updated|posted|last|modified|created|follow|read more|view|share|min read"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d))",
    re.IGNORECASE,
)
_LETTERS = expression(r"[^\W\d_]{2,}")
_NO_NAME = expression(
    r"(?:by|authors?|about the authors?|posted|updated|published|share|follow|comments?|read more|view|see more|contact"
    r"|e-?mail|bio|profile|full bio|author archive|more from|home|news|opinion|contributors?|staff list|all posts|print"
    r"|(?:image|photo|picture|video|graphic)s?(?:\s?(?:by|:|credit).{0,80})?|old|get author rss feed"
    r"|view author archive|editor|senior writer)[:\s]*",
    re.IGNORECASE,
)
_STAFF = expression(r"\b(?:staff|reporters?|desk|editors?|team|wires?|agenc(?:y|ies)|correspondents?)\b")
_PROSE = 60
"""Characters from which a block is a paragraph of the text."""
_NOTHING = (False, False, False)
_LONGEST = 100
_WORDIEST = 9
"""Words that a name may have, unless commas or an "and" make it several."""


def from_elements(page: Page, found: Columns) -> None:
    """Adds authors and dates that the page marks as such: those above the text, else those below it, else others.

    A date of change counts only where no other is given.
    """
    authors: list[Field] = []
    dates: list[Field] = []
    changes: list[Field] = []
    for element in page.elements:
        attrs = element.attrs
        if not (attrs or element.tag == "time") or not page.head.start <= element.start <= page.head.end:
            continue
        dated, named, changed = _said_by(attrs["class"]) if "class" in attrs else _NOTHING
        dated = dated or element.tag == "time"
        linked = element.tag == "a" and _leads_to_author(attrs) and not _is_in_prose(element, page)
        if not (dated or named or linked) or role_at(element) in ELSEWHERE:
            continue
        if dated and (date := _date(element, page)) is not None:
            (changes if changed or _is_change(date, page) else dates).append(date)
        if (named or linked) and (author := _author(element, page)) is not None:
            authors.append(author)
    found["authors"] += best(_innermost(authors), page)
    found["dates"] += best(_innermost(dates), page)
    if not found["dates"]:
        found["dates"] += best(_innermost(changes), page)


def _innermost(fields: list[Field]) -> list[Field]:
    """Without those that hold the next: "By Ann Lee, editor" around "Ann Lee"."""
    kept: list[Field] = []
    for field in fields:
        if kept and field.span and kept[-1].span and kept[-1].span.covers(field.span):
            kept.pop()
        kept.append(field)
    return kept


def _leads_to_author(attrs: dict[str, str]) -> bool:
    return "author" in attrs.get("rel", "").lower().split() or bool(
        _AUTHOR_LINK.search(attrs.get("href", ""))
    )


def _is_in_prose(element: Element, page: Page) -> bool:
    """A person whom a paragraph names is no author, though the name be a link."""
    if page.body.start <= element.start < page.body.end:
        return True
    index = bisect_right(page.leaves, element.start, key=lambda leaf: leaf.end)
    if index == len(page.leaves):
        return False
    leaf = page.leaves[index]
    long = leaf.end - leaf.start >= _PROSE and leaf.linked * 3 < leaf.end - leaf.start
    return long and not _BEGIN.match(page.text, leaf.start)


def _author(element: Element, page: Page) -> Field | None:
    span = trimmed(page.text, element.start, min(element.end, element.start + 400))
    words = page.text[span.start : span.end]
    begin = _BEGIN.match(words)
    left = begin.end() if begin else 0
    end = _END.search(words, left)
    right = end.start() if end else len(words)
    at = trimmed(page.text, span.start + left, span.start + right)
    name = name_of(page.text[at.start : at.end].strip(" ,;:"))
    if not name or len(name) > _LONGEST or not _LETTERS.search(name) or _NO_NAME.fullmatch(name):
        return None
    several = "," in name or " and " in name
    unnamed = name == name.lower() and " " in name and not _STAFF.search(name)
    if unnamed or (len(name.split()) > _WORDIEST and not several):
        return None
    at = Span(at.start, at.start + len(page.text[at.start : at.end].rstrip(" ,;:")))
    return Field(name, HTML, page.map.place(at), at)


def _date(element: Element, page: Page) -> Field | None:
    """The day in its words, else in its attribute."""
    span = trimmed(page.text, element.start, min(element.end, element.start + 160))
    found = list(_DATE.finditer(page.text, span.start, span.end))
    kept = [m for m in found if not _CHANGED.search(page.text, max(span.start, m.start() - 16), m.start())]
    match = next(iter(kept or found), None)
    if match is not None:
        at = Span(*match.span())
        return Field(match[0], HTML, page.map.place(at), at)
    written = element.attrs.get("datetime") or element.attrs.get("title", "")
    if not _DATE.search(written):
        return None
    shown = span if span.end > span.start else None
    return Field(
        written, HTML, page.map.place(span) if shown else Span(element.place, element.place + 1), shown
    )


def _is_change(date: Field, page: Page) -> bool:
    if date.span is None:
        return False
    return _CHANGED.search(page.text, max(0, date.span.start - 20), date.span.start) is not None


@lru_cache(maxsize=8192)
def _said_by(names: str) -> tuple[bool, bool, bool]:
    """Whether class names speak of a date, of an author, of a change."""
    names = names[:1000]
    named = _AUTHOR_CLASS.search(names) is not None and not _NOT_AUTHOR.search(names)
    return _DATE_CLASS.search(names) is not None, named, _CHANGED.search(names) is not None
