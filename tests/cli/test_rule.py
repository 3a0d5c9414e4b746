"""``provlint rule`` and ``provlint rules``."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import PACK, Shell


def test_page(shell: Shell) -> None:
    """The docstring, the facts, the examples."""
    code, out, err = shell("rule", "PRV003")
    lines = out.splitlines()
    assert (code, err, lines[:4]) == (
        0,
        "",
        [
            "PRV003 ignore-without-reason",
            "A comment silences a rule and does not say why.",
            "",
            "note; from the plugin provlint",
        ],
    )
    headings = [line for line in lines[4:] if line and not line.startswith(" ")]
    assert headings == [
        "What it does",
        "Why it matters",
        "What to do",
        "Known limits",
        "Flagged",
        "Not flagged",
    ]
    assert "    [[<!-- provlint: ignore[STA101] -->]]" in lines


@pytest.mark.parametrize("name", ["PRV003", "prv003", "ignore-without-reason"])
def test_names(name: str, shell: Shell) -> None:
    """A code in any case, or the name."""
    assert shell("rule", name).out.startswith("PRV003 ignore-without-reason\n")


@pytest.mark.parametrize(("code", "name"), [("PRV001", "unread-input"), ("PRV005", "rule-failure")])
def test_failures_have_pages(code: str, name: str, shell: Shell) -> None:
    """Reports name them, so they are explained."""
    result = shell("rule", code)
    assert result.out.splitlines()[0] == f"{code} {name}"
    assert "What to do" in result.out


def test_unknown(shell: Shell) -> None:
    """The nearest rule is named."""
    assert shell("rule", "PRV03") == (
        2,
        "",
        "provlint: no rule is called 'PRV03'; did you mean 'PRV003'?; `provlint rules` lists them\n",
    )


def test_options(shell: Shell) -> None:
    """As a configuration file spells them, with their defaults."""
    lines = shell("rule", "author-bio-padding").out.splitlines()
    at = lines.index("Options")
    assert lines[at + 1] == "    [rules.author-bio-padding]"
    assert lines[at + 2].startswith("    most-words = 50  # int")


def test_examples_do_not_steer_the_terminal(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invisible characters show their number; in colour the brackets give way."""
    assert "<U+" in shell("rule", "invisible-character").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = shell("rule", "PRV003").out
    assert ("[[<!--" in coloured, "\x1b[1;31m<!-- provlint" in coloured) == (False, True)


def test_json(shell: Shell) -> None:
    """Everything the page says."""
    record = json.loads(shell("rule", "PRV003", "--format", "json").out)
    assert {
        key: record[key] for key in ("code", "name", "plugin", "severity", "enabled", "archive", "options")
    } == {
        "code": "PRV003",
        "name": "ignore-without-reason",
        "plugin": "provlint",
        "severity": "note",
        "enabled": True,
        "archive": None,
        "options": [],
    }
    assert [*record["sections"]] == ["What it does", "Why it matters", "What to do", "Known limits"]
    assert {"text", "kind"} <= record["invalid"][0].keys()


def test_project_rule(shell: Shell) -> None:
    """The project's own packs count."""
    shell.write("house.yaml", PACK)
    shell.write("provlint.toml", 'rule-packs = ["house.yaml"]\n')
    result = shell("rule", "HOU101")
    assert (result.code, result.out.splitlines()[0]) == (0, "HOU101 shouting")
    assert "\nHOU101  shouting" in shell("rules").out


def test_rules(shell: Shell) -> None:
    """A line each, in the order of codes; as JSON, too."""
    table, records = shell("rules"), json.loads(shell("rules", "--format", "json").out)
    codes = [line.split()[0] for line in table.out.splitlines()]
    assert codes == sorted(codes) == [r["code"] for r in records]
    assert [r["plugin"] for r in records if r["code"].startswith("PRV")] == ["provlint"] * 3
