"""Plain texts: what lines make which blocks."""

from __future__ import annotations

import textwrap

import pytest

from provlint.model import BlockKind, Document, Span
from provlint.testing import read

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW
LONG = "Prices rose in most of the towns that the bureau looked at, and in none of them did they fall at all this year."
WRAPPED = textwrap.fill(f"{LONG} The Ministry of Trade in Ek will look into it. {LONG}", 72)


def _blocks(text: str) -> list[tuple[BlockKind, str]]:
    document = read(text)
    return [(b.kind, document[b.span]) for b in document.blocks]


def _paragraphs(text: str) -> list[str]:
    document = read(text)
    assert {b.kind for b in document.blocks} <= {P}
    return [document[b.span] for b in document.blocks]


def test_every_line_of_a_web_extraction_is_a_block() -> None:
    """Long lines, with and without empty lines between, and short ones among them."""
    lines = [LONG, LONG, "Share this story", "By Ann Lee", LONG, "12 May 2024", "Read more"]
    assert _paragraphs("\n".join(lines)) == lines
    assert _paragraphs("\n\n".join(lines)) == lines


def test_wrapped_lines_are_one_paragraph() -> None:
    """Until an empty line."""
    assert _paragraphs(f"{WRAPPED}\n\n{WRAPPED}\n") == [WRAPPED, WRAPPED]


def test_a_wrapped_paragraph_ends_where_an_indent_begins_the_next() -> None:
    """As books have it."""
    assert _paragraphs(f"  {WRAPPED}\n  {WRAPPED}") == [WRAPPED, WRAPPED]


def test_capitals_throughout_are_wrapped_as_the_rest() -> None:
    """As in licences."""
    text = f"{WRAPPED}\n\n{WRAPPED.upper()}"
    assert _paragraphs(text) == text.split("\n\n")


def test_a_short_line_ends_a_wrapped_paragraph() -> None:
    """The next word would have fitted on it."""
    assert _paragraphs(f"{WRAPPED}\n{WRAPPED}") == [WRAPPED, WRAPPED]


def test_a_text_may_mix_both() -> None:
    """A wrapped paragraph among lines that are one each."""
    assert _paragraphs(f"{LONG}\n\n{WRAPPED}\n\n{LONG}\n{LONG}") == [LONG, WRAPPED, LONG, LONG]


@pytest.mark.parametrize(
    "lines",
    [
        ["Dear reader,", "I write to you about the prices that rose again this year."],
        ["Photograph by Ann Lee for the paper of the town of Ek", "Prices rose again in the spring."],
        ["politics", "world news", "sport"],
        ["Roses are red", "and violets are blue", "and so are you"],
        [
            "The bureau of prices and wages in the town of Ek says:",
            "Prices rose in most of the towns of the country.",
        ],
    ],
)
def test_short_lines_stay_apart(lines: list[str]) -> None:
    """Salutations, captions, menus and verse are not wrapped."""
    assert _paragraphs("\n".join(lines)) == lines


def test_headings() -> None:
    """With hashes or underlined; capitals alone are left to others to judge."""
    text = "# One #\n\n###### C#\nTwo\n===\n\nThree\n-----\nProse.\n\nALL CAPITALS\n\n#hashtag\n\n####### seven\n"
    document = read(text)
    assert [(b.kind, b.level, document[b.span]) for b in document.blocks] == [
        (H, 1, "One"),
        (H, 6, "C#"),
        (H, 1, "Two"),
        (H, 2, "Three"),
        (P, 0, "Prose."),
        (P, 0, "ALL CAPITALS"),
        (P, 0, "#hashtag"),
        (P, 0, "####### seven"),
    ]
    assert document.text == text


@pytest.mark.parametrize(
    "rule", ["---", "***", "* * *", "_____", "=====", "-- ", "~~~~ ~~~~".replace("~", "=")]
)
def test_rules_are_no_blocks(rule: str) -> None:
    """They part what stands around them."""
    assert _paragraphs(f"{LONG}\n\n{rule}\n\n{LONG}") == [LONG, LONG]


def test_a_rule_under_a_sentence_is_no_underline() -> None:
    """An underline is about as long as its title."""
    assert _paragraphs("That was all that they had to say.\n---\nNext.") == [
        "That was all that they had to say.",
        "Next.",
    ]


