"""Numerals and number words, and what they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.prose.quantities import numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234", 1234),
        ("1,234.5", 1234.5),
        ("1,00,000", 100_000),
        ("10 000", 10_000),
        ("12,5", 12.5),
        ("2,75", 2.75),
        (".5", 0.5),
        ("007", 7),
    ],
)
def test_numeral(text: str, value: float) -> None:
    """Grouping by comma or space, Indian grouping, decimal point and comma."""
    assert numbers.numeral(text) == value


@given(st.integers(0, 10**12))
def test_grouped_numerals_are_read_back(value: int) -> None:
    """What Python groups, we read."""
    assert numbers.numeral(f"{value:,}") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-five", 25),
        ("a dozen", 12),
        ("three dozen", 36),
        ("one hundred and twenty", 120),
        ("two hundred and fifty thousand", 250_000),
        ("two million three hundred thousand", 2_300_000),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("one and a half million", 1_500_000),
        ("a million and a half", 1_500_000),
        ("a hundred thousand", 100_000),
        ("a billion", 1e9),
        ("five crore", 5e7),
    ],
)
def test_worded(text: str, value: float) -> None:
    """Tens, hundreds and scales, with halves and quarters."""
    assert numbers.worded(text) == value


@pytest.mark.parametrize(
    ("text", "factor"), [(" million", 1e6), ("bn", 1e9), (" hundred thousand", 1e5), ("k", 1e3), ("", 1)]
)
def test_scale(text: str, factor: float) -> None:
    """What follows a numeral and multiplies it."""
    assert numbers.scale(text) == factor
