"""Colours and the bar for long work."""

from __future__ import annotations

import io
import sys

import pytest

from provlint.cli import terminal


class Terminal(io.StringIO):
    """A stream that says it is one."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("variables", "stream", "colour"),
    [
        ({}, Terminal(), True),
        ({}, io.StringIO(), False),
        ({"TERM": "dumb"}, Terminal(), False),
        ({"FORCE_COLOR": "1"}, io.StringIO(), True),
        ({"NO_COLOR": "1"}, Terminal(), False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, Terminal(), False),
        ({"NO_COLOR": ""}, Terminal(), True),
    ],
)
def test_colour(
    variables: dict[str, str], stream: io.StringIO, colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the variables say, else where a terminal can show it."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert terminal.has_colour(stream) is colour


def bar(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, *, on: bool = True, total: int = 4) -> str:
    """What a run of *total* documents draws, each of them taking 0.6 seconds."""
    now = 0.0
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr("time.monotonic", lambda: now)
    monkeypatch.setenv("COLUMNS", "40")
    progress = terminal.Progress(total, on=on)
    for done in range(total):
        progress.step(done, f"docs/a-rather-long-name-{done}.md")
        now += 0.6
    progress.clear()
    return stream.getvalue()


def test_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawn after a second, in one row, and gone at the end."""
    assert bar(Terminal(), monkeypatch).split("\r\x1b[K") == [
        "",
        "[##########----------] 2/4 docs/a-rathe",
        "[###############-----] 3/4 docs/a-rathe",
        "",
    ]


def test_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not where it is unwanted, not without a terminal, not for short work."""
    drawn = [
        bar(Terminal(), monkeypatch, on=False),
        bar(io.StringIO(), monkeypatch),
        bar(Terminal(), monkeypatch, total=1),
    ]
    assert drawn == ["", "", ""]
