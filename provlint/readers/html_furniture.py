"""Tells page furniture from the article by the tree and by the names the site itself gave its parts."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from provlint.model import BlockKind
from provlint.readers import html_article
from provlint.readers.html_flow import Element
from provlint.readers.html_tree import Page

NAVIGATION, HEADER, FOOTER, SIDEBAR = "navigation", "header", "footer", "sidebar"
SHARE, COMMENTS, RELATED, TAGS = "share", "comments", "related", "tags"
NEWSLETTER, CONSENT, ADVERTISEMENT, FORM, DIALOG = (
    "newsletter", "consent", "advertisement", "form", "dialog",
)  # fmt: skip

# Words that sites name their parts with, gathered from the class names of common themes and systems
# (WordPress, Blogger, Drupal, Bootstrap, AMP). Whole words only: "shared" or "commentary" is none of them.
_ANYWHERE = {
    NAVIGATION: "breadcrumbs? breadcrumb-?list crumbs navbar pagination pagenavi megamenu skip-links?",
    SHARE: "addthis sharedaddy addtoany sharethis ssba shareaholic share-(?:bar|buttons?|icons?|links?|tools?|this)"
    " social-(?:share|sharing|icons?|links?|buttons?|bar|media-links?|follow) sharing",
    COMMENTS: "disqus comment-?(?:list|form|respond|area|section|thread|reply|body|count|link|box|meta|author|content)s?"
    " comments-(?:area|section|link|title|list|wrapper|container|block|count) livefyre viafoura coral-talk commentlist",
    RELATED: "related-(?:posts?|articles?|stor(?:y|ies)|content|news|links?|items?|topics?|reading|products?|videos?)"
    " (?:you-)?(?:may|might)-(?:also-)?like also-like yarpp jp-relatedposts outbrain taboola zergnet recirc recirculation"
    " (?:most|more)-(?:read|popular|viewed|shared|from|news|stories|posts|articles|on|in|like-this|headlines|top)"
    " read-(?:next|also|more-on) up-next popular-posts recommended recommendations? trending (?:latest|recent|top|other)"
    "-(?:news|posts?|stor(?:y|ies)|articles|headlines|comments)",
    NEWSLETTER: "newsletters? mailchimp opt-?in-form email-?sign-?up sign-?up-form subscribe-(?:form|box|widget|cta)"
    " paywall regwall mc-embed-signup",
    CONSENT: "cookies? cookie-?(?:banner|bar|notice|consent|law|policy) gdpr onetrust consent didomi",
    ADVERTISEMENT: "advert advertisements? advertisement-label adverts advertising adsbygoogle ad-(?:slot|unit|container|wrapper|"
    "banner|box|label|placeholder|block|space|zone|wrap|placement|area|inner|content|leaderboard|rail|holder) dfp"
    " google-ads? sponsored-(?:links|content) ads-(?:wrap|wrapper|container|box)",
    TAGS: "tag-?(?:list|links|cloud|box)s? post-?tags article-?tags entry-?tags tagged-with cat-links",
    SIDEBAR: "widget-area site-sidebar",
}
_AT_AN_END = {
    NAVIGATION: "nav navigation menu menus submenu toolbar pager toc sitemap hamburger nav-?links",
    HEADER: "masthead topbar top-bar",
    FOOTER: "colophon copyright",
    SIDEBAR: "sidebar sidebars rail sidenav side-?bar(?:-(?:left|right))?",
    SHARE: "share shares social socials follow-us",
    COMMENTS: "comments? respond replies",
    RELATED: "related popular promo promos promotion teasers?",
    NEWSLETTER: "subscribe subscription sign-?up donate donation",
    ADVERTISEMENT: "ad ads sponsor sponsored sponsors",
    FORM: "searchform search-?(?:form|box|bar|field|overlay) login sign-?in",
    DIALOG: "modal popup pop-up offcanvas off-canvas flyout dropdown lightbox-content interstitial",
    TAGS: "tags keywords",
}
_WHOLE = {
    HEADER: "header (?:site|main|global|top|masthead|nav|blog)-header header-(?:wrapper|container|top|main|inner|area|bar)",
    FOOTER: "footer (?:site|main|global|page|bottom|blog)-footer footer-(?:wrapper|container|top|main|inner|area|bar|widgets?"
    "|links|nav|bottom|menu|content)",
    SIDEBAR: "aside secondary widgets? widget-.{1,60}",
    FORM: "search",
    RELATED: "read-more readmore",
}


def _one_of(words: str) -> str:
    return "|".join(words.split())


_PARTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (
        role,
        re.compile(
            rf"(?:^|-)(?:{_one_of(_ANYWHERE.get(role, '(?!)'))})(?:-|$)"
            rf"|^(?:{_one_of(_AT_AN_END.get(role, '(?!)'))})(?:-|$)"
            rf"|-(?:{_one_of(_AT_AN_END.get(role, '(?!)'))})$"
            rf"|^(?:{_one_of(_WHOLE.get(role, '(?!)'))})$"
        ),
    )
    for role in (
        CONSENT, COMMENTS, RELATED, SHARE, NEWSLETTER, ADVERTISEMENT, TAGS,
        NAVIGATION, DIALOG, FORM, SIDEBAR, FOOTER, HEADER,
    )
)  # fmt: skip
_STATE = re.compile(r"(?:^|-)(?:has|have|with|without|no|not|is|hide|hides|show|shows|js|embed|embedded|enabled|open|widgetized)(?:-|$)")
"""A name with such a word speaks of a state of what it names: ``has-sidebar``, ``comments-open``."""
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATORS = re.compile(r"[^a-z0-9]+")

_ARIA = {
    "navigation": NAVIGATION, "menu": NAVIGATION, "menubar": NAVIGATION, "banner": HEADER, "contentinfo": FOOTER,
    "complementary": SIDEBAR, "search": FORM, "dialog": DIALOG, "alertdialog": DIALOG, "toolbar": NAVIGATION,
}  # fmt: skip
_TAGS = {"nav": NAVIGATION, "aside": SIDEBAR, "form": FORM, "button": FORM, "search": FORM, "dialog": DIALOG}
_INSIDE = frozenset({"article", "main", "section", "blockquote", "aside", "figure", "td"})
_BODY_NAMES = re.compile(
    r"(?:^|\s)(?:entry|post|article|story|page|blog|news|main|single)[-_]*(?:body|content|text|copy)(?:$|[\s_])", re.I
)
_QUOTATION = re.compile(r"pull-?quote|blockquote|quote", re.IGNORECASE)
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_LEAST = 60
"""Characters from which a paragraph counts as prose when the article is looked for."""


@lru_cache(maxsize=8192)
def named_role(names: str) -> str:
    """The role that class names and an id speak of, or an empty string."""
    for name in names.split()[:20]:
        if len(name) > 80:
            continue
        plain = _SEPARATORS.sub("-", _CAMEL.sub("-", name).lower()).strip("-")
        if not plain or _STATE.search(plain):
            continue
        for role, pattern in _PARTS:
            if pattern.search(plain):
                return role
    return ""


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
        role = named_role(element.names) if "class" in attrs or "id" in attrs else ""
        if role:
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
    claims = {id(e): role for e in page.elements if (role := _claimed(e))}
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
        role = claims.get(id(element))
        if role is not None and not _void(element, role, kept, free, total):
            element.role = role
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
