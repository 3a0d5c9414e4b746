"""YAML rule packs: parsed, validated, made into rules; errors as ``file:line``.

A pack of strangers (a project's, another package's) is validated in full and its expressions run under a
time limit. A bundled pack was validated by our own tests, so it is taken at its word: a warm start needs
no pydantic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from provlint.digests import sha256
from provlint.errors import PackError
from provlint.memo import memo
from provlint.packs.entries import ENTRIES, PackRule, rule_class

__all__ = ["TIME_LIMIT", "PackRule", "load"]

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_TABLE = "packs"
MOST_BYTES = 1_000_000
TIME_LIMIT = 2.0
"""Seconds that one expression of a stranger's pack may take on one document."""


def load(path: Traversable, *, trusted: bool = False) -> Sequence[tuple[type[PackRule], int]]:
    """The rules of the pack at *path*, each with the line (from one) its entry starts on.

    *trusted*: take the pack as valid, and run its expressions without a time limit. Raises PackError, which
    names every fault by file and line.
    """
    data = _text(path)
    digest = sha256(data)
    key = f"{digest} {'trusted' if trusted else 'checked'}"
    limit = None if trusted else TIME_LIMIT
    try:
        return _rules(memo.get(_TABLE, key), limit)
    except (TypeError, KeyError, ValueError, AttributeError):
        pass  # not known, or not what was written
    from provlint.packs.nodes import parse

    tree = parse(str(path), data, cautious=not trusted)
    held = tree.data
    if not trusted:
        from provlint.packs.schema import checked

        faults, held = checked(held)
        if faults:
            raise PackError(tree.complaint(faults))
    known = {**held, "lines": [tree.line("rules", i) for i in range(len(held["rules"]))]}
    memo.put(_TABLE, key, known)
    return _rules(known, limit)


def _rules(known: Any, limit: float | None) -> Sequence[tuple[type[PackRule], int]]:
    entries = [ENTRIES[data["kind"]].of(data) for data in known["rules"]]
    return [(rule_class(e, known["pack"], limit), n) for e, n in zip(entries, known["lines"], strict=True)]


def _text(path: Traversable) -> bytes:
    try:
        with path.open("rb") as stream:
            data: bytes = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise PackError(f"{path}: cannot be read: {error.strerror or error}") from error
    if len(data) > MOST_BYTES:
        raise PackError(f"{path}: larger than {MOST_BYTES:,} bytes; split it into several packs")
    return data
