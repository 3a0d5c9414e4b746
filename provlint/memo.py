"""What earlier runs found out and later ones need not find out again: plain values, by table and key.

Everything in it follows from its key alone (and from provlint itself), so that it can only be missing, never
out of date. :mod:`provlint.cache` keeps it between runs; without it, each user works its values out afresh.
"""

from __future__ import annotations

from typing import Any

_MOST = 20_000
"""Entries of one table; at more, its old ones are forgotten."""


class Memo:
    """Tables of JSON values. Who reads one checks its form: the file may come from anywhere."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, Any]] = {}
        self.changed = False

    def get(self, table: str, key: str) -> Any:
        """The value of *key*, or None where it is not known."""
        return self.tables.get(table, {}).get(key)

    def put(self, table: str, key: str, value: Any) -> None:
        """Remembers *value*, which is not None."""
        known = self.tables.setdefault(table, {})
        if len(known) >= _MOST:
            known.clear()
        known[key] = value
        self.changed = True


memo = Memo()
"""Of this process, as the cache of :mod:`re` is."""
