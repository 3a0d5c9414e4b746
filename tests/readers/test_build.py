"""Texts put together from pieces, with their map."""

from __future__ import annotations

from provlint.model import Segment, Span
from provlint.readers.build import TextBuilder


def test_neighbouring_pieces_are_one_segment() -> None:
    """Verbatim pieces that go on in the source need no seam."""
    builder = TextBuilder("one two three")
    assert [builder.copy(0, 4), builder.copy(4, 8)] == [Span(0, 4), Span(4, 8)]
    assert (builder.text, builder.map.segments) == ("one two ", (Segment(0, 8, 0, 8),))


def test_pieces_that_stand_for_others_map_as_a_whole() -> None:
    """An entity is one character of text and five of source."""
    builder = TextBuilder("a &amp; b")
    builder.copy(0, 2)
    builder.put("&", 2, 7)
    builder.copy(7, 9)
    assert builder.text == "a & b"
    assert builder.map.segments == (Segment(0, 2, 0, 2), Segment(2, 1, 2, 5), Segment(3, 2, 7, 2))
    assert builder.map.place(Span(0, 3)) == Span(0, 7)


def test_line_ends_become_lf() -> None:
    """CRLF as a whole, CR one to one."""
    builder = TextBuilder("a\r\nb\rc\nd")
    assert builder.copy_lines(0, 8) == Span(0, 7)
    assert (builder.text, builder.map.place(Span(1, 2))) == ("a\nb\nc\nd", Span(1, 3))


def test_empty_pieces_leave_nothing() -> None:
    """No segment of no length."""
    builder = TextBuilder("abc")
    builder.copy(1, 1)
    builder.put("", 0, 3)
    assert (builder.text, builder.map.segments, builder.length) == ("", (), 0)


def test_the_tail_is_what_was_added_last() -> None:
    """Across pieces and from within one."""
    builder = TextBuilder("abcdef")
    builder.copy(0, 3)
    builder.copy(4, 6)
    assert [builder.tail(at) for at in (0, 2, 3, 5)] == ["abcef", "cef", "ef", ""]
