"""Lines of TOML keys."""

from __future__ import annotations

import tomllib

import pytest

from provlint.tomllines import Path, lines_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("# [x]\na = 1 # b = 2\n", {("a",): 2}),
        ("a.b.c = 1", {("a",): 1, ("a", "b"): 1, ("a", "b", "c"): 1}),
        ("[t]\r\n'q r' = 1\r\n\"s.t\" = 2", {("t",): 1, ("t", "q r"): 2, ("t", "s.t"): 3}),
        (
            'k = [ # [\n "a]", \'b\',\n [1, 2],\n]\nl = 1',
            {("k",): 1, ("k", 0): 2, ("k", 1): 2, ("k", 2): 3, ("k", 2, 0): 3, ("k", 2, 1): 3, ("l",): 5},
        ),
        ('s = """\na = 1\n\\""" """\nt = \'\'\'\n[u]\n\'\'\'\nv = 0', {("s",): 1, ("t",): 4, ("v",): 7}),
        ("i = { a = 1, b.c = [2] }", {("i",): 1, ("i", "a"): 1, ("i", "b"): 1, ("i", "b", "c"): 1, ("i", "b", "c", 0): 1}),
        (
            "[[o]]\np = 1\n[o.q]\nz = 2020-01-01 10:00:00\n[[o]]\n",
            {("o",): 1, ("o", 0): 1, ("o", 0, "p"): 2, ("o", 0, "q"): 3, ("o", 0, "q", "z"): 4, ("o", 1): 5},
        ),
    ],
)  # fmt: skip
def test_lines(text: str, expected: dict[Path, int]) -> None:
    """Each key, dotted part, table, array item at its line."""
    tomllib.loads(text)
    assert lines_of(text) == expected
