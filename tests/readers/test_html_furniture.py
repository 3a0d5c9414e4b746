"""What stands around an article is told from it by the tree and by the names of a site's parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from provlint.model import Document, Source
from provlint.readers.html import HtmlReader
from provlint.readers.html_names import named_role

PROSE = "The harbour board met on Monday to hear why the pier had to be closed for a second summer in a row."
BODY = f"<p>{PROSE}</p>" * 8


def read(page: str) -> Document:
    return HtmlReader().read(Source("page.html", page.encode()))


def furniture(page: str) -> list[tuple[str, str]]:
    """Role and words of each block, the paragraphs of the article left out."""
    document = read(page)
    return [(b.furniture, document[b.span]) for b in document.blocks if document[b.span] != PROSE]


@pytest.mark.parametrize(
    ("names", "role"),
    [
        ("main-menu", "navigation"),
        ("breadcrumbs", "navigation"),
        ("siteFooter", "footer"),
        ("jp-relatedposts", "related"),
        ("latest-news-list", "related"),
        ("social_share_buttons", "share"),
        ("comments-area", "comments"),
        ("c-newsletter__form", "newsletter"),
        ("onetrust-banner-sdk", "consent"),
        ("ad-slot-3", "advertisement"),
        ("widget_recent_entries widget", "sidebar"),
        ("post-tags", "tags"),
        ("search-form", "form"),
        ("modal-login", "dialog"),
        ("left-sidebar", "sidebar"),
        ("site-header", "header"),
        ("has-sidebar", ""),
        ("with-comments", ""),
        ("article-header", ""),
        ("entry-footer", ""),
        ("author-bio", ""),
        ("byline", ""),
        ("shared-memory", ""),
        ("commentary", ""),
        ("headline news-story", ""),
        ("address", ""),
        ("navy-blue", ""),
        ("", ""),
        ("---", ""),
    ],
)
def test_names_of_parts(names: str, role: str) -> None:
    """Whole words of class names and ids; a word about a state is none."""
    assert named_role(names) == role


@pytest.mark.parametrize(
    ("before", "after", "roles"),
    [
        ("<nav>Home</nav>", "", ["navigation"]),
        ("<div role='banner'>The Gazette</div>", "", ["header"]),
        ("<header>The Gazette</header>", "<footer>Terms</footer>", ["header", "footer"]),
        (
            "<div class='breadcrumb'>Home</div>",
            "<div id='comments'>Ann: No!</div>",
            ["navigation", "comments"],
        ),
        ("", "<aside>Read also</aside>", ["sidebar"]),
        ("", "<div class='related-posts'><h3>More</h3></div>", ["related"]),
        ("", "<form><label>Mail</label></form>", ["form"]),
        ("", "<button>Share</button>", ["form"]),
        ("", "<div role='dialog'>We use cookies</div>", ["dialog"]),
        ("", "<div id='cookie-banner'>We use cookies</div>", ["consent"]),
    ],
)
def test_parts_by_element_role_and_name(before: str, after: str, roles: list[str]) -> None:
    """Elements, ARIA roles, class names and ids."""
    found = furniture(f"<body>{before}<div class='post'><h1>A pier is closed again</h1>{BODY}{after}</div>")
    assert [role for role, _ in found if role] == roles
    assert ("", "A pier is closed again") in found


@pytest.mark.parametrize(
    "opening",
    [
        "<body class='single has-sidebar comments-open navigation'>",
        "<form id='aspnetForm'>",
        "<div class='sidebar'>",
        "<div class='modal'>",
        "<div aria-hidden='true'>",
        "<div class='widget Blog'>",
        "<div class='elementor-widget-container'>",
        "<div class='newsletter-page'><article>",
        "<aside>",
        "<main class='related'>",
    ],
)
def test_the_article_is_no_furniture_whatever_it_is_called(opening: str) -> None:
    """A name on an element around the article does not count."""
    page = f"{opening}<h1>A pier is closed again</h1>{BODY}"
    assert {block.furniture for block in read(page).blocks} == {""}


def test_what_belongs_to_an_article_is_not_furniture() -> None:
    """Its header and footer, byline, date, caption, credit, author's biography and notes."""
    page = (
        f"<nav>Home</nav><article><header class='article-header'><h1>A pier is closed again</h1><p class='byline'>By Ann Lee</p>"
        f"<time>3 May 2021</time></header>{BODY}<figure><img src=a.jpg><figcaption>The pier. Photo: B. Ray</figcaption></figure>"
        "<footer><div class='author-bio'>Ann Lee covers the coast.</div></footer></article>"
        "<div class='author-box'>Ann Lee is a reporter.</div><footer>Terms of use</footer>"
    )
    assert furniture(page) == [
        ("navigation", "Home"),
        ("", "A pier is closed again"),
        ("", "By Ann Lee"),
        ("", "3 May 2021"),
        ("", "The pier. Photo: B. Ray"),
        ("", "Ann Lee covers the coast."),
        ("", "Ann Lee is a reporter."),
        ("footer", "Terms of use"),
    ]