@pytest.mark.parametrize(
    ("fence", "code", "inner", "info"),
    [
        ("```\nTweet\n```", None, "Tweet", ""),
        ("```js title\na\n\nb\n```", None, "a\n\nb", "js title"),
        ("~~~\n```\n~~~", None, "```", ""),
        ("````\n```\n````", None, "```", ""),
        ("```\n```", None, "", ""),
        ("  ```\n  a\n  ```  ", "```\n  a\n  ```", "  a", ""),
        ("```\nnever\n\nclosed\n\n", "```\nnever\n\nclosed", "never\n\nclosed", ""),
        ("```", None, "", ""),
    ],
)
def test_fences(fence: str, code: str | None, inner: str, info: str) -> None:
    """The span covers the fence lines, ``inner`` what is between; an unclosed one runs to the end."""
    document = read(f"Prose.\n{fence}")
    prose, block = document.blocks
    assert (prose.kind, block.kind, block.info) == (P, BlockKind.CODE, info)
    assert document[block.span] == (code or fence)
    assert block.inner is not None
    assert document[block.inner] == inner


def test_prose_goes_on_behind_a_fence() -> None:
    """On the very next line."""
    assert _blocks("```\na\n```\nProse.") == [(BlockKind.CODE, "```\na\n```"), (P, "Prose.")]


def test_lists() -> None:
    """Items without their marks, with depth and one group a list."""
    document = read(
        "- one\n- two\n  - deep\n  more\n* three\n\n1. first\n2) second\n\n(3) third\na) fourth\n"
    )
    assert [(b.level, b.group, document[b.span]) for b in document.blocks if b.kind is L] == [
        (1, 1, "one"),
        (1, 1, "two"),
        (2, 2, "deep"),
        (1, 1, "three"),
        (1, 3, "first"),
        (1, 3, "second"),
        (1, 3, "third"),
        (1, 3, "fourth"),
    ]


def test_an_item_goes_on_in_indented_lines() -> None:
    """And ends at the next mark or at a line that is not indented."""
    assert _blocks("- one goes\n  on and on\n- two\nProse.") == [
        (L, "one goes\n  on and on"),
        (L, "two"),
        (P, "Prose."),
    ]


def test_a_number_in_a_wrapped_sentence_is_no_item() -> None:
    """A line may begin with a figure and a full stop."""
    text = "The commission raised the price of a litre of milk in the spring to\n"
    text += "42. In the autumn it fell again, as the bureau of prices had foretold."
    assert _paragraphs(text) == [text]


def test_quotations() -> None:
    """The marks stay in the text between the lines."""
    document = read("> Prices rose.\n>\n>> - deep\n\nProse.\n> # Said\n")
    assert [(b.kind, b.quoted, document[b.span]) for b in document.blocks] == [
        (P, True, "Prices rose."),
        (L, True, "deep"),
        (P, False, "Prose."),
        (H, True, "Said"),
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", ["| a | b |", "| 1 | 2 |"]),
        ("a | b\n--|--\n1 | 2".replace("--|--", "|--|--"), ["a | b", "1 | 2"]),
        ("Year\tPrice\n2023\t5\n2024\t6", ["Year\tPrice", "2023\t5", "2024\t6"]),
        ("| one row | alone |", ["| one row | alone |"]),
        ("Home | About | Contact", []),
        ("A\ttab in prose.", []),
    ],
)
def test_tables(text: str, rows: list[str]) -> None:
    """Rows of bars and tabs, one group a table; a menu is none."""
    document = read(f"{LONG}\n\n{text}\n\n{LONG}")
    found = [b for b in document.blocks if b.kind is T]
    assert [document[b.span] for b in found] == rows
    assert {b.group for b in found} <= {1}


def test_lines_around_a_table_stay_prose() -> None:
    """Without an empty line between them."""
    assert [kind for kind, _ in _blocks("The prices:\n| a | b |\n| 1 | 2 |\nSource: bureau")] == [P, T, T, P]


@pytest.mark.parametrize(("name", "kind"), [("script", BlockKind.SCRIPT), ("STYLE", BlockKind.STYLE)])
def test_programs(name: str, kind: BlockKind) -> None:
    """Elements that an extractor left, on lines of their own or among words."""
    element = f"<{name} type=x>\na {{\n\nb }}</{name}>"
    document = read(f"Before {element} behind.\n\n{element}")
    assert [(b.kind, document[b.span]) for b in document.blocks] == [
        (P, "Before"),
        (kind, element),
        (P, "behind."),
        (kind, element),
    ]
    inner = document.blocks[1].inner
    assert inner is not None
    assert document[inner] == "\na {\n\nb }"


