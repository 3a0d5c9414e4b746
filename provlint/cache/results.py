"""What came of each document, kept between runs.

A result is found by where the document is, the rules and settings that apply to it and what provlint and its
plugins consist of; it holds for the very bytes it was made of. The files of the cache are shards by path, each a
list of lines; a shard is only ever replaced as a whole, so that a run that is killed, or another run at the same
time, costs at most what it would have added.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from typing import NamedTuple

from provlint.cache import folder
from provlint.digests import blake2b

FORMAT = 1
_FOLDER = f"results-{FORMAT}"
_MOST_SHARD = 4_000_000
"""Bytes of one of the 256 shards; of a larger one, the oldest lines go."""
_MOST_HELD = 16_000_000
"""Bytes of shards in memory; beyond them, lines are read one by one."""
_MOST_PENDING = 8_000_000
_DAYS = 30
"""After which a result is dropped that was not asked for."""
_LINE = re.compile(
    rb"(?P<key>[0-9a-f]{32}) (?P<day>[0-9]{5}) (?P<check>[0-9a-f]{16}) (?P<content>[0-9a-f]{40}) "
)
_HEAD = 32 + 1 + 5 + 1 + 16 + 1 + 40 + 1


class _Place(NamedTuple):
    """Where the line of a result stands in its shard."""

    start: int
    end: int


class _Shard:
    """One file, as it was when it was first asked for."""

    def __init__(self, path: str, *, hold: bool) -> None:
        self.path = path
        data = _read(path)
        self.data = data if hold else None
        self.size = len(data)
        self.index = dict(_lines(data))

    def line(self, key: bytes) -> bytes | None:
        place = self.index.get(key)
        if place is None:
            return None
        if self.data is not None:
            return self.data[place.start : place.end]
        try:
            with open(self.path, "rb") as stream:
                stream.seek(place.start)
                return stream.read(place.end - place.start)
        except OSError:
            return None


class Results:
    """The results in one cache folder, for one state of provlint and its plugins."""

    def __init__(self, place: str, stamp: str) -> None:
        """*stamp* tells one state from another."""
        self._place = os.path.join(place, _FOLDER)
        self._top = place
        self._stamp = stamp.encode()
        self._shards: dict[str, _Shard] = {}
        self._held = 0
        self._made: dict[str, dict[bytes, bytes]] = {}
        self._pending = 0
        self._today = int(time.time() // 86400)

    def get(self, path: str, settings: str, data: bytes) -> bytes | None:
        """What was kept of the document *path* with the bytes *data* under *settings*."""
        key, content = self._key(path, settings), blake2b(data, 20).encode()
        shard = self._shard(_name(path))
        line = shard.line(key)
        if line is None or (head := _LINE.match(line)) is None or head["key"] != key:
            return None
        kept = line[_HEAD:]
        if head["content"] != content or blake2b(kept, 8).encode() != head["check"]:
            return None
        if self._today - int(head["day"]) > _DAYS // 2:
            self._keep(path, key, content, kept)
        return kept

    def put(self, path: str, settings: str, data: bytes, kept: bytes) -> None:
        """Keeps *kept*, one line, for :meth:`get`."""
        self._keep(path, self._key(path, settings), blake2b(data, 20).encode(), kept)

    def _keep(self, path: str, key: bytes, content: bytes, kept: bytes) -> None:
        check = blake2b(kept, 8).encode()
        self._made.setdefault(_name(path), {})[key] = b"%b %05d %b %b %b" % (
            key,
            self._today,
            check,
            content,
            kept,
        )
        self._pending += len(kept)
        if self._pending > _MOST_PENDING:
            self.save()

    def save(self) -> None:
        """Writes what is new."""
        for name, made in self._made.items():
            if not folder.write(self._place, name, self._merged(name, made), top=self._top):
                break
            if (old := self._shards.pop(name, None)) is not None and old.data is not None:
                self._held -= old.size
        self._made, self._pending = {}, 0

    def _merged(self, name: str, made: dict[bytes, bytes]) -> bytes:
        data = _read(os.path.join(self._place, name))
        lines = {key: data[place.start : place.end] for key, place in _lines(data)} | made
        newest = sorted(lines.values(), key=lambda line: line[33:38], reverse=True)
        room, kept = _MOST_SHARD, list[bytes]()
        for line in newest:
            room -= len(line) + 1
            if room < 0 or self._today - int(line[33:38]) > _DAYS:
                break
            kept.append(line)
        return b"".join(line + b"\n" for line in kept)

    def _shard(self, name: str) -> _Shard:
        shard = self._shards.get(name)
        if shard is None:
            path = os.path.join(self._place, name)
            shard = self._shards[name] = _Shard(path, hold=self._held < _MOST_HELD)
            self._held += shard.size if shard.data is not None else 0
        return shard

    def _key(self, path: str, settings: str) -> bytes:
        told = b"\0".join((self._stamp, settings.encode(), path.encode("utf-8", "surrogateescape")))
        return blake2b(told, 16).encode()


def _name(path: str) -> str:
    """The shard of the document *path*."""
    return blake2b(path.encode("utf-8", "surrogateescape"), 1)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read(2 * _MOST_SHARD)
    except OSError:
        return b""


def _lines(data: bytes) -> Iterator[tuple[bytes, _Place]]:
    """The lines of a shard that are of the right form, by their key."""
    start = 0
    while (end := data.find(b"\n", start)) >= 0:  # what stands behind the last line's end was cut off
        if head := _LINE.match(data, start, end):
            yield head["key"], _Place(start, end)
        start = end + 1
