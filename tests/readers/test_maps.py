"""What holds for every document that the text and Markdown readers give, whatever its source."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provlint.errors import InputError
from provlint.model import BlockKind, Document, Source, Span
from provlint.readers.markdown import MarkdownReader
from provlint.readers.text import TextReader
from provlint.testing import read

READERS = (TextReader(), MarkdownReader())
BOTH = pytest.mark.parametrize("kind", ["text", "markdown"])

_WORDS = st.sampled_from(
    "Prices rose 5 % the über e\u0301te\u0301 👩‍🚀 العربية 価格 \u200b AT&amp;T &copy; &#x1F600; &nosuch; "
    "*so* **it** _is_ ~~no~~ `a` ``b`` [a](/b) [a](https://example.org/x_(y)) [r] ![i](p.png) <b>x</b> <br> <!--c--> [^1] [1] ¹ "
    "https://example.org \\* \\ * ** ` | > # - 1. <script>s</script> <a href='x'>y</a> <!-- provlint: ignore[A] --> "
    "&lt; $1$ :tada: ]( )( [[ {{x}} <a@b.org> \t \xa0 \u2028 \x0c".split(" ")
)
_LINE = st.lists(_WORDS, min_size=1, max_size=8).map(" ".join)
_LEAD = st.sampled_from(
    [
        "",
        "",
        "",
        "# ",
        "### ",
        "> ",
        "> > ",
        "- ",
        "* ",
        "  - ",
        "    ",
        "\t",
        "1. ",
        "10) ",
        "| ",
        "[^1]: ",
        "[1] ",
        "[r]: ",
        "   ",
        "> - ",
        "- > ",
    ]
)
_WHOLE = st.sampled_from(
    [
        "```",
        "```py",
        "~~~~",
        "---",
        "===",
        "***",
        "|---|---|",
        "a\tb\tc",
        "",
        "",
        "",
        "<div>",
        "</div>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<blockquote>",
        "</blockquote>",
        "<pre>",
        "</pre>",
        "<ul><li>x<li>y</ul>",
        "<table><tr><td>a<td>b</table>",
        "# provlint: ignore[A] -- b",
        "[//]: # (provlint: enable)",
        "References",
        "> [!NOTE]",
        "import a from 'b'",
    ]
)
_HEAD = st.sampled_from(
    [
        "",
        "",
        "---\ntitle: Ü\nauthor: [A, B]\n---\n",
        "+++\ntitle = 'x'\n+++\n",
        "---\nbroken: a: b\n---\n",
        "\ufeff",
    ]
)
_LINES = st.lists(st.one_of(st.tuples(_LEAD, _LINE).map("".join), _WHOLE), max_size=14)


def _joined(head: str, lines: list[str], ends: list[str]) -> str:
    return head + "".join(line + end for line, end in zip(lines, ends * len(lines), strict=False))


_DOCUMENTS = st.builds(
    _joined,
    _HEAD,
    _LINES,
    st.lists(st.sampled_from(["\n", "\n", "\r\n", "\r", "\n\n"]), min_size=1, max_size=4),
)


def assert_sound(document: Document) -> None:
    """The map covers the text, verbatim where it says so; blocks and all else lie in the text, in order."""
    text, source = document.text, document.source
    at = 0
    for segment in document.map.segments:
        assert segment.start == at
        assert segment.length > 0
        assert 0 <= segment.source <= segment.source + segment.source_length <= len(source)
        at += segment.length
        if segment.length == segment.source_length:
            said = source[segment.source : segment.source + segment.source_length]
            assert text[segment.start : at] == said.replace("\r", "\n")
    assert at == len(text)
    assert all(a.source + a.source_length <= b.source for a, b in pairwise(document.map.segments))

    for block in document.blocks:
        words = document[block.span]
        assert words
        assert words == words.strip()
        assert 0 <= block.span.start < block.span.end <= len(text)
        assert block.inner is None or block.span.covers(block.inner)
        place = document.place(block.span)
        assert place.start < place.end
        assert document.position(place.start) <= document.position(place.end - 1)
    assert all(a.span.end <= b.span.start for a, b in pairwise(document.blocks))

    inside = Span(0, len(text))
    for span in (
        *(link.span for link in document.links),
        *(image.span for image in document.images),
        *(note.mark for note in document.footnotes),
        *(note.body for note in document.footnotes if note.body),
        *(image.caption for image in document.images if image.caption),
    ):
        assert inside.covers(span)
        assert span.start <= span.end
    assert all(a.span.start <= b.span.start for a, b in pairwise(document.links))
    assert all(a.mark.start <= b.mark.start for a, b in pairwise(document.footnotes))
    assert all(a.place.start <= b.place.start for a, b in pairwise(document.directives))
    assert all(Span(0, len(source)).covers(d.place) and d.body for d in document.directives)


@BOTH
@given(source=_DOCUMENTS)
@settings(max_examples=200, deadline=None)
def test_documents_of_pieces_are_sound(kind: str, source: str) -> None:
    """Entities, links, fences, tables, lists, scripts, line ends of every kind."""
    assert_sound(read(source, kind))


@BOTH
@given(source=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
@settings(deadline=None)
def test_any_text_is_sound(kind: str, source: str) -> None:
    """Also without any sense."""
    assert_sound(read(source, kind))


@given(source=_DOCUMENTS.filter(lambda source: "provlint:" not in source))
@settings(deadline=None)
def test_a_plain_text_stays_as_typed(source: str) -> None:
    """But for its line ends, and for comments to provlint."""
    kept = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert read(source).text == kept


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: str(reader.name))
@given(
    data=st.one_of(st.binary(), _DOCUMENTS.map(lambda s: s.encode("utf-16"))),
    charset=st.sampled_from(["", "latin-1", "utf-16", "gbk"]),
)
@settings(deadline=None)
def test_any_bytes_give_a_document_or_an_input_error(
    reader: TextReader | MarkdownReader, data: bytes, charset: str
) -> None:
    """A reader has no third way out."""
    try:
        document = reader.read(Source("any", data, charset=charset))
    except InputError:
        return
    assert_sound(document)


HOSTILE: dict[str, Callable[[int], str]] = {
    "one line": lambda n: "word " * n,
    "empty lines": lambda n: "\n" * n,
    "quotations": lambda n: ">" * n + " a",
    "lists": lambda n: "- " * n + "a",
    "brackets": lambda n: "[" * n + "a" + "]" * n,
    "links": lambda n: "[a](" * n,
    "images": lambda n: "![" * n,
    "emphasis": lambda n: "*a **b " * n,
    "tags": lambda n: "<a '" * n,
    "comments": lambda n: "<!-- " * n,
    "directives": lambda n: "a <!-- provlint: x --> " * n,
    "open scripts": lambda n: "<script>\n" * n,
    "scripts": lambda n: "<script>a</script>\n\n" * n,
    "fences": lambda n: "```\na\n```\n" * n,
    "scripts in fences": lambda n: "```\n<script>\n```\n" * n + "</script>",
    "indents": lambda n: "\n".join(" " * (i % 500) + "- a" for i in range(n // 50)),
    "marks": lambda n: "a [1] ¹\n" * n,
    "notes": lambda n: "[1] a\n" * n,
    "urls": lambda n: "http://a.b/" + ")" * n,
    "many urls": lambda n: "http://" * n,
    "rows": lambda n: "|a|b\n|-|-\n" * n,
    "tabs": lambda n: "a\tb\n" * n,
    "front matter": lambda n: "---\n" + "a: b\n" * n,
    "blank front matter": lambda n: "---\n" + "\n" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: str(reader.name))
def test_hostile_documents_are_read(reader: TextReader | MarkdownReader, name: str) -> None:
    """Ten thousand of one thing give a sound document; how the time grows is for the benchmarks to say."""
    assert_sound(reader.read(Source("hostile", HOSTILE[name](10_000).encode())))


def test_deep_nesting_is_read() -> None:
    """Deeper than Python could recurse."""
    for sign in ("> ", "- ", "[", "*", "<div>", "![", "- > "):
        for reader in READERS:
            assert_sound(reader.read(Source("deep", (sign * 20_000 + "a").encode())))


def test_real_texts_are_sound(shared: Path) -> None:
    """Drafts, extractions and pages that were saved as text."""
    paths = [
        *shared.glob("seeds/*.txt"),
        *shared.glob("bench/marked/docs/*.txt"),
        *shared.glob("samples/**/*.txt"),
        *shared.glob("samples/**/*.md"),
        *shared.glob("*.md"),
    ]
    assert paths
    for path in filter(Path.is_file, paths):
        for reader in READERS:
            try:
                document = reader.read(Source(path.name, path.read_bytes()))
            except InputError:
                continue
            assert_sound(document)


def test_real_extractions_have_a_block_a_line(shared: Path) -> None:
    """No two lines of a web extraction are taken for one paragraph."""
    for path in shared.glob("bench/marked/docs/*.txt"):
        document = read(path.read_text())
        for block in document.blocks:
            assert block.kind is BlockKind.CODE or "\n" not in document[block.span]
