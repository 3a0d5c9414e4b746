"""YAML rule packs: parsed, validated, made into rules; errors as ``file:line``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from provlint.rule import Rule


def load(path: Traversable) -> Iterator[tuple[type[Rule], int]]:
    """The rules of one pack, each with its line. Raises PackError, naming every fault by file and line."""
    raise NotImplementedError
