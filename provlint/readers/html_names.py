"""What the class names and ids of a page's parts say that they are."""

from __future__ import annotations

from functools import lru_cache

from provlint.expressions import expression

NAVIGATION, HEADER, FOOTER, SIDEBAR = "navigation", "header", "footer", "sidebar"
SHARE, COMMENTS, RELATED, TAGS = "share", "comments", "related", "tags"
NEWSLETTER, CONSENT, ADVERTISEMENT = "newsletter", "consent", "advertisement"
FORM, DIALOG = "form", "dialog"
ELSEWHERE = frozenset({COMMENTS, FOOTER, NAVIGATION, RELATED, SIDEBAR})
"""Where authors and dates are those of other texts."""

# Words that sites name their parts with, gathered from the class names of common themes and systems
# (WordPress, Blogger, Drupal, Bootstrap, AMP, Substack, Outbrain, OneTrust …). A name is cut into its words
# at hyphens, underscores and capitals; plurals count as their singular. Whole words only: neither "shared"
# nor "commentary" is in here.
_ANYWHERE = {
    CONSENT: "cookie gdpr onetrust consent didomi",
    COMMENTS: "disqus livefyre viafoura coral-talk commentlist comment-list comment-form comment-respond comment-area"
    " comment-section comment-thread comment-reply comment-body comment-count comment-link comment-box comment-meta"
    " comment-author comment-content comment-title comment-wrapper comment-container comment-block",
    RELATED: "related-post related-article related-story related-stories related-content related-news related-link"
    " related-item related-topic related-reading related-product related-video may-like might-like also-like yarpp"
    " jp-relatedposts outbrain taboola zergnet recirc recirculation most-read most-popular most-viewed most-shared"
    " more-from more-news more-stories more-posts more-articles more-on more-in more-like more-headlines more-top"
    " read-next read-also read-more-on up-next popular-post recommended recommendation trending latest-news latest-post"
    " latest-story latest-stories latest-article latest-headlines recent-news recent-post recent-story recent-stories"
    " recent-article recent-comment top-news top-stories top-story other-news other-stories other-articles",
    SHARE: "addthis sharedaddy addtoany sharethis ssba shareaholic share-bar share-button share-icon share-link share-tool"
    " share-this social-share social-sharing social-icon social-link social-button social-bar social-media-link"
    " social-follow sharing",
    NEWSLETTER: "newsletter mailchimp optin-form opt-in-form email-signup email-sign-up signup-form sign-up-form"
    " subscribe-form subscribe-box subscribe-widget subscribe-cta paywall regwall mc-embed-signup",
    ADVERTISEMENT: "advert advertisement advertising adsbygoogle dfp google-ad sponsored-link sponsored-content ad-slot"
    " ad-unit ad-container ad-wrapper ad-banner ad-box ad-label ad-placeholder ad-block ad-space ad-zone ad-wrap"
    " ad-placement ad-area ad-inner ad-content ad-leaderboard ad-rail ad-holder",
    TAGS: "tag-list taglist tag-links tag-cloud tagcloud tag-box post-tag article-tag entry-tag tagged-with cat-links catlinks",
    NAVIGATION: "breadcrumb breadcrumblist crumbs navbar navbox pagination pagenavi megamenu skip-link jump-link",
    SIDEBAR: "widget-area site-sidebar",
}
_AT_AN_END = {
    COMMENTS: "comment respond replies",
    RELATED: "related popular promo promotion teaser",
    SHARE: "share social follow-us",
    NEWSLETTER: "subscribe subscription signup sign-up donate donation",
    ADVERTISEMENT: "ad sponsor sponsored",
    TAGS: "tags keywords",
    NAVIGATION: "nav navigation menu submenu toolbar pager toc sitemap hamburger navlink nav-link",
    DIALOG: "modal popup pop-up offcanvas off-canvas flyout dropdown interstitial",
    FORM: "searchform search-form searchbox search-box search-bar search-field search-overlay login signin sign-in",
    SIDEBAR: "sidebar rail sidenav sidebar-left sidebar-right side-bar",
    FOOTER: "colophon copyright printfooter",
    HEADER: "masthead topbar top-bar",
}
_WHOLE = {
    RELATED: "read-more readmore",
    FORM: "search",
    SIDEBAR: "aside secondary widget",
    FOOTER: "footer site-footer main-footer global-footer page-footer bottom-footer blog-footer footer-wrapper"
    " footer-container footer-top footer-main footer-inner footer-area footer-bar footer-widget footer-links footer-nav"
    " footer-bottom footer-menu footer-content",
    HEADER: "header site-header main-header global-header top-header masthead-header nav-header blog-header"
    " header-wrapper header-container header-top header-main header-inner header-area header-bar",
}
_STATES = frozenset(
    "has have with without no not is hide hides show shows js embed embedded enabled open widgetized".split()
)
"""A name with such a word speaks of a state of what it names: ``has-sidebar``, ``comments-open``."""
_ORDER = (
    CONSENT, COMMENTS, RELATED, SHARE, NEWSLETTER, ADVERTISEMENT, TAGS,
    NAVIGATION, DIALOG, FORM, SIDEBAR, FOOTER, HEADER,
)  # fmt: skip
_CAMEL = expression(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATORS = expression(r"[^a-z0-9]+")


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 2 and not word.endswith("ss") else word


def _phrases(lists: dict[str, str]) -> dict[str, int]:
    """Phrase -> rank of its role."""
    return {
        "-".join(map(_singular, phrase.split("-"))): _ORDER.index(role)
        for role, words in lists.items()
        for phrase in words.split()
    }


_INSIDE, _EDGES, _ALONE = _phrases(_ANYWHERE), _phrases(_AT_AN_END), _phrases(_WHOLE)
_LONGEST = 3
_NONE = len(_ORDER)


@lru_cache(maxsize=16384)
def _rank(name: str) -> int:
    """The rank of the role that one class name or id speaks of."""
    plain = _SEPARATORS.sub("-", _CAMEL.sub("-", name[:80]).lower()).strip("-")
    words = plain.split("-")
    if not _STATES.isdisjoint(words):
        return _NONE
    words = [_singular(word) for word in words]
    count = len(words)
    rank = _ALONE.get("-".join(words), _NONE)
    if words[0] == "widget":  # WordPress: "widget_recent_entries"
        rank = min(rank, _ALONE["widget"])
    for start in range(count):
        phrase = ""
        for end in range(start, min(start + _LONGEST, count)):
            phrase = f"{phrase}-{words[end]}" if phrase else words[end]
            rank = min(rank, _INSIDE.get(phrase, _NONE))
            if start == 0 or end == count - 1:
                rank = min(rank, _EDGES.get(phrase, _NONE))
    return rank


@lru_cache(maxsize=16384)
def named_role(names: str) -> str:
    """The role that class names and ids, separated by spaces, speak of; empty for none."""
    rank = min((_rank(name) for name in names.split()[:20]), default=_NONE)
    return _ORDER[rank] if rank < _NONE else ""
