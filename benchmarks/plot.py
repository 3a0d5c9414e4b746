"""A bar chart as an SVG file: no library, the same bytes for the same figures, readable on light and dark pages."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

_LEFT, _RIGHT, _TOP, _BOTTOM = 400, 60, 40, 34
_WIDTH, _ROW, _BAR = 900, 28, 18


class Bar(NamedTuple):
    """One row; ``ours`` bars stand out."""

    name: str
    value: float
    ours: bool = False


def bars(title: str, unit: str, values: Sequence[Bar]) -> str:
    """Horizontal bars over a logarithmic scale, in the order given. Raises ValueError for values not above 0."""
    if not values or any(bar.value <= 0 for bar in values):
        raise ValueError("a logarithmic scale needs values above 0")
    return "\n".join(_drawn(title, unit, values)) + "\n"


def _drawn(title: str, unit: str, values: Sequence[Bar]) -> Iterator[str]:
    low = math.floor(math.log10(min(bar.value for bar in values)))
    high = math.ceil(math.log10(max(bar.value for bar in values)))
    high = max(high, low + 1)
    room = _WIDTH - _LEFT - _RIGHT
    height = _TOP + _ROW * len(values) + _BOTTOM
    foot = height - _BOTTOM

    def across(logarithm: float) -> float:
        return _LEFT + room * (logarithm - low) / (high - low)

    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" '
        f'height="{height}" role="img" aria-label="{escape(title)}">'
    )
    yield f"<style>{_STYLE}</style>"
    yield f"<title>{escape(title)}</title>"
    yield f'<text class="head" x="8" y="22">{escape(title)}</text>'
    for power in range(low, high + 1):
        x = across(power)
        yield f'<line class="grid" x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{foot}"/>'
        yield f'<text class="tick" x="{x:.1f}" y="{foot + 18}">{10.0**power:g}</text>'
    yield f'<text class="unit" x="8" y="{foot + 18}">{escape(unit)}</text>'
    for row, bar in enumerate(values):
        y = _TOP + row * _ROW + (_ROW - _BAR) / 2
        end = across(math.log10(bar.value))
        kind = "ours" if bar.ours else "other"
        yield f'<text class="name" x="{_LEFT - 8}" y="{y + 13:.1f}">{escape(bar.name)}</text>'
        yield f'<rect class="{kind}" x="{_LEFT}" y="{y:.1f}" width="{max(1.0, end - _LEFT):.1f}" height="{_BAR}"/>'
        yield f'<text class="value" x="{end + 6:.1f}" y="{y + 13:.1f}">{bar.value:.2g}</text>'
    yield "</svg>"


_STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#1f2328}.head{font-weight:600}.name{text-anchor:end}"
    ".tick{text-anchor:middle}.tick,.unit{fill:#59636e}.grid{stroke:#d1d9e0}.ours{fill:#0969da}.other{fill:#8c959f}"
    "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.tick,.unit{fill:#9198a1}.grid{stroke:#3d444d}"
    ".ours{fill:#4493f8}.other{fill:#656c76}}"
)
