"""Worker processes: documents go out in chunks, and come back one by one as plain lines.

A worker that dies takes down only the document it held: that one becomes a failure, and the rest of its chunk
goes to a new worker.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import connection, get_context
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from provlint.cache.plain import dumped
from provlint.cache.start import Start
from provlint.configfiles import Configuration
from provlint.model import Source
from provlint.session import Session

_PATIENCE = 2.0
"""Seconds between two looks at whether the main process is still there."""
_ENDED = (EOFError, ConnectionError, OSError)


class Recipe(NamedTuple):
    """What a worker needs to build the session that the main process has."""

    configuration: Configuration
    cache: str
    """The cache folder, where the memo is."""


class Task(NamedTuple):
    """One document to be examined."""

    number: int
    source: Source


class Died(NamedTuple):
    """Why there is no result."""

    reason: str


Result = tuple[Task, str | Died | None]
"""A line for :func:`provlint.cache.plain.loaded`; None where the result is not plain."""


class _Worker:
    """One process and what it has been given."""

    def __init__(self, recipe: Recipe) -> None:
        context = get_context()
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=_serve, args=(theirs, recipe), daemon=True)
        self.process.start()
        theirs.close()
        self.held: deque[Task] = deque()

    def give(self, chunk: Sequence[Task]) -> None:
        self.held.extend(chunk)
        with suppress(*_ENDED):  # where it died, reading from it will tell
            self.pipe.send([(t.source.path, t.source.data, t.source.kind, t.source.charset) for t in chunk])

    def ended(self) -> str:
        """Why the process is no more."""
        self.process.join(5)
        code = self.process.exitcode
        if code is not None and code < 0:
            try:
                return f"signal {signal.Signals(-code).name}"
            except ValueError:
                return f"signal {-code}"
        return f"exit code {code}"

    def stop(self) -> None:
        self.pipe.close()
        self.process.terminate()
        self.process.join(2)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class Pool:
    """As many workers as were asked for. Close it, or use it in a ``with`` statement."""

    def __init__(self, recipe: Recipe, count: int) -> None:
        self._recipe = recipe
        self._count = count
        self._workers: list[_Worker] = []
        self._waiting: deque[list[Task]] = deque()

    @property
    def busy(self) -> bool:
        """Whether any document is out."""
        return bool(self._waiting) or any(worker.held for worker in self._workers)

    @property
    def hungry(self) -> bool:
        """Whether a worker could take another chunk soon."""
        return len(self._waiting) < 2

    def give(self, chunk: Sequence[Task]) -> None:
        self._waiting.append([*chunk])
        self._feed()

    def results(self) -> Iterator[Result]:
        """Those that are there, or the first to come. Empty only where no document is out."""
        self._feed()
        pipes = {worker.pipe: worker for worker in self._workers if worker.held}
        for ready in connection.wait([*pipes]) if pipes else ():
            worker = pipes[ready]  # type: ignore[index]
            try:
                line = worker.pipe.recv_bytes()
            except _ENDED:
                yield self._bury(worker)
            else:
                yield worker.held.popleft(), line.decode("ascii") if line else None
        self._feed()

    def _bury(self, worker: _Worker) -> Result:
        task = worker.held.popleft()
        reason = worker.ended()
        if worker.held:
            self._waiting.appendleft([*worker.held])
        self._workers.remove(worker)
        worker.stop()
        return task, Died(reason)

    def _feed(self) -> None:
        while self._waiting:
            worker = next((w for w in self._workers if not w.held), None)
            if worker is None:
                if len(self._workers) >= self._count:
                    return
                worker = _Worker(self._recipe)
                self._workers.append(worker)
            worker.give(self._waiting.popleft())

    def close(self) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers.clear()
        self._waiting.clear()


def _serve(pipe: Any, recipe: Recipe) -> None:
    """What a worker does until its pipe is closed."""
    parent = os.getppid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process ends its workers itself
    Start(recipe.cache).load()
    session = Session(recipe.configuration)
    try:
        while True:
            while not pipe.poll(_PATIENCE):
                if os.getppid() != parent:  # it was killed, and our siblings keep the pipe open
                    return
            for path, data, kind, charset in pipe.recv():
                source = Source(path, data, kind, charset)
                try:
                    line = dumped(session.linter.check(source), source)
                except (TypeError, ValueError):  # a rule's own kind of finding
                    line = ""
                pipe.send_bytes(line.encode("ascii"))
    except (EOFError, BrokenPipeError, ConnectionError):
        return
