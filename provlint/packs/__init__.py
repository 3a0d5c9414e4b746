"""YAML rule packs: parsed, validated, made into rules; errors as ``file:line``.

A pack of strangers (a project's, another package's) is validated in full and its expressions run under a
time limit. A bundled pack was validated by our own tests, so it is taken at its word: a warm start needs
no pydantic.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable

from provlint.errors import PackError
from provlint.packs.entries import ENTRIES, Entry, PackRule, rule_class

__all__ = ["TIME_LIMIT", "PackRule", "load"]

TIME_LIMIT = 2.0
"""Seconds that one expression of a stranger's pack may take on one document."""


def load(path: Traversable, *, trusted: bool = False) -> Sequence[tuple[type[PackRule], int]]:
    """The rules of the pack at *path*, each with the line (from one) its entry starts on.

    *trusted*: take the pack as valid, and run its expressions without a time limit. Raises PackError, which
    names every fault by file and line.
    """
    from provlint.packs.nodes import parse

    tree = parse(path, cautious=not trusted)
    if trusted:
        pack: str = tree.data["pack"]
        entries: Sequence[Entry] = [ENTRIES[data["kind"]].of(data) for data in tree.data["rules"]]
    else:
        from provlint.packs.schema import faults_and_entries

        faults, pack, entries = faults_and_entries(tree.data)
        if faults:
            raise PackError(tree.complaint(faults))
    limit = None if trusted else TIME_LIMIT
    return [(rule_class(e, pack, limit), tree.line("rules", i)) for i, e in enumerate(entries)]