def test_what_lies_outside_the_box_of_the_article_is_furniture() -> None:
    """Names that say nothing: the tree still shows where the article begins and ends."""
    page = (
        "<div class=x1><div>Sign in</div><div>Weather: rain</div></div><div class=x2><div class=x3><p>3 May 2021, Ann Lee</p>"
        f"<h1>A pier is closed again</h1></div><div class=x4>{BODY}</div><div class=x5><h3><a href=a>Storm sinks ferry</a></h3>"
        "<p>Words on a ferry</p></div></div>"
    )
    assert furniture(page) == [
        ("header", "Sign in"),
        ("header", "Weather: rain"),
        ("", "3 May 2021, Ann Lee"),
        ("", "A pier is closed again"),
        ("related", "Storm sinks ferry"),
        ("footer", "Words on a ferry"),
    ]


def test_teasers_of_other_articles_do_not_hide_the_end_of_this_one() -> None:
    """A short paragraph under a linked title, again and again, is no part of it."""
    teasers = "".join(
        f"<div><h2><a href=a{n}>Another title, number {n}</a></h2><p>{PROSE} {n}</p></div>" for n in range(5)
    )
    page = f"<div><h1>A pier is closed again</h1>{BODY}</div><div>{teasers}</div>"
    assert {role for role, words in furniture(page) if words[-1].isdecimal()} == {"related", "footer"}


def test_links_after_the_last_paragraph_are_furniture_unless_they_are_sources() -> None:
    """A list of links under the text leads elsewhere; one that is called sources belongs to it."""
    links = "<ul><li><a href=a>Ferry sinks</a><li><a href=b>Ferry found</a></ul>"
    page = "<article><h1>A pier is closed again</h1>{}<h3>{}</h3>{}</article>"
    assert [
        [role for role, _ in furniture(page.format(BODY, title, links))] for title in ("More", "Sources")
    ] == [["", "related", "related", "related"], ["", "", "", ""]]


def test_comments_may_be_longer_than_the_article() -> None:
    """Most of the prose of a page may be its readers'."""
    page = (
        f"<article><h1>A pier is closed again</h1>{BODY}</article><div id='comments'>"
        + f"<p>{PROSE} No!</p>" * 30
        + "</div>"
    )
    assert {role for role, words in furniture(page) if words.endswith("No!")} == {"comments"}


def test_articles_of_real_pages_are_found(shared: Path) -> None:
    """Nearly every word of the article stands outside furniture, and little else does."""
    reached = kept = gold = 0
    for folder in sorted((shared / "bench" / "pages").glob("*/")):
        document = HtmlReader().read(Source("page.html", (folder / "page.html").read_bytes()))
        words = set((folder / "gold.txt").read_text(encoding="utf-8").split())
        for block in document.blocks:
            inside = [word in words for word in document[block.span].split()]
            gold += sum(inside) if len(inside) > 12 and sum(inside) > 0.95 * len(inside) else 0
            if not block.furniture:
                kept += len(inside)
                reached += sum(inside) if len(inside) > 12 and sum(inside) > 0.95 * len(inside) else 0
    assert (round(reached / gold, 2), round(gold / kept, 1)) == (1.0, 0.8)
