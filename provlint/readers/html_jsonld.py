"""What a page says of itself in JSON-LD."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from provlint.expressions import expression
from provlint.model import Field, Metadata, Span
from provlint.readers.html_metadata import is_date
from provlint.readers.html_page import Script

ORIGIN = "json-ld"

_Node = dict[str, Any]

# Types of schema.org for the page's own content, and for the page around it.
_ARTICLE = expression(
    r"(?:Article|BlogPosting|Report|Posting|Recipe|HowTo|CreativeWork|Guide|Course|LearningResource|Book|Chapter|Thesis"
    r"|Legislation|PodcastEpisode|DigitalDocument|Story|Poem|Blog|ClaimReview|CriticReview)$"
)
_PAGE = expression(r"(?:Page|WebSite|VideoObject|Dataset|Event|Product|JobPosting)$")
_ABOUT_OTHERS = expression(
    r"(?:Comment|Review|Rating|Answer|Question|Person|Organization|ItemList|BreadcrumbList)$"
)
_COMMENT_MARKS = expression(
    r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?://\s*)?(?:-->|\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_LAST_COMMA = expression(r",(\s*[}\]])")
_MAX_DEPTH = 6
_MOST = 50
"""Nodes of a kind that are read: a page is about one thing, and lists of them are not about it."""


def metadata(scripts: Sequence[Script]) -> Metadata:
    """The metadata in *scripts*, those that are no JSON-LD or broken passed over; places in the source."""
    nodes: list[tuple[_Node, Script]] = []
    for script in scripts:
        if "ld+json" in script.kind:
            nodes += ((node, script) for node in _nodes(_parsed(script.data), 0))
    known = {str(node["@id"]): node for node, _ in nodes if "@id" in node and len(node) > 1}
    articles = [(n, s) for n, s in nodes if _is(n, _ARTICLE)]
    pages = [(n, s) for n, s in nodes if _is(n, _PAGE) and not _is(n, _ARTICLE)]
    found = Metadata()
    for group in (articles, pages):
        for node, script in group[:_MOST]:
            found = found.merged(_Reader(script, known).read(node, article=group is articles))
    return found


def _parsed(data: str) -> Any:
    text = _COMMENT_MARKS.sub("", data).strip().rstrip(";")
    for attempt in (text, _LAST_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, depth: int) -> Iterator[_Node]:
    """The nodes that speak of this page: at the top, in lists and graphs, and as its main entity."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value[:500]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        if not _is(value, _ABOUT_OTHERS):
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _nodes(value.get(key), depth + 1)


def _is(node: _Node, kinds: re.Pattern[str]) -> bool:
    kind = node.get("@type")
    return any(isinstance(k, str) and kinds.search(k) for k in (kind if isinstance(kind, list) else [kind]))


class _Reader:
    """Reads one node; finds the places of its values in its script."""

    def __init__(self, script: Script, known: dict[str, _Node]) -> None:
        self.script = script
        self.known = known

    def read(self, node: _Node, article: bool) -> Metadata:
        fields = self._fields
        return Metadata(
            titles=fields(_strings(node.get("headline") or node.get("name"))) if article else (),
            authors=fields(self._names(node, "author", "creator", "byline"))
            if article or "author" in node
            else (),
            dates=fields(_dates(node, "datePublished", "dateCreated", "uploadDate")),
            sources=fields(
                [
                    *self._names(node, "publisher", "sourceOrganization", "isBasedOn", "provider"),
                    *(u for u in _strings(node.get("url")) if article or "://" in u),
                ]
            ),
            licences=fields(_strings(node.get("license"))),
            languages=fields(_strings(node.get("inLanguage"))),
        )

    def _fields(self, values: Iterable[str]) -> tuple[Field, ...]:
        return tuple(Field(v, ORIGIN, self._place(v)) for value in values if (v := _plain(value)))

    def _place(self, value: str) -> Span:
        """Of the value where the script holds it as it is, else of the script."""
        data, start = self.script.data, self.script.start
        for written in (json.dumps(value, ensure_ascii=False), json.dumps(value)):
            at = data.find(written)
            if at >= 0:
                return Span(start + at + 1, start + at + len(written) - 1)
        return Span(start, start + len(data))

    def _names(self, node: _Node, *keys: str) -> list[str]:
        for key in keys:
            names = list(dict.fromkeys(self._named(node.get(key), 0)))
            if names:
                return names
        return []

    def _named(self, value: Any, depth: int) -> Iterator[str]:
        if depth > _MAX_DEPTH:
            return
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            for item in value[:100]:
                yield from self._named(item, depth + 1)
        elif isinstance(value, dict):
            name = value.get("name")
            if name:
                yield from self._named(name, depth + 1)
            elif isinstance(value.get("givenName"), str) or isinstance(value.get("familyName"), str):
                yield " ".join(str(value[k]) for k in ("givenName", "familyName") if value.get(k))
            elif isinstance(value.get("@value"), str):
                yield value["@value"]
            elif isinstance(value.get("@list"), list):
                yield from self._named(value["@list"], depth + 1)
            elif (there := self.known.get(str(value.get("@id")))) is not None and there is not value:
                yield from self._named(there, depth + 1)


def _strings(value: Any) -> list[str]:
    """Strings in *value*: itself, its items, the names or addresses of its nodes."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [s for item in value[:100] if not isinstance(item, list) for s in _strings(item)]
    if isinstance(value, dict):
        for key in ("name", "@value", "url", "@id"):
            if isinstance(value.get(key), str):
                return [value[key]]
    return []


def _dates(node: _Node, *keys: str) -> list[str]:
    for key in keys:
        dates = [d for d in _strings(node.get(key)) if is_date(d)]
        if dates:
            return dates
    return []


def _plain(value: str) -> str:
    return " ".join(html.unescape(value).split()) if len(value) < 2000 else ""
