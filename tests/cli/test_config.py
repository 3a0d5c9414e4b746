"""``provlint config`` and ``provlint init``."""

from __future__ import annotations

import json
import tomllib

from provlint.configfiles import load
from tests.cli.conftest import PACK, Shell


def test_defaults(shell: Shell) -> None:
    """Nothing set."""
    code, out, err = shell("config")
    assert (code, err) == (0, "")
    assert out.splitlines()[:4] == [
        ".: no configuration file",
        "  profile  draft                     default",
        "  fail-on  warning                   default",
        "  select   the rules of the profile  default",
    ]


def test_origins(shell: Shell) -> None:
    """Each value with the file and line that set it, or the command line."""
    shell.write(
        "docs/provlint.toml",
        'fail-on = "error"\nexclude = ["old/"]\n[severity]\nunused-ignore = "note"\n'
        '[[overrides]]\npaths = ["*.txt"]\nselect = ["PRV"]\n',
    )
    code, out, err = shell("config", "docs/a.txt", "--ignore", "PRV004")
    assert (code, err) == (0, "")
    assert out.splitlines()[:-1] == [
        "docs/a.txt: docs/provlint.toml",
        "  profile                 draft   default",
        "  fail-on                 error   docs/provlint.toml:1",
        "  select                  PRV     docs/provlint.toml:7",
        "  ignore                  PRV004  command line",
        "  exclude                 old/    docs",
        "  severity.unused-ignore  note    docs/provlint.toml:4",
    ]
    assert out.splitlines()[-1].startswith("2 rules on; off: ")


def test_json(shell: Shell) -> None:
    """The same, and every rule."""
    report = json.loads(shell("config", "--select", "PRV", "--format", "json").out)
    assert (report["path"], report["file"]) == (".", None)
    assert {"key": "select", "value": "PRV", "origin": "command line"} in report["settings"]
    assert [(r["name"], r["severity"]) for r in report["rules"] if r["on"]] == [
        ("unused-ignore", "warning"),
        ("ignore-without-reason", "note"),
        ("unknown-rule", "warning"),
    ]


def test_schema(shell: Shell) -> None:
    """Names every key, and takes no other."""
    schema = json.loads(shell("config", "--schema").out)
    assert schema["additionalProperties"] is False
    assert {"profile", "extend-select", "known-sources", "overrides", "rules"} <= schema["properties"].keys()


def test_faults_name_file_line_and_the_right_word(shell: Shell) -> None:
    """Of rules too, which only the plugins know."""
    shell.write(
        "provlint.toml",
        'ignore = [\n  "PRV02",\n]\n[severity]\nPRV002 = "note"\n[rules.unused-ignores]\n[rules.unused-ignore]\na = 1\n',
    )
    assert shell("config").err.splitlines() == [
        "provlint: provlint.toml:2: no rule is called 'PRV02'; did you mean 'PRV002'?",
        "provlint: provlint.toml:5: severity: no rule is called 'PRV002'; write its name, 'unused-ignore'",
        "provlint: provlint.toml:6: rules: no rule is called 'unused-ignores'; did you mean 'unused-ignore'?",
        "provlint: `provlint rules` lists all rules",
    ]
    shell.write("provlint.toml", "[rules.unused-ignore]\na = 1\n")
    assert shell("config").err == "provlint: provlint.toml:1: the rule 'unused-ignore' has no options\n"


def test_init(shell: Shell) -> None:
    """Writes a file that is valid and says what the defaults are; never overwrites one."""
    first, second = shell("init"), shell("init")
    assert first == (0, ".provlint.toml is written; `provlint config` shows what applies here\n", "")
    assert second == (2, "", "provlint: .provlint.toml is there already and stays as it is\n")
    file = shell.folder / ".provlint.toml"
    assert tomllib.loads(file.read_text()) == {"profile": "draft", "fail-on": "warning"}


def test_init_explains_valid_settings(shell: Shell) -> None:
    """What is commented out is valid as soon as it is not."""
    shell("init")
    shell.write("house-style/a.yaml", PACK)
    shell.write("base.toml", "")
    text = (shell.folder / ".provlint.toml").read_text().replace('"../provlint.toml"', '"base.toml"')
    lines = [
        line.removeprefix("# ") if "= " in line or line.startswith("# [") else line
        for line in text.splitlines()
    ]
    file = shell.write("all/../all.toml", "\n".join(lines))
    assert {*tomllib.loads(file.read_text())} >= {
        "extend",
        "select",
        "rule-packs",
        "severity",
        "rules",
        "overrides",
    }
    assert len(load(file).layers) == 2
    assert shell("config", "--config", "all.toml", "archive/a.md").err == ""


def test_init_in_a_missing_folder(shell: Shell) -> None:
    """Is wrong usage."""
    assert shell("init", "gone") == (
        2,
        "",
        "provlint: gone/.provlint.toml cannot be written: No such file or directory\n",
    )
