"""Pieces of lines, cut and aligned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.formats.excerpt import columns, excerpt, plain, safe

LONG = "The board met on Monday and said that the storm had broken two beams of the old pier near the lighthouse."


@pytest.mark.parametrize(
    ("line", "words", "width", "shown"),
    [
        ("The pier is long.", "pier", 40, ("The pier is long.", 4, 4)),
        ("    The pier is long.  ", "pier", 40, ("The pier is long.", 4, 4)),
        (LONG, "The board", 40, ("The board met on Monday and said that …", 0, 9)),
        (LONG, "lighthouse", 40, ("…of the old pier near the lighthouse.", 26, 10)),
        (LONG, "two beams", 40, ("…had broken two beams of the old pier …", 12, 9)),
        (LONG, "Monday and said that the storm had broken", 20, ("…Monday and said th…", 1, 19)),
        ("a\tpier", "pier", 40, ("a    pier", 5, 4)),
        ("港は長い pier", "pier", 40, ("港は長い pier", 9, 4)),
        ("cafe\u0301 pier", "pier", 40, ("cafe\u0301 pier", 5, 4)),
        ("a\u200bb", "\u200b", 40, ("a<U+200B>b", 1, 8)),
        ("a\u200bb", "b", 40, ("ab", 1, 1)),
        ("a\x1b[2Jb", "b", 40, ("a␛[2Jb", 5, 1)),
        ("", "", 40, ("", 0, 1)),
    ],
)
def test_excerpt(line: str, words: str, width: int, shown: tuple[str, int, int]) -> None:
    """The text, where the underline starts, how long it is."""
    start = line.index(words)
    found = excerpt(line, start, start + len(words), width)
    assert (found.text, found.indent, found.length) == shown


@given(st.text(), st.integers(0, 60), st.integers(0, 60), st.integers(20, 60))
def test_any_line_fits(line: str, start: int, length: int, width: int) -> None:
    """On one row, within the width, nothing but printable characters, the underline inside."""
    start = min(start, len(line))
    found = excerpt(line, start, start + length, width)
    assert columns(found.text) <= width
    assert found.indent == columns(found.before)
    assert not {c for c in found.text if ord(c) < 0x20 or c in "\x7f\u2028\u2029\u202e"}


def test_huge_line_is_cut_before_it_is_measured() -> None:
    """A megabyte costs no more than its neighbourhood."""
    line = "x" * 1_000_000 + " pier " + "y" * 1_000_000
    found = excerpt(line, 1_000_001, 1_000_005, 40)
    assert (found.marked, columns(found.text) <= 40) == ("pier", True)


def test_plain_and_safe() -> None:
    """One line; no controls."""
    assert (plain("a\n b\t\x1bc"), safe("a\tb\x00\u202e")) == ("a b ␛c", "a    b␀")
