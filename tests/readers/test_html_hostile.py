"""Pages that are broken, cut off or made to hurt: read all the same, and in time that grows with their length."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provlint.model import Document, Source
from provlint.readers.html import HtmlReader

MANY = 20_000


def read(page: str) -> Document:
    return HtmlReader().read(Source("page.html", page.encode("utf-8", "replace")))


def check(document: Document) -> None:
    """Spans lie in the text, in order; places in the source."""
    at = 0
    for block in document.blocks:
        assert at <= block.span.start < block.span.end <= len(document.text)
        place = document.place(block.span)
        assert 0 <= place.start <= place.end <= len(document.source)
        at = block.span.end


PAGES = {
    "open boxes": "<div>" * MANY,
    "deep boxes": "<div>" * MANY + "x" + "</div>" * MANY,
    "deep inline": "<b>" * MANY + "x" + "</b>" * MANY,
    "misnested": "<i>" * 500 + "<div>" * MANY + "</i>" * MANY,
    "paragraphs": "<p>x" * MANY,
    "lists": "<ul><li>x" * MANY,
    "tables": "<table><tr><td>" * MANY,
    "rows": "<table>" + "<tr><td>x" * MANY,
    "links": "<a href=x>y" * MANY,
    "signs": "<" * MANY + "&" * MANY,
    "half entities": "&am &#; &#x &#xFFFFFFF; &#xD800; &#0;" * MANY,
    "long attribute": '<a href="' + "x" * 5_000_000 + '">y</a>',
    "long class": '<div class="' + "ab " * 1_000_000 + '">y</div>',
    "long name": '<div class="' + "a-" * 1_000_000 + '">y</div>',
    "long style": '<div style="' + "display " * 300_000 + '">y</div>',
    "open attribute": '<a href="x' * MANY,
    "open comments": "<!--" * MANY,
    "directives": "<!-- provlint: ignore -->" * MANY,
    "open scripts": "<script>" * MANY,
    "deep json": '<script type="application/ld+json">' + "[" * MANY + "</script>",
    "json nodes": '<script type="application/ld+json">{"@type":"Article","author":"X"}</script>' * MANY,
    "titles": "<title>x</title>" * MANY,
    "breaks": "x" + "<br>" * MANY + "y",
    "quotations": "<q>" * MANY,
    "lone carriage returns": "<p>a\r\n\r b" * MANY,
    "blank lines": "<pre>" + "\n" * MANY + "x" + "\n" * MANY,
    "drawings": "<svg>" * MANY + "<div>x",
    "figures": "".join(f"<figure><img src={n}><figcaption>c</figcaption></figure>" for n in range(MANY // 4)),
    "notes": "<sup><a href=#fn1>1</a></sup><p id=fn1>x</p>" * (MANY // 4),
    "bylines": "<p class=byline>By Ann Lee" * (MANY // 4),
    "scopes": "<div itemscope><span itemprop=author>x</span>" * (MANY // 4),
    "names in names": ("<div class=share>" * 500 + "x" + "</div>" * 500) * 10,
    "white space": " \n" * MANY * 10,
    "no spaces": "x" * 1_000_000,
}


@pytest.mark.parametrize("name", PAGES)
def test_hostile_pages_are_read(name: str) -> None:
    """Thousands of one thing give a sound document; how the time grows is for the benchmarks to say."""
    check(read(PAGES[name]))


@given(st.text(alphabet=st.sampled_from([*"<>/!-&;#='\"aptdx \n\r\0"]), max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_signs_are_read(page: str) -> None:
    """Whatever a tokeniser could stumble over."""
    check(read(page.replace("\0", "\ufffd")))


TAGS = "p div b a td tr table ul li h1 script style title pre svg q sup br hr img select textarea blockquote form button".split()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(TAGS),
            st.sampled_from(["<{}>", "</{}>", "<{} hidden>", "<{}/>", "x {} ", "<{} class=nav>"]),
        ),
        max_size=40,
    )
)
@settings(max_examples=300, deadline=None)
def test_tags_in_any_order_are_read(tags: list[tuple[str, str]]) -> None:
    """Opened, closed, hidden and empty."""
    check(read("".join(form.format(tag) for tag, form in tags)))


def test_real_pages_cut_off_anywhere_are_read(shared: Path) -> None:
    """As a broken download leaves them."""
    chance = random.Random(7)
    for path in sorted((shared / "bench" / "pages").glob("*/page.html"))[::6]:
        data = path.read_bytes()
        for _ in range(4):
            check(HtmlReader().read(Source("page.html", data[: chance.randrange(len(data))])))
