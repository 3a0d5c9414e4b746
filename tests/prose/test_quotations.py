"""Which stretches are quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint import Block, BlockKind, Span
from provlint.prose.quotations import Quotation, find, is_title


def block(text: str, *, quoted: bool = False) -> Block:
    return Block(BlockKind.PARAGRAPH, Span(0, len(text)), quoted=quoted)


def quotations(text: str) -> list[str]:
    return [text[q.span.start : q.span.end] for q in find(text, block(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we go at noon" and left.', ['"we go at noon"']),
        ("He said “we go at noon” and left.", ["“we go at noon”"]),
        ("Er sagte: „Wir gehen um zwölf“, und ging.", ["„Wir gehen um zwölf“"]),
        ("Il a dit « nous partons à midi » hier.", ["« nous partons à midi »"]),
        ("It is ‘a matter of time’ now.", ["‘a matter of time’"]),
        ("The dogs' bowls aren't empty.", []),
        ('A 5" pipe and a 6" pipe.', []),
        ("''We go at noon,'' she said.", ["''We go at noon,''"]),
        ('“We go now," she said.', ['“We go now,"']),
        ('"One," he said. "Two," she said.', ['"One,"', '"Two,"']),
        ("“He told me ‘we go’ and left,” she said.", ["“He told me ‘we go’ and left,”"]),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    """Straight, curly, German, French, single and doubled single marks; apostrophes and inches are none."""
    assert quotations(text) == expected


def test_speech_over_paragraphs_stays_open() -> None:
    """A paragraph that opens with a mark and never closes it is a quotation to its end."""
    text = "“We go at noon. And we stay away."
    assert find(text, block(text)) == [Quotation(Span(0, 33), Span(1, 33), 8, is_open=True)]


def test_a_quoted_block_is_a_quotation() -> None:
    """A block quotation needs no marks."""
    text = "We go at noon."
    assert find(text, block(text, quoted=True)) == [Quotation(Span(0, 14), Span(0, 14), 4, is_block=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [('He wrote "The Long Road to Marlow" there.', True), ('He said "the long road goes on" there.', False)],
)
def test_is_title(text: str, expected: bool) -> None:
    """A title of a work has its longer words capitalised."""
    assert [is_title(text, q) for q in find(text, block(text))] == [expected]


@given(st.text(alphabet="ab .,\"'“”‘’„«»5\n", max_size=200))
def test_quotations_lie_in_their_block(text: str) -> None:
    """In reading order, not overlapping, whatever the marks do."""
    found = find(text, block(text))
    edges = [0, *(edge for q in found for edge in q.span), len(text)]
    assert edges == sorted(edges)
