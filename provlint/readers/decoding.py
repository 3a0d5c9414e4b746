"""Bytes to text: which encoding they are in, found out and said."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from provlint.errors import InputError
from provlint.expressions import expression
from provlint.model import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (a DOCX, ODT or EPUB file, perhaps)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"OggS\x00", "an Ogg recording"),
    (b"ID3\x03", "an MP3 recording"),
    (b"ID3\x04", "an MP3 recording"),
)
"""First bytes of files that people pass by mistake."""

_AS_BROWSERS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
}
"""Declared encodings that stand for a wider one on the web (WHATWG Encoding, labels), by Python's names."""
_FAMILIES = tuple(
    "ascii utf-8 utf-16 utf-32 cp iso8859 koi8 mac gb big5 euc shift_jis iso2022 hz tis-620 ptcp kz1048 johab".split()
)
"""Python's codecs that are encodings of text; ``hex`` or ``idna`` are codecs too."""
_SEVEN_BIT = ("iso2022", "hz")
"""Encodings of ASCII bytes alone, which would pass for UTF-8."""

_LABEL = expression(r"[A-Za-z0-9][\w.:+-]{0,60}")
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b"))
_LINE_END = expression(r"\r\n|\n|\r")
_SAMPLE = 8192


class Decoded(NamedTuple):
    """Text without its byte order mark, the encoding's name, and what a person should know."""

    text: str
    encoding: str
    notices: tuple[str, ...]


def decode(source: Source, declared: str = "") -> Decoded:
    """The text of *source*: by byte order mark, else UTF-16 and UTF-32 by their zero bytes, else valid
    UTF-8, else as declared, else Windows-1252.

    What the source's own ``charset`` says goes before *declared*, which is what the document says of itself
    (a meta element). Raises InputError for bytes that are no text.
    """
    data = source.data
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_forced(data[len(mark) :], encoding))
    _refuse_binary(data)
    if b"\0" in data[:_SAMPLE] and (wide := _wide(data)):
        return _checked(_forced(data, wide, (f"no byte order mark; read as {_title(wide)}",)))
    codec, notices = _codec(source.charset or declared)
    decoded = _narrow(data, codec)
    return _checked(decoded._replace(notices=(*notices, *decoded.notices)))


def _narrow(data: bytes, codec: str) -> Decoded:
    """*data* without mark or pattern, by its validity as UTF-8 and the declared *codec* (or none)."""
    if codec.startswith(_SEVEN_BIT) and data.isascii() and (b"\x1b" in data or b"~{" in data):
        return _forced(data, codec)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(data):
            return _forced(data, "utf-8")
        if codec not in ("", "utf-8"):
            return _forced(data, codec)
        _refuse_controls(data)
        told = "declared UTF-8, but not valid" if codec else "not valid UTF-8"
        place = f"first in line {_line_of(data[: error.start].decode())}"
        return _forced(data, "cp1252", (f"{told} ({place}); read as Windows-1252",))
    if codec not in ("", "utf-8") and not data.isascii():
        return Decoded(text, "utf-8", (f"declared as {_title(codec)}, but valid UTF-8; read as UTF-8",))
    return Decoded(text, "utf-8", ())


def _forced(data: bytes, codec: str, notices: tuple[str, ...] = ()) -> Decoded:
    """*data* in *codec*, with a replacement character and a notice where it does not fit."""
    try:
        return Decoded(data.decode(codec), _name(codec), notices)
    except UnicodeDecodeError as error:
        line = _line_of(data[: error.start].decode(codec, "replace"))
    text = data.decode(codec, "replace")
    told = f"bytes that are no {_title(codec)} were replaced, first in line {line}"
    return Decoded(text, _name(codec), (*notices, told))


def _checked(decoded: Decoded) -> Decoded:
    at = decoded.text.find("\0")
    if at >= 0:
        raise InputError(
            f"not a text: it holds NUL characters, the first in line {_line_of(decoded.text[:at])}"
        )
    return decoded


def _refuse_binary(data: bytes) -> None:
    for magic, title in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"not a text: it looks like {title}")


def _refuse_controls(data: bytes) -> None:
    """Bytes in no valid encoding, many of them control characters, are a program's."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 50 > len(sample):
        raise InputError("not a text: it looks like binary data (many control characters)")


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether a few broken bytes stand in a text that is UTF-8 otherwise."""
    text = data.decode(errors="replace")
    broken = text.count("�")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    return whole > 2 * broken


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, known by where its zero bytes stand; empty for neither."""
    sample = data[: _SAMPLE // 4 * 4]
    zeros = [sample[i::4].count(0) for i in range(4)]
    quarter = len(sample) // 4
    if not quarter:
        return ""
    if zeros[3] == quarter and zeros[2] * 2 > quarter:
        likely = "utf-32-le"
    elif zeros[0] == quarter and zeros[1] * 2 > quarter:
        likely = "utf-32-be"
    else:
        likely = "utf-16-le" if zeros[1] + zeros[3] > zeros[0] + zeros[2] else "utf-16-be"
    text = sample.decode(likely, "replace")[:-1]  # the sample may end within a character
    odd = sum(unicodedata.category(c) in ("Cc", "Cn", "Co") and c not in "\t\n\v\f\r" for c in text)
    return likely if odd + text.count("�") <= len(text) // 100 else ""


def _codec(label: str) -> tuple[str, tuple[str, ...]]:
    """Python's codec for a declared *label*, or an empty string with a notice."""
    label = label.strip().strip("\"'")
    if not label:
        return "", ()
    try:
        name = codecs.lookup(label.lower().removeprefix("x-")).name if _LABEL.fullmatch(label) else ""
    except LookupError:
        name = ""
    if not name.startswith(_FAMILIES):
        return "", (f"the declared encoding {label[:60]!r} is not known",)
    return ("utf-8" if name.startswith("utf-8") else _AS_BROWSERS.get(name, name)), ()


def _name(codec: str) -> str:
    return re.sub(r"^cp(125\d|874)$", r"windows-\1", codec)


def _title(codec: str) -> str:
    """As people write it."""
    return _name(codec).upper().replace("WINDOWS", "Windows")


def _line_of(before: str) -> int:
    """The number of the line that follows *before*."""
    return sum(1 for _ in _LINE_END.finditer(before)) + 1
