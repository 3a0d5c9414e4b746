"""Markdown: the text a person reads, and what its blocks are."""

from __future__ import annotations

import pytest

from provlint.model import Block, BlockKind, Document, Source
from provlint.readers.markdown import MarkdownReader
from provlint.testing import read

P, H, L, T, C = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_ROW,
    BlockKind.CODE,
)


def _read(text: str) -> Document:
    return read(text, "markdown")


def _blocks(text: str) -> list[tuple[BlockKind, str]]:
    document = _read(text)
    return [(b.kind, document[b.span]) for b in document.blocks]


def _origin(document: Document, block: Block) -> str:
    return document.source[slice(*document.place(block.span))]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Prices *rose* by **5 %** ~~or so~~.", "Prices rose by 5 % or so."),
        ("AT&amp;T &eacute;t&#233; &#x1F600; &nosuch;", "AT&T été 😀 &nosuch;"),
        (r"5 \* 3 \[1\] \\", r"5 * 3 [1] \ ".strip()),
        ("a [link](https://example.org) b", "a link b"),
        ("a [link][r] [r] [nosuch]\n\n[r]: /x", "a link r [nosuch]"),
        ("<https://example.org>", "https://example.org"),
        ("a `code`, ``a ` b``, `a\nb` c", "a code, a ` b, a b c"),
        ("soft\nbreak, hard  \nbreak, hard\\\nbreak", "soft\nbreak, hard\nbreak, hard\nbreak"),
        ("a <b>bold</b> H<sub>2</sub>O<br>next", "a bold H2O\nnext"),
        ("a <!-- remark --> b", "a  b"),
        ("# Head {#id .class}", "Head"),
        ("Head\nmore\n===", "Head\nmore"),
        ("a\n\n* * *\n\nb", "a\n\nb"),
        ("- [ ] open\n- [x] done", "open\ndone"),
        ("$5 and $6 and ~7~ and ^8^ and 'quoted' -- so...", "$5 and $6 and 7 and ^8^ and 'quoted' -- so..."),
    ],
)
def test_the_text_is_what_a_person_reads(source: str, text: str) -> None:
    """No marks, no URLs, entities decoded; punctuation as typed."""
    assert _read(source).text == text


def test_blocks_map_to_their_source() -> None:
    """Between the marks, to the character."""
    document = _read("# One *two*\n\nAT&amp;T [rose](/x).\n\n> - said\n>   again\n")
    assert [(document[b.span], _origin(document, b)) for b in document.blocks] == [
        ("One two", "One *two"),
        ("AT&T rose.", "AT&amp;T [rose](/x)."),
        ("said\nagain", "said\n>   again"),
    ]


def test_headings_have_levels() -> None:
    """Of both kinds."""
    document = _read("# One\n\nTwo\n---\n\n###### Six ######\n")
    assert [(b.kind, b.level, document[b.span]) for b in document.blocks] == [
        (H, 1, "One"),
        (H, 2, "Two"),
        (H, 6, "Six"),
    ]


def test_lists_have_depth_and_group() -> None:
    """Each paragraph of an item is one; a list within has its own group."""
    document = _read("1. one\n2. two\n\n   - deep\n\n   more\n\n- other\n")
    assert [(b.kind, b.level, b.group, document[b.span]) for b in document.blocks] == [
        (L, 1, 1, "one"),
        (L, 1, 1, "two"),
        (L, 2, 2, "deep"),
        (L, 1, 1, "more"),
        (L, 1, 3, "other"),
    ]


def test_tables_have_rows_with_tabs_between_cells() -> None:
    """The head is a row too; the delimiter row is nothing."""
    document = _read("| a | *b* |\n|---|:-:|\n| 1 | `2` |\n| | [3](/x) |\n\nProse.")
    assert [(b.kind, b.group, document[b.span]) for b in document.blocks] == [
        (T, 1, "a\tb"),
        (T, 1, "1\t2"),
        (T, 1, "3"),
        (P, 0, "Prose."),
    ]


def test_quotations_are_quoted_and_alerts_are_not() -> None:
    """GitHub's ``[!NOTE]`` quotes nobody."""
    document = _read("> Said.\n>\n> > # Deep\n\nProse.\n\n> [!NOTE]\n> Mind this.\n")
    assert [(document[b.span], b.quoted) for b in document.blocks] == [
        ("Said.", True),
        ("Deep", True),
        ("Prose.", False),
        ("Mind this.", False),
    ]


