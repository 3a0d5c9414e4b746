"""What a page says of its title, authors, dates, sources, licence and language, and where."""

from __future__ import annotations

import json

import pytest

from provlint.model import Document, Field, Source
from provlint.readers.html import HtmlReader

BODY = "<p>" + "The harbour board met on Monday to hear why the pier had to be closed again. " * 3 + "</p>"


def read(page: str) -> Document:
    return HtmlReader().read(Source("page.html", page.encode()))


def values(fields: tuple[Field, ...]) -> list[tuple[str, str]]:
    return [(field.value, field.origin) for field in fields]


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        ('<meta name="author" content="Ann Lee">', ("authors", "Ann Lee", "meta")),
        ('<meta name="Author" content="By Ann Lee">', ("authors", "Ann Lee", "meta")),
        ('<meta property="article:author" content="Ann Lee">', ("authors", "Ann Lee", "open graph")),
        ('<meta name="DC.creator" content="Ann Lee">', ("authors", "Ann Lee", "dublin core")),
        ('<meta name="citation_author" content="Lee, Ann">', ("authors", "Lee, Ann", "citation")),
        ('<meta name="parsely-author" content="Staff">', ("authors", "Staff", "meta")),
        (
            '<meta property="article:published_time" content="2021-05-03">',
            ("dates", "2021-05-03", "open graph"),
        ),
        ('<meta name="dcterms.issued" content="2021-05">', ("dates", "2021-05", "dublin core")),
        ('<meta name="citation_publication_date" content="2021/05/03">', ("dates", "2021/05/03", "citation")),
        ('<meta name="date" content="3 May 2021">', ("dates", "3 May 2021", "meta")),
        ('<meta property="og:title" content="A &amp; B">', ("titles", "A & B", "open graph")),
        ('<meta property="og:site_name" content="The Gazette">', ("sources", "The Gazette", "open graph")),
        ('<link rel="canonical" href="https://e.org/a">', ("sources", "https://e.org/a", "link")),
        ('<link rel="license" href="https://e.org/l">', ("licences", "https://e.org/l", "link")),
        ('<meta name="dc.rights" content="CC BY 4.0">', ("licences", "CC BY 4.0", "dublin core")),
        ('<meta property="og:locale" content="en_GB">', ("languages", "en_GB", "open graph")),
        ('<html lang="de-AT">', ("languages", "de-AT", "html")),
        ("<title>\n The  pier </title>", ("titles", "The pier", "html")),
    ],
)
def test_the_head_of_a_page(meta: str, expected: tuple[str, str, str]) -> None:
    """Each with its origin; white space and entities as a browser takes them."""
    metadata = read(meta + BODY).metadata
    column, value, origin = expected
    assert values(getattr(metadata, column)) == [(value, origin)]


@pytest.mark.parametrize(
    "nobody",
    [
        '<meta name="author" content="">',
        '<meta name="author" content="null">',
        '<meta name="author" content="{{ page.author }}">',
        '<meta property="article:author" content="https://www.facebook.com/gazette">',
        '<meta name="twitter:creator" content="@gazette">',
        '<div class="comment"><span class="comment-author">Bob Ray</span></div>',
        '<div id="comments"><p class="author">Bob Ray</p></div>',
        '<div class="related-posts"><p class="byline">By Bob Ray</p></div>',
        '<p class="byline">Updated 3 May 2021</p>',
        '<p class="authors">Authors</p>',
        '<div itemscope itemtype="https://schema.org/Review"><span itemprop="author">Bob Ray</span></div>',
        ld({"@type": "Article", "review": {"@type": "Review", "author": "Bob Ray"}}),
        ld({"@type": "Comment", "author": {"name": "Bob Ray"}}),
        ld({"@graph": [{"@type": "Person", "name": "Bob Ray"}]}),
        '<script type="application/ld+json">{"author": "Bob</script>',
        '<script type="application/json">{"@type": "Article", "author": "Bob Ray"}</script>',
    ],
)
def test_what_names_no_author(nobody: str) -> None:
    """Empty and unfilled values, addresses, and the authors of comments and reviews."""
    assert values(read(f"<h1>A pier is closed again</h1>{BODY}{nobody}").metadata.authors) == []


