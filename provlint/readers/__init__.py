"""Bytes to documents, one module a format. The bundled readers, offered as any plugin's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from importlib import import_module

from provlint.hookspecs import Reader, hookimpl
from provlint.model import Document, Source


class _Bundled:
    """A reader whose module is imported with the first document of its kind."""

    def __init__(self, name: str, *suffixes: str) -> None:
        self.name = name
        self.suffixes = suffixes

    @cached_property
    def real(self) -> Reader:
        """The reader itself."""
        module = import_module(f"{__name__}.{self.name}")
        made: Reader = getattr(module, f"{self.name.capitalize()}Reader")()
        return made

    def read(self, source: Source) -> Document:
        """Raises InputError."""
        return self.real.read(source)


@hookimpl
def provlint_readers() -> Iterable[Reader]:
    return [
        _Bundled("text", ".txt", ".text"),
        _Bundled("markdown", ".md", ".markdown", ".mdown", ".mkd", ".mdx"),
        _Bundled("html", ".html", ".htm", ".xhtml"),
    ]
