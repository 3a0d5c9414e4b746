"""``provlint check``, in its own process and in this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

SILENCE = "<!-- provlint: ignore[STA101] -->\nThe pier is long.\n"
"""One warning (PRV002) and one note (PRV003)."""
OWN = ("--select", "PRV,STA101")


def codes(out: str) -> list[tuple[str, str]]:
    """Path and code of each finding in a JSON report."""
    return [(f["path"], f["code"]) for f in json.loads(out)["findings"]]


def test_text(shell: Shell) -> None:
    """Place, code, name, message, the words underlined; a summary and the way out."""
    shell.write("a.md", "The pier is long. <!-- provlint: ignore -->\n")
    result = shell("check", *OWN, "a.md")
    assert result == (
        1,
        "a.md:1:19: warning PRV004 unknown-rule: 'ignore' names no rule; write ignore[STA101]\n"
        "    The pier is long. <!-- provlint: ignore -->\n"
        "                      ^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "\n"
        "1 finding in 1 document: 1 warning.\n",
        "",
    )


def test_clean(shell: Shell) -> None:
    """Nothing to object to."""
    shell.write("a.md", "The pier is long.\n")
    assert shell("check", *OWN) == (0, "No findings in 1 document.\n", "")


def test_folder_is_walked(shell: Shell) -> None:
    """Readers' suffixes only; hidden, ignored and excluded files are left out, the others counted."""
    for path in ("a.md", "b.TXT", "sub/c.html", "sub/keep.md", "d.csv", ".hidden/e.md", ".f.md", "out/g.md"):
        shell.write(path, "<!-- provlint: ignore -->\n\nThe pier is long.\n")
    shell.write(".gitignore", "out/\n*.html\n!keep.md\n")
    shell.write("sub/.gitignore", "keep.md\n!c.html\n")
    shell.write("old/h.md", "old")
    shell.write(".provlint.toml", 'exclude = ["old/"]\n')
    result = shell("check", *OWN, "--format", "json")
    assert codes(result.out) == [("a.md", "PRV004"), ("b.TXT", "PRV004"), ("sub/c.html", "PRV004")]
    assert (
        shell("check", *OWN, "--severity", "error").out
        == "No findings in 3 documents; 1 file of other kinds skipped.\n"
    )


def test_named_files_are_examined_whatever_their_suffix(shell: Shell) -> None:
    """Also hidden ones, and each only once."""
    shell.write(".notes", "# provlint: ignore\n")
    result = shell("check", *OWN, "--format", "json", ".notes", str(shell.folder / ".notes"))
    assert codes(result.out) == [(".notes", "PRV004")]


def test_unread_inputs_are_failures(shell: Shell) -> None:
    """Missing files and bytes that are no text: told on standard error, the rest examined, exit code 2."""
    shell.write("a.md", SILENCE)
    shell.write("b.dat", b"\x00\x01\x02" * 50)
    result = shell("check", *OWN, "--format", "json", "gone.md", "b.dat", "a.md")
    report = json.loads(result.out)
    assert [result.code, codes(result.out)] == [2, [("a.md", "PRV002"), ("a.md", "PRV003")]]
    assert [(f["path"], f["code"]) for f in report["failures"]] == [
        ("gone.md", "PRV001"),
        ("b.dat", "PRV001"),
    ]
    assert result.err.splitlines()[0] == "provlint: gone.md: PRV001 there is no such file or folder"


def test_standard_input(shell: Shell) -> None:
    """Its name says which reader and which configuration apply."""
    shell.write("docs/provlint.toml", 'ignore = ["PRV003"]\n')
    anonymous = shell("check", *OWN, "--format", "json", "-", stdin=SILENCE.encode())
    named = shell("check", "--format", "json", "--stdin-filename", "docs/x.md", stdin=SILENCE.encode())
    assert codes(anonymous.out) == [("<stdin>", "PRV002"), ("<stdin>", "PRV003")]
    assert [pair for pair in codes(named.out) if pair[1].startswith("PRV")] == [("docs/x.md", "PRV002")]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 1),
        (("--fail-on", "error"), 0),
        (("--fail-on", "never"), 0),
        (("--ignore", "PRV002"), 0),
        (("--ignore", "PRV002", "--fail-on", "note"), 1),
        (("--severity", "error"), 0),
        (("--fail-on", "never", "--max-findings", "2"), 0),
        (("--fail-on", "never", "--max-findings", "1"), 1),
        (("--fail-on", "never", "gone.md"), 2),
        (("gone.md",), 2),
    ],
)
def test_exit_code(arguments: tuple[str, ...], code: int, shell: Shell) -> None:
    """0 nothing at or above ``--fail-on``, 1 findings, 2 something not examined; 2 beats 1."""
    shell.write("a.md", SILENCE)
    assert shell("check", *OWN, "a.md", *arguments).code == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chek",), "there is no command 'chek'; did you mean 'check'?"),
        (("check", "--formt"), "unknown option --formt; did you mean '--format'?"),
        (("check", "--format", "jsn"), "there is no format 'jsn'; did you mean 'json'?; there are text, full, json, jsonl, github"),
        (("check", "--fail-on", "warn"), "--fail-on does not take 'warn'; did you mean 'warning'?"),
        (("check", "--output", "x.json"), "--output x.json: write FORMAT=FILE, as in json=report.json"),
        (("check", "--output", "json=gone/x"), "--output json=gone/x: cannot be written: No such file or directory"),
        (("check", "a.md", "--output", "text=./a.md"), "--output: a.md is to be examined, and a report would overwrite it"),
        (("check", "--select", "PRV02"), "command line: no rule is called 'PRV02'; did you mean 'PRV002'?"),
        (("check", "--ignore", "PRV001"), "command line: PRV001 is a failure, and no rule that can be switched on or off"),
        (("check", "--stdin-filename", "x", "a.md"), "--stdin-filename names what comes from standard input; add the path -"),
        (("check", "--max-findings", "-1"), "argument --max-findings: '-1' is no whole number from 0"),
        (("check", "--config", "gone.toml"), "gone.toml: cannot be read: No such file or directory"),
        (("a.md",), "to examine a.md, write: provlint check a.md"),
    ],
)  # fmt: skip
def test_wrong_usage(arguments: tuple[str, ...], said: str, shell: Shell) -> None:
    """Says what is wrong and what was probably meant, on standard error; nothing is reported."""
    shell.write("a.md", SILENCE)
    code, out, err = shell(*arguments)
    assert (code, out, err.splitlines()[0]) == (2, "", f"provlint: {said}")


