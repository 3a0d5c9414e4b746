"""Other tools, each installed into a folder of its own, outside the project and its environment.

Python tools get a virtual environment, the others a ``node_modules``; what is installed already is taken as it is.
Without a network, or without npm, a tool is missing, and whoever asked says why.
"""

from __future__ import annotations

import subprocess
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

PYTHON: Mapping[str, Sequence[str]] = {
    "bluepencil": ("bluepencil==0.1.0",),
    "jusText": ("jusText==3.0.2", "lxml_html_clean==0.4.6"),
    "proselint": ("proselint==0.16.0",),
    "trafilatura": ("trafilatura==2.3.1", "lxml_html_clean==0.4.6"),
}
"""By name: the tool itself, then what it needs and does not always bring."""
NODE: Mapping[str, Sequence[str]] = {
    "textlint": ("textlint@15.8.0", "textlint-rule-write-good@2.0.0", "textlint-rule-alex@5.0.0"),
    "write-good": ("write-good@1.0.8",),
}
WAIT = 900
"""Seconds for one installation."""


class PeerError(Exception):
    """A tool that could not be installed or broke. The last line says why."""

    def __str__(self) -> str:
        said = super().__str__().strip()
        return said.splitlines()[-1] if said else "no reason told"


def version(name: str) -> str:
    """As installed."""
    own = {**PYTHON, **NODE}[name][0]
    return own.rpartition("@" if name in NODE else "==")[2]


def home(name: str, folder: Path) -> Path:
    """The home of the tool *name* below *folder*, made and filled where it is not yet. Raises PeerError."""
    where = folder.resolve() / name
    requirements = {**PYTHON, **NODE}[name]
    done = where / f".{'+'.join(requirements)}"
    if done.exists():
        return where
    try:
        where.mkdir(parents=True, exist_ok=True)
        if name in NODE:
            install(["npm", "install", "--silent", "--ignore-scripts", "--prefix", str(where), *requirements])
        else:
            venv.create(where, with_pip=True)
            install([str(where / "bin" / "python"), "-m", "pip", "install", "--quiet", *requirements])
        done.touch()
    except (OSError, subprocess.SubprocessError) as error:
        raise PeerError(str(error) or repr(error)) from error
    return where


def install(command: Sequence[str]) -> None:
    """Raises PeerError for a *command* that fails."""
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=WAIT, check=False)
    if ran.returncode:
        raise PeerError(ran.stderr.strip() or ran.stdout.strip() or f"{command[0]} exited {ran.returncode}")
