"""Finds, reads and joins configuration files: which settings apply to a path, and where each was set."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provlint.config import Key, Layer, Settings, settle_layers
from provlint.errors import ConfigError
from provlint.expressions import expression

if TYPE_CHECKING:
    import pathspec

NAMES = (".provlint.toml", "provlint.toml", "pyproject.toml")
"""In the order in which one folder is searched; a pyproject.toml counts only with ``[tool.provlint]``."""

_PLACE = expression(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")
_NOT_SETTINGS = frozenset({"extend", "exclude", "overrides", "paths"})


@dataclass(frozen=True)
class Patterns:
    """gitignore patterns and the folder they are relative to."""

    folder: Path
    lines: tuple[str, ...]

    @cached_property
    def _spec(self) -> pathspec.GitIgnoreSpec:
        import pathspec

        return pathspec.GitIgnoreSpec.from_lines(filter(_is_pattern, self.lines))

    @property
    def misfits(self) -> list[str]:
        """Patterns that git could not read either."""
        return [line for line in self.lines if not _is_pattern(line)]

    def match(self, path: Path, *, folder: bool = False) -> bool | None:
        """Whether the absolute *path* is meant; None where no pattern says anything of it."""
        try:
            inner = path.relative_to(self.folder).as_posix()
        except ValueError:
            return None
        return self._spec.check_file(inner + "/" if folder else inner).include


def _is_pattern(line: str) -> bool:
    import pathspec

    try:
        pathspec.GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class Override:
    """Settings for some paths."""

    paths: Patterns
    layer: Layer


@dataclass(frozen=True)
class ConfigFile:
    """One file, joined to those it extends (which come first in every field)."""

    path: Path
    layers: tuple[Layer, ...]
    overrides: tuple[Override, ...]
    excludes: tuple[Patterns, ...]


class Configuration:
    """The configuration of one run; files are found and read when a path needs them."""

    def __init__(
        self, given: Path | None = None, *, isolated: bool = False, command_line: Layer | None = None
    ) -> None:
        """*given* stands in for every file that would be found; *isolated* reads none.

        Raises ConfigError if *given* is no fit configuration.
        """
        self._command_line = command_line or Layer()
        self._isolated = isolated
        self._given = load(given) if given is not None and not isolated else None
        self._of_folder: dict[Path, ConfigFile | None] = {}
        self._loaded: dict[Path, ConfigFile] = {}
        self._settings: dict[tuple[Path | None, tuple[int, ...]], Settings] = {}

    def settings(self, path: str) -> Settings:
        """What applies to *path*; the same object for paths with the same settings. Raises ConfigError."""
        file = self.file_for(path)
        fitting: tuple[int, ...] = ()
        if file is not None and file.overrides:
            full = absolute(path)
            fitting = tuple(i for i, o in enumerate(file.overrides) if o.paths.match(full))
        key = file.path if file else None, fitting
        if key not in self._settings:
            layers = [*file.layers, *(file.overrides[i].layer for i in fitting)] if file else []
            self._settings[key] = settle_layers([*layers, self._command_line])
        return self._settings[key]

    def file_for(self, path: str) -> ConfigFile | None:
        """The file that applies to *path*: the closest one above it. Raises ConfigError."""
        if self._isolated or self._given is not None:
            return self._given
        return self._closest(absolute(path).parent)

    def excludes(self, path: Path, folder: bool) -> bool:
        """Whether a walk leaves out the absolute *path*. Raises ConfigError."""
        file = self._given if self._isolated or self._given else self._closest(path.parent)
        return file is not None and any(p.match(path, folder=folder) for p in file.excludes)

    def _closest(self, folder: Path) -> ConfigFile | None:
        searched: list[Path] = []
        found: ConfigFile | None = None
        for place in (folder, *folder.parents):
            if place in self._of_folder:
                found = self._of_folder[place]
                break
            searched.append(place)
            if (file := _in_folder(place)) is not None:
                found = load(file)
                break
        self._of_folder.update(dict.fromkeys(searched, found))
        return found


def home(given: str | None = None, isolated: bool = False) -> str | None:
    """The folder of the configuration file that applies to the working folder, or that is *given*."""
    if isolated:
        return None
    if given is not None:
        return os.path.dirname(os.path.abspath(given))
    here = Path.cwd()
    try:
        return next((str(place) for place in (here, *here.parents) if _in_folder(place)), None)
    except ConfigError:  # whoever reads the file will tell
        return None


def absolute(path: str) -> Path:
    """*path* from the working folder, without ``..``; links are not followed."""
    return Path(os.path.abspath(path))  # Path.absolute keeps the dots


def load(path: Path) -> ConfigFile:
    """The configuration in *path* with all it extends. Raises ConfigError."""
    return _load(absolute(os.fspath(path)), ())


def _in_folder(folder: Path) -> Path | None:
    for name in NAMES:
        file = folder / name
        if file.is_file() and (name != "pyproject.toml" or _speaks_to_us(file)):
            return file
    return None


def _speaks_to_us(pyproject: Path) -> bool:
    """A pyproject.toml without our table is passed over, even one that is broken."""
    try:
        if b"provlint" not in pyproject.read_bytes():
            return False
    except OSError:
        return False
    return "provlint" in _read(pyproject).tables


@dataclass(frozen=True)
class _Parsed:
    """A TOML file: ``tables`` are the top ones, or those under ``tool`` of a pyproject.toml."""

    name: str
    text: str
    tables: Mapping[str, Any]

    def where(self, path: Sequence[str | int]) -> str:
        """``file:line`` of the nearest key at or above *path*."""
        keys = tuple(path)
        while keys and keys not in self._lines:
            keys = keys[:-1]
        return f"{self.name}:{self._lines.get(keys, 1)}"

    @cached_property
    def _lines(self) -> Mapping[tuple[str | int, ...], int]:
        from provlint.tomllines import lines_of

        return lines_of(self.text)


def _read(path: Path) -> _Parsed:
    import tomllib

    name = shown(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name}: is not UTF-8, which TOML must be") from error
    except tomllib.TOMLDecodeError as error:
        said, place = str(error), _PLACE.search(str(error))
        at = f":{place[1]}:{place[2]}" if place and place[1] else ""
        raise ConfigError(f"{name}{at}: {said[: place.start()] if place else said}") from error
    if path.name == "pyproject.toml":
        tool = data.get("tool", {})
        return _Parsed(name, text, tool if isinstance(tool, dict) else {})
    return _Parsed(name, text, data)


def _load(path: Path, extending: tuple[Path, ...]) -> ConfigFile:
    parsed = _read(path)
    prefix: tuple[str, ...] = ()
    data: Any = parsed.tables
    if path.name == "pyproject.toml":
        prefix = ("tool", "provlint")
        data = data.get("provlint")
        if data is None:
            raise ConfigError(f"{parsed.name}: has no table [tool.provlint]")

    def where(key: Sequence[str | int]) -> str:
        return parsed.where((*prefix, *key))

    from provlint import configschema

    configschema.validate(data, where)
    base = ConfigFile(path, (), (), ())
    if (parent := data.get("extend")) is not None:
        target = absolute(os.fspath(path.parent / parent))
        if target in (*extending, path):
            raise ConfigError(f"{where(('extend',))}: {parent} leads back to this file")
        if not target.is_file():
            raise ConfigError(f"{where(('extend',))}: there is no file {shown(target)}")
        base = _load(target, (*extending, path))
    folder = path.parent
    lists: dict[tuple[str | int, ...], list[str]] = {("exclude",): data.get("exclude", [])}
    lists |= {("overrides", i, "paths"): entry["paths"] for i, entry in enumerate(data.get("overrides", ()))}
    for key, lines in lists.items():
        for misfit in Patterns(folder, tuple(lines)).misfits:
            told = f"{'.'.join(map(str, key))}: {misfit!r} is no gitignore pattern"
            raise ConfigError(f"{where((*key, lines.index(misfit)))}: {told}")
    overrides = tuple(
        Override(Patterns(folder, tuple(entry["paths"])), _layer(entry, ("overrides", i), folder, where))
        for i, entry in enumerate(data.get("overrides", ()))
    )
    excludes = (Patterns(folder, tuple(data["exclude"])),) if data.get("exclude") else ()
    return ConfigFile(
        path,
        (*base.layers, _layer(data, (), folder, where)),
        (*base.overrides, *overrides),
        (*base.excludes, *excludes),
    )


def _layer(data: Mapping[str, Any], at: tuple[str | int, ...], folder: Path, where: Any) -> Layer:
    values: dict[str, Any] = {}
    origins: dict[Key, str] = {}
    for key, value in data.items():
        if key in _NOT_SETTINGS:
            continue
        origins[key,] = where((*at, key))
        if key == "rule-packs":
            found = dict(_packs(value, folder, lambda i: where(("rule-packs", i))))
            values[key] = [*found]
            origins |= {(key, pack): place for pack, place in found.items()}
            continue
        values[key] = value
        if isinstance(value, list):
            origins |= {(key, str(item)): where((*at, key, i)) for i, item in enumerate(value)}
        elif isinstance(value, dict):
            origins |= {(key, name): where((*at, key, name)) for name in value}
            for name, options in value.items():
                if isinstance(options, dict):
                    origins |= {(key, name, option): where((*at, key, name, option)) for option in options}
    return Layer(values, origins)


def _packs(globs: Sequence[str], folder: Path, where: Any) -> Iterator[tuple[str, str]]:
    for index, glob in enumerate(globs):
        try:
            found = sorted(folder.glob(glob)) if glob else []
        except (NotImplementedError, ValueError):  # an absolute path
            found = [Path(glob)] if Path(glob).is_file() else []
        if not found:
            raise ConfigError(f"{where(index)}: no rule pack is at {glob!r}")
        for path in found:
            yield shown(path), where(index)


def shown(path: Path) -> str:
    """*path* as a user would write it: POSIX, relative to the working folder."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
