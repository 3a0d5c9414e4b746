"""What a person reads of a web page, and what is known of each part."""

from __future__ import annotations

import pytest

from provlint.model import Block, BlockKind, Document, Source
from provlint.readers.html import HtmlReader


def read(page: str | bytes, path: str = "page.html", charset: str = "") -> Document:
    data = page.encode() if isinstance(page, str) else page
    return HtmlReader().read(Source(path, data, charset=charset))


def told(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document[block.span]) for block in document.blocks]


def test_white_space_is_collapsed_as_in_a_browser() -> None:
    """Runs of spaces, tabs and line ends are one space, none at the ends of a block; tags do not part words."""
    found = read("<p>\n  One\t <b> two</b> thr<i>ee </i>\r\n four  </p>").text
    assert found == "One two three four"


def test_entities_are_read_as_what_they_stand_for() -> None:
    """Named, decimal and hexadecimal references, with and without a semicolon; what is none stays."""
    found = read("<p>Fish &amp; chips &#8364;5&#x20AC; &copy2020 AT&T &nosuch; a&nbsp;b</p>").text
    assert found == "Fish & chips €5€ ©2020 AT&T &nosuch; a\u00a0b"


def test_one_break_is_a_line_and_two_are_a_paragraph() -> None:
    """``<br>`` ends a line; two of them end the block."""
    document = read("<p>Roses<br>are red<br/><br>Violets</p>")
    assert told(document) == [(BlockKind.PARAGRAPH, "Roses\nare red"), (BlockKind.PARAGRAPH, "Violets")]


def test_end_tags_may_be_missing() -> None:
    """Paragraphs, list items, cells and rows end where the next one begins."""
    document = read("<p>One<p>Two<ul><li>a<li>b<p>c</ul>Three<table><tr><td>1<td>2<tr><td>3<td>4</table>")
    assert told(document) == [
        (BlockKind.PARAGRAPH, "One"),
        (BlockKind.PARAGRAPH, "Two"),
        (BlockKind.LIST_ITEM, "a"),
        (BlockKind.LIST_ITEM, "b"),
        (BlockKind.LIST_ITEM, "c"),
        (BlockKind.PARAGRAPH, "Three"),
        (BlockKind.TABLE_ROW, "1\t2"),
        (BlockKind.TABLE_ROW, "3\t4"),
    ]


def test_misnested_tags_do_not_break_paragraphs() -> None:
    """The end of an inline element leaves the blocks inside it open."""
    document = read("<div><a href='x'>One <div>two</a> three</div> four</div><p>five</b> six</p>")
    assert [text for _, text in told(document)] == ["One", "two three", "four", "five six"]


def test_text_outside_paragraphs_is_a_paragraph() -> None:
    """Words straight in a ``div`` or the body are no less read."""
    assert told(read("Bare <div>In a box<p>In a paragraph</p>after</div>")) == [
        (BlockKind.PARAGRAPH, "Bare"),
        (BlockKind.PARAGRAPH, "In a box"),
        (BlockKind.PARAGRAPH, "In a paragraph"),
        (BlockKind.PARAGRAPH, "after"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a<b) x('</p>')</script>",
        "<style>p { color: red }</style>",
        "<noscript>Switch on scripts</noscript>",
        "<template><p>Later</p></template>",
        "<svg><title>Icon</title><text>x</text></svg>",
        "<svg/>",
        "<div hidden>no<p>no</p></div>",
        "<div style='color:red; display : none'>no</div>",
        "<span class='sr-only'>Opens in a new window</span>",
        "<i aria-hidden='true'>share</i>",
        "<select><option>one<option>two</select>",
        "<textarea>typed</textarea>",
        "<dialog>closed</dialog>",
        "<!-- a comment -->",
        "<iframe src='x'>old</iframe>",
        "<?php echo 1 ?>",
    ],
)
def test_what_nobody_sees_is_not_in_the_text(hidden: str) -> None:
    """Programs, styles, hidden parts, form controls and comments leave no trace."""
    assert read(f"<body><p>Before</p>{hidden}<p>After</p>").text == "Before\n\nAfter"


def test_a_drawing_whose_end_is_missing_does_not_swallow_the_page() -> None:
    """Many empty paths, an empty style and a missing end tag: the paragraph after them is read."""
    assert (
        read("<svg><style/>" + "<path d='x'/>" * 600 + "</svg><p>Here</p><svg><g><p>There</p>").text
        == "Here\n\nThere"
    )