@pytest.mark.parametrize(
    ("source", "code", "inner", "info"),
    [
        ("```py title\na\n\n b\n```", "```py title\na\n\n b\n```", "a\n\n b", "py title"),
        ("~~~\n~~~", "~~~\n~~~", "", ""),
        ("```\nnever closed\n\n", "```\nnever closed", "never closed", ""),
        ("> ```\n> a\n>  b\n> ```", "```\na\n b\n```", "a\n b", ""),
        ("- x\n\n  ```\n  a\n  ```", "```\na\n```", "a", ""),
        ("    a\n      b\n\n    c", "a\n  b\n\nc", None, ""),
        ("```\r\na\r\nb\r\n```", "```\na\nb\n```", "a\nb", ""),
    ],
)
def test_code_is_verbatim(source: str, code: str, inner: str | None, info: str) -> None:
    """Fences included; without the marks of what is around it."""
    document = _read(source)
    block = document.blocks[-1]
    assert (block.kind, document[block.span], block.info) == (C, code, info)
    assert (document[block.inner] if block.inner else None) == inner


@pytest.mark.parametrize(("name", "kind"), [("script", BlockKind.SCRIPT), ("style", BlockKind.STYLE)])
def test_programs_in_html_are_verbatim(name: str, kind: BlockKind) -> None:
    """Across empty lines too, where Markdown would go on with prose."""
    element = f"<{name}>\na\n\n# b *c*\n</{name}>"
    document = _read(f"Before.\n\n<div>\n{element}\n</div>\n\nBehind *it*.\n\nIn <{name}>x</{name}> words.")
    assert [(b.kind, document[b.span]) for b in document.blocks] == [
        (P, "Before."),
        (kind, element),
        (P, "Behind it."),
        (P, "In"),
        (kind, f"<{name}>x</{name}>"),
        (P, "words."),
    ]
    inner = document.blocks[1].inner
    assert inner is not None
    assert document[inner] == "\na\n\n# b *c*"


def test_other_html_is_read_without_its_tags() -> None:
    """Block-level tags part blocks, inline ones do not; comments are dropped."""
    source = (
        "<div align=center>\n  <h1>The &copy; title</h1>\n  Some <b>bold</b>\n  words.<p>Next\n"
        "<!-- a\n\nremark -->\n<ul><li>one<li>two</ul>\n"
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table></div>\n\nProse."
    )
    document = _read(source)
    assert [(b.kind, b.level, document[b.span]) for b in document.blocks] == [
        (H, 1, "The © title"),
        (P, 0, "Some bold\nwords."),
        (P, 0, "Next"),
        (L, 1, "one"),
        (L, 1, "two"),
        (T, 0, "a\tb"),
        (T, 0, "c"),
        (P, 0, "Prose."),
    ]


def test_a_quotation_in_html_holds_markdown() -> None:
    """Until its closing tag."""
    document = _read("<blockquote>\n\nSaid *so*.\n\n</blockquote>\n\nProse.")
    assert [(document[b.span], b.quoted) for b in document.blocks] == [("Said so.", True), ("Prose.", False)]


def test_links_of_every_kind() -> None:
    """Anchor text, target and title; those in code are none."""
    source = (
        "[*the* report](https://example.org/a 'T'), [ref], <https://example.org/b>, <a@example.org>, "
        "https://example.org/c, <a href='/d?x=1&amp;y'>html</a>, [![alt](i.png)](/e) `https://example.org/f`\n\n"
        "```\nhttps://example.org/g\n```\n\n[ref]: /r\n"
    )
    document = _read(source)
    assert [(document[link.span], link.target, link.title) for link in document.links] == [
        ("the report", "https://example.org/a", "T"),
        ("ref", "/r", ""),
        ("https://example.org/b", "https://example.org/b", ""),
        ("a@example.org", "mailto:a@example.org", ""),
        ("https://example.org/c", "https://example.org/c", ""),
        ("html", "/d?x=1&y", ""),
        ("", "/e", ""),
        ("https://example.org/f", "https://example.org/f", ""),
    ]


@pytest.mark.parametrize(
    ("source", "caption"),
    [
        ("![alt *x*](i.png 'T')\n*Photo: Ann Lee*\n", "Photo: Ann Lee"),
        ("![alt x](i.png 'T')\n\n_Photo: [Ann](/a)_\n\nProse.", "Photo: Ann"),
        ("![alt x](i.png 'T')\n\nProse *and more*.", None),
        ("![alt x](i.png 'T')\n\n## Head\n\n*Emphasis*", None),
        (
            "<figure><img src='i.png' alt='alt x' title=T><figcaption>Photo: Ann Lee</figcaption></figure>",
            "Photo: Ann Lee",
        ),
    ],
)
def test_images_with_captions(source: str, caption: str | None) -> None:
    """Their alternative text is not in the text; an emphasised line below is their caption."""
    document = _read(source)
    (image,) = document.images
    assert (image.target, image.alt, image.title) == ("i.png", "alt x", "T")
    assert (document[image.caption] if image.caption else None) == caption
    assert [document[b.span] for b in document.blocks if b.kind is BlockKind.CAPTION] == (
        [caption] if caption else []
    )
    assert "alt" not in document.text


