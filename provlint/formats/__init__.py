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
    width: int | None = None
    """Columns of the terminal; None where there is none, and lines may be long."""
    statistics: bool = False
    """Count the findings of each rule at the end."""
    quiet: bool = False
    """Findings only: no summary, no hints."""


class Format(ABC):
    """Writes one report. ``begin``, any number of ``document``, ``end``, in this order."""

    for_people = False
    """Whether it heeds :class:`Style`; other formats are written whole, in UTF-8."""

    def __init__(self, stream: TextIO, registry: Registry, style: Style) -> None:
        self.stream = stream
        self.registry = registry
        self.style = style

    def begin(self) -> None:  # noqa: B027  most formats have nothing to say yet
        """Before the first document."""

    @abstractmethod
    def document(self, checked: Checked) -> None:
        """One document is done."""

    @abstractmethod
    def end(self, tally: Tally, failures: list[Failure]) -> None:
        """After the last; *failures* are those of all documents, in order."""


@hookimpl
def provlint_formats() -> Mapping[str, type[Format]]:
    from provlint.formats.full import FullFormat
    from provlint.formats.github import GithubFormat
    from provlint.formats.json import JsonFormat
    from provlint.formats.jsonl import JsonlFormat
    from provlint.formats.text import TextFormat

    return {
        "text": TextFormat,
        "full": FullFormat,
        "json": JsonFormat,
        "jsonl": JsonlFormat,
        "github": GithubFormat,
    }