def test_headings_have_their_level_and_lists_their_depth_and_group() -> None:
    """A list in a list is a level deeper and another group."""
    document = read("<h2>Title</h2><ul><li>a<ol><li>b</ol><li>c</ul><ul><li>d</ul>")
    assert [(b.kind, b.level, b.group, document[b.span]) for b in document.blocks] == [
        (BlockKind.HEADING, 2, 0, "Title"),
        (BlockKind.LIST_ITEM, 1, 1, "a"),
        (BlockKind.LIST_ITEM, 2, 2, "b"),
        (BlockKind.LIST_ITEM, 1, 1, "c"),
        (BlockKind.LIST_ITEM, 1, 3, "d"),
    ]
    assert document.text == "Title\n\na\n\nb\n\nc\n\nd"


def test_a_table_of_layout_is_no_table() -> None:
    """Cells full of prose are columns of a page; cells with short words are data."""
    prose = "Words that go on and on. " * 30
    document = read(
        f"<table><tr><td><p>{prose}</p><p>{prose}</p></td><td>side</td></tr><tr><td>1</td><td><p>2</p></td></tr></table>"
    )
    assert [b.kind for b in document.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.TABLE_ROW,
    ]


def test_quotations_code_and_captions_are_told_apart() -> None:
    """``blockquote``, ``pre`` with its language, ``figcaption`` and caption classes."""
    document = read(
        "<blockquote><p>Said</p><ul><li>so</ul></blockquote><pre><code class='language-py'>\nx = 1\n  y</code></pre>"
        "<figure><img src='a.jpg' alt='A pier'><figcaption>The pier. Photo: Ann Lee</figcaption></figure>"
        "<p class='wp-caption-text'>A boat</p>"
    )
    assert document.blocks[:2] == (
        Block(BlockKind.PARAGRAPH, document.blocks[0].span, quoted=True),
        Block(BlockKind.LIST_ITEM, document.blocks[1].span, level=1, quoted=True, group=1),
    )
    assert told(document)[2:] == [
        (BlockKind.CODE, "x = 1\n  y"),
        (BlockKind.CAPTION, "The pier. Photo: Ann Lee"),
        (BlockKind.CAPTION, "A boat"),
    ]


def test_the_language_of_code_is_that_of_its_class() -> None:
    """On ``pre`` itself; highlighters write it in several ways."""
    pages = [
        "<pre class='language-js'>a</pre>",
        "<pre class='brush: php'>a</pre>",
        "<pre lang='c'>a</pre>",
        "<pre>a</pre>",
    ]
    assert [read(page).blocks[0].info for page in pages] == ["js", "php", "c", ""]


