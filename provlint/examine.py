"""Many documents, in order: what is known of them from earlier runs, the rest examined here or in workers."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from provlint.cache import stamps
from provlint.cache.plain import MisfitError, dumped, loaded
from provlint.cache.results import Results
from provlint.model import Source
from provlint.own import RULE_FAILURE
from provlint.report import Checked, Failure
from provlint.session import Session

if TYPE_CHECKING:
    from provlint.workers import Died, Pool, Task

CHUNK = 16
"""Documents that go to a worker at a time: fewer cost more to send than they gain."""
_CHUNK_BYTES = 2_000_000
_FEW = 24
"""Documents that are not worth a worker process."""
_MOST_OUT = 24_000_000
"""Bytes of documents that wait for their turn in the report."""
_HUGE = 8_000_000
"""Bytes of a document that is examined here: to send it would need it twice."""


class Examiner:
    """Examines documents with a session's rules, in the order in which they come."""

    def __init__(self, session: Session, place: str, *, jobs: int = 0, keep: bool = True) -> None:
        """*place* is the cache folder. *jobs*: how many processes; 0: as many as help.

        *keep*: take results of earlier runs, and keep those of this one.
        """
        self._session = session
        self._place = place
        self._few = _FEW if jobs == 0 else 0
        self._jobs = jobs or cores()
        self._results = Results(place, stamps.of_programs(session.registry)) if keep else None
        self._settings: dict[int, str] = {}

    def examine(self, sources: Iterable[Source | Failure]) -> Iterator[Checked]:
        """What came of each. Never raises for what a document, a reader or a rule does."""
        if not gc.isenabled():
            gc.freeze()  # what the start made stays
            gc.enable()
        try:
            yield from self._here(iter(sources)) if self._jobs == 1 else self._in_order(iter(sources))
        finally:
            if self._results is not None:
                self._results.save()

    def _here(self, sources: Iterator[Source | Failure]) -> Iterator[Checked]:
        for source in sources:
            yield self._known(source) or self._checked(source)

    def _in_order(self, sources: Iterator[Source | Failure]) -> Iterator[Checked]:
        few = self._few
        for source in sources:
            known = self._known(source)
            if known is None and few == 0:
                yield from _Parallel(self, source, sources).run()
                return
            few -= known is None
            yield known or self._checked(source)

    def _known(self, source: Source | Failure) -> Checked | None:
        """What needs no examining: inputs that could not be read, and what the cache knows."""
        if isinstance(source, Failure):
            return Checked(source.path, None, failures=(source,))
        if self._results is None:
            return None
        line = self._results.get(source.path, self._settings_of(source), source.data)
        if line is None:
            return None
        try:
            return loaded(line, source, self._session.linter.read)
        except MisfitError:
            return None

    def _checked(self, source: Source | Failure) -> Checked:
        assert isinstance(source, Source)  # noqa: S101  failures are known
        checked = self._session.linter.check(source)
        if self._results is not None:
            with suppress(TypeError, ValueError):  # a rule's own kind of finding
                self._keep(source, dumped(checked, source))
        return checked

    def _keep(self, source: Source, line: str) -> None:
        if self._results is not None:
            self._results.put(source.path, self._settings_of(source), source.data, line.encode("ascii"))

    def _settings_of(self, source: Source) -> str:
        rules = self._session.rules_for(source.path)
        if id(rules) not in self._settings:
            self._settings[id(rules)] = stamps.of_settings(rules, self._session.registry)
        return f"{self._settings[id(rules)]} {source.kind} {source.charset}"


class _Parallel:
    """The rest of a run, once workers are worth it."""

    def __init__(self, examiner: Examiner, first: Source | Failure, rest: Iterator[Source | Failure]) -> None:
        self._examiner = examiner
        self._inputs = _chained(first, rest)
        self._done: dict[int, tuple[Checked, int]] = {}
        """By number, with the bytes of the document."""
        self._chunk: list[Task] = []
        self._next = 0
        self._given = 0
        self._bytes = 0

    def run(self) -> Iterator[Checked]:
        from provlint.workers import Pool, Recipe

        examiner = self._examiner
        pool = Pool(Recipe(examiner._session.configuration, examiner._place), examiner._jobs)
        try:
            more = True
            while more or pool.busy or self._chunk:
                while more and pool.hungry and self._bytes < _MOST_OUT:
                    more = self._take(pool)
                if self._chunk and (not more or not pool.busy or self._bytes >= _MOST_OUT):
                    self._give(pool)
                yield from self._ready()
                for task, result in pool.results():
                    self._settle(task, result)
                yield from self._ready()
        finally:
            pool.close()

    def _take(self, pool: Pool) -> bool:
        """Looks at the next input; whether there was one."""
        from provlint.workers import Task

        source = next(self._inputs, None)
        if source is None:
            return False
        number, self._given = self._given, self._given + 1
        size = 0 if isinstance(source, Failure) else len(source.data)
        self._bytes += size
        known = self._examiner._known(source)
        if known is None and size > _HUGE:
            known = self._examiner._checked(source)
        if known is not None or isinstance(source, Failure):
            self._done[number] = known or self._examiner._checked(source), size
            return True
        self._chunk.append(Task(number, source))
        if len(self._chunk) >= CHUNK or sum(len(t.source.data) for t in self._chunk) >= _CHUNK_BYTES:
            self._give(pool)
        return True

    def _give(self, pool: Pool) -> None:
        pool.give(self._chunk)
        self._chunk = []

    def _settle(self, task: Task, result: str | Died | None) -> None:
        examiner, source = self._examiner, task.source
        if result is None:
            checked = examiner._checked(source)
        elif isinstance(result, str):
            checked = loaded(result, source, examiner._session.linter.read)
            examiner._keep(source, result)
        else:
            said = f"could not be examined: the process that examined it ended ({result.reason})"
            failure = Failure(source.path, RULE_FAILURE, said)
            checked = Checked(source.path, None, failures=(failure,))
        self._done[task.number] = checked, len(source.data)

    def _ready(self) -> Iterator[Checked]:
        while self._next in self._done:
            checked, size = self._done.pop(self._next)
            self._next += 1
            yield checked
            self._bytes -= size


def _chained(first: Source | Failure, rest: Iterator[Source | Failure]) -> Iterator[Source | Failure]:
    yield first
    yield from rest


def cores() -> int:
    """The processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1
