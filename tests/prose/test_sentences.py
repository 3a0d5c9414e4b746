"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint import Span
from provlint.prose.sentences import split


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One here. Two there.", ["One here.", "Two there."]),
        ("Dr. Roe spoke to Mr. Hale. He left.", ["Dr. Roe spoke to Mr. Hale.", "He left."]),
        ("Sales rose 3.5 percent. Costs fell.", ["Sales rose 3.5 percent.", "Costs fell."]),
        ("The U.S. Senate met. It rose.", ["The U.S. Senate met.", "It rose."]),
        ("They moved to the U.S. The firm stayed.", ["They moved to the U.S.", "The firm stayed."]),
        ("J. R. Marsh wrote it.", ["J. R. Marsh wrote it."]),
        ("It rose.[3] It fell.", ["It rose.[3]", "It fell."]),
        ('"Go!" he said. She went.', ['"Go!" he said.', "She went."]),
        ('"It is done." The crowd left.', ['"It is done."', "The crowd left."]),
        ("Wait … what now? Nothing.", ["Wait … what now?", "Nothing."]),
        ("No stop at all", ["No stop at all"]),
        ("雨が降った。風も吹いた。", ["雨が降った。", "風も吹いた。"]),
    ],
)
def test_split(text: str, expected: list[str]) -> None:
    """Abbreviations, figures and quotations do not end a sentence; full stops do."""
    assert sentences(text) == expected


@given(st.text(alphabet="ab .!?\"'”…[]1A\n", max_size=200))
def test_sentences_are_in_order_and_leave_only_space_between(text: str) -> None:
    """Nothing of a block is lost between its sentences."""
    found = split(text, Span(0, len(text)))
    assert [s for s in found if s.start >= s.end] == []
    edges = [0, *(edge for s in found for edge in s), len(text)]
    assert edges == sorted(edges)
    between = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    assert "".join(between).strip() == ""
