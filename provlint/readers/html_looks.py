"""How elements look to a reader: hidden, a caption, a row of data."""

from __future__ import annotations

import re
from functools import lru_cache

from provlint.expressions import expression
from provlint.readers.html_page import Element

_INVISIBLE = expression(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
_OFF_SCREEN = expression(
    r"(?:^|\s)(?:sr-only|sr_only|visually-?hidden|screen-?reader(?:-text|-only)?|element-invisible|a11y-hidden"
    r"|mw-editsection|headerlink|header-anchor|heading-anchor|anchorjs-link)(?:\s|$)",
    re.IGNORECASE,
)
"""Names for what only screen readers read, and for the handles that hang on headings."""
_CAPTION_CLASS = expression(
    r"(?:^|[\s_-])(?:captions?|cutline|image-?text|(?:photo|image|picture|media)-?credits?)(?:$|[\s_-])"
    r"|(?-i:(?<=[a-z])Caption(?![a-z]))",
    re.IGNORECASE,
)
_ROW_END = expression(r"</?tr\b|</table\b", re.IGNORECASE)
_CELL = expression(r"<t[dh]\b", re.IGNORECASE)
_LAID_OUT = expression(r"<(?:table|h[1-6]|article|section|form)\b", re.IGNORECASE)
_TAG = expression(r"<[^>]*>")


def is_hidden(element: Element, block: bool) -> bool:
    """Whether a browser would not show it; *block*: it is no mere part of a line."""
    attrs = element.attrs
    if "hidden" in attrs and attrs["hidden"] != "until-found":
        return True
    if "style" in attrs and _INVISIBLE.search(attrs["style"], 0, 2000):
        return True
    if "class" in attrs and _is_off_screen(attrs["class"]):
        return True
    if attrs.get("aria-hidden") == "true" and not block:
        return True  # an icon or an ornament; a whole block is mostly the page behind an open dialogue
    return element.tag == "dialog" and "open" not in attrs


@lru_cache(maxsize=4096)
def _is_off_screen(names: str) -> bool:
    return _OFF_SCREEN.search(names, 0, 2000) is not None


@lru_cache(maxsize=4096)
def is_caption(names: str) -> bool:
    """Whether class *names* call an element a caption or a credit."""
    return _CAPTION_CLASS.search(names, 0, 2000) is not None


def is_data_row(source: str, row: Element) -> bool:
    """Short cells in a line are a row; a cell full of prose is a column of an old layout."""
    table = row.parent
    while table is not None and table.tag != "table":
        table = table.parent
    if table is not None and table.attrs.get("role") in ("presentation", "none"):
        return False
    opened = source.find(">", row.place, row.place + 2000) + 1
    end = _ROW_END.search(source, opened, opened + 8000) if opened else None
    if end is None:
        return False
    markup = source[opened : end.start()]
    if _LAID_OUT.search(markup):
        return False
    cells = len(_CELL.findall(markup))
    words = len(" ".join(_TAG.sub(" ", markup).split()))
    return words <= (150 if cells <= 1 else 300 * cells)
