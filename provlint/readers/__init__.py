"""Bytes to documents, one module a format. The bundled readers, offered as any plugin's."""

from __future__ import annotations

from collections.abc import Iterable

from provlint.hookspecs import Reader, hookimpl


@hookimpl
def provlint_readers() -> Iterable[Reader]:
    from provlint.readers.html import HtmlReader
    from provlint.readers.markdown import MarkdownReader
    from provlint.readers.text import TextReader

    return [TextReader(), MarkdownReader(), HtmlReader()]