@pytest.mark.parametrize(
    "author",
    [
        "Ann Lee",
        ["Ann Lee"],
        {"name": "Ann Lee"},
        {"@type": "Person", "name": ["Ann Lee"]},
        [{"@type": "Person", "givenName": "Ann", "familyName": "Lee"}],
        {"@id": "#ann"},
        [{"@list": [{"@value": "Ann Lee"}]}],
    ],
)
@pytest.mark.parametrize(
    "wrap",
    [lambda n: n, lambda n: [n], lambda n: {"@graph": [n]}, lambda n: {"@type": "WebPage", "mainEntity": n}],
)
def test_authors_in_json_ld(author: object, wrap: object) -> None:
    """As text, nodes, lists and references; in lists, graphs and main entities."""
    assert callable(wrap)
    person = {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}
    page = ld(wrap({"@type": ["NewsArticle"], "author": author})) + ld([person])
    assert values(read(page).metadata.authors) == [("Ann Lee", "json-ld")]


def test_other_fields_of_json_ld() -> None:
    """Title, date, source, licence and language of the article, and where the value stands."""
    node = {
        "@type": "BlogPosting", "headline": "The pier &amp; the sea", "datePublished": "2021-05-03", "dateModified": "2022-01-01",
        "publisher": {"name": "The Gazette"}, "license": "https://e.org/l", "inLanguage": "en", "author": "Ann Lee",
    }  # fmt: skip
    document = read("<p>x" + ld(node))
    metadata = document.metadata
    assert [
        values(f)
        for f in (metadata.titles, metadata.dates, metadata.sources, metadata.licences, metadata.languages)
    ] == [
        [("The pier & the sea", "json-ld")],
        [("2021-05-03", "json-ld")],
        [("The Gazette", "json-ld")],
        [("https://e.org/l", "json-ld")],
        [("en", "json-ld")],
    ]
    place = metadata.authors[0].place
    assert place and document.source[place.start : place.end] == "Ann Lee"


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Article", "author": "Ann Lee",}',
        '<!-- {"@type": "Article", "author": "Ann\tLee"} -->',
        '{"@type": "Article", "author": "Ann Lee"};',
    ],
)
def test_json_ld_with_slips_is_still_read(script: str) -> None:
    """A comma too many, a comment around it, a tab in a string."""
    assert values(read(f'<script type="application/ld+json">{script}</script>').metadata.authors) == [
        ("Ann Lee", "json-ld")
    ]


@pytest.mark.parametrize(
    "byline",
    [
        "<p class='byline'>By Ann Lee</p>",
        "<p class='byline'>By <a href='/author/ann-lee'>Ann Lee</a> | 3 May 2021</p>",
        "<span class='author vcard'><span class='fn'>Ann Lee</span></span>",
        "<a rel='author' href='/x'>Ann Lee</a>",
        "<a href='https://e.org/authors/ann-lee/'>Ann Lee</a>",
        "<div class='post-author'>Posted by Ann Lee on Monday</div>",
        "<div class='article__author-name'>Ann Lee</div>",
        "<p class='p-author h-card'>Ann Lee</p>",
    ],
)
def test_bylines_that_a_page_marks(byline: str) -> None:
    """By class, by relation, by the address of an author's page; with the name's place in text and source."""
    document = read(f"<article><h1>A pier is closed again</h1>{byline}{BODY * 4}</article>")
    field = document.metadata.authors[0]
    assert (field.value, field.origin) == ("Ann Lee", "html")
    assert field.span and field.place
    assert (document[field.span], document.source[field.place.start : field.place.end]) == (
        "Ann Lee",
        "Ann Lee",
    )
    assert {f.value for f in document.metadata.authors} == {"Ann Lee"}


@pytest.mark.parametrize(
    ("markup", "value"),
    [
        ("<time datetime='2021-05-03T10:00Z'>3 May 2021</time>", "3 May 2021"),
        ("<time datetime='2021-05-03T10:00Z'>Monday</time>", "2021-05-03T10:00Z"),
        ("<span class='entry-date'>May 3, 2021</span>", "May 3, 2021"),
        ("<p class='published'>2021-05-03</p>", "2021-05-03"),
    ],
)
def test_dates_that_a_page_marks(markup: str, value: str) -> None:
    """By ``time`` or by class; a day of the week alone is no date."""
    assert values(read(f"<h1>A pier is closed again</h1>{markup}{BODY}").metadata.dates) == [(value, "html")]


@pytest.mark.parametrize(
    "markup",
    [
        "<div itemscope itemtype='https://schema.org/Article'><p itemprop='author'>Ann Lee</p>",
        "<div itemscope itemtype='https://schema.org/Article'><p itemprop='author' itemscope><b itemprop='name'>Ann Lee</b> CEO</p>",
        "<div itemscope><div itemprop='author' itemscope><meta itemprop='name' content='Ann Lee'></div>",
        "<p property='dc:creator'>Ann Lee</p>",
        "<meta itemprop='author' content='Ann Lee'>",
    ],
)
def test_microdata_and_rdfa(markup: str) -> None:
    """The author of the article, itself or by its name."""
    assert values(read(markup + BODY).metadata.authors) == [("Ann Lee", "microdata")]


