"""The command line as a user has it: a folder of its own, what is printed, the exit code."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from provlint.cache.folder import VARIABLE
from provlint.cli import main

PACK = """\
pack: house
rules:
  - kind: phrase
    code: HOU101
    name: shouting
    message: loud {match}
    about: {does: Finds shouts., matters: They hurt., do: Whisper., limits: None.}
    patterns: ['hooray']
    valid: ['Calm.']
    invalid: ['[[Hooray]] for all.']
"""
"""A project's own rule."""


class Result(NamedTuple):
    """What came of one command."""

    code: int
    out: str
    err: str


class Shell:
    """Runs commands in a folder; files are written relative to it."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._capture = capture
        self._patch = patch

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Result:
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(arguments)
        out, err = self._capture.readouterr()
        return Result(code, out, err)


@pytest.fixture
def shell(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Shell:
    """A command line in an empty folder, without colour."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(VARIABLE, str(tmp_path_factory.mktemp("cache")))
    monkeypatch.chdir(tmp_path)
    return Shell(tmp_path, capsys, monkeypatch)
