"""Tells page furniture from the article by the tree and by the names the site itself gave its parts."""

from __future__ import annotations

import re
from bisect import bisect_left

from provlint.expressions import expression
from provlint.model import BlockKind
from provlint.readers import html_article
from provlint.readers.html_names import (
    COMMENTS,
    DIALOG,
    FOOTER,
    FORM,
    HEADER,
    NAVIGATION,
    RELATED,
    SIDEBAR,
    named_role,
)
from provlint.readers.html_page import Element, Page

_ARIA = {
    "navigation": NAVIGATION, "menu": NAVIGATION, "menubar": NAVIGATION, "banner": HEADER, "contentinfo": FOOTER,
    "complementary": SIDEBAR, "search": FORM, "dialog": DIALOG, "alertdialog": DIALOG, "toolbar": NAVIGATION,
}  # fmt: skip
_TAGS = {"nav": NAVIGATION, "aside": SIDEBAR, "form": FORM, "button": FORM, "search": FORM, "dialog": DIALOG}
_INSIDE = frozenset({"article", "main", "section", "blockquote", "aside", "figure", "td"})
_BODY_NAMES = expression(
    r"(?:^|\s)(?:entry|post|article|story|page|blog|news|main|single)[-_]*(?:body|content|text|copy)(?:$|[\s_])",
    re.I,
)
_QUOTATION = expression(r"pull-?quote|blockquote|quote", re.IGNORECASE)
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_LEAST = 60
"""Characters from which a paragraph counts as prose when the article is looked for."""


def _claimed(element: Element) -> str:
    """The role that the element itself lays claim to."""
    attrs = element.attrs
    tag = element.tag
    if tag in ("html", "body", "article", "main", "h1"):
        return COMMENTS if tag == "article" and named_role(element.names) == COMMENTS else ""
    if attrs:
        aria = _ARIA.get(attrs.get("role", ""))
        if aria is not None:
            return aria
        if attrs.get("role") == "main":
            return ""
        for key in ("class", "id"):
            if key in attrs and (role := named_role(attrs[key])):
                return role
        if attrs.get("aria-hidden") == "true":
            return DIALOG
    if tag in ("header", "footer"):
        outer = element.parent
        while outer is not None:
            if outer.tag in _INSIDE or outer.attrs.get("role") == "main":
                return ""
            outer = outer.parent
        return HEADER if tag == "header" else FOOTER
    if tag == "aside" and _QUOTATION.search(element.names):
        return ""
    return _TAGS.get(tag, "")


def classify(page: Page) -> None:
    """Sets the role of every leaf, and :attr:`Page.head`."""
    _count_links(page)
    claims = {id(e): role for e in page.elements if (e.block or e.around) and (role := _claimed(e))}
    total = free = 0
    for leaf in page.leaves:
        length = leaf.end - leaf.start
        if leaf.kind not in _PROSE or length < _LEAST or leaf.linked * 2 > length:
            continue
        total += length
        claimed = False
        outer: Element | None = leaf.element
        while outer is not None:
            outer.mass += length
            claimed = claimed or id(outer) in claims
            outer = outer.parent
        if not claimed:
            free += length
    kept = _article_of(page, claims, free)
    for element in page.elements:
        claim = claims.get(id(element))
        if claim is not None and not _void(element, claim, kept, free, total):
            element.role = claim
    for leaf in page.leaves:
        leaf.role = role_at(leaf.element)
    html_article.surround(page)


def _void(element: Element, role: str, kept: set[int], free: int, total: int) -> bool:
    """Does *element* hold the article, whatever it is called?"""
    if id(element) in kept:
        return True
    if element.mass * 4 < total or element.mass < 400:
        return False
    if role == COMMENTS:
        return free < 200
    return element.mass > free and (free < 500 or element.mass > 4 * free)


def _article_of(page: Page, claims: dict[int, str], free: int) -> set[int]:
    """The elements around the title and the body of the article, by identity: none of them is furniture."""
    kept: set[int] = set()
    best: Element | None = None
    for element in page.elements:
        if element.tag == "h1" and element.end - element.start >= 15:
            _keep(element, kept, claims, NAVIGATION, FOOTER, COMMENTS)
        elif element.mass and _is_body(element) and element.mass >= (best.mass if best else 1):
            outer: Element | None = element
            while outer is not None and claims.get(id(outer)) not in (COMMENTS, RELATED, SIDEBAR):
                outer = outer.parent
            if outer is None:
                best = element
    if best is not None and best.mass * 3 >= free:
        _keep(best, kept, claims)
    return kept


def _keep(element: Element, kept: set[int], claims: dict[int, str], *never: str) -> None:
    chain: list[int] = []
    outer: Element | None = element
    while outer is not None:
        if claims.get(id(outer)) in never:
            return
        chain.append(id(outer))
        outer = outer.parent
    kept.update(chain)


def _is_body(element: Element) -> bool:
    attrs = element.attrs
    return (
        element.tag in ("article", "main")
        or attrs.get("role") == "main"
        or "articleBody" in attrs.get("itemprop", "")
        or bool("class" in attrs and _BODY_NAMES.search(attrs["class"]))
    )


def _count_links(page: Page) -> None:
    leaves = page.leaves
    ends = [leaf.end for leaf in leaves]
    for anchor in page.anchors:
        if "href" not in anchor.attrs:
            continue
        for index in range(bisect_left(ends, anchor.start + 1), len(leaves)):
            leaf = leaves[index]
            if leaf.start >= anchor.end:
                break
            leaf.linked += max(0, min(leaf.end, anchor.end) - max(leaf.start, anchor.start))


def role_at(element: Element | None) -> str:
    """The furniture role at *element*: that of the closest element around it that has one."""
    chain: list[Element] = []
    role = ""
    while element is not None:
        if element.role is not None:
            role = element.role
            break
        chain.append(element)
        element = element.parent
    for passed in chain:
        passed.role = role
    return role
