"""JNK304."""

from __future__ import annotations

from provlint import Role
from provlint_plugins.junk.passages import PassageRule

_FIRST = (
    "The pier is closed until May, and the council will decide on Friday whether it opens at all this year."
)
_SECOND = (
    "The harbour master said on Monday that two of the beams had been lost in the storm and must be replaced."
)


class RepeatedPassage(PassageRule):
    """A line or paragraph is said again.

    ## What it does
    Flags the later one of two equal paragraphs, of two equal lines close to each other, and of two equal lines
    of date or origin.

    ## Why it matters
    Mostly a passage was pasted twice, or a standfirst and a pull quote came along with the text.

    ## What to do
    Delete the later one.

    ## Known limits
    What is said again in other words is not found. Refrains, and texts that repeat much by design, are left alone.
    """

    code = "JNK304"
    name = "repeated-passage"
    message = "said before: {reason}"
    role = Role.REPEATED
    valid = (
        f"{_FIRST}\n\n{_SECOND}",
        "Row, row, row your boat\n\nGently down the stream\n\nRow, row, row your boat\n\nGently down the stream",
    )
    invalid = (f"{_FIRST}\n\n{_SECOND}\n\n[[{_FIRST}]]",)