@pytest.mark.parametrize(
    "source", ["![a](i.png)", "x\n\n![a](i.png)\n\ny", "x ![a](i.png) y", "- ![a](i.png)\n- b"]
)
def test_an_image_has_its_place(source: str) -> None:
    """White space stands for it in the text."""
    document = _read(source)
    (image,) = document.images
    assert document[image.span].isspace()
    assert document.source[slice(*document.place(image.span))] == "![a](i.png)"


def test_footnotes() -> None:
    """Numbered as on the page, each mark with its note."""
    document = _read(
        "Rose.[^b] Fell.[^a] Again.[^b] Lost.[^c]\n\n[^a]: The *bureau*.\n\n[^b]: The paper.\n\n    More.\n"
    )
    assert document.blocks[0].span.end == len("Rose.[1] Fell.[2] Again.[1] Lost.[^c]")
    assert [(document[n.mark], document[n.body] if n.body else None) for n in document.footnotes] == [
        ("[1]", "The paper.\n\nMore."),
        ("[2]", "The bureau."),
        ("[1]", "The paper.\n\nMore."),
        ("[^c]", None),
    ]


def test_typed_notes_work_as_in_plain_texts() -> None:
    """A numbered list under its heading."""
    document = _read("Rose.[2]\n\n## Sources\n\n1. The bureau.\n2. The paper.\n")
    assert [(document[n.mark], document[n.body] if n.body else None) for n in document.footnotes] == [
        ("[2]", "The paper.")
    ]


def test_modules_of_mdx_are_code() -> None:
    """Imports and exports are a program's; components are tags."""
    source = "import A from './a'\n\nexport const meta = {\n  a: 1\n}\n\n# Head\n\n<Note>\n\nProse.\n\n</Note>\n\nImport duties rose.\n"
    document = MarkdownReader().read(Source("a.mdx", source.encode()))
    assert [(b.kind, document[b.span].split("\n")[0]) for b in document.blocks] == [
        (C, "import A from './a'"),
        (C, "export const meta = {"),
        (H, "Head"),
        (P, "Prose."),
        (P, "Import duties rose."),
    ]
    assert [b.kind for b in _read("import duties 'rose'").blocks] == [P]


def test_comments_of_mdx() -> None:
    """It has no others; their place is in the source as it stands."""
    source = "Rose. {/* provlint: ignore[STA101] -- ours */}\n\n{/* a *remark* */}\n\n{/* open `{/**/}` {/*\n"
    document = MarkdownReader().read(Source("a.mdx", source.encode()))
    (directive,) = document.directives
    assert (directive.body, directive.alone) == ("ignore[STA101] -- ours", False)
    assert document.source[slice(*directive.place)] == "{/* provlint: ignore[STA101] -- ours */}"
    assert [document[b.span] for b in document.blocks] == ["Rose.", "` {/*"]


@pytest.mark.parametrize("text", ["", "\n\n", "<!-- only -->", "[a]: /b", "---", "<div></div>", "\ufeff"])
def test_documents_without_words(text: str) -> None:
    """Have no blocks."""
    assert _read(text).blocks == ()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends(end: str) -> None:
    """All read alike."""
    lines = ["# One", "", "two", "three", "", "> four", "", "```", "five", "```", "", "- six", "- seven"]
    assert _read(end.join(lines)).text == _read("\n".join(lines)).text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('{% image "pier.jpg" "The old pier at low tide" %}\n\nThe pier is shut.', "The pier is shut."),
        ('{{< figure src="pier.jpg" caption="The old pier" >}}\nThe pier is shut.', "The pier is shut."),
        ('{{% note "a" %}}The pier{{% /note %}} is shut.', "The pier is shut."),
        ('The [pier]({{ "/2019/pier/" | url }}) is **shut** {{ site.season }}.', "The pier is shut ."),
        ('The <img src="{{ "/pier.jpg" | url }}" alt="The pier"> pier.', "The   pier."),
        ("{{ page.title }}\n====\n\nThe pier of {{ name }} is shut.", "The pier of {{ name }} is shut."),
    ],
)
def test_tags_of_a_generator_are_no_words(source: str, text: str) -> None:
    """Behind front matter; but a form that waits to be filled in stays."""
    head = "---\ntitle: Pier\n---\n"
    document = _read(head + source)
    assert document.text.removeprefix(head).strip() == text


def test_tags_of_a_generator_stay_without_front_matter() -> None:
    """No generator would fill them in."""
    assert (
        _read("The pier of {{ site.town }} is {% shut %}.").text
        == "The pier of {{ site.town }} is {% shut %}."
    )
