"""The nouns: spans, maps and positions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.model import (
    Block,
    BlockKind,
    Document,
    Field,
    Grade,
    Metadata,
    Position,
    Segment,
    Severity,
    SourceMap,
    Span,
)


def _document(source: str) -> Document:
    return Document("a.txt", source, source, "text", SourceMap.verbatim(len(source)))


@pytest.mark.parametrize(
    ("one", "other", "covers", "overlaps"),
    [
        (Span(0, 5), Span(1, 3), True, True),
        (Span(0, 5), Span(0, 5), True, True),
        (Span(0, 5), Span(3, 6), False, True),
        (Span(0, 5), Span(5, 6), False, False),
        (Span(0, 5), Span(2, 2), True, True),
        (Span(0, 5), Span(5, 5), True, False),
    ],
)
def test_spans_cover_and_overlap(one: Span, other: Span, covers: bool, overlaps: bool) -> None:
    """Half-open: neighbours share nothing."""
    assert (one.covers(other), one.overlaps(other)) == (covers, overlaps)


MAP = SourceMap([Segment(0, 4, 2, 4), Segment(4, 1, 6, 5), Segment(5, 2, 11, 0), Segment(7, 3, 20, 3)])
"""Four characters as they stand, an entity, a gap from nowhere, three more."""


@pytest.mark.parametrize(
    ("span", "place"),
    [
        (Span(0, 4), Span(2, 6)),
        (Span(1, 3), Span(3, 5)),
        (Span(4, 5), Span(6, 11)),
        (Span(3, 5), Span(5, 11)),
        (Span(4, 8), Span(6, 21)),
        (Span(5, 7), Span(11, 11)),
        (Span(6, 8), Span(11, 21)),
        (Span(2, 2), Span(4, 4)),
        (Span(4, 4), Span(6, 6)),
        (Span(10, 10), Span(23, 23)),
        (Span(9, 50), Span(22, 23)),
    ],
)
def test_a_map_leads_to_the_source(span: Span, place: Span) -> None:
    """Character by character in verbatim segments, as a whole in others, empty to empty."""
    assert MAP.place(span) == place


def test_an_empty_map_leads_to_the_start() -> None:
    """Of a document without words."""
    assert SourceMap([]).place(Span(0, 0)) == Span(0, 0)
    assert SourceMap([]).place(Span(0, 3)) == Span(0, 0)


@given(st.integers(0, 50), st.integers(0, 50))
def test_a_verbatim_map_changes_nothing(start: int, length: int) -> None:
    """The text is its own source."""
    span = Span(start, start + length)
    assert SourceMap.verbatim(100).place(span) == span


@pytest.mark.parametrize(
    ("offset", "position"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (2, 3)), (6, (3, 1)), (7, (4, 1)), (8, (4, 2))],
)
def test_positions_count_from_one(offset: int, position: tuple[int, int]) -> None:
    """Lines end at LF, CRLF and CR; columns are code points."""
    assert _document("é\N{GRINNING FACE}\nb\r\n\rd").position(offset) == Position(*position)


def test_lines_come_without_their_ends() -> None:
    """Also the last one, which may have none."""
    document = _document("a\r\nb\r\rc")
    assert [document.line(n) for n in (1, 2, 3, 4)] == ["a", "b", "", "c"]


def test_a_document_is_sliced_by_spans() -> None:
    """In text offsets."""
    assert _document("Prices rose.")[Span(7, 11)] == "rose"


@pytest.mark.parametrize("kind", BlockKind)
def test_prose_is_somebodys_words(kind: BlockKind) -> None:
    """No program, no front matter, no furniture of a page."""
    program = {BlockKind.CODE, BlockKind.SCRIPT, BlockKind.STYLE, BlockKind.FRONT_MATTER}
    assert Block(kind, Span(0, 1)).is_prose is (kind not in program)
    assert not Block(kind, Span(0, 1), furniture="footer").is_prose


def test_metadata_is_merged_in_order() -> None:
    """What was declared stays before what the text says."""
    one, two = Field("A", "front matter"), Field("B", "text")
    assert Metadata(authors=(one,)).merged(Metadata(authors=(two,), titles=(two,))) == Metadata(
        titles=(two,), authors=(one, two)
    )


def test_severities_and_grades_are_ordered_and_named() -> None:
    """Thresholds compare them."""
    assert [s.label for s in sorted(Severity)] == ["note", "warning", "error"]
    assert [g.label for g in sorted(Grade)] == ["none", "vague", "own", "named", "traceable"]
