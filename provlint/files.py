"""Which files a run examines: those named, and those that readers claim in the folders named."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from provlint.configfiles import Patterns, absolute, shown
from provlint.errors import InputError

Excludes = Callable[[Path, bool], bool]
"""Of an absolute path and whether it is a folder."""


@dataclass
class Found:
    """Paths as a report writes them, each once, in the order of the arguments and then of their names."""

    paths: list[str] = field(default_factory=list[str])
    skipped: int = 0
    """Files of a folder that no reader claims."""


def find(
    arguments: Iterable[str], suffixes: Collection[str], excludes: Excludes, *, without: Collection[Path] = ()
) -> Found:
    """The files that *arguments* name, and in the folders among them those with one of *suffixes*.

    In folders, hidden files and folders, what *excludes* says, what ``.gitignore`` files say and *without*
    (absolute paths) are left out. What is named itself is always examined. Missing files are found too:
    reading them tells.
    """
    found = Found()
    seen: set[Path] = set()
    for argument in arguments:
        path = absolute(argument)
        inner = _Walk(path, suffixes, excludes, without, found).files() if path.is_dir() else [path]
        for file in inner:
            if file not in seen:
                seen.add(file)
                found.paths.append(shown(file))
    return found


def read(path: str) -> bytes:
    """The bytes of a file. Raises InputError, also for devices, which may never end."""
    try:
        mode = Path(path).stat().st_mode
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
            raise InputError("is a device or a socket, not a file")
        if stat.S_ISDIR(mode):
            os.scandir(path).close()  # a folder comes here if it could not be listed, and this says why
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError("there is no such file or folder") from error
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(f"cannot be read: {told}") from error


class _Walk:
    """One folder, all the way down. Links to folders are not followed, so that no walk is endless."""

    def __init__(
        self,
        top: Path,
        suffixes: Collection[str],
        excludes: Excludes,
        without: Collection[Path],
        found: Found,
    ) -> None:
        self.top = top
        self.suffixes = suffixes
        self.excludes = excludes
        self.without = without
        self.found = found

    def files(self) -> Iterator[Path]:
        """What is to be examined, in the order of names."""
        depths = [self._entries(self.top, self._above)]
        while depths:
            entry = next(depths[-1], None)
            if entry is None:
                depths.pop()
            elif isinstance(entry, Path):
                yield entry
            else:
                depths.append(self._entries(*entry))

    @cached_property
    def _above(self) -> Sequence[Patterns]:
        """The ``.gitignore`` files between the top of the repository and this folder, farthest first."""
        folders: list[Path] = []
        for folder in self.top.parents:
            folders.append(folder)
            if (folder / ".git").exists():
                break
        else:
            folders = []
        if (self.top / ".git").exists():
            folders = []
        ignores = [p for folder in reversed(folders) if (p := _gitignore(folder))]
        # A folder that is named although it is ignored is meant to be examined.
        return [] if _ignored(self.top, ignores, folder=True) else ignores

    def _entries(
        self, folder: Path, ignores: Sequence[Patterns]
    ) -> Iterator[Path | tuple[Path, Sequence[Patterns]]]:
        """The files of *folder* to be examined, and its folders to be entered."""
        if own := _gitignore(folder):
            ignores = [*ignores, own]
        try:
            entries = sorted(os.scandir(folder), key=lambda e: e.name)
        except OSError:
            yield folder  # reading it will say why
            return
        for entry in entries:
            path = folder / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or _ignored(path, ignores, folder=is_folder):
                continue
            if self.excludes(path, is_folder) or path in self.without:
                continue
            if is_folder:
                yield path, ignores
            elif not entry.is_file():
                continue
            elif path.suffix.lower() in self.suffixes:
                yield path
            else:
                self.found.skipped += 1


def _gitignore(folder: Path) -> Patterns | None:
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    told = tuple(line for line in lines if line.strip() and not line.startswith("#"))
    return Patterns(folder, told) if told else None


def _ignored(path: Path, ignores: Sequence[Patterns], *, folder: bool) -> bool:
    """The closest file that says anything decides."""
    said = (patterns.match(path, folder=folder) for patterns in reversed(ignores))
    return next((ignored for ignored in said if ignored is not None), False)
