"""What is installed, told without reading every distribution's metadata where an earlier run has done so."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from provlint.digests import sha256
from provlint.memo import memo

GROUP = "provlint"
"""The entry-point group that announces plugins."""
_TABLE = "plugins"
_KINDS = (".dist-info", ".egg-info", ".egg-link")


class Announced(NamedTuple):
    """An entry point. ``target``: ``module`` or ``module:object``."""

    name: str
    target: str
    owner: str
    """Name and version of its distribution."""


def installed() -> tuple[str, ...]:
    """The distributions on the path: folder, name with version, and when it was installed."""
    found: list[str] = []
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as entries:
                found += [
                    f"{folder}\0{e.name}\0{e.stat().st_mtime_ns}" for e in entries if e.name.endswith(_KINDS)
                ]
        except OSError:  # a missing folder, or an archive
            found.append(folder)
    return tuple(sorted(found))


def names() -> list[str]:
    """The names and versions of the distributions on the path."""
    return sorted({row.split("\0")[1] for row in installed() if "\0" in row})


def announced() -> list[Announced]:
    """The entry points of the group :data:`GROUP`, in the order of their distributions."""
    key = sha256("\n".join(installed()).encode("utf-8", "surrogateescape"))
    match memo.get(_TABLE, key):
        case [*known] if all(map(_fits, known)):
            return [Announced(*row) for row in known]
    import importlib.metadata

    found = [
        Announced(
            entry.name,
            entry.value.partition("[")[0].strip(),
            f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unknown distribution",
        )
        for entry in importlib.metadata.entry_points(group=GROUP)
    ]
    memo.put(_TABLE, key, [list(row) for row in found])
    return found


def _fits(row: object) -> bool:
    return isinstance(row, list) and len(row) == 3 and all(isinstance(part, str) for part in row)