def test_an_unclosed_program_ends_at_an_empty_line() -> None:
    """So that it cannot swallow the article."""
    assert _blocks("<script>\nvar a;\n\nProse.") == [(BlockKind.SCRIPT, "<script>\nvar a;"), (P, "Prose.")]


def test_a_tag_that_is_talked_of_is_no_program() -> None:
    """In running words, in back quotes, in a fence."""
    text = "The <script> tag and `<style>a</style>` matter."
    assert _paragraphs(text) == [text]
    assert [kind for kind, _ in _blocks("```\n<script>\n```\nx <script>y</script>")] == [
        BlockKind.CODE,
        P,
        BlockKind.SCRIPT,
    ]


def _links(document: Document) -> list[tuple[str, str, str]]:
    return [(document[link.span], link.target, link.title) for link in document.links]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "See https://example.org/a_(b), or not.",
            [("https://example.org/a_(b)", "https://example.org/a_(b)", "")],
        ),
        ("(see www.example.org/x)", [("www.example.org/x", "http://www.example.org/x", "")]),
        ("<HTTP://Example.org>", [("HTTP://Example.org", "HTTP://Example.org", "")]),
        ("[the report](https://example.org 'T') said", [("the report", "https://example.org", "T")]),
        (
            "[a](/b) https://example.org",
            [("a", "/b", ""), ("https://example.org", "https://example.org", "")],
        ),
        (
            "![alt](https://example.org/a.png)",
            [("https://example.org/a.png", "https://example.org/a.png", "")],
        ),
        ("见https://example.org/价格。然后", [("https://example.org/价格", "https://example.org/价格", "")]),
        ("a://b http:// www. x@www.example.org not.a/link", []),
        ("```\nhttps://example.org\n```", []),
    ],
)
def test_links(text: str, links: list[tuple[str, str, str]]) -> None:
    """Bare URLs without the sentence's punctuation, and Markdown's links."""
    assert _links(read(text)) == links


def _notes(document: Document) -> list[tuple[str, str | None]]:
    return [(document[n.mark], document[n.body] if n.body else None) for n in document.footnotes]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Rose.[1] Fell [2, 4].", [("[1]", None), ("[2, 4]", None), ("[2, 4]", None)]),
        ("Rose.[1]\n\n[1] Bureau, 2024.", [("[1]", "Bureau, 2024.")]),
        ("Rose.[^a]\n\n[^a]: Bureau.", [("[^a]", "Bureau.")]),
        ("Rose.[1] Fell.[2]\n\nReferences\n\n1. Bureau.\n2. Paper.", [("[1]", "Bureau."), ("[2]", "Paper.")]),
        ("Rose.[1-3]\n\n## Notes\n1 A\n2 B\n3 C", [("[1-3]", "A"), ("[1-3]", "B"), ("[1-3]", "C")]),
        ("Rose.¹ Fell.²\n\n¹ Bureau.\n\nSources:\n\n2. Paper.", [("¹", "Bureau."), ("²", "Paper.")]),
        ("Rose [note 1].\n\nFootnotes\n\n[1] Bureau.", [("[note 1]", "Bureau.")]),
        ("10 m² and 5³ and [sic] and a[0]", []),
        ("1. One\n2. Two", []),
        ("[1](https://example.org)", []),
        ("```\na[1]\n```", []),
    ],
)
def test_footnotes(text: str, notes: list[tuple[str, str | None]]) -> None:
    """Marks and, where it is there, the note; a bare number opens one only under its heading."""
    assert _notes(read(text)) == notes


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    """All read alike, with exact places in the source."""
    document = read(f"# One{end}{end}- two{end}- three{end}{end}Four.{end}")
    assert document.text == "# One\n\n- two\n- three\n\nFour.\n"
    assert [document.source[slice(*document.place(b.span))] for b in document.blocks] == [
        "One",
        "two",
        "three",
        "Four.",
    ]


@pytest.mark.parametrize("text", ["", "\n", " \t\r\n\r\n", "\ufeff"])
def test_empty_texts_have_no_blocks(text: str) -> None:
    """White space is no block."""
    assert read(text).blocks == ()


@pytest.mark.parametrize("sign", ["!", "#", "-", "|", "`", "[", "=", "1", "é", "؟", "\u200b", "\ufffd"])
def test_a_single_character(sign: str) -> None:
    """Whatever it is, its block is it."""
    assert [b.span for b in read(sign).blocks] == [Span(0, 1)]
