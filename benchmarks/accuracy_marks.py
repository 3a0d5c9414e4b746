"""How right the linter is on real marked text, by the benchmark's own runner and scorer.

The data and both scripts lie outside the project, in a folder that may be missing. They are called, not copied:
whatever reads documents as ``provlint check`` does can be put in the linter's place, also another tool.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench"

Row = dict[str, Any]
"""The figures of one task, as the benchmark names them."""
Result = dict[str, Row]
"""By task, in the order measured."""
Found = dict[str, list[dict[str, Any]]]
"""Findings of a JSON report by document, each with ``code``, ``start`` and ``end`` in code points."""
Check = Callable[[Path], Found]
"""Findings by file stem, in every document of a folder."""


class Laid(NamedTuple):
    """One document of labelled blocks as it was checked."""

    folder: str
    """Where it lay: of what extractors left and of single blocks, the extractor or the kind of block."""
    text: str
    places: Sequence[tuple[int, int, str]]
    """Start, end and label of each block."""
    found: Sequence[Mapping[str, Any]]


@dataclass
class Taken:
    """What one part of a task's data was and what was found in it, for those who ask why a figure is what it is."""

    task: str
    part: Path
    found: Found = field(default_factory=dict)
    """By file stem."""
    laid: list[Laid] = field(default_factory=list)
    """The documents of a task that judges blocks."""


class Bench:
    """The benchmark in *folder*. Raises FileNotFoundError where there is none."""

    def __init__(self, folder: Path = BENCH) -> None:
        if not (folder / "run.py").is_file():
            raise FileNotFoundError(f"no benchmark in {folder}")
        self.folder = folder
        self.run = _module(folder / "run.py")
        self.score: Any = self.run.score

    @property
    def tasks(self) -> tuple[str, ...]:
        return tuple(self.run.TASKS)

    def measure(self, task: str, check: Check) -> tuple[Result, list[Taken]]:
        """The figures of *task*, and what they were reckoned from, for each part of its data."""
        function, where = self.run.TASKS[task]
        whole = self.folder / where
        parts = [whole] if whole.exists() else sorted(self.folder.glob(f"{where}_*"))
        result: Result = {}
        taken: list[Taken] = []
        for part in parts:
            label = "" if part == whole else f" [{part.name}]"
            record = Taken(task, part)
            with tempfile.TemporaryDirectory() as scratch, _recording(self.run, record):
                rows = function(_Runner(check, record), part, Path(scratch))
            result |= {f"{name}{label}": row for name, row in rows.items()}
            taken.append(record)
        return result, taken

    def provlint(self) -> Check:
        """provlint itself, as its command line runs it."""

        def check(folder: Path) -> Found:
            runner = self.run.Runner("")
            runner.command = [sys.executable, "-m", "provlint"]
            return dict(runner.check(folder))

        return check


class _Runner:
    """What the benchmark's tasks call to have a folder checked."""

    def __init__(self, check: Check, record: Taken) -> None:
        self._check = check
        self._record = record
        self.report: dict[str, Any] = {}

    def check(self, folder: Path) -> Found:
        found = self._check(folder)
        self._record.found |= found
        self.report = {"findings": [{**f, "path": f"{stem}.txt"} for stem, fs in found.items() for f in fs]}
        return defaultdict(list, found)


@contextmanager
def _recording(run: Any, record: Taken) -> Iterator[None]:
    """Notes every document of blocks that the benchmark judges meanwhile."""
    judge = run.judge

    def noting(runner: _Runner, folder: Path, documents: Mapping[str, Any], *rest: Any) -> Row:
        row: Row = judge(runner, folder, documents, *rest)
        for name, blocks in documents.items():
            text, places = run.lay_out(blocks)
            record.laid.append(Laid(folder.name, text, places, record.found.get(name, ())))
        return row

    run.judge = noting
    try:
        yield
    finally:
        run.judge = judge


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(f"benchmark_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot be loaded: {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
