"""Which encoding bytes are in, and what is said of it."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.errors import InputError
from provlint.model import Source
from provlint.readers.decoding import Decoded, decode

PROSE = "Prices rose by 5 %, said Zoë Müller – twice.\nMost shops closed early.\n"


def _decode(data: bytes, charset: str = "", declared: str = "") -> Decoded:
    return decode(Source("page", data, charset=charset), declared)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_in_the_text(mark: bytes, codec: str) -> None:
    """A mark goes before anything declared."""
    assert _decode(mark + PROSE.encode(codec), "koi8-r") == (PROSE, codec, ())


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_without_a_mark_show_by_their_zero_bytes(codec: str) -> None:
    """Windows tools write UTF-16 so."""
    assert _decode(PROSE.encode(codec)) == (PROSE, codec, (f"no byte order mark; read as {codec.upper()}",))


def test_utf16_without_latin_letters_shows_by_its_line_ends() -> None:
    """A Chinese text has zero bytes only in spaces and line ends."""
    text = "今日の売上は大きく増えた。\n来年も続くと見られる。\n" * 3
    assert _decode(text.encode("utf-16-le")).text == text


def test_valid_utf8_needs_no_word() -> None:
    """The common case is silent."""
    assert _decode(PROSE.encode()) == (PROSE, "utf-8", ())


@pytest.mark.parametrize("label", ["utf-8", "UTF8", "us-ascii", "ISO-8859-1", ""])
def test_plain_ascii_is_utf8_whatever_is_declared(label: str) -> None:
    """ASCII bytes read the same."""
    assert _decode(b"Prices rose.", label) == ("Prices rose.", "utf-8", ())


def test_valid_utf8_beats_another_declaration() -> None:
    """Bytes that are valid UTF-8 by chance are rare; wrong declarations are not."""
    assert _decode("Zoë".encode(), "iso-8859-1") == (
        "Zoë",
        "utf-8",
        ("declared as Windows-1252, but valid UTF-8; read as UTF-8",),
    )


@pytest.mark.parametrize("label", ["latin-1", "ISO-8859-1", "windows-1252", "ascii", ' "latin1" '])
def test_latin_1_is_windows_1252_as_in_browsers(label: str) -> None:
    """Curly quotes are control characters in Latin-1."""
    assert _decode("“Zoë”".encode("cp1252"), label) == ("“Zoë”", "windows-1252", ())


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("koi8-r", "koi8-r", "Цены выросли"),
        ("windows-1251", "cp1251", "Цены выросли"),
        ("Shift_JIS", "cp932", "価格が上がった①"),
        ("x-sjis", "cp932", "価格が上がった"),
        ("gb2312", "gb18030", "价格上涨了，他说"),
        ("EUC-KR", "cp949", "가격이 올랐다"),
        ("iso-8859-2", "iso8859-2", "Ceny wzrosły"),
    ],
)
def test_a_declared_encoding_is_used(label: str, codec: str, text: str) -> None:
    """Both for what a server and for what the document itself says."""
    assert _decode(text.encode(codec), label)[0::2] == (text, ())
    assert _decode(text.encode(codec), "", label)[0::2] == (text, ())


def test_the_server_goes_before_the_document() -> None:
    """As in browsers."""
    assert _decode("Ж".encode("cp1251"), "windows-1251", "koi8-r").text == "Ж"


def test_iso_2022_jp_is_ascii_bytes_yet_no_utf8() -> None:
    """Its escape sequences would pass for UTF-8."""
    assert _decode("価格".encode("iso2022_jp"), "iso-2022-jp")[:2] == ("価格", "iso2022_jp")


@pytest.mark.parametrize("label", ["x-unknown", "hex", "idna", "utf-7", "a" * 500, "\0", "%00", "../etc"])
def test_an_unknown_declaration_is_told_and_never_raises(label: str) -> None:
    """The text is read as if nothing were declared."""
    found = _decode("Zoë".encode(), label)
    assert (found.text, found.encoding) == ("Zoë", "utf-8")
    assert [n.startswith("the declared encoding ") for n in found.notices] == [True]


def test_undeclared_bytes_are_windows_1252_with_the_first_line_named() -> None:
    """The guess is told, and where it began."""
    assert _decode("Prices rose.\r\nZoë said “no”.\n".encode("cp1252")) == (
        "Prices rose.\r\nZoë said “no”.\n",
        "windows-1252",
        ("not valid UTF-8 (first in line 2); read as Windows-1252",),
    )


def test_wrongly_declared_utf8_is_told_apart() -> None:
    """The notice says that the declaration was wrong."""
    assert _decode(b"Zo\xeb", "utf-8").notices == (
        "declared UTF-8, but not valid (first in line 1); read as Windows-1252",
    )


def test_a_broken_byte_in_utf8_does_not_change_the_encoding() -> None:
    """One cut character in a long text is damage, no other encoding."""
    data = ("é" * 20 + "\n").encode() + b"\xe2\x80\n"
    assert _decode(data) == (
        "é" * 20 + "\n�\n",
        "utf-8",
        ("bytes that are no UTF-8 were replaced, first in line 2",),
    )


def test_bytes_that_windows_1252_lacks_are_replaced_and_told() -> None:
    """Five bytes have no character there."""
    found = _decode("“a” “b” ".encode("cp1252") + b"\x81")
    assert found.text == "“a” “b” �"
    assert found.notices[1] == "bytes that are no Windows-1252 were replaced, first in line 1"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\nrest", "a PDF file"),
        (b"PK\x03\x04rest", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\nrest", "a PNG image"),
        (b"{\\rtf1 rest}", "an RTF file"),
        (b"\x1f\x8b\x08rest", "a gzip archive"),
    ],
)
def test_binary_files_are_named(data: bytes, name: str) -> None:
    """The message says what was passed by mistake."""
    with pytest.raises(InputError, match=f"not a text: it looks like {name}"):
        _decode(data)


@pytest.mark.parametrize("data", [b"a\0b", b"\0" * 50, bytes(range(256)) * 4, b"text " * 3000 + b"\0"])
def test_other_binary_data_is_refused(data: bytes) -> None:
    """Zero bytes and control characters are in no text."""
    with pytest.raises(InputError, match="not a text"):
        _decode(data)


def test_no_bytes_are_an_empty_text() -> None:
    """An empty file is no fault."""
    assert _decode(b"") == ("", "utf-8", ())


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_give_a_text_or_an_input_error(data: bytes, label: str) -> None:
    """And a text can always be written again."""
    try:
        found = _decode(data, label)
    except InputError:
        return
    assert "\0" not in found.text
    assert found.text.encode().decode() == found.text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_utf8_round_trips(text: str) -> None:
    """Whatever is valid stays as it is."""
    marked = text.encode("utf-8-sig")
    assert _decode(marked).text == text
