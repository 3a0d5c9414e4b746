"""Bytes to text: which encoding they are in, found out and said."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from provlint.errors import InputError
from provlint.model import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Decoded(NamedTuple):
    """Text without its byte order mark, the encoding's Python name, and what a person should know."""

    text: str
    encoding: str
    notices: tuple[str, ...]


def decode(source: Source, declared: str = "") -> Decoded:
    """Decode by byte order mark, valid UTF-8, what is *declared*, else Windows-1252.

    Raises InputError for bytes that are no text.
    """
    data = source.data
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding, ())
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if "\0" in text:
            raise InputError("not a text: it holds NUL bytes")
        return Decoded(text, "utf-8", ())
    return Decoded(
        data.decode("windows-1252", "replace"), "windows-1252", ("not valid UTF-8; read as Windows-1252",)
    )
