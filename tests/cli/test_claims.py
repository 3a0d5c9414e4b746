"""``provlint claims``."""

from __future__ import annotations

import json

from tests.cli.conftest import Shell

TEXT = "Some 40% of the boats leaked.\n\nThe port authority said on Monday that 30% of the boats were old.\n"


def test_table(shell: Shell) -> None:
    """Place, kind, words, evidence and where it stands."""
    shell.write("a.txt", TEXT)
    code, out, err = shell("claims", "a.txt")
    rows = [line.split() for line in out.splitlines()]
    assert (code, err, rows[0]) == (0, "", ["a.txt:", "2", "claims", "(1", "named,", "1", "none)"])
    assert [(row[0], row[1]) for row in rows[1:3]] == [("1:6", "percent"), ("3:40", "percent")]
    assert rows[1][-1] == "none"


def test_json(shell: Shell) -> None:
    """Every claim with its evidence, in source offsets."""
    shell.write("a.txt", TEXT)
    report = json.loads(shell("claims", "--format", "json").out)
    bare, said = report["claims"]
    assert (report["schema_version"], report["failures"]) == (1, [])
    assert {key: bare[key] for key in ("path", "kind", "start", "line", "column", "evidence")} == {
        "path": "a.txt",
        "kind": "percent",
        "start": 5,
        "line": 1,
        "column": 6,
        "evidence": {
            "kind": "none",
            "text": "",
            "start": None,
            "end": None,
            "line": None,
            "column": None,
            "note": "",
            "document": None,
        },
    }
    source = said["evidence"]
    assert (source["kind"], TEXT[source["start"] : source["end"]]) == ("named", source["text"])


def test_unread(shell: Shell) -> None:
    """Is told, in the report too, and ends with 2."""
    shell.write("b.txt", b"\x00\x01" * 99)
    result = shell("claims", "gone.md", "b.txt", "--format", "json")
    assert result.code == 2
    assert result.err.splitlines()[0] == "provlint: gone.md: PRV001 there is no such file or folder"
    assert [f["path"] for f in json.loads(result.out)["failures"]] == ["gone.md", "b.txt"]


def test_standard_input(shell: Shell) -> None:
    """As ``check`` reads it."""
    assert shell("claims", "-", stdin=b"Calm.\n") == (0, "<stdin>: 0 claims\n\n", "")