def test_the_title_of_the_text_has_its_span() -> None:
    """The heading that the page is called by."""
    document = read(
        f"<title>A pier is closed again - The Gazette</title><h1>The Gazette of the Coast</h1><h2>A pier is closed again</h2>{BODY}"
    )
    assert [(f.value, f.origin, document[f.span] if f.span else None) for f in document.metadata.titles] == [
        ("A pier is closed again", "html", "A pier is closed again"),
        ("A pier is closed again - The Gazette", "html", None),
    ]


def test_links_to_a_licence() -> None:
    """Marked as one, or to Creative Commons."""
    document = read(
        f"{BODY}<a rel='license' href='/l'>our terms</a> <a href='https://creativecommons.org/licenses/by/4.0/'>CC BY</a>"
    )
    assert [(f.value, document[f.span] if f.span else "") for f in document.metadata.licences] == [
        ("/l", "our terms"),
        ("https://creativecommons.org/licenses/by/4.0/", "CC BY"),
    ]


def article(before: str, after: str = "") -> str:
    return f"<article><h1>A pier is closed again</h1>{before}{BODY * 5}{after}</article>"


def test_a_date_of_change_counts_only_where_no_other_is_given() -> None:
    """By its class or by the word before it."""
    changed = "<p class='date'>Updated: 4 June 2022</p>"
    pages = [
        article("<time>3 May 2021</time>" + changed),
        article(changed),
        article("<p class='date'>Posted 3 May 2021, updated 4 June 2022</p>"),
    ]
    assert [values(read(page).metadata.dates) for page in pages] == [
        [("3 May 2021", "html")],
        [("4 June 2022", "html")],
        [("3 May 2021", "html")],
    ]


@pytest.mark.parametrize("value", ["1750680000000", "0001-01-01T00:00:00Z", "yesterday", "", "{{ date }}"])
def test_what_is_no_date(value: str) -> None:
    """A count of seconds, a program's default, words and templates."""
    assert values(read(f'<meta name="date" content="{value}">' + BODY).metadata.dates) == []


def test_the_address_of_a_page_may_date_it() -> None:
    """Where nothing else does; its place is that of the day."""
    link = '<link rel="canonical" href="https://e.org/news/2021/05/03/pier/">'
    document = read(link + BODY)
    field = document.metadata.dates[0]
    assert (field.value, field.origin) == ("2021/05/03", "link")
    assert field.place and document.source[field.place.start : field.place.end] == "2021/05/03"
    assert values(read(link + '<meta name="date" content="2021-05-02">').metadata.dates) == [
        ("2021-05-02", "meta")
    ]


def test_a_byline_above_the_text_goes_before_one_below_it() -> None:
    """And a person named in the text is no author, though the name leads to a page about them."""
    inside = "<p>The master of the harbour, <a href='/people/bob-ray'>Bob Ray</a>, has told the board that it must wait.</p>"
    below = "<p class='author'>Cy Dee</p>"
    pages = [
        article("<p class='byline'>By Ann Lee</p>", inside + BODY + below),
        article(inside, inside + BODY + below),
    ]
    assert [values(read(page).metadata.authors) for page in pages] == [
        [("Ann Lee", "html")],
        [("Cy Dee", "html")],
    ]


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("ByAnn Lee", "Ann Lee"),
        ("By Ann Lee, Political Editor", "Ann Lee, Political Editor"),
        ("Ann Lee is a reporter based in York", "Ann Lee"),
        ("Ann Lee @annlee", "Ann Lee"),
        ("Ann Lee and Bob Ray for The Gazette", "Ann Lee and Bob Ray"),
        ("Story by: Ann Lee • 5 min read", "Ann Lee"),
        ("From staff reports", "staff reports"),
        ("admin", "admin"),
    ],
)
def test_a_name_is_cut_from_what_stands_around_it(byline: str, name: str) -> None:
    """Handles, places, dates and the words of the line."""
    assert [f.value for f in read(article(f"<p class='byline'>{byline}</p>")).metadata.authors] == [name]


def test_the_name_of_the_site_is_not_the_title() -> None:
    """Though it stands in a heading and in the title element, and comes first."""
    page = "<title>A pier is closed again | The Coast Gazette</title><h1>The Coast Gazette</h1><h2>A pier is closed again</h2>"
    assert read(page + BODY).metadata.titles[0].value == "A pier is closed again"
