"""Where the rules about single characters look."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import Reading


def pieces(reading: Reading) -> Iterator[tuple[int, str]]:
    """The prose blocks with a character beyond ASCII: where each starts in the text, and what it says."""
    if reading.text.isascii():
        return
    for block in reading.document.blocks:
        if block.is_prose and not (piece := reading.document[block.span]).isascii():
            yield block.span.start, piece
