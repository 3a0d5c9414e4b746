"""Every span of the text of a page has its exact place in the source."""

from __future__ import annotations

import html
import random
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from provlint.model import Document, Source, Span
from provlint.readers.html import HtmlReader

SPACE = " \t\n\r\f"
CHARACTERS = st.sampled_from(
    [*"abcXYZ019.,-&<>\"'€éßжü漢字", "\u00a0", "e\u0301", "😀", "👩\u200d🚀", "\u2028", "�"]
)
SPACES = st.sampled_from([" ", "  ", "\n", "\r\n", "\r", "\t", " \r\n\t ", "&#32;", "&#10;"])
INLINE = st.sampled_from(
    ["b", "i", "em", "strong", "span", "span class='x'", "code", "u", "custom-tag", "font size=1"]
)
BLOCK = st.sampled_from(
    ["p", "div", "div class='y'", "section", "li", "h2", "blockquote", "td", "figcaption"]
)
NOTHING = st.sampled_from(
    ["<!-- c -->", "<script>var a = '<p>';</script>", "<i hidden>no</i>", "<wbr>", "<svg><path/></svg>"]
)
ONE_CHARACTER = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "€": "&euro;",
    "é": "&eacute;",
    "\u00a0": "&nbsp;",
    "ß": "&#223;",
}


def _written(character: str, how: int) -> str:
    """*character* raw where that is allowed, or as one of its references."""
    if how == 0 and character not in "&<>":
        return character
    if how == 1 and character in ONE_CHARACTER:
        return ONE_CHARACTER[character]
    return "".join(f"&#{ord(c)};" if how % 2 else f"&#x{ord(c):X};" for c in character)


WORD = st.lists(st.tuples(CHARACTERS, st.integers(0, 3)), min_size=1, max_size=6).map(
    lambda letters: "".join(_written(character, how) for character, how in letters)
)
RUN = st.recursive(
    st.one_of(WORD, SPACES, NOTHING),
    lambda inner: st.tuples(INLINE, st.lists(inner, max_size=4)).map(
        lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0].split()[0]}>"
    ),
    max_leaves=12,
)
LINES = st.lists(st.one_of(RUN, SPACES, st.just("<br>")), max_size=6).map("".join)
PAGES = st.lists(
    st.tuples(BLOCK, LINES, st.booleans()).map(
        lambda b: f"<{b[0]}>{b[1]}" + (f"</{b[0].split()[0]}>" if b[2] else "")
    ),
    max_size=6,
).map("".join)

_UNSEEN = re.compile(r"<!--.*?-->|<script>.*?</script>|<i hidden>.*?</i>|<wbr>|<svg>.*?</svg>", re.DOTALL)
_PARTING = re.compile(r"</?(?:p|div|section|li|h2|blockquote|td|figcaption|br)\b[^>]*>")
_TAG = re.compile(r"</?[a-z][^>]*>")


def decoded(source: str) -> str:
    """What a person reads of *source*, found by other means than the reader's."""
    words = _TAG.sub("", _PARTING.sub(" ", _UNSEEN.sub("", source)))
    return " ".join(re.split(r"[ \t\n\r\f]+", html.unescape(words).strip(SPACE)))


def plain(text: str) -> str:
    return " ".join(re.split(r"[ \t\n\r\f]+", text.strip(SPACE)))


def read(page: str) -> Document:
    return HtmlReader().read(Source("page.html", page.encode()))


@given(PAGES, st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_the_source_of_a_span_is_its_text(page: str, chance: random.Random) -> None:
    """For whole blocks and for any part of them."""
    document = read(page)
    for block in document.blocks:
        place = document.place(block.span)
        assert plain(decoded(page[place.start : place.end])) == plain(document[block.span])
        first, last = sorted((chance.randint(*block.span), chance.randint(*block.span)))
        part = Span(first, last)
        place = document.place(part)
        assert plain(decoded(page[place.start : place.end])) == plain(document[part])


@given(PAGES)
@settings(max_examples=200, deadline=None)
def test_nothing_that_is_read_is_left_out(page: str) -> None:
    """The words of the blocks together are the words of the page."""
    document = read(page)
    kept = plain(" ".join(document[block.span] for block in document.blocks))
    assert kept.replace(" ", "").replace("\u00a0", "").replace("\u2028", "") == (
        decoded(page).replace(" ", "").replace("\u00a0", "").replace("\u2028", "")
    )


@given(PAGES)
@settings(max_examples=200, deadline=None)
def test_the_map_covers_the_text_in_order(page: str) -> None:
    """Segments follow each other without gaps in the text and never step back in the source."""
    document = read(page)
    at = behind = 0
    for segment in document.map.segments:
        assert segment.start == at
        assert segment.source >= behind
        at, behind = at + segment.length, segment.source + segment.source_length
    assert at == len(document.text)


def test_places_are_lines_and_columns_of_the_file() -> None:
    """Through CRLF, tabs, entities, combining characters and emoji."""
    document = read("<p>\r\n\tA &amp; e\u0301 😀\r\n<b>here</b> &lt;there&gt;</p>\r\n")
    here = document.text.index("here")
    there = document.text.index("<there>")
    places = [document.place(Span(here, here + 4)), document.place(Span(there, there + 7))]
    assert [(document.position(p.start), document.source[p.start : p.end]) for p in places] == [
        ((3, 4), "here"),
        ((3, 13), "&lt;there&gt;"),
    ]


def test_real_pages_map_exactly(shared: Path) -> None:
    """Each piece of the text is its source as it stands there, or what an entity there stands for."""
    raised = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾", "0123456789+-()")
    pages = sorted((shared / "bench" / "pages").glob("*/page.html"))
    wrong: list[tuple[str, str, str]] = []
    for path in pages[::4]:
        document = HtmlReader().read(Source(path.name, path.read_bytes()))
        for segment in document.map.segments:
            text = document.text[segment.start : segment.start + segment.length]
            source = document.source[segment.source : segment.source + segment.source_length]
            same = plain(text.translate(raised)) == plain(source) or text.isspace() or text in "“”"
            if not same and html.unescape(source) != text:
                wrong.append((path.parent.name, text[:80], source[:80]))
    assert wrong == []
