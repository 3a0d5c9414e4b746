"""Results between runs: what is kept, what counts as missing, and what happens to a broken cache."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from provlint.cache import results
from provlint.cache.results import Results


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def kept(
    folder: Path, *, stamp: str = "v1", path: str = "a.txt", settings: str = "s", data: bytes = b"text"
) -> bytes | None:
    return Results(str(folder), stamp).get(path, settings, data)


def keep(folder: Path, said: bytes = b"{}", *, path: str = "a.txt", data: bytes = b"text") -> None:
    opened = Results(str(folder), "v1")
    opened.put(path, "s", data, said)
    opened.save()


def shards(folder: Path) -> list[Path]:
    return sorted((folder / "results-1").iterdir())


def test_the_same_document_is_found(folder: Path) -> None:
    """In a later run; the folder tells git and backups that it is a cache."""
    assert kept(folder) is None
    keep(folder, b'{"a":1}')
    assert kept(folder) == b'{"a":1}'
    assert (folder / ".gitignore").read_text() == "# Written by provlint.\n*\n"
    assert (folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")


@pytest.mark.parametrize("other", [{"stamp": "v2"}, {"path": "b.txt"}, {"settings": "t"}, {"data": b"texts"}])
def test_anything_else_is_not(folder: Path, other: dict[str, object]) -> None:
    """Another provlint, place, configuration or content."""
    keep(folder)
    assert kept(folder, **other) is None  # type: ignore[arg-type]


def test_a_changed_document_takes_the_place_of_the_old(folder: Path) -> None:
    """So a cache does not grow with each edit."""
    keep(folder, b"[1]")
    keep(folder, b"[2]", data=b"new text")
    assert (kept(folder), kept(folder, data=b"new text")) == (None, b"[2]")
    assert [len(path.read_bytes().splitlines()) for path in shards(folder)] == [1]


def test_every_cut_and_every_changed_byte_is_a_miss_or_the_truth(folder: Path) -> None:
    """A run that was killed, a full disk, a broken one."""
    keep(folder, b'{"said":"yes"}')
    (path,) = shards(folder)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert kept(folder) is None
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert kept(folder) in (None, b'{"said":"yes"}')
    path.write_bytes(b"\xff\n\n" + whole + b"rubbish")
    assert kept(folder) == b'{"said":"yes"}'


def test_two_runs_at_once_lose_nothing_that_stood_before(folder: Path) -> None:
    """The later one takes up what the other has written meanwhile."""
    one, two = Results(str(folder), "v1"), Results(str(folder), "v1")
    for opened, settings in ((one, "s"), (two, "t")):
        opened.get("a.txt", settings, b"text")
        opened.put("a.txt", settings, b"text", settings.encode())
    one.save()
    two.save()
    assert (kept(folder), kept(folder, settings="t")) == (b"s", b"t")


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    """A file in its place stands for a disk that is read-only or full; roots can write everywhere."""
    (tmp_path / "cache").write_text("a file")
    keep(tmp_path / "cache")
    assert kept(tmp_path / "cache") is None


def test_a_failed_write_leaves_no_draft(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the old shard stands."""
    keep(folder, b"[1]")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    keep(folder, b"[2]", path="b.txt")
    assert kept(folder) == b"[1]"
    assert [path.name for path in shards(folder) if path.name.endswith(".tmp")] == []


def test_what_was_long_not_asked_for_goes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the next result of its shard; what is still asked for is kept on."""
    monkeypatch.setattr(results, "_name", lambda _: "00")
    monkeypatch.setattr("time.time", lambda: 86400.0 * 100)
    keep(folder, path="old.txt")
    keep(folder, path="used.txt")
    monkeypatch.setattr("time.time", lambda: 86400.0 * 120)
    later = Results(str(folder), "v1")
    assert later.get("used.txt", "s", b"text") == b"{}"
    later.save()
    monkeypatch.setattr("time.time", lambda: 86400.0 * 135)
    keep(folder, path="new.txt")
    assert [kept(folder, path=f"{name}.txt") for name in ("old", "used", "new")] == [None, b"{}", b"{}"]


def test_a_shard_has_its_bounds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond them the oldest go; lines that are not held in memory are found too."""
    monkeypatch.setattr(results, "_name", lambda _: "00")
    monkeypatch.setattr(results, "_MOST_SHARD", 400)
    monkeypatch.setattr(results, "_MOST_HELD", 0)
    for day, name in enumerate("abcdef"):
        monkeypatch.setattr("time.time", lambda day=day: 86400.0 * (100 + day))
        keep(folder, name.encode() * 100, path=name)
    assert [kept(folder, path=name) for name in "abcdef"] == [None] * 4 + [b"e" * 100, b"f" * 100]
