"""What results depend on besides the document: the programs that make them, and the settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from provlint.config import Settings
from provlint.digests import blake2b
from provlint.distributions import names
from provlint.engine import RuleSet
from provlint.memo import memo
from provlint.plugins import Registry

_TABLE = "sources"
_KINDS = (".py", ".yaml", ".yml", ".txt", ".toml", ".json", ".so", ".pyd")


def of_programs(registry: Registry) -> str:
    """Of provlint, its plugins and all that is installed beside them."""
    plugins = sorted({root for plugin in registry.plugins for root in _roots(plugin.module)})
    told = [sys.version, *names(), *map(_digest, plugins)]
    told += (f"{plugin.name} {plugin.distribution}" for plugin in registry.plugins)
    return blake2b("\n".join(told).encode("utf-8", "surrogateescape"), 16)


def of_settings(rules: RuleSet, registry: Registry) -> str:
    """Of what applies to a document: settings, and the rules as they were offered."""
    told = [_of_settings(rules.settings)]
    for code, offer in registry.offered(rules.settings).items():
        told.append(
            f"{code} {offer.rule.__module__}.{offer.rule.__qualname__} {getattr(offer.rule, 'entry', '')!r}"
        )
    return blake2b("\n".join(told).encode("utf-8", "surrogatepass"), 16)


def _of_settings(settings: Settings) -> str:
    shown = (
        settings.profile,
        settings.select,
        settings.extend_select,
        settings.ignore,
        sorted(settings.severities.items()),
        settings.known_sources,
        sorted((name, sorted(options.items())) for name, options in settings.options.items()),
    )
    return repr(shown)


def _roots(module: object) -> Iterator[str]:
    """The top folder of the package that *module* (or the class of an object) belongs to, or its file."""
    name = getattr(module, "__name__", None) or type(module).__module__
    top = sys.modules.get(str(name).partition(".")[0])
    file = getattr(top, "__file__", None)
    if file:
        yield os.path.dirname(file) if os.path.basename(file).startswith("__init__.") else file


def _digest(root: str) -> str:
    """Of the contents of a package; read again only where a file's size or time says so."""
    files = sorted(_files(root))
    key = blake2b(
        "\n".join(f"{path} {size} {changed}" for path, size, changed in files).encode("utf-8", "replace"), 16
    )
    known = memo.get(_TABLE, key)
    if isinstance(known, str):
        return known
    parts: list[str] = []
    for path, _, _ in files:
        with open(path, "rb") as stream:
            parts.append(f"{os.path.relpath(path, root)} {blake2b(stream.read(), 16)}")
    found = blake2b("\n".join(parts).encode("utf-8", "replace"), 16)
    memo.put(_TABLE, key, found)
    return found


def _files(root: str) -> Iterator[tuple[str, int, int]]:
    entries: Iterable[str] = [root]
    if os.path.isdir(root):
        entries = (os.path.join(home, name) for home, _, held in os.walk(root) for name in held)
    for path in entries:
        if path.endswith(_KINDS):
            seen = os.stat(path)
            yield path, seen.st_size, seen.st_mtime_ns
