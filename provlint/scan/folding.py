"""The view of a text that expressions are written for."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.expressions import expression

_ZEROS = (
    "660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 "
    "1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 ff10 104a0 10d30 10d40 11066 "
    "110f0 11136 111d0 112f0 11450 114d0 11650 116c0 116d0 116da 11730 118e0 11950 11bf0 11c50 11d50 "
    "11da0 11de0 11f50 16130 16a60 16ac0 16b50 16d70 1ccf0 1d7ce 1d7d8 1d7e2 1d7ec 1d7f6 1e140 1e2f0 "
    "1e4f0 1e5f1 1e950 1fbf0"
)
"""Code points of every script's zero (Unicode 17, category Nd, where ten digits always follow each other)."""
_FORMS: dict[str, str] = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032`\xb4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    **dict.fromkeys("\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    **{chr(int(zero, 16) + n): str(n) for zero in _ZEROS.split() for n in range(10)},
}
_LONE = expression("[\ud800-\udfff]")


_PIECE = expression(r"(?s).{1,100000}(?!\S)|.{1,100000}")


def pieces(text: str) -> Iterator[str]:
    """*text* in pieces that end at white space, so that what is made of each takes little room at a time."""
    return (piece[0] for piece in _PIECE.finditer(text))


def fold(text: str) -> str:
    """The view of *text*: of the very same length, so that offsets hold in both.

    Lower case; straight quotation marks; ASCII digits and hyphens; plain spaces. A lone surrogate, which no
    encoding can carry, becomes U+FFFD.
    """
    view = "".join(map(str.lower, pieces(text)))
    if len(view) != len(text):  # U+0130 has a longer lower case
        view = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    for character in set(view) & _FORMS.keys():
        view = view.replace(character, _FORMS[character])
    return view if view.isascii() else _LONE.sub("\ufffd", view)
