"""The memo between runs: when it holds, and when it is made anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from provlint import cache, configfiles, distributions
from provlint.cache import folder, start
from provlint.cache.start import Start
from provlint.memo import Memo


@pytest.fixture(autouse=True)
def memo(monkeypatch: pytest.MonkeyPatch) -> Iterator[Memo]:
    """An empty memo."""
    fresh = Memo()
    monkeypatch.setattr(start, "memo", fresh)
    monkeypatch.setattr(distributions, "memo", fresh)
    yield fresh


def kept(place: Path, memo: Memo) -> Path:
    memo.put("table", "key", "value")
    Start(str(place)).save()
    (file,) = place.glob("start-*.json")
    memo.tables.clear()
    return file


def known(place: Path, memo: Memo) -> object:
    memo.tables.clear()
    Start(str(place)).load()
    return memo.get("table", "key")


def test_it_is_kept(tmp_path: Path, memo: Memo) -> None:
    """And written only where something was found out."""
    file = kept(tmp_path / "c", memo)
    assert known(tmp_path / "c", memo) == "value"
    file.unlink()
    Start(str(tmp_path / "c")).save()
    assert not file.exists()


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "{",
        "[]",
        "null",
        "3",
        '{"python": 1}',
        "[" * 100_000,
        '{"python": "x", "sources": [], "tables": {}}',
    ],
)
def test_anything_odd_counts_as_missing(tmp_path: Path, memo: Memo, odd: str) -> None:
    """Cut off, of another Python, of another program."""
    kept(tmp_path, memo).write_text(odd)
    assert known(tmp_path, memo) is None


@pytest.mark.parametrize("key", ["python", "sources", "tables"])
def test_odd_parts_count_as_missing(tmp_path: Path, memo: Memo, key: str) -> None:
    """Each part is looked at."""
    file = kept(tmp_path, memo)
    held = json.loads(file.read_text())
    for odd in (None, [], {}, [["a"]], {"table": 3}, "x", [["/nowhere", 1, 2]]):
        file.write_text(json.dumps({**held, key: odd}))
        assert known(tmp_path, memo) is None


def test_a_changed_source_counts(tmp_path: Path, memo: Memo) -> None:
    """Of provlint itself; for whoever works on it."""
    file = kept(tmp_path, memo)
    held = json.loads(file.read_text())
    held["sources"][0][2] += 1
    file.write_text(json.dumps(held))
    assert known(tmp_path, memo) is None


def test_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line, the environment, the configuration file's folder, the user's caches."""
    monkeypatch.delenv(folder.VARIABLE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert folder.place(None, configfiles.home()).startswith(str(tmp_path / "home"))
    (tmp_path / ".provlint.toml").write_text("")
    assert folder.place(None, configfiles.home()) == str(tmp_path / ".provlint_cache")
    assert folder.place(None, configfiles.home(isolated=True)).startswith(str(tmp_path / "home"))
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "x.toml").write_text("")
    assert folder.place(None, configfiles.home("inner/x.toml")) == str(tmp_path / "inner" / ".provlint_cache")
    monkeypatch.setenv(folder.VARIABLE, "there")
    assert folder.place(None, configfiles.home()) == str(tmp_path / "there")
    assert folder.place("here", configfiles.home()) == str(tmp_path / "here")


def test_installing_a_plugin_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A distribution that comes, goes or is replaced by another version."""
    monkeypatch.syspath_prepend(str(tmp_path))
    before = distributions.announced()
    info = tmp_path / "sample_house-2.5.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: sample-house\nVersion: 2.5\n")
    (info / "entry_points.txt").write_text("[provlint]\nhouse = sample_house [extra]\n")
    new = distributions.Announced("house", "sample_house", "sample-house 2.5")
    assert sorted(distributions.announced()) == sorted([*before, new])
    info.rename(tmp_path / "sample_house-2.6.dist-info")
    (tmp_path / "sample_house-2.6.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: sample-house\nVersion: 2.6\n"
    )
    assert new._replace(owner="sample-house 2.6") in distributions.announced()


def test_the_caches_say_what_they_are() -> None:
    """The package's docstring is what a reader meets first."""
    assert "Neither is ever an error" in (cache.__doc__ or "")
