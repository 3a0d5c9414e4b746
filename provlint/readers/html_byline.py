"""Bylines and dates that a page shows and marks as such: by class names, ``rel=author``, ``<time>``."""

from __future__ import annotations

import re

from provlint.model import Field, Span
from provlint.readers.html_furniture import role_at
from provlint.readers.html_metadata import HTML, Columns, name_of
from provlint.readers.html_names import COMMENTS, FOOTER, NAVIGATION, RELATED, SIDEBAR
from provlint.readers.html_page import Element, Page, trimmed

# Class names of themes and systems; hAtom and h-entry (microformats.org) among them.
_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?(?:-?(?:author|name|text))?|authors?|auther|author-?names?|p-author|(?:entry|post|article|story|blog|news)"
    r"-?author(?:-?name)?|written-?by|posted-?by|writers?|reporters?|contributor-?name|author-?link|author-?info)(?:$|[\s_])",
    re.IGNORECASE,
)
_NOT_AUTHOR = re.compile(
    r"image|img|photo|avatar|picture|thumb|social|follow|twitter|email|e-mail|icon|credit|bio|desc|about|comment|box|quote|date"
    r"|time|role|title|job|position|related|more|posts|archive|count|share|byline-?block-?timestamp",
    re.IGNORECASE,
)
_AUTHOR_LINK = re.compile(
    r"/(?:authors?|staff|profiles?|contributors?|by|writers?|journalists?|reporters?|columnists?|people|bios?|team|user)/[^/?#]|[?&]author=",
    re.IGNORECASE,
)
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:(?:entry|post|article|story|publish(?:ed)?|publication|pub|posted|created|news|blog|display|submitted|release)"
    r"[_-]?(?:date|time|on)(?:time|stamp)?|dt-published|published|dateline|pub-?date|timestamp|date|datetime|posted-on)(?:$|[\s_-])",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:(?:19|20)\d\d[-/.年]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d|(?:19|20)\d\d\b)|\b\d{1,3}\s(?:min(?:ute)?|hour|hr|day|week|month)s?\sago",
    re.IGNORECASE,
)
_BEGIN = re.compile(
    r"^(?:(?:article|story|text|words|report|photos?|originally)\s{1,3})?(?:(?:written|posted|reported|published|submitted|created|edited"
    r"|reviewed|compiled|updated|curated|contributed)\s{1,3})?(?:by|from)\b[:\s]{1,3}|^(?:authors?|writers?|by|reporter|contributors?)\s{0,3}[:|]\s{0,3}",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s*(?:[|•·/\n\t–—]|\s-\s|,?\s(?:on|at|in)\s\w|\b(?:published|updated|posted|last|modified|created|follow|read more|view|share"
    r"|min read|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d)|\d).*",
    re.IGNORECASE | re.DOTALL,
)
_NAME = re.compile(r"[^\W\d_]{2,}")
_NO_NAME = re.compile(
    r"(?:by|author|authors|about the authors?|posted|updated|published|share|follow|comments?|read more|view|see more|contact|e?mail|bio"
    r"|profile|full bio|author archive|more from|home|news|opinion|contributors?|staff list|all posts|print)[:\s]*",
    re.IGNORECASE,
)
_AWAY = frozenset({COMMENTS, FOOTER, NAVIGATION, RELATED, SIDEBAR})


def from_elements(page: Page, found: Columns) -> None:
    """Adds authors and dates that stand, marked as such, between the title and the end of the article."""
    head = page.head
    known: set[str] = set()
    for element in page.elements:
        if not element.attrs or not head.start <= element.start <= head.end:
            continue
        attrs = element.attrs
        names = element.names
        if element.tag == "time" or ("class" in attrs and _DATE_CLASS.search(names)):
            _date(element, page, found)
        rel = attrs.get("rel", "").lower().split() if "rel" in attrs else ()
        link = element.tag == "a" and ("author" in rel or bool(_AUTHOR_LINK.search(attrs.get("href", ""))))
        named = "class" in attrs and _AUTHOR_CLASS.search(names) and not _NOT_AUTHOR.search(attrs["class"])
        if (link or named) and role_at(element) not in _AWAY:
            author = _author(element, page)
            if author is not None and author.value not in known:
                known.add(author.value)
                found["authors"].append(author)


def _author(element: Element, page: Page) -> Field | None:
    span = trimmed(page.text, element.start, min(element.end, element.start + 400))
    words = page.text[span.start : span.end]
    begin = _BEGIN.match(words)
    left = begin.end() if begin else 0
    end = _END.search(words, left)
    right = end.start() if end else len(words)
    name = name_of(words[left:right].strip(" ,;:"))
    if (
        not name
        or len(name) > 100
        or not _NAME.search(name)
        or _NO_NAME.fullmatch(name)
        or (name == name.lower() and " " in name)
    ):
        return None
    at = Span(span.start + left, span.start + right)
    return Field(name, HTML, page.map.place(at), at)


def _date(element: Element, page: Page, found: Columns) -> None:
    if role_at(element) in _AWAY:
        return
    written = element.attrs.get("datetime") or element.attrs.get("title", "")
    span = trimmed(page.text, element.start, min(element.end, element.start + 120))
    words = page.text[span.start : span.end]
    value = words if _DATE.search(words) else written if _DATE.search(written) else ""
    if value:
        shown = span if span.end > span.start else None
        place = page.map.place(span) if shown else Span(element.place, element.place + 1)
        found["dates"].append(Field(" ".join(value.split()), HTML, place, shown))