def test_a_letter_set_line_by_line_is_prose() -> None:
    """``pre`` around an article is no program: its paragraphs end at blank lines."""
    lines = "The harbour was quiet that night and the boats\nlay still at their moorings until the morning came.\n"
    document = read(f"<pre>{lines * 2}\n{lines * 2}</pre>")
    assert [b.kind for b in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_raised_digits_do_not_run_into_figures() -> None:
    """45%<sup>1</sup> is no 451; an ordinal's letters stay letters."""
    assert read("<p>45%<sup>1</sup> of 10<sup>2</sup> on the 1<sup>st</sup>, CO<sub>2</sub></p>").text == (
        "45%¹ of 10² on the 1st, CO2"
    )


def test_inline_quotations_have_their_marks() -> None:
    """A browser draws quotation marks around ``q``."""
    assert read("<p>She said <q>never again</q>.</p>").text == "She said “never again”."


def test_links_have_their_words_and_targets() -> None:
    """Targets as they are written, entities decoded; a link around an image has no words."""
    document = read(
        "<p>A <a href='/x?a=1&amp;b=2' title='T'> report </a>, <a href='#'><img src=i.png></a><a>no link</a></p>"
    )
    assert [(document[link.span], link.target, link.title) for link in document.links] == [
        ("report", "/x?a=1&b=2", "T"),
        ("", "#", ""),
    ]


def test_words_of_neighbouring_links_and_times_do_not_merge() -> None:
    """Style sheets set them apart; a comma after a date stays with it."""
    assert read("<p><a href=a>News</a><a href=b>Sport</a> By Ann<time>3 May</time>, noon</p>").text == (
        "News Sport By Ann 3 May, noon"
    )


def test_images_of_the_article_have_their_captions() -> None:
    """Icons and portraits are none; the place of a lazy image is its real one."""
    document = read(
        "<p>One</p><figure><img src='data:image/gif;base64,R0' data-src='/pier.jpg' alt='Pier'>"
        "<figcaption>The pier</figcaption></figure><img src='/b.jpg' width=600><img src='/dot.gif' width=1 height=1>"
        "<img class='avatar' src='/ann.jpg'>"
    )
    found = [
        (i.target, i.alt, document[i.caption] if i.caption else None, i.span.start) for i in document.images
    ]
    assert found == [("/pier.jpg", "Pier", "The pier", 3), ("/b.jpg", "", None, 13)]


def test_footnote_marks_lead_to_their_notes() -> None:
    """By name of the note, in a list or as an empty anchor; a link back is no mark."""
    document = read(
        "<p>So it is.<sup id='r1'><a href='#fn1'>1</a></sup> And so.<a href='#cite_note-2' id='cite_ref-2'>[2]</a> "
        "See <a href='#part'>the part</a>.<sup><a href='#fn9'>9</a></sup></p>"
        "<ol><li id='fn1'>First note. <a href='#r1'>↩</a></li></ol><p><a name='cite_note-2'></a>Second note</p>"
    )
    found = [(document[f.mark], document[f.body] if f.body else None) for f in document.footnotes]
    assert found == [("¹", "First note. ↩"), ("[2]", "Second note"), ("⁹", None)]


def test_comments_that_speak_to_provlint_are_directives() -> None:
    """With their place, and whether they stand alone on their line."""
    page = "<p>a</p>\n  <!-- provlint: ignore[STA101] -- known -->\r\n<p>b <!--provlint:ignore--></p><!-- other -->"
    document = read(page)
    assert [(d.body, d.alone, page[d.place.start : d.place.end]) for d in document.directives] == [
        ("ignore[STA101] -- known", True, "<!-- provlint: ignore[STA101] -- known -->"),
        ("ignore", False, "<!--provlint:ignore-->"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        b"<meta charset='koi8-r'>",
        b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
        b'<?xml version="1.0" encoding="koi8-r"?>',
    ],
)
def test_the_page_declares_its_encoding(head: bytes) -> None:
    """In a meta element, in its old form, or in the XML declaration."""
    document = read(head + b"<p>" + "Декабрь".encode("koi8-r") + b"</p>")
    assert (document.text, document.encoding) == ("Декабрь", "koi8-r")


def test_xhtml_may_close_empty_elements_in_their_tag() -> None:
    """``<script/>`` and ``<a/>`` have no content there."""
    page = "<?xml version='1.0'?><html><head><title/><script src='x'/></head><body><a id='t'/><p>Read me</p></body></html>"
    assert read(page, "page.xhtml").text == "Read me"


def test_an_empty_page_is_an_empty_document() -> None:
    """No words, no blocks, no error."""
    assert [(read(page).text, read(page).blocks) for page in ("", " \n", "<html>", "<p>&nbsp;</p>")] == [
        ("", ()),
        ("", ()),
        ("", ()),
        ("\u00a0", ()),
    ]


def test_a_form_that_ends_early_does_not_hold_what_follows() -> None:
    """Its end tag stands inside a box that it opened before: the text after the box is no form's."""
    document = read("<div><form class='login'><div><label>Mail</label></form></div><p>Free words</p></div>")
    assert [(b.furniture, document[b.span]) for b in document.blocks] == [
        ("form", "Mail"),
        ("", "Free words"),
    ]


def test_a_heading_that_is_never_closed_ends_with_its_words() -> None:
    """The next heading closes it; paragraphs after its words are none."""
    words = "The harbour board met on Monday to hear why the pier had to be closed again this summer. "
    document = read(f"<h1>{words}<p>{words}</p><div class='x'>{words}</div><h2>Two<h2>Three")
    assert [b.kind for b in document.blocks] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.HEADING,
    ]


def test_bracketed_marks_stay_as_they_are_written() -> None:
    """As encyclopaedias write them; the handles on their headings are not read."""
    document = read(
        "<h2>History<span class='mw-editsection'>[edit]</span></h2><p>So it was.<sup class='reference' id='cite_ref-1'>"
        "<a href='#cite_note-1'><span>[</span>1<span>]</span></a></sup></p><ol><li id='cite_note-1'>A book.</li></ol>"
    )
    assert document.text == "History\n\nSo it was.[1]\n\nA book."
    assert [(document[f.mark], document[f.body] if f.body else "") for f in document.footnotes] == [
        ("[1]", "A book.")
    ]


def test_words_in_a_box_named_for_its_picture_are_a_caption() -> None:
    """Not every site has ``figure``; a box of another name holds a picture and a paragraph."""
    document = read(
        "<div class='main-image'><a href=x><img src=/a.jpg></a>The pier. Photo: Ann Lee</div>"
        "<p class='imageCaption'>A boat</p><div class='text'><img src=/b.jpg>Words about it</div>"
    )
    assert told(document) == [
        (BlockKind.CAPTION, "The pier. Photo: Ann Lee"),
        (BlockKind.CAPTION, "A boat"),
        (BlockKind.PARAGRAPH, "Words about it"),
    ]
