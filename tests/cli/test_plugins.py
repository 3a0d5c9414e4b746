"""``provlint plugins``, ``provlint completion``, and the program's own options."""

from __future__ import annotations

import json
from importlib.metadata import version

import pytest

from provlint.cli import check
from tests.cli.conftest import Shell


def test_plugins(shell: Shell) -> None:
    """Each with its distribution and what it offers."""
    table, records = shell("plugins"), json.loads(shell("plugins", "--format", "json").out)
    own = f"provlint {version('provlint')}"
    by_name = {r["name"]: r for r in records}
    assert by_name["provlint"] == {
        "name": "provlint",
        "distribution": own,
        "rules": ["PRV002", "PRV003", "PRV004"],
        "readers": [],
        "formats": [],
    }
    assert by_name["provlint.formats"]["formats"] == ["full", "github", "json", "jsonl", "text"]
    assert [line.split()[0] for line in table.out.splitlines()] == [*by_name]


@pytest.mark.parametrize("name", ["bash", "zsh", "fish", "tcsh"])
def test_completion(name: str, shell: Shell) -> None:
    """A script that knows the commands."""
    code, out, err = shell("completion", name)
    assert (code, err, "claims" in out) == (0, "", True)


def test_version(shell: Shell) -> None:
    """And nothing else."""
    assert shell("--version") == (0, f"provlint {version('provlint')}\n", "")


def test_help(shell: Shell) -> None:
    """Asked for, it is the answer; without a command, it is a complaint."""
    asked, unasked = shell("--help"), shell()
    assert (asked.code, asked.err, unasked.code, unasked.out) == (0, "", 2, "")
    assert asked.out == unasked.err


def test_interrupt_is_quiet(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the run and says nothing."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "gather", interrupted)
    assert shell("check") == (130, "", "")


def test_fault_of_our_own(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shows where it is, asks for a report, and passes for no result."""

    def faulty(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(check, "gather", faulty)
    code, out, err = shell("check")
    assert (code, out, err.splitlines()[-2:]) == (
        2,
        "",
        [
            "ZeroDivisionError",
            "provlint: that is a fault of provlint itself; please report it with the lines above",
        ],
    )
