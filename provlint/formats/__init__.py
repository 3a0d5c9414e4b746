"""Report formats, one module each: findings go to a stream as documents are done, failures last."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from provlint.hookspecs import hookimpl
from provlint.plugins import Registry
from provlint.report import Checked, Failure, Tally


@dataclass(frozen=True, slots=True)
class Style:
    """How a report for people looks."""

    colour: bool = False
    width: int = 100
    """Columns of the terminal."""


class Format(ABC):
    """Writes one report. ``begin``, any number of ``document``, ``end``, in this order."""

    def __init__(self, stream: TextIO, registry: Registry, style: Style) -> None:
        self.stream = stream
        self.registry = registry
        self.style = style

    def begin(self) -> None:
        """Before the first document."""

    @abstractmethod
    def document(self, checked: Checked) -> None:
        """One document is done."""

    @abstractmethod
    def end(self, tally: Tally, failures: list[Failure]) -> None:
        """After the last; *failures* are those of all documents, in order."""


@hookimpl
def provlint_formats() -> Mapping[str, type[Format]]:
    from provlint.formats.json import JsonFormat
    from provlint.formats.text import TextFormat

    return {"json": JsonFormat, "text": TextFormat}
