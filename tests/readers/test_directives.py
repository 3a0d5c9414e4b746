"""Comments that speak to provlint, found in texts and Markdown."""

from __future__ import annotations

import pytest

from provlint.model import Document
from provlint.readers.directives import parse_comment
from provlint.testing import read


def _said(document: Document) -> list[tuple[str, str, bool]]:
    """Each directive's body, the source at its place, and whether it is alone."""
    return [(d.body, document.source[slice(*d.place)], d.alone) for d in document.directives]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (" provlint: ignore[STA101] -- why ", "ignore[STA101] -- why"),
        ("provlint:disable", "disable"),
        ("\n  provlint: ignore[A]\n  -- two lines\n", "ignore[A]\n  -- two lines"),
        ("provlint:", None),
        (" Provlint: ignore", None),
        (" not provlint: ignore", None),
        ("", None),
    ],
)
def test_the_body_of_a_comment(body: str, said: str | None) -> None:
    """Only a comment that begins with the program's name speaks to it."""
    assert parse_comment(body) == said


@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_a_comment_on_its_own_line_leaves_no_line(kind: str) -> None:
    """What a person reads has no trace of it."""
    document = read("One.\n\n<!-- provlint: ignore[STA101] -- seen -->\nTwo rose by 5 %.\n", kind)
    assert _said(document) == [("ignore[STA101] -- seen", "<!-- provlint: ignore[STA101] -- seen -->", True)]
    assert [document[b.span] for b in document.blocks] == ["One.", "Two rose by 5 %."]
    assert "provlint" not in document.text


@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_a_trailing_comment(kind: str) -> None:
    """It goes with the blanks before it, its sentence stays."""
    document = read("Two rose by 5 %. <!-- provlint: ignore[STA101] -->\r\nThree.\r\n", kind)
    assert _said(document) == [("ignore[STA101]", "<!-- provlint: ignore[STA101] -->", False)]
    assert document.text.split() == "Two rose by 5 %. Three.".split()


@pytest.mark.parametrize("sign", ["#", "//", "##"])
def test_a_line_of_a_plain_text(sign: str) -> None:
    """What programs have for comments."""
    document = read(f"One.\n  {sign} provlint: disable[JNK] -- menu  \nTwo.", "text")
    assert _said(document) == [("disable[JNK] -- menu", f"{sign} provlint: disable[JNK] -- menu", True)]
    assert document.text == "One.\nTwo."


def test_markdown_has_no_such_lines() -> None:
    """There a hash opens a heading."""
    assert read("# provlint: a linter\n", "markdown").directives == ()


@pytest.mark.parametrize("kind", ["text", "markdown"])
@pytest.mark.parametrize("quoted", ["(provlint: enable)", '"provlint: enable"', "'provlint: enable'"])
def test_the_label_that_markdown_hides(kind: str, quoted: str) -> None:
    """``[//]: #`` is the comment of those who want none in their HTML."""
    document = read(f"One.\n\n[//]: # {quoted}\n\nTwo.", kind)
    assert _said(document) == [("enable", f"[//]: # {quoted}", True)]
    assert document.text == ("One.\n\n\nTwo." if kind == "text" else "One.\n\nTwo.")


@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_examples_in_code_are_no_directives(kind: str) -> None:
    """A manual shows comments without meaning them."""
    fence = "```\n<!-- provlint: ignore[A] -->\n[//]: # (provlint: ignore[B])\n# provlint: ignore[C]\n```"
    document = read(f"Write:\n\n{fence}\n\n<!-- provlint: ignore[D] -->\n", kind)
    assert [body for body, _, _ in _said(document)] == ["ignore[D]"]
    assert fence in document.text


@pytest.mark.parametrize("kind", ["text", "markdown"])
@pytest.mark.parametrize(
    "comment", ["<!-- provlint: ignore", "<!-- a remark -->", "<!---->", "<!-- provlint: -->"]
)
def test_what_is_no_directive(kind: str, comment: str) -> None:
    """A comment that never ends, speaks to somebody else, or says nothing."""
    assert read(f"One. {comment}", kind).directives == ()


def test_directives_come_in_reading_order() -> None:
    """Whatever their form."""
    document = read("# provlint: a1\n\nX <!-- provlint: b1 -->\n\n// provlint: c1\n", "text")
    assert [body for body, _, _ in _said(document)] == ["a1", "b1", "c1"]
    assert document.text == "\nX\n\n"
