"""Expressions that are compiled late, or were compiled by an earlier run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from provlint import expressions
from provlint.expressions import compiled, expression
from provlint.memo import Memo

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def memo(monkeypatch: pytest.MonkeyPatch) -> Iterator[Memo]:
    """An empty memo."""
    fresh = Memo()
    monkeypatch.setattr(expressions, "memo", fresh)
    yield fresh


SAMPLES = [
    (r"\bby (?P<who>[A-Z]\w+)(?: and (?P<other>[A-Z]\w+))?", 0, "Told by Ana and Tom, by Eva."),
    (r"^(\w+)\s(?=\w)", re.MULTILINE, "one two\nthree four"),
    (r"(?i:straße|ﬁn)[^a-z]?", re.IGNORECASE, "STRASSE straße FIN ﬁn"),
    ("[\ud800-\udfff]|é{2,}+|(?<!\\d)1", 0, "éé\ud800 1 21"),
    (r"(?x) a  # a comment", 0, "aa"),
]


@pytest.mark.parametrize(("pattern", "flags", "text"), SAMPLES)
def test_what_an_earlier_run_compiled_finds_the_same(memo: Memo, pattern: str, flags: int, text: str) -> None:
    """Through JSON, as the cache keeps it."""
    expected = re.compile(pattern, flags)
    compiled(pattern, flags)
    memo.tables = json.loads(json.dumps(memo.tables))
    memo.changed = False
    known = compiled(pattern, flags)
    assert not memo.changed
    assert [(m.span(), m.groups(), m.groupdict()) for m in known.finditer(text)] == [
        (m.span(), m.groups(), m.groupdict()) for m in expected.finditer(text)
    ]
    assert (known.flags, known.groups, known.groupindex) == (
        expected.flags,
        expected.groups,
        expected.groupindex,
    )


@pytest.mark.parametrize(
    "kept",
    [
        7,
        [],
        "x",
        [0, "", {}, 0],
        [0, "AAAA", {}, 0],
        [0, None, {}, 0],
        [0, "eJwDAAAAAAE=", {"a": 9}, 1],
        [1, 2, 3, 4],
    ],
)
def test_anything_odd_in_the_memo_is_compiled_anew(memo: Memo, kept: object) -> None:
    """It may come from anywhere."""
    memo.tables["expressions"] = {"0 a(b)": kept}
    assert compiled("a(b)").fullmatch("ab")


def test_late() -> None:
    """A declared expression is compiled with its first use, and then as quick as any."""
    late = expression("b(")
    with pytest.raises(re.error):
        late.search("b")
    word = expression("b")
    assert (word.pattern, word.sub("c", "abb")) == ("b", "acc")


def test_no_module_compiles_when_it_is_imported() -> None:
    """All say ``expression(…)``; what is for bytes or built for one call alone stands here."""
    found = {
        f"{path.relative_to(ROOT).as_posix()}"
        for top in ("provlint", "plugins")
        for path in (ROOT / top).rglob("*.py")
        if "re.compile(" in path.read_text(encoding="utf-8")
    }
    assert found == {
        "provlint/cache/results.py",
        "provlint/expressions.py",
        "provlint/readers/html.py",
        "provlint/tomllines.py",
    }
