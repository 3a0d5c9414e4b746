"""Reads ``furniture.txt``, which lies beside this module and says at its head how it is written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Section(NamedTuple):
    """One section: the words of its head, and its lines."""

    head: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def phrases(self) -> list[str]:
        """What stands between the bars; a phrase may run over a line's end."""
        return [phrase for part in " ".join(self.lines).split("|") if (phrase := part.strip())]


@cache
def sections() -> tuple[Section, ...]:
    """All sections, in the order of the file."""
    return tuple(_parsed(Path(__file__).with_name("furniture.txt").read_text(encoding="utf-8")))


def named(*head: str) -> Section:
    """The section with this very head. Raises KeyError if there is none."""
    for section in sections():
        if section.head == head:
            return section
    raise KeyError(head)


def _parsed(text: str) -> Iterator[Section]:
    head: tuple[str, ...] = ()
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]") and line[1].isalpha():
            if head:
                yield Section(head, tuple(lines))
            head, lines = tuple(line[1:-1].split()), []
        elif head and line.strip():
            lines.append(line)
    yield Section(head, tuple(lines))