def test_nothing_to_examine(shell: Shell) -> None:
    """An empty folder is no failure, but is told."""
    result = shell("check", *OWN)
    assert (result.code, result.out) == (0, "No findings in 0 documents.\n")
    assert result.err.startswith("provlint: nothing to examine: no file here is of a kind that is read (")


def test_several_outputs(shell: Shell) -> None:
    """Each report goes where it should, and none of them is examined by the same run."""
    shell.write("a.md", SILENCE)
    result = shell(
        "check", *OWN, "--format", "github", "--output", "json=o.json", "--output", "text=report.txt"
    )
    assert [line.split(" ")[0] for line in result.out.splitlines()] == ["::warning", "::notice"]
    assert codes((shell.folder / "o.json").read_text()) == [("a.md", "PRV002"), ("a.md", "PRV003")]
    assert (shell.folder / "report.txt").read_text().splitlines()[-1] == (
        "2 findings in 1 document: 1 warning, 1 note."
    )


def test_severity_limits_every_report(shell: Shell) -> None:
    """What is not reported cannot fail the run either."""
    shell.write("a.md", SILENCE)
    result = shell("check", *OWN, "--severity", "warning", "--fail-on", "note", "--format", "json")
    assert codes(result.out) == [("a.md", "PRV002")]


def test_statistics(shell: Shell) -> None:
    """A table before the summary; for a format without one, on standard error."""
    shell.write("a.md", SILENCE + "\n<!-- provlint: enable[STA] -->\n")
    table = "2  PRV002  unused-ignore\n1  PRV003  ignore-without-reason\n"
    assert table + "\n3 findings" in shell("check", *OWN, "--statistics").out
    assert shell("check", *OWN, "--statistics", "--format", "jsonl").err == table


def test_quiet(shell: Shell) -> None:
    """Findings and nothing else."""
    shell.write("a.md", "The pier is long.\n")
    assert shell("check", *OWN, "-q") == (0, "", "")


def test_colour(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """FORCE_COLOR demands it, NO_COLOR forbids it."""
    shell.write("a.md", SILENCE)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in shell("check", *OWN).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in shell("check", *OWN).out


def test_broken_configuration_shows_before_any_report(shell: Shell) -> None:
    """Even one that lies beside the last document only."""
    shell.write("a.md", SILENCE)
    shell.write("z/b.md", SILENCE)
    shell.write("z/provlint.toml", "selct = []\n")
    assert shell("check", "--format", "json") == (
        2,
        "",
        "provlint: z/provlint.toml:1: unknown key 'selct'; did you mean 'select'?\n",
    )


def test_broken_project_pack(shell: Shell) -> None:
    """It is named, the other rules still run, and the exit code is 2."""
    shell.write("house.yaml", "pack: house\nrules: 7\n")
    shell.write(".provlint.toml", 'rule-packs = ["*.yaml"]\nselect = ["PRV", "STA101"]\n')
    shell.write("a.md", SILENCE)
    result = shell("check", "--format", "json")
    assert [result.code, codes(result.out)] == [2, [("a.md", "PRV002"), ("a.md", "PRV003")]]
    assert "house.yaml:2" in result.err
    assert [f["code"] for f in json.loads(result.out)["failures"]] == ["PRV005"]


def test_terminal_is_not_steered(shell: Shell) -> None:
    """Escape sequences in a document, a path or a message are shown, not sent."""
    shell.write("a\x1b[31m.md", "\x1b[2J <!-- provlint: ig\x1b[0mnore -->\n")
    result = shell("check", *OWN)
    assert ("\x1b" in result.out, "a␛[31m.md:1:6: warning PRV004" in result.out) == (False, True)


def process(*arguments: str, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "provlint", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "NO_COLOR": "1"},
    )


def test_process(shell: Shell) -> None:
    """The installed program prints what this process prints, and ends with its code."""
    shell.write("a.md", "The pier – “long”. <!-- provlint: ignore -->\n")
    out, err = (run := process("check", *OWN, "--format", "json", folder=shell.folder)).communicate()
    assert (run.returncode, json.loads(out)["findings"][0]["start"], err) == (1, 19, b"")


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_closed_pipe_is_quiet(shell: Shell) -> None:
    """Whoever reads only the first lines gets no complaint."""
    shell.write("a.md", SILENCE * 3000)
    run = process("check", *OWN, folder=shell.folder)
    assert run.stdout is not None and run.stderr is not None
    run.stdout.readline()
    run.stdout.close()
    complaint = run.stderr.read()
    run.stderr.close()
    assert (run.wait(), complaint) == (141, b"")


def test_warm_start_is_light(shell: Shell) -> None:
    """Without configuration files nothing loads pydantic, shtab or pathspec."""
    shell.write("a.md", "The pier is long.\n")
    program = (
        "import sys; from provlint.cli import main; main(['check', '-q', 'a.md']); "
        "print([m for m in ('pydantic', 'shtab', 'pathspec') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=shell.folder, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"
