"""What a command takes: processor time, time of the clock and memory of its process, start to end.

Processor time is user and system time of the process and of the children it waited for. Each figure is the median
of several runs; where commands are compared, they take turns, so that a machine that slows down slows all of them.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

PROVLINT = (sys.executable, "-m", "provlint")
"""The command measured, unless another is given."""
_LINTED = (0, 1)
"""Exit codes of a linter that did its work."""


class Usage(NamedTuple):
    """What one run took, or the medians of several."""

    processor: float
    """Seconds, user and system."""
    elapsed: float
    """Seconds of the clock."""
    peak: int
    """Bytes of memory, at the most."""


class Command(NamedTuple):
    """Something to run, and where and how."""

    arguments: Sequence[str]
    home: Path | None = None
    """The working folder."""
    environment: Mapping[str, str] = {}
    """Added to that of this process."""
    fine: Sequence[int] = _LINTED
    """The exit codes of a run that counts."""


class Rate(NamedTuple):
    """How fast something went through files."""

    what: str
    files: int
    size: int
    """Bytes as they lie on the disk."""
    usage: Usage

    @property
    def speed(self) -> float:
        """Megabytes (10⁶ bytes) in a second of processor time."""
        return self.size / 1e6 / self.usage.processor


class CommandError(Exception):
    """A command that ended with another exit code than it should."""


def run(command: Command) -> Usage:
    """Runs *command* once, its output thrown away. Raises CommandError, OSError."""
    with tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        # A child begins with the memory of this process on its account, which therefore stays small.
        process = subprocess.Popen(
            command.arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            cwd=command.home,
            env={**os.environ, **command.environment},
        )
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        elapsed = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in command.fine:
            errors.seek(0)
            said = errors.read().decode(errors="replace").strip()[-500:]
            raise CommandError(f"{Path(command.arguments[0]).name} exited {process.returncode}: {said}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Usage(usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss * unit)


def medians(usages: Sequence[Usage]) -> Usage:
    processor, elapsed, peak = zip(*usages, strict=True)
    return Usage(median(processor), median(elapsed), int(median(peak)))


def compared(commands: Mapping[str, Command], runs: int, *, warm: bool = True) -> dict[str, Usage]:
    """The medians of *runs* runs of each command, which take turns; *warm*: after one of each that does not count.

    Raises what :func:`run` raises.
    """
    usages: dict[str, list[Usage]] = {name: [] for name in commands}
    if warm:
        for command in commands.values():
            run(command)
    for _ in range(runs):
        for name, command in commands.items():
            usages[name].append(run(command))
    return {name: medians(of) for name, of in usages.items()}


class Provlint:
    """``provlint check`` as it is measured: its own rules or those of one configuration, one process unless told."""

    def __init__(self, command: Sequence[str], cache: Path) -> None:
        """*cache*: a folder for what it remembers, which nobody else uses."""
        self.command = tuple(command)
        self._home = cache.parent
        self._environment = {"PROVLINT_CACHE_DIR": str(cache), "PYTHONDONTWRITEBYTECODE": ""}
        """As for an installed program: started elsewhere than in a checkout, its bytecode kept."""
        done = subprocess.run(
            [*command, "check", "--help"], capture_output=True, encoding="utf-8", check=True
        )
        self._words = frozenset(done.stdout.replace(",", " ").split())

    def knows(self, option: str) -> bool:
        """Whether ``check`` has *option*."""
        return option in self._words

    def check(
        self, path: Path, *, jobs: int = 1, remembering: bool = False, config: Path | None = None
    ) -> Command:
        """A run over *path*; *remembering*: what earlier runs found may be taken from a cache."""
        options = ["--config", str(config)] if config else ["--isolated"]
        if self.knows("--jobs"):
            options += ["--jobs", str(jobs)]
        if self.knows("--no-cache") and not remembering:
            options.append("--no-cache")
        return Command([*self.command, "check", *options, str(path)], self._home, self._environment)


def machine() -> str:
    """The processor's model, and the version of Python."""
    model = platform.processor() or platform.machine()
    cpus = Path("/proc/cpuinfo")
    if cpus.exists():
        lines = cpus.read_text(encoding="utf-8", errors="replace").splitlines()
        model = next(
            (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), model
        )
    return f"{model}, Python {platform.python_version()}"
